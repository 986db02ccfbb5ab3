### Boutons, lignes courtes et morceaux d'écran que le bot ajoute lui-même.
### Lu sur un petit téléphone. Boutons : 28 signes au plus, le verbe d'abord.

## Boutons fixes
button-danger = 🆘 En danger
button-mailbox = 📬 Réponses
button-back = ↩️ Retour
button-home = 🏠 Début
button-leave = 🚪 Partir vite
button-hear = 🔊 Écouter
button-skip = ⏭️ Passer
button-stop = ✋ Arrêter
button-done = ✅ Terminé
button-send = 📤 Envoyer
button-send-now = ✅ Terminer et envoyer
button-send-without = 📤 Envoyer sans ces fichiers
button-show = 👁️ Voir ce que j'ai écrit
button-hide = 🙈 Cacher
button-close = 🏁 Fermer
button-write = 📝 Écrire encore
button-refresh = 🔁 Regarder encore
button-erase = 🗑️ Tout effacer
button-only-look = 🔒 Plus aucun message
button-erase-yes = 🗑️ Oui, tout effacer
button-erase-draft = 🗑️ Effacer ce que j'ai écrit
button-keep = ⏳ Garder 24 heures
button-go-on = ✅ Continuer
button-result = 🏁 Ce que cela veut dire
button-next-card = ⏭️ Point suivant
button-walked = ☑️ Revenir au résultat
button-begin = ✅ Commencer
button-score = 🏁 Voir mon résultat
button-whole = 🔒 Plus sûr : numéro entier
button-six = 🔢 Facile : 6 chiffres ici
button-exact = 📍 L'endroit exact
button-town = 🏘️ Seulement la ville
button-broken-number = ❌ Un numéro ne marche pas
button-broken-too = ❌ Celui-ci ne marche pas
button-numbers-back = 📞 Retour aux numéros
button-all-numbers = 📞 Tous les numéros
button-more-numbers = ➕ D'autres numéros
button-request = 💬 Demander de l'aide
button-other-country = 🌍 Un autre pays
button-place-yes = 📞 Oui, voir ses numéros
button-digit-back = ⌫
button-clear = Vider
button-more-services = ➡️ Page suivante

