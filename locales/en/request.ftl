### A request for help, from the consent to the receipt, and the mailbox where replies wait.
### Readers: people on a small phone, perhaps watched, perhaps afraid. Short and warm.

## Consent
# $organisation, $read (when requests are read), $days (how long a closed case is kept), $contact.
request = <b>Ask for help</b>
    People of { $organisation } read your request. { $read }

    You need no name. You can skip every question and stop at any time.

    What you send is locked, so that only they can open it. It is erased { $days } days after your case is closed, or when you erase it. Your chat number and your Telegram name are not kept with it.

    Telegram itself can see this chat while it is here, so what you type is deleted from it as soon as it is saved. Questions about your data: { $contact }
    .label = 💬 Ask for help

## Questions
request-watched = <b>Is somebody looking at this phone?</b>
    Or might somebody look at it later?
    .label = 🔒 Who sees this phone
    .no = No, it is only me
    .yes = Yes, or perhaps

request-age = <b>How old are you?</b>
    If you are under 18, the questions are fewer. You are not in trouble.
    .label = 👧 Age
    .minor = I am under 18
    .adult = I am 18 or older

request-danger = <b>Are you in danger right now?</b>
    .label = ☑️ Danger now
    .no = No, not right now
    .yes = Yes
    .unsure = I am not sure

request-who = <b>Who is this about?</b>
    .label = 💬 Who it is about
    .me = About me
    .other = About somebody else

request-what = <b>What is happening?</b>
    Tick all that fits. Then press <b>Done</b>.
    .label = ☑️ What happens
    .papers = My papers are kept
    .wages = I am not paid
    .debt = A debt is used against me
    .locked = I cannot leave
    .violence = I am hurt
    .threat = I or my family are threatened
    .sex = I am forced to sexual acts
    .online = Pictures, blackmail, online
    .offer = A job offer worries me
    .else = Something else

request-where = <b>Where are you, roughly?</b>
    The country or region is enough.
    .label = 📍 Where, roughly
    .ma = Morocco
    .maghreb = Algeria, Tunisia, Libya, Mauritania
    .africa = Elsewhere in Africa
    .europe = Europe
    .gulf = Gulf or Lebanon
    .road = On the road or at sea
    .else = Somewhere else

request-reply = <b>How can an answer reach you safely?</b>
    The answer waits here, hidden. No message is sent to you. You read it when you look, with the number that you get at the end.
    .label = 📬 How an answer comes
    .look = Only when I look

## The free message
request-message = <b>Now tell us, in your own words</b>
    Write or speak as you like, in your language. Send as many messages as you want: text, voice, pictures, a place, a file up to 20 MB.

    What you type disappears from the chat once it is saved. When you have finished, press <b>Done</b>.
    .label = 📝 Your message

## The review
request-review = <b>Nothing is sent yet</b>
    Look once more if you want. Then press <b>Send</b>.
    .label = ✅ Review and send

## The receipt
request-receipt = <b>Your request is saved</b>
    This number opens your answers, from any phone. It looks like telephone numbers. Learn it by heart, or write it down as telephone numbers. Without it nobody can open your answers, not even we.
    .label = ✅ Your number

## The mailbox
mailbox = <b>Answers</b>
    If you have a number from here, press its last six digits. Or type the whole number.
    .label = 📬 Answers

visit = <b>Your mailbox</b>
    It closes by itself after ten minutes.
    .label = 📬 My mailbox

## Erasing
erase = <b>Stop and erase</b>
    A request that you have not sent is kept for 24 hours, so that you can go on. You can erase it now.

    What you have sent is erased in your mailbox: open it with your number.

    To remove this chat too, delete it in Telegram yourself. We can only delete messages younger than two days. If you may need proof one day, think first: what is erased is gone.
    .label = 🚪 Stop and erase
