### The console of staff, the set-up, the demo and the phone simulator.
### Plain text, no markup. Readers: case workers under pressure, and whoever sets Sanad up.

## On every page

console-name = Console
skip-to-content = Skip to the content
nav-label = Places
nav-languages = Language of this page
nav-cases = Requests
nav-simulator = Phone
sign-out = Sign out
hide-hint = Esc twice hides this page
demo-chip = Demo: everything is invented
print = Print this page

## Front door

landing-motto = Someone to lean on.
landing-text = This is where staff read requests for help and answer them. Only what you need to see is shown, and every opening is written down.
landing-people = Are you looking for help yourself? Write to our bot in Telegram. You need no account here.
sign-in-title = Sign in
sign-in-name = Name
sign-in-password = Password
sign-in-totp = Six digits of your authenticator app
sign-in-totp-hint = They change every 30 seconds. Pasting works.
sign-in-button = Sign in
sign-in-wrong = That did not fit. Check name, password and the six digits, then try again.
sign-in-too-many = Too many tries. Wait a quarter of an hour, then try again.
sign-in-unavailable = Signing in is not possible at this moment. Please try again soon.
waiting-title = Sanad is not set up yet
waiting-text = Open the set-up link that was printed where Sanad was started. It works once.

## Set-up

setup-step-1 = Step 1 of 2
setup-step-2 = Step 2 of 2
setup-title = Welcome to Sanad
setup-text = In two steps you make the first administrator. That person can also answer requests until you have invited others.
setup-language = Your language
setup-language-hint = Everybody can change theirs at any time.
setup-name = Your name
setup-name-hint = Colleagues see it. People who ask for help never do.
setup-password-hint = At least 15 characters. A sentence that only you would say is strong and easy to remember.
setup-password-again = Password once more
setup-button = Make the administrator
setup-name-missing = Please write a name of at most 60 characters.
setup-password-short = The password needs at least 15 characters.
setup-password-differs = The two passwords are not the same. Please type both again.
setup-refused = It could not be set up, and nothing was saved. Please try again with this link; the log says why.
setup-done-title = Things to keep
setup-once = This page is shown only once. Do every step before you leave it.
setup-totp-title = The second key: your phone
setup-totp-text = Scan this with an authenticator app. From now on it gives you six digits for every sign-in.
setup-totp-typed = If you cannot scan it, type this:
setup-recovery-title = Your recovery code
# $name: the name of the administrator
setup-recovery-text = Print it or write it down for { $name }. It gives you back your access if you lose your password.
setup-file-title = The recovery file of the organisation
setup-file-text = With this file and its passphrase the organisation can open its cases even if everybody loses their password.
setup-file-where = The file lies here
setup-file-passphrase = Its passphrase
setup-file-then = Copy the file to a USB stick, delete it from this computer, and give stick and passphrase to two different people you trust.
setup-backup-title = The key of the backups
setup-backup-text = Every backup of Sanad is locked, and this key opens it. Without it no backup helps. Write it down exactly, or print it.
setup-backup-then = Keep it away from this computer and apart from the backups. Whoever looks after the computer needs it only to check or bring back a backup.
setup-go-on = I have kept everything, sign in

## Demo

demo-title = See both sides of Sanad
demo-text = A person asks for help on a phone. A case worker reads it in the console and answers. Try both, side by side.
demo-phone = The phone
demo-phone-text = Chat with Sanad as a migrant would, in Arabic, French or English.
demo-phone-go = Open the phone
demo-console = The console
demo-console-text = See requests arrive, the most urgent first, and reply. You are signed in as an invented case worker.
demo-console-go = Open the console
demo-guide = In one minute
demo-step-1 = On the phone, choose a language, then “Ask for help”, and send a request.
demo-step-2 = In the console it appears by itself. Open it, take it and write a reply.
demo-step-3 = On the phone, press “Answers”, enter the last six digits of your code, and read the reply.
demo-safe = Nothing leaves this computer. Everything here is invented and gone when the demo stops.

## Phone simulator

chat-title = Phone simulator
chat-bot = bot
chat-anew = Start over
chat-log = Chat
chat-more = Send a file or a place
chat-file = Picture, voice or file
chat-file-send = Send the file
chat-place = A place
chat-place-send = Share this place
chat-text = Message
chat-send = Send
chat-empty = The chat is empty. Write something.
chat-protected = protected
chat-edited = changed
chat-text-about = This is what a person sees on their phone. It behaves exactly like the bot in Telegram.
chat-stays = Nothing leaves this computer. What you write here reaches no real person.
chat-try = Worth a try
chat-try-1 = Write a sentence in your own words, such as “he took my passport”.
chat-try-2 = Ask for help, then read the reply with the last six digits of your code.
chat-try-3 = Press “Leave quickly” and look at what remains in the chat.
chat-to-demo = Back to both sides
place-rabat = Rabat, Morocco
place-tunis = Tunis, Tunisia
place-tripoli = Tripoli, Libya
place-marseille = Marseille, France

## The list

list-title = Requests
list-text = The most urgent come first, then what is new, then the oldest. The list renews itself.
# $count: silent messages that nobody can open
list-stranded = { $count ->
    [one] One silent message was lost in a power cut. Open the requests that you answered: it then waits again by itself.
   *[other] { $count } silent messages were lost in a power cut. Open the requests that you answered: they then wait again by themselves.
}
folders-label = Which requests
folder-all = All
folder-mine = Mine
folder-unassigned = Not taken
list-empty-all = No requests yet. New ones appear here by themselves.
list-empty-mine = You have taken no request yet.
list-empty-unassigned = Every request has been taken. Well done.
urgency-now = Now
urgency-today = Today
urgency-week = This week
unread = New
state-new = Nobody yet
state-mine = You
state-taken = Taken
# $name: a colleague
state-with = { $name }
state-closed = Closed
country-unknown = Country not said
age-fresh = less than an hour
# $count: hours
age-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
# $count: days
age-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}

