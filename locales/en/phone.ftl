### Phones and privacy. The reader is perhaps watched: each change on a phone can be noticed.
### Honest about limits: never “secret”, never “anonymous”. Nothing here speaks of adults' matters; children read it too.

## The phone

# Confirm: names of the menus in Telegram and on phones today (DOMAIN 4.5, D)
phone-notify = <b>What shows on the screen</b>

    New messages can appear on a locked screen, where everybody can read them.

    In Telegram, open Settings, then “Notifications and Sounds”. There you can hide the words, or silence all chats.

    You can also silence this chat only: open its menu and choose “Mute”.

    We write only after you write or press something. A silent message comes only if you asked for it.
    .label = 🔔 What shows on my screen?

# Confirm: how phones and apps show a place (DOMAIN 4.5, D)
phone-location = <b>Does my phone show where I am?</b>

    A phone can show its place through maps, a family app, a shared account, or photos.

    The settings of the phone, under “Location”, show which apps may see it.

    Switching “Location” off can be noticed. Some people leave the phone in its usual place when they go to ask for help.

    We do not see where you are, unless you send it to us.
    .label = 📍 Can they see where I am?

# Confirm: names of the menus in Telegram and WhatsApp today (DOMAIN 4.5, D)
phone-accounts = <b>Who can open my accounts?</b>

    Somebody who knows your code, or once held your phone, may read your chats on another device.

    In Telegram, open Settings, then “Devices”; in WhatsApp, “Linked devices”. There you see where your account is open, and can end it.

    This can be noticed and make somebody angry. You choose the moment.

    A new code is safer when it is not a birthday, and when nobody watches your hands.
    .label = 🔑 Who reads my accounts?

## Privacy

# Source: DOMAIN 4.4, bot chats are ordinary cloud chats (B); bots can delete within 48 hours, Bot API (A); no law
privacy-telegram = <b>What Telegram sees</b>

    A chat with a bot is an ordinary chat, kept by Telegram. It is not one of its “secret chats”.

    Telegram can see what is written here, and it knows which account wrote it.

    A bot can delete messages only in the first 48 hours. Later only you can: open the menu of this chat and choose “Delete chat”.

    What nobody may see is better said face to face, to somebody you trust.
    .label = 👁️ What does Telegram see?

# Confirm: that the office and the people of the organisation give the address of its bot (D)
privacy-false-bots = <b>Is this the real { -bot-name }?</b>

    Anybody can copy a name and a picture.

    The real { -bot-name } never asks for money, papers or your name, and never for the code that opens your Telegram.

    Ask for its address at the organisation's office or from its people, not in a stranger's message.

    If a copy deceived you, it is not your fault. Stop answering, and see “Who reads my accounts?”.
    .label = 🤖 Is this the real bot?
