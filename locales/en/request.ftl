### A request for help, from the consent to the receipt, and the mailbox where replies wait.
### Readers: people on a small phone, perhaps watched, perhaps afraid. Short and warm.

## Consent
# $organisation, $read (when requests are read), $days (how long a closed case is kept), $contact.
# Source: DOMAIN 0 (6), Morocco art. 448-7, SHERLOC (A); no other law
# Reading: each sentence is a part of what a person agrees to, and short
request = <b>Ask for help</b>
    On our side, only people of { $organisation } read what you write: { $read }. At the end you get a number. Whoever has this number can read your request and our answers.

    You need not give a name. There are up to ten short questions, you can skip any, and you can stop at any time.

    We erase your request { $days } days after we close your case, or earlier if you erase it. Copies kept for safety go within 30 days after that.

    Telegram can see what you write while it is in this chat; it leaves the chat once it is saved.

    In some countries, Morocco too, the law can force those who read you to tell the authorities about trafficking. Before you tell, you can write only: “What must you report?”

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 💬 Ask for help

## Questions
request-watched = <b>Does somebody else look at this phone?</b>
    Now, or perhaps later.
    .label = 🔒 Who sees this phone
    .no = No, it is only me
    .yes = Yes, or perhaps

request-age = <b>How old are you?</b>
    If you are under 18, there are fewer questions. You are not in trouble.
    .label = ☑️ Age
    .minor = I am under 18
    .adult = I am 18 or older

request-danger = <b>Are you in danger right now?</b>
    Nobody reads this at once. In danger, press “Danger now”.
    .label = ☑️ Danger now
    .no = No, not right now
    .yes = Yes
    .unsure = I am not sure

request-who = <b>Who is this about?</b>
    .label = ☑️ Who it is about
    .me = About me
    .other = About somebody else

request-what = <b>What is happening?</b>
    Tick what fits. Then press <b>Done</b>.
    .label = ☑️ What happens
    .papers = They keep my papers
    .wages = I am not paid
    .debt = They say I owe money
    .locked = I cannot leave
    .violence = Somebody hurts me
    .threat = Threats to me or my family
    .sex = I am forced to have sex
    .online = Photos or threats online
    .offer = A job offer worries me
    .else = Something else

request-where = <b>Where are you, roughly?</b>
    The country or region is enough. Algeria, Tunisia, Libya and Mauritania have one button.
    .label = 📍 Where, roughly
    .ma = Morocco
    .maghreb = Algeria, Tunisia, Libya…
    .africa = Elsewhere in Africa
    .europe = Europe
    .gulf = Gulf or Lebanon
    .road = On the road or at sea
    .else = Somewhere else

request-reply = <b>How will the answer reach you?</b>
    The answer waits here. At the end you get a number. With it you can read the answer when you look. No message is sent to you unless you ask for one.
    .label = 📬 How an answer comes
    .look = Only when I look
    .ping = A short silent message

request-ping = <b>Which words should the message show?</b>
    The message makes no sound. It tells you only that there is something new. On a locked phone it looks like one of these, and whoever holds the phone can see it:
    .label = 🔒 Words of the message
    .news = New message
    .recipe = Recipe of the day
    .day = Have a good day

request-hours = <b>At what hours is it safe?</b>
    The message never comes at other hours. If in doubt, press <b>Skip</b>: then no message comes. You can stop it later, where you read your answers.
    .label = 🔒 Hours of the message
    .any = At any time
    .morning = Morning, 6:00–12:00
    .noon = Afternoon, 12:00–18:00
    .evening = Evening, 18:00–24:00
    .night = Night, 0:00–6:00

## The free message
request-message = <b>Now tell us, in your own words</b>
    Write or speak in your language (we may not know all of them), only what you want. Speak only if nobody hears. You can send several messages: text, voice, photos, a place, a file up to 20 MB.

    Do not send photos of papers or naked pictures; a photo also stays in your gallery.

    What you send disappears from this chat once it is saved. When you have finished, press <b>Done</b>.
    .label = 📝 Your message

# Somebody under 18 reads this instead: no photos, no files, no place.
request-message-young = <b>Now tell us, in your own words</b>
    Write or speak in your language, only what you want. Speak only if nobody hears.

    We need no photos and not your exact place.

    What you send disappears from this chat once it is saved. When you have finished, press <b>Done</b>.

## The review
request-review = <b>Nothing is sent yet</b>
    Look once more if you want. Then press <b>Send</b>.
    .label = ✅ Review and send

## The receipt
request-receipt = <b>Sent. It has reached us.</b>
    People read it: { $read }.

    The answer waits here, under “Answers”.

    This number opens it, from any phone; whoever has it can read everything.

    A paper can be found: learn the number by heart, or its last six digits if you choose them. Do not save it in a phone that others look at.

    Nobody can give it to you again, not even us; if it is lost, you can send a new request.
    .label = ✅ Your number

## The mailbox
mailbox = <b>The number you got here</b>
    It is not a telephone number. If you chose the last six digits, they are enough; if not, write all of it.
    .label = 📬 Answers

visit = <b>Your answers</b>
    If somebody comes, press “Leave quickly”. If not, this page closes by itself after ten minutes.
    .label = 📬 My answers

## Erasing
# Reading: each sentence says what is and is not erased; leaving one out would mislead
erase = <b>Stop and erase</b>
    A request that you have not sent is kept for 24 hours, so that you can go on. You can also erase it now.

    What you have sent can be erased too: open your answers with the number of your request.

    To remove this chat, delete it in Telegram yourself; we can only delete the messages of the last two days. Before that, keep the number of your request somewhere safe, and learn the name of this bot by heart.

    Messages can help as proof later. What is erased cannot come back. You choose.
    .label = 🗑️ Stop and erase