## Why a request is urgent

reason-none = No sign of urgency
reason-words = Words of danger
reason-not-safe = Not safe to write to
reason-request-age-minor = Under 18
reason-request-danger-yes = In danger now
reason-request-danger-unsure = Perhaps in danger
reason-request-what-papers = Papers taken away
reason-request-what-wages = Wages not paid
reason-request-what-debt = Held by a debt
reason-request-what-locked = Locked in
reason-request-what-violence = Violence
reason-request-what-threat = Threats
reason-request-what-sex = Forced to sex
reason-request-what-online = Threats or pictures online
reason-request-what-offer = Doubtful job offer
reason-request-where-road = On the road or at sea

## One case

# $case: six characters
case-title = Request { $case }
case-back = All requests
case-news = There is something new. Show it
case-read-only = You can read this request. Writing is for the colleague who has taken it.
watched-title = Somebody may look at this phone.
watched-text = Write nothing that names a place, a plan or a person. Let them choose when to read.
not-safe-title = Do not write.
not-safe-text = The person signalled that the phone is not safe. Replies are closed; talk to your supervisor.
take-text = Nobody has taken this request. Take it to answer; colleagues then see that it is yours.
take-button = Take this request
answers-title = What they answered
answers-none = No question was answered.
answer-skipped = Skipped
talk-title = What was written
talk-empty = Nothing was written yet.
by-person = The person
# $name: a colleague
by-staff = { $name }
by-reply = Reply by { $name }
by-note = Internal note by { $name }
by-unverified = Not verified: the signature is missing or wrong. Do not rely on it.
by-house = Sanad
place-exact = the exact spot, as they chose
place-rounded = only roughly, about 10 km
file-picture = Picture
file-sound = Voice or sound
file-film = Film
file-other = File
file-picture-alt = A picture that the person sent
# $count: kilobytes
file-size = { $count } KB
file-save = Save
file-save-logged = Saving is written in the log.
file-may-name = This file may hold the name of its author inside.
reply-kind = Reply to the person
# $language: the language they write in
reply-label = They will read this in their mailbox. Write in { $language }.
reply-button = Send the reply
reply-button-sure = It is safe, send it
reply-hint = It waits in the mailbox until they look.
# $hours: one of hours-…
telling-only-look = They see your reply only when they look. No message is sent.
telling-next = After your reply a silent message of neutral words tells them to look ({ $hours }).
telling-waits = A silent message waits to tell them to look ({ $hours }).
telling-again = The silent message had not gone out: a power cut, or it waited too long. It waits again now ({ $hours }).
# $when: date, hour and minute, UTC.
telling-sent = A silent message told them to look ({ $when } UTC).
telling-unreachable = The silent message did not reach them: their chat is closed or blocked. Your reply waits all the same.
hours-any = at any time
hours-morning = between 6:00 and 12:00 their time
hours-noon = between 12:00 and 18:00 their time
hours-evening = between 18:00 and 24:00 their time
hours-night = between 0:00 and 6:00 their time
reply-ask-again = Your reply holds a long number. Whoever has the phone could read it. Send it all the same?
ready-title = Ready replies
note-kind = Internal note
note-label = Only staff see this. The person never does.
note-button = Keep the note
log-title = Who opened this
log-text = Every opening is kept here, yours too.
log-opened = opened it
log-took = took it
log-replied = replied
log-noted = wrote a note
log-opened-file = looked at a file
log-saved-file = saved a file

## When something goes wrong

error-back = Back to the start
error-code = Code for your administrator:
error-not-found-title = There is nothing here
error-not-found-text = The address is wrong, the link was used already, or the request is gone.
error-forbidden-title = This is not yours to open
error-forbidden-text = Only colleagues who work on this request may see it. Ask your supervisor if you need it.
error-foreign-title = This came from somewhere else
error-foreign-text = For safety only pages of this console may send something to it. Open the console by its own address and try again.
error-taken-title = A colleague was quicker
error-taken-text = Somebody else has just taken this request. It is in good hands.
error-closed-title = This request is closed
error-closed-text = Nothing can be added to it any more.
error-invalid-title = That could not be used
error-invalid-text = Something was empty or too long. Go back, what you typed should still be there.
error-too-large-title = That file is too large
error-too-large-text = Telegram hands over files of up to 20 MB.
error-unavailable-title = Not possible at this moment
error-unavailable-text = The database or the keys are out of reach. Nothing was saved. Please try again soon.
error-internal-title = Something went wrong on our side
error-internal-text = It is not your fault. Try again, or tell your administrator the code below.

## The staff's group in Telegram: no content, for a phone may lie open

# $urgency: now, today, this week; $language: of the person; $country: its name.
alert-new = <b>New request</b> · { $urgency } · { $language } · { $country }
# $time: hour and minute, UTC.
alert-taken = Taken, { $time } UTC
alert-open = Open the request
# $count: how many requests came, beside those that were told one by one in this hour.
alert-more = { $count ->
    [one] <b>One more request waits.</b>
   *[other] <b>{ $count } more requests wait.</b>
  } Many came in this hour, so only the most urgent are told one by one.
alert-open-all = Open the list
