### Téléphones et vie privée. La personne est peut-être surveillée : chaque changement peut se remarquer.
### Honnête sur les limites : jamais « secret », jamais « anonyme ». Rien pour adultes ici ; des enfants lisent aussi.

## Le téléphone

# Confirm: names of the menus in Telegram and on phones today (DOMAIN 4.5, D)
phone-notify = <b>Ce qui s'affiche à l'écran</b>

    Un nouveau message peut s'afficher sur l'écran verrouillé, où tout le monde peut le lire.

    Dans Telegram, ouvrez Paramètres, puis « Notifications et sons ». Vous pouvez y cacher les mots, ou couper le son.

    Vous pouvez aussi couper le son de cette conversation seulement : ouvrez son menu et choisissez « Muet ».

    Nous écrivons seulement si vous écrivez ou touchez quelque chose. Un message silencieux vient seulement si vous l'avez demandé.
    .label = 🔔 Que montre mon écran ?

# Confirm: how phones and apps show a place (DOMAIN 4.5, D)
phone-location = <b>Mon téléphone montre-t-il où je suis ?</b>

    Un téléphone peut montrer où il est par les cartes, une application de famille, un compte partagé ou des photos.

    Les réglages du téléphone, à « Localisation », montrent quelles applications peuvent la voir.

    Éteindre la « Localisation » peut se remarquer. Certains laissent le téléphone à sa place habituelle quand ils vont demander de l'aide.

    Nous ne voyons pas où vous êtes, sauf si vous nous l'envoyez.
    .label = 📍 Voit-on où je suis ?

# Confirm: names of the menus in Telegram and WhatsApp today (DOMAIN 4.5, D)
phone-accounts = <b>Qui peut ouvrir mes comptes ?</b>

    Quelqu'un qui connaît votre code, ou qui a tenu votre téléphone, lit peut-être vos messages sur un autre appareil.

    Dans Telegram, ouvrez Paramètres, puis « Appareils » ; dans WhatsApp, « Appareils connectés ». Vous voyez où votre compte est ouvert, et pouvez le fermer.

    Cela peut se remarquer et mettre quelqu'un en colère. Vous choisissez le moment.

    Un nouveau code est plus sûr sans date de naissance, et si personne ne regarde vos mains.
    .label = 🔑 Qui lit mes comptes ?

## Vie privée

# Source: DOMAIN 4.4, bot chats are ordinary cloud chats (B); bots can delete within 48 hours, Bot API (A); no law
privacy-telegram = <b>Ce que Telegram voit</b>

    Cette conversation avec un bot (une machine qui répond) est ordinaire, et gardée par Telegram. Ce n'est pas un de ses « échanges secrets ».

    Telegram peut voir ce qui est écrit ici, et sait quel compte l'a écrit.

    Un bot peut effacer des messages seulement pendant 48 heures. Après, c'est à vous de le faire : ouvrez le menu de cette conversation et choisissez « Supprimer ».

    Ce que personne ne doit voir, dites-le plutôt face à face à une personne de confiance.
    .label = 👁️ Que voit Telegram ?

# Confirm: that the office and the people of the organisation give the address of its bot (D)
privacy-false-bots = <b>Est-ce le vrai { -bot-name } ?</b>

    N'importe qui peut copier un nom et une image.

    Le vrai { -bot-name } ne demande jamais d'argent, de papiers ni votre nom, et jamais le code qui ouvre votre Telegram.

    Demandez son adresse au bureau de l'organisation ou à ses équipes, pas dans le message d'un inconnu.

    Si vous avez cru à une copie, ce n'est pas votre faute. Ne répondez plus, et voyez « Qui lit mes comptes ? ».
    .label = 🤖 Est-ce le vrai bot ?