## Lignes courtes au-dessus d'un écran
notice-kept = ✅ Gardé avec votre message.
notice-kept-please-choose = ✅ C'est gardé. Vous pouvez choisir une réponse plus bas, ou passer. Ou touchez « Terminer et envoyer ».
notice-words-of-danger = C'est gardé. Personne ne l'a encore lu. Si vous êtes en danger maintenant, regardez ici :
notice-file-coming = ✅ Nous l'ajoutons à votre demande.
notice-file-too-large = Ce fichier dépasse 20 Mo : il n'a pas été pris. Vous pouvez en envoyer un plus petit.
notice-file-unreadable = Ce fichier ne s'ouvre pas : il n'a pas été gardé. Essayez une photo ou un message vocal.
notice-files-not-arrived = Certains de vos fichiers ne sont pas encore arrivés. Attendez un moment et touchez de nouveau « Envoyer », ou envoyez sans eux.
notice-not-taken = Nous ne pouvons pas recevoir ce type de message. Vous pouvez envoyer du texte, de la voix, des photos, des vidéos et des fichiers.
notice-contact-not-taken = La fiche de contact n'a pas été prise, car elle donne le nom de quelqu'un. Vous pouvez écrire un numéro.
notice-not-kept = Ceci n'a pas été gardé. Pour l'envoyer à des personnes qui lisent, touchez d'abord « Demander de l'aide ».
notice-not-understood = Je suis une machine, je n'ai pas compris, pardon. Touchez ce qui convient. Si vous voulez qu'une personne lise vos mots, touchez « Demander de l'aide ».
notice-old-menu = Ces boutons étaient anciens. Voici les nouveaux.
notice-first-version-counts = Ce que vous avez envoyé d'abord est gardé tel quel. Pour le changer, écrivez de nouveau, ou touchez « Retour ».
notice-not-saved = <b>Pas enregistré.</b> Quelque chose ne marche pas ici en ce moment. Envoyez-le encore une fois dans quelques minutes, s'il vous plaît.
notice-full = Votre message est plein. Envoyez-le maintenant, s'il vous plaît ; vous pourrez écrire encore après.
notice-erased = ✅ Ce qui n'était pas envoyé est effacé.
notice-case-erased = Effacé. Les copies de sécurité disparaissent d'ici 30 jours.
notice-closed-or-erased = C'est fermé. Si vous avez touché « Tout effacer », entrez encore le numéro pour vérifier : si rien ne s'ouvre, c'est effacé.
notice-added = ✅ Ajouté. Des personnes le liront.
notice-nothing-to-send = Il n'y a encore rien à envoyer. Répondez d'abord à une question, ou écrivez un message.
notice-draft-gone = Ce qui n'était pas envoyé n'est plus gardé, pour votre sécurité. Vous pouvez recommencer.
notice-code-mistyped = Un chiffre de ce numéro n'est pas juste. Regardez-le encore une fois, s'il vous plaît.
notice-no-requests-now = Les demandes ne sont pas encore possibles. Vous pouvez lire les informations et les numéros de téléphone.
notice-too-many-tries = Trop d'essais aujourd'hui. Revenez demain, s'il vous plaît. Les informations marchent comme toujours.
notice-slower = Beaucoup est arrivé à la fois, et nous sommes un peu plus lents. Ce que vous venez d'envoyer n'a <b>pas été gardé</b>. Les mots et les fichiers sont encore dans cette conversation, un lieu n'y est plus : attendez quelques secondes et renvoyez-le.
notice-press-again = Un instant, s'il vous plaît. Touchez encore dans quelques secondes.
notice-many-numbers = Beaucoup de personnes ouvrent leurs réponses en ce moment. Réessayez dans une minute, s'il vous plaît.
notice-files-full = Aucun autre fichier ne peut être pris ici. Celui-ci n'a <b>pas été gardé</b>, il est encore dans la conversation. Vous pouvez toujours écrire des mots.
notice-files-not-now = Les fichiers ne peuvent pas être pris en ce moment. Celui-ci n'a <b>pas été gardé</b>, il est encore dans la conversation. Vous pouvez écrire avec des mots ce qu'il montre.
notice-added-today = Vous avez beaucoup écrit aujourd'hui, et des personnes le liront. Ce message n'a <b>pas été gardé</b>, il est encore dans la conversation. Continuez demain, s'il vous plaît. En cas de danger, appelez.
notice-said-before = Un message envoyé avant l'ouverture de ces réponses n'y a pas été ajouté. S'il est encore dans cette conversation, renvoyez-le.
notice-before-this-request = Un message envoyé avant le début de cette demande n'y a pas été gardé. S'il est encore dans cette conversation et qu'il va ici, renvoyez-le.
notice-number-reported = Merci. Nous allons vérifier ce numéro.
notice-group-line = Écrivez-moi en privé, s'il vous plaît.
notice-only-look = ✅ Plus aucun message ne vous sera envoyé. Vos réponses attendent ici.
notice-closed = Fermé.

