### Buttons, short lines and parts of screens that the bot itself adds.
### Readers: people on a small phone. Buttons: at most 28 characters, verb first.

## Fixed buttons
button-danger = ☎️ Danger now
button-mailbox = 📬 Answers
button-back = ↩️ Back
button-home = 🏠 Home
button-leave = 🚪 Leave quickly
button-skip = Skip
button-stop = ✋ Stop
button-done = ✅ Done
button-send = ✅ Send
button-send-without = Send without these files
button-show = Show what I wrote
button-hide = Hide
button-close = 🚪 Close
button-write = 📝 Write again
button-refresh = 📬 Look again
button-erase = Erase everything
button-erase-yes = Yes, erase everything
button-erase-draft = Erase what I wrote
button-keep = Keep it for 24 hours
button-go-on = ✅ Go on
button-result = ✅ See what this means
button-whole = Only by my whole number
button-six = Here by the last six digits
button-exact = 📍 The exact spot
button-town = Only the town
button-broken-number = A number did not work
button-request = 💬 Ask for help
button-other-country = 🧭 Another country
button-digit-back = ⌫
button-clear = Clear
button-more-services = More numbers

## Short lines above a screen
notice-kept = ✅ Kept with your message.
notice-kept-please-choose = ✅ Kept with your message. Please choose an answer below, or skip.
notice-file-coming = ✅ It is on its way into your request.
notice-file-too-large = This file is larger than 20 MB, so it was not taken. A shorter one works.
notice-file-unreadable = This file could not be opened, so it was not kept. Try a photo or a voice message.
notice-files-not-arrived = Some of your files have not arrived yet. Wait a moment and press Send again, or send without them.
notice-not-taken = This kind of message cannot be taken. Text, voice, pictures, films and files can.
notice-contact-not-taken = A contact card was not taken, because it names somebody. A number can be typed.
notice-not-kept = This was not kept: outside a request nothing is. To send it to people who read it, press “Ask for help” first.
notice-not-understood = I cannot answer free sentences here. Press what fits. To write to people, press “Ask for help”.
notice-old-menu = That menu was old. This is the current one.
notice-first-version-counts = Your first version counts. To change it, write again, or press Back.
notice-not-saved = <b>Not saved.</b> Something is not working here right now. Please send it again in a few minutes.
notice-full = Your message is full. Please send it now; you can write again afterwards.
notice-erased = ✅ What was not sent is erased.
notice-case-erased = Erased now, and from copies within 30 days.
notice-added = ✅ Added. People will read it.
notice-nothing-to-send = There is nothing to send yet. Answer a question or write a message first.
notice-draft-gone = What was written here is gone, for your safety. You can begin again.
notice-code-mistyped = One digit of that number is not right. Please look at it again.
notice-no-requests-now = Requests cannot be taken yet. The guidance and the telephone numbers work.
notice-too-many-tries = Too many tries today. Please come back tomorrow. The guidance works as always.
notice-number-reported = Thank you. We will look into this number.
notice-language-changed = The language is changed.
notice-group-line = This is a private service. Write to me alone.
notice-closed = Closed.
notice-laid-aside = Stopped.

## Parts of screens
detail-choose-country = Choose a country:
detail-international = <b>In more than one country</b>
detail-no-emergency = No confirmed emergency number is known to us for this country. These can help:
detail-no-services = No confirmed number is known to us for this country yet.
# $country: the name of the country in which the number is dialled.
detail-dial-in = Dial in { $country }:
# $month: 1 to 12. $year: four digits.
detail-checked = Checked { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }
# $year: four digits.
detail-checked-year = Checked in { $year }
detail-checked-unknown = Date of the check not known
# $hours: when somebody answers, in words.
detail-hours = Open: { $hours }
detail-broken = Which number did not work? Your press is counted, not who you are.
# $count: how many messages, pictures, voices are kept.
detail-pieces = { $count ->
    [0] Nothing is kept yet.
    [one] One message is kept.
   *[other] { $count } messages are kept.
  }
detail-place = You sent a place. What may we keep?
# $answers and $pieces: how many.
detail-review-hidden = Your answers are hidden. Press “Show what I wrote” to see them.
detail-skipped = skipped
detail-piece-photo = a picture
detail-piece-voice = a voice message
detail-piece-audio = a sound
detail-piece-video = a film
detail-piece-file = a file
detail-piece-place-town = a place, only the town
detail-piece-place-exact = a place, the exact spot
detail-piece-waiting = on its way
detail-piece-refused = not kept
detail-piece-may-name = kept; a document can hold the name of its author inside
detail-way-unchosen = How may this phone open your answers? Until you choose, only the whole number opens them.
detail-way-whole = ✅ Only the whole number opens your answers.
detail-way-six = ✅ In this chat the last six digits open your answers. From any other phone, the whole number.
detail-way-duress = If somebody forces you to open it, press these six digits backwards: nothing opens, and we see that it is not safe to write to you.
detail-pad = Last six digits:
detail-nothing = Nothing to read here. If you have a number, look at it again, use the button of the older message, or type the whole number.
detail-letters-none = No answer yet. Look again later.
# $date: day and month as digits.
detail-letter = Answer of { $date }
detail-refused = One answer could not be verified, so it is not shown.
# $count: how many messages the person added.
detail-written = { $count ->
    [0] { "" }
    [one] You added one message.
   *[other] You added { $count } messages.
  }
detail-writing = Write or speak now. Each message goes to the people who read your request, and disappears from the chat.
detail-erase-asked = Erase your request, all messages and all answers? This cannot be undone.
detail-go-on = Your request goes on when you want.
mailbox-state-new = Your request has arrived. Nobody has opened it yet.
mailbox-state-taken = Somebody is working on your request.
mailbox-state-closed = Your case is closed.

## Commands of the menu (at most 256 characters), neutral: somebody may look
command-start = Begin
command-help = Home
command-language = Language
command-privacy = What is kept
command-stop = Stop
command-delete = Erase
command-settings = Settings

## Profile: only the long description, seen in the empty chat, says what this is
profile-description = Free guidance for people on the move: papers, work, rights, who to call. You can ask people for help without giving a name. This is not the police.
profile-short = Guidance for everyday questions.

## Typed words that open a door, separated by commas
words-home = home, menu, start
words-language = language, languages
words-erase = erase, delete
words-cover = weather, recipes
words-danger = danger
words-request = ask for help
