### Buttons, short lines and parts of screens that the bot itself adds.
### Readers: people on a small phone. Buttons: at most 28 characters, verb first.

## Fixed buttons
button-danger = 🆘 Danger now
button-mailbox = 📬 Answers
button-back = ↩️ Back
button-home = 🏠 Start
button-leave = 🚪 Leave quickly
button-hear = 🔊 Listen
button-skip = ⏭️ Skip
button-stop = ✋ Stop
button-done = ✅ Done
button-send = 📤 Send
button-send-now = ✅ Finish and send
button-send-without = 📤 Send without these files
button-show = 👁️ Show what I wrote
button-hide = 🙈 Hide
button-close = 🏁 Close
button-write = 📝 Write again
button-refresh = 🔁 Look again
button-erase = 🗑️ Erase everything
button-only-look = 🔒 No more silent messages
button-erase-yes = 🗑️ Yes, erase everything
button-erase-draft = 🗑️ Erase what I wrote
button-keep = ⏳ Keep it for 24 hours
button-go-on = ✅ Go on
button-result = 🏁 See what this means
button-next-card = ⏭️ Next point
button-walked = ☑️ Back to the result
button-begin = ✅ Begin
button-score = 🏁 See my result
button-whole = 🔒 Safer: the whole number
button-six = 🔢 Easier: six digits here
button-exact = 📍 The exact spot
button-town = 🏘️ Only the town
button-broken-number = ❌ A number did not work
button-broken-too = ❌ This one does not work
button-numbers-back = 📞 Back to the numbers
button-all-numbers = 📞 All numbers
button-more-numbers = ➕ More numbers
button-request = 💬 Ask for help
button-other-country = 🌍 Another country
button-place-yes = 📞 Yes, show its numbers
button-digit-back = ⌫
button-clear = Clear
button-more-services = ➡️ Next page

## Short lines above a screen
notice-kept = ✅ Kept with your message.
notice-kept-please-choose = ✅ Kept. You can choose an answer below or skip. Or press “Finish and send”.
notice-words-of-danger = Kept. Nobody has read it yet. If you are in danger now, look here:
notice-file-coming = ✅ We are adding it to your request.
notice-file-too-large = This file is larger than 20 MB, so it was not taken. You can send a smaller one.
notice-file-unreadable = This file could not be opened, so it was not kept. Try a photo or a voice message.
notice-files-not-arrived = Some of your files have not arrived yet. Wait a moment and press “Send” again, or send without them.
notice-not-taken = We cannot take this kind of message. You can send text, voice, photos, videos and files.
notice-contact-not-taken = A contact card was not taken, because it names somebody. You can type a number.
notice-not-kept = This was not kept. To send something to people who read it, press “Ask for help” first.
notice-not-understood = I am a machine and did not understand, sorry. Press what fits. If you want a person to read your words, press “Ask for help”.
notice-old-menu = Those buttons were old. Here are the new ones.
notice-first-version-counts = What you sent first is kept as it was. To change it, write again, or press “Back”.
notice-not-saved = <b>Not saved.</b> Something is not working here right now. Please send it again in a few minutes.
notice-full = Your message is full. Please send it now; you can write again afterwards.
notice-erased = ✅ What was not sent is erased.
notice-case-erased = Erased. Copies kept for safety go within 30 days.
notice-closed-or-erased = This is closed. If you pressed “Erase everything”, enter the number again to be sure: when nothing opens, it is erased.
notice-added = ✅ Added. People will read it.
notice-nothing-to-send = There is nothing to send yet. Answer a question or write a message first.
notice-draft-gone = What was not sent is no longer kept, for your safety. You can begin again.
notice-code-mistyped = One digit of that number is not right. Please look at it again.
notice-no-requests-now = Requests cannot be taken yet. You can still read the information and the telephone numbers.
notice-too-many-tries = Too many tries today. Please come back tomorrow. The information works as always.
notice-slower = A lot came at once, and we are a little slower. What you sent just now was <b>not kept</b>. Words and files are still in this chat, a place is not: wait a few seconds and send it again.
notice-press-again = One moment, please. Press again in a few seconds.
notice-many-numbers = Many people are opening their answers at this moment. Please try again in a minute.
notice-files-full = No more files can be taken here. This one was <b>not kept</b> and is still in the chat. You can always write words.
notice-files-not-now = Files cannot be taken at this moment. This one was <b>not kept</b> and is still in the chat. You can write in words what it shows.
notice-added-today = You have written a lot today, and people will read it. This message was <b>not kept</b> and is still in the chat. Please go on tomorrow. In danger, please call.
notice-said-before = Something that you sent before these answers were opened was not added to them. If it is still in this chat, send it again.
notice-before-this-request = Something that you sent before this request was begun was not kept with it. If it is still in this chat and belongs here, send it again.
notice-number-reported = Thank you. We will look into this number.
notice-group-line = Please write to me in a private chat.
notice-closed = Closed.
notice-only-look = ✅ No message will be sent to you any more. Your answers wait here.