## Morceaux d'écran
detail-choose-country = Choisissez un pays :
# $country : le pays où le lieu semble être.
detail-place-seems = Vous semblez être dans ce pays : { $country }. Est-ce juste ? Sinon, choisissez vous-même.
detail-place-unsure = D'après ce lieu, nous ne pouvons pas dire le pays : il est près d'une frontière, en mer ou ailleurs. En mer, touchez « En danger ».
detail-place-gone = Votre message avec le lieu est supprimé de cette conversation. Nous n'en gardons rien.
detail-international = <b>Dans plusieurs pays</b>
detail-no-emergency = Pour ce pays, nous ne connaissons pas de numéro confirmé de la police, ni de numéro général d'urgence. Ceux-ci peuvent aider :
detail-no-rescue = Pour ce pays, nous ne connaissons pas de numéro d'urgence confirmé, ni en mer, ni à terre.
detail-no-ambulance = Pour ce pays, nous ne connaissons pas de numéro d'ambulance confirmé. L'hôpital le plus proche peut aider, ou une personne de confiance.
detail-no-services = Pour ce pays, nous ne connaissons pas encore de numéro confirmé. Voici qui peut aider dans beaucoup de pays :
# $country : nom du pays où l'on compose le numéro.
detail-dial-in = À composer dans ce pays ({ $country }) :
# $month : de 1 à 12. $year : quatre chiffres.
detail-checked = Information { $month ->
    [1] de janvier
    [2] de février
    [3] de mars
    [4] d'avril
    [5] de mai
    [6] de juin
    [7] de juillet
    [8] d'août
    [9] de septembre
    [10] d'octobre
    [11] de novembre
   *[12] de décembre
  } { $year }
# $month : de 1 à 12. $year : quatre chiffres.
detail-confirmed = Dernière confirmation par nous : { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
  } { $year }
# $month : de 1 à 12. $year : quatre chiffres.
detail-unconfirmed = Plus confirmé par nous depuis : { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
  } { $year }
# $year : quatre chiffres.
detail-checked-year = Information de { $year }
detail-checked-unknown = Date de cette information non connue
# $hours : quand quelqu'un répond, en mots.
detail-hours = Ouvert : { $hours }
detail-broken = Quel numéro n'a pas marché ? Nous comptons le clic, pas qui vous êtes.
detail-instead = Ce n'est pas votre faute. Le numéro suivant pour le même besoin :
detail-no-instead = Ce n'est pas votre faute. Ici, nous ne connaissons pas d'autre numéro après celui-ci pour ce besoin. Ceux-ci répondent pour autre chose ; vous pouvez leur demander qui aide :
detail-needs = Ou choisissez de quoi il s'agit :
detail-no-need = Ici, nous ne connaissons pas de numéro confirmé pour cela. Parmi tous les numéros, quelqu'un en connaît peut-être un.

## À quoi sert un numéro, sur de petits boutons : 14 signes au plus
need-danger = 🚑 Urgence
need-children = 🧒 Enfants
need-trafficking = 🔐 Exploitation
need-asylum = ⛺ Asile, ONU
need-women = 👩 Femmes
need-rights = ⚖️ Mes droits
need-work = 💼 Travail
need-online = 📷 Sur internet
need-return = ✈️ Retour
need-family = 👪 Ma famille
need-mind = ❤️ Parler
need-shelter = 🛏️ Où dormir
need-others = 🤝 ONG, autres
need-gentle = 🤗 D'autres qui peuvent aider

## Autres parties d'écrans
# $count : combien de messages, photos, voix sont gardés.
detail-pieces = { $count ->
    [0] Rien n'est encore gardé.
    [one] Un message est gardé.
    [many] { $count } messages sont gardés.
   *[other] { $count } messages sont gardés.
  }
detail-place = Vous avez envoyé un lieu. Que pouvons-nous garder ?
detail-review-hidden = Vos réponses sont cachées. Touchez « Voir ce que j'ai écrit » pour les voir.
detail-skipped = passé
detail-piece-photo = une photo
detail-piece-voice = un message vocal
detail-piece-audio = un son
detail-piece-video = une vidéo
detail-piece-file = un fichier
detail-piece-place-town = un lieu, seulement la ville
detail-piece-place-exact = un lieu, l'endroit exact
detail-piece-waiting = en cours d'envoi
detail-piece-refused = pas gardé
detail-piece-may-name = gardé ; un document peut contenir le nom de la personne qui l'a fait
# L'aspect d'un message sur un téléphone verrouillé : cette ligne, et dessous les mots.
detail-locked = 🔒 Le nom de cette conversation
detail-told = Un petit message sans bruit vous dit quand il y a du nouveau, aux heures que vous avez choisies.
detail-not-told = Aucun message ne vous est envoyé.
detail-way-unchosen = Comment ouvrir vos réponses ? <b>Plus facile :</b> sur ce téléphone, avec les six derniers chiffres. <b>Plus sûr :</b> toujours avec le numéro entier. Tant que vous n'avez pas choisi, seul le numéro entier marche.
detail-way-whole = ✅ Plus sûr : seul le numéro entier ouvre vos réponses.
detail-way-six = ✅ Plus facile : dans cette conversation, les six derniers chiffres ouvrent vos réponses. Sur un autre téléphone : le numéro entier.
detail-way-duress = Si quelqu'un vous force à l'ouvrir, touchez les six chiffres à l'envers. Rien ne s'ouvre, et nous voyons que vous écrire n'est pas sûr. À l'envers :
detail-pad = Six derniers chiffres :
detail-nothing = Rien à lire ici. Vérifiez le numéro et essayez encore, ou écrivez le numéro entier. S'il y a deux menus dans cette conversation, essayez l'autre.
detail-letters-none = Pas encore de réponse. Regardez encore plus tard.
# $count : combien de réponses plus anciennes ne sont plus montrées.
detail-letters-older = { $count ->
    [one] Une réponse plus ancienne n'est plus montrée.
    [many] { $count } réponses plus anciennes ne sont plus montrées.
   *[other] { $count } réponses plus anciennes ne sont plus montrées.
  }
# $date : jour et mois en chiffres.
detail-letter = Réponse du { $date }
detail-refused = Nous n'avons pas pu vérifier qui a écrit une réponse : elle n'est donc pas montrée.
# $count : combien de messages la personne a ajoutés.
detail-written = { $count ->
    [0] { "" }
    [one] Vous avez ajouté un message.
    [many] Vous avez ajouté { $count } messages.
   *[other] Vous avez ajouté { $count } messages.
  }
detail-writing = Écrivez ou parlez maintenant. Chaque message va aux personnes qui lisent votre demande, et disparaît de la conversation.
detail-erase-asked = Effacer votre demande, tous les messages et toutes les réponses ? On ne peut pas revenir en arrière.
detail-go-on = Vous pouvez continuer votre demande quand vous voulez.
# $at : quel point coché. $all : combien de points cochés.
detail-walk = Point { $at } sur { $all }
# $right : combien de bonnes réponses. $all : combien de questions.
detail-score = { $right } sur { $all }
detail-quiz-right = Oui, c'est ce qui protège mieux.
detail-quiz-other = Beaucoup penseraient ainsi. Voici ce qui protège mieux :
mailbox-state-new = Votre demande est arrivée. Personne ne l'a encore prise en charge.
mailbox-state-taken = Une personne s'occupe de votre demande.
mailbox-state-closed = Votre dossier est fermé.

## Commandes du menu (256 signes au plus), neutres : quelqu'un peut regarder
command-start = Commencer
command-help = Début
command-language = Langue
command-privacy = Ce qui est gardé
command-stop = Arrêter
command-delete = Effacer
command-settings = Réglages

## Profil : seule la description longue, vue dans le chat vide, dit ce que c'est
profile-description = Informations gratuites pour les personnes en route ou loin de chez elles : papiers, travail, droits, qui appeler. Vous pouvez demander de l'aide à des personnes sans donner de nom. Ce n'est pas la police.
profile-short = Informations pour les questions de tous les jours.

## Mots tapés qui ouvrent une porte, séparés par des virgules simples
words-home = accueil, menu, menu principal, début, au début, retour au début, commencer, bonjour, bonsoir, salut, coucou
words-language = langue, langues, changer de langue, changer langue, français
words-erase = effacer, supprimer, tout effacer, effacer tout, tout supprimer, supprimer tout
words-cover = météo, la météo, recette, recettes, cuisine
words-danger = danger, en danger, danger maintenant, urgence, sos
words-request = demander de l'aide, demander aide, demande d'aide, écrire à quelqu'un, parler à quelqu'un, parler avec quelqu'un