## Parts of screens
detail-choose-country = Choose a country:
# $country: the name of the country in which a shared place seems to lie.
detail-place-seems = You seem to be in { $country }. Is that right? If not, choose yourself.
detail-place-unsure = From this place we cannot tell the country: it is near a border, at sea, or elsewhere. At sea, press “Danger now”.
detail-place-gone = Your message with the place is being deleted from this chat. We keep nothing of it.
detail-international = <b>In more than one country</b>
detail-no-emergency = We know no confirmed number of the police or for all emergencies in this country. These can help:
detail-no-rescue = We know no confirmed emergency number for this country, neither at sea nor on land.
detail-no-ambulance = We know no confirmed number of an ambulance in this country. The nearest hospital can help, or a person you trust.
detail-no-services = We know no confirmed number in this country yet. These can help in many countries:
# $country: the name of the country in which the number is dialled.
detail-dial-in = Dial in { $country }:
# $month: 1 to 12. $year: four digits.
detail-checked = Information from { $month ->
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
# $month: 1 to 12. $year: four digits.
detail-confirmed = Last confirmed by us: { $month ->
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
# $month: 1 to 12. $year: four digits.
detail-unconfirmed = Not confirmed by us since { $month ->
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
detail-checked-year = Information from { $year }
detail-checked-unknown = Date of this information not known
# $hours: when somebody answers, in words.
detail-hours = Open: { $hours }
detail-broken = Which number did not work? We count the tap, not who you are.
detail-instead = It is not your fault. The next number for the same need:
detail-no-instead = It is not your fault. We know no further number for this need here. These answer for something else; you can ask them who helps:
detail-needs = Or choose what it is about:
detail-no-need = We know no confirmed number for this here. Among all numbers somebody may know one.

## What a number is for, on small buttons: 14 characters at most
need-danger = 🚑 Emergency
need-children = 🧒 Children
need-trafficking = 🔐 Trafficking
need-asylum = ⛺ Asylum, UN
need-women = 👩 Women
need-rights = ⚖️ My rights
need-work = 💼 Work, wages
need-online = 📷 Online harm
need-return = ✈️ Going home
need-family = 👪 My family
need-mind = ❤️ To talk
need-shelter = 🛏️ A bed
need-others = 🤝 NGOs, others
need-gentle = 🤗 More people who can help

## More parts of screens
# $count: how many messages, photos, voices are kept.
detail-pieces = { $count ->
    [0] Nothing is kept yet.
    [one] One message is kept.
   *[other] { $count } messages are kept.
  }
detail-place = You sent a place. What may we keep?
detail-review-hidden = Your answers are hidden. Press “Show what I wrote” to see them.
detail-skipped = skipped
detail-piece-photo = a photo
detail-piece-voice = a voice message
detail-piece-audio = a sound
detail-piece-video = a video
detail-piece-file = a file
detail-piece-place-town = a place, only the town
detail-piece-place-exact = a place, the exact spot
detail-piece-waiting = on its way
detail-piece-refused = not kept
detail-piece-may-name = kept; a document can hold the name of its author inside
# How a silent message looks on a locked phone: this line, and under it the words.
detail-locked = 🔒 The name of this chat
detail-told = A short silent message tells you when there is something new, at the hours that you chose.
detail-not-told = No message is sent to you.
detail-way-unchosen = How will you open your answers? <b>Easier:</b> on this phone, with the last six digits. <b>Safer:</b> always with the whole number. Until you choose, only the whole number works.
detail-way-whole = ✅ Safer: only the whole number opens your answers.
detail-way-six = ✅ Easier: in this chat the last six digits open your answers. On any other phone: the whole number.
detail-way-duress = If somebody forces you to open it, press the six digits backwards. Nothing opens, and we see that it is not safe to write to you. Backwards they are:
detail-pad = Last six digits:
detail-nothing = Nothing to read here. Check the number and try again, or type the whole number. If there are two menus in this chat, try the other one.
detail-letters-none = No answer yet. Look again later.
# $count: how many older answers are not shown.
detail-letters-older = { $count ->
    [one] One older answer is not shown any more.
   *[other] { $count } older answers are not shown any more.
  }
# $date: day and month as digits.
detail-letter = Answer of { $date }
detail-refused = We could not check who wrote one answer, so it is not shown.
# $count: how many messages the person added.
detail-written = { $count ->
    [0] { "" }
    [one] You added one message.
   *[other] You added { $count } messages.
  }
detail-writing = Write or speak now. Each message goes to the people who read your request, and disappears from the chat.
detail-erase-asked = Erase your request, all messages and all answers? This cannot be undone.
detail-go-on = You can go on with your request when you want.
# $at: which of the ticked points this is. $all: how many were ticked.
detail-walk = Point { $at } of { $all }
# $right: how many answers were right. $all: how many questions there were.
detail-score = { $right } of { $all }
detail-quiz-right = Yes, that protects more.
detail-quiz-other = Many people would think so. This protects more:
mailbox-state-new = Your request has arrived. Nobody has taken it yet.
mailbox-state-taken = Somebody is working on your request.
mailbox-state-closed = Your case is closed.

## Commands of the menu (at most 256 characters), neutral: somebody may look
command-start = Start
command-help = Home
command-language = Language
command-privacy = What is kept
command-stop = Stop
command-delete = Erase
command-settings = Settings

## Profile: only the long description, seen in the empty chat, says what this is
profile-description = Free information for people on the move: papers, work, rights, who to call. You can ask people for help without giving a name. This is not the police.
profile-short = Information for everyday questions.

## Typed words that open a door, separated by commas
words-home = home, menu, main menu, start, hi, hello, hey, good morning, good evening
words-language = language, languages, change language, english
words-erase = erase, delete, erase everything, delete everything
words-cover = weather, recipe, recipes, cooking
words-danger = danger, danger now, sos
words-request = ask for help, request help, write to someone, talk to someone, write to somebody, talk to somebody
