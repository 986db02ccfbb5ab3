### La console de l'équipe, l'installation, la démo et le simulateur de téléphone.
### Texte simple, sans balises. Lecteurs : l'équipe qui répond, souvent pressée, et la personne qui installe Sanad.

## Sur chaque page

console-name = Console
skip-to-content = Aller au contenu
nav-label = Rubriques
nav-languages = Langue de cette page
nav-cases = Demandes
nav-simulator = Téléphone
sign-out = Se déconnecter
hide-hint = Deux fois Échap masque cette page
demo-chip = Démo : tout est inventé
print = Imprimer cette page

## Porte d'entrée

landing-motto = Quelqu'un sur qui s'appuyer.
landing-text = Ici, l'équipe lit les demandes d'aide et y répond. On n'y voit que le nécessaire, et chaque ouverture est notée.
landing-people = Vous cherchez de l'aide pour vous-même ? Écrivez à notre bot dans Telegram. Ici, vous n'avez pas besoin de compte.
sign-in-title = Se connecter
sign-in-name = Nom
sign-in-password = Mot de passe
sign-in-totp = Les six chiffres de votre application d'authentification
sign-in-totp-hint = Ils changent toutes les 30 secondes. Vous pouvez les coller.
sign-in-button = Se connecter
sign-in-wrong = Quelque chose ne va pas. Vérifiez le nom, le mot de passe et les six chiffres, puis réessayez.
sign-in-too-many = Trop d'essais. Attendez un quart d'heure, puis réessayez.
sign-in-unavailable = La connexion est impossible en ce moment. Réessayez bientôt.
waiting-title = Sanad n'est pas encore installé
waiting-text = Ouvrez le lien d'installation affiché là où Sanad a été lancé. Il ne sert qu'une fois.

## Installation

setup-step-1 = Étape 1 sur 2
setup-step-2 = Étape 2 sur 2
setup-title = Bienvenue dans Sanad
setup-text = En deux étapes, vous créez le premier compte d'administration. Cette personne peut aussi répondre aux demandes, tant que vous n'avez invité personne d'autre.
setup-language = Votre langue
setup-language-hint = Chacun peut changer la sienne à tout moment.
setup-name = Votre nom
setup-name-hint = Vos collègues le voient. Les personnes qui demandent de l'aide, jamais.
setup-password-hint = Au moins 15 caractères. Une phrase que vous seul diriez est solide et facile à retenir.
setup-password-again = Le mot de passe encore une fois
setup-button = Créer le compte
setup-name-missing = Écrivez un nom de 60 caractères au plus.
setup-password-short = Le mot de passe doit avoir au moins 15 caractères.
setup-password-differs = Les deux mots de passe ne sont pas identiques. Tapez-les de nouveau.
setup-refused = L'installation a échoué et rien n'a été enregistré. Réessayez avec ce lien ; le journal dit pourquoi.
setup-done-title = À garder précieusement
setup-once = Cette page ne s'affiche qu'une fois. Faites toutes les étapes avant de la quitter.
setup-totp-title = La deuxième clé : votre téléphone
setup-totp-text = Scannez ceci avec une application d'authentification. Elle vous donnera six chiffres à chaque connexion.
setup-totp-typed = Si vous ne pouvez pas scanner, tapez ceci :
setup-recovery-title = Votre code de secours
setup-recovery-text = Imprimez-le ou notez-le pour { $name }. Il vous rend l'accès si vous perdez votre mot de passe.
setup-file-title = Le fichier de secours de l'organisation
setup-file-text = Avec ce fichier et sa phrase secrète, l'organisation peut ouvrir ses dossiers même si tout le monde perd son mot de passe.
setup-file-where = Le fichier se trouve ici
setup-file-passphrase = Sa phrase secrète
setup-file-then = Copiez le fichier sur une clé USB, supprimez-le de cet ordinateur, puis confiez la clé et la phrase à deux personnes différentes et sûres.
setup-backup-title = La clé des sauvegardes
setup-backup-text = Chaque sauvegarde de Sanad est verrouillée, et cette clé l'ouvre. Sans elle, aucune sauvegarde ne sert. Notez-la exactement, ou imprimez-la.
setup-backup-then = Gardez-la loin de cet ordinateur et à part des sauvegardes. La personne qui s'occupe de l'ordinateur n'en a besoin que pour vérifier ou restaurer une sauvegarde.
setup-go-on = J'ai tout gardé, me connecter

## Démo

demo-title = Sanad, des deux côtés
demo-text = Une personne demande de l'aide sur un téléphone. Un membre de l'équipe lit sa demande dans la console et répond. Essayez les deux, côte à côte.
demo-phone = Le téléphone
demo-phone-text = Discutez avec Sanad comme le ferait une personne migrante, en arabe, en français ou en anglais.
demo-phone-go = Ouvrir le téléphone
demo-console = La console
demo-console-text = Voyez arriver les demandes, la plus urgente en tête, et répondez. Vous êtes connecté sous un nom inventé.
demo-console-go = Ouvrir la console
demo-guide = En une minute
demo-step-1 = Sur le téléphone, choisissez une langue, puis « Demander de l'aide », et envoyez une demande.
demo-step-2 = Dans la console, elle apparaît toute seule. Ouvrez-la, prenez-la et écrivez une réponse.
demo-step-3 = Sur le téléphone, appuyez sur « Réponses », entrez les six derniers chiffres de votre code et lisez la réponse.
demo-safe = Rien ne quitte cet ordinateur. Tout est inventé et disparaît quand la démo s'arrête.

## Simulateur de téléphone

chat-title = Simulateur de téléphone
chat-bot = bot
chat-anew = Recommencer
chat-log = Conversation
chat-more = Envoyer un fichier ou un lieu
chat-file = Image, message vocal ou fichier
chat-file-send = Envoyer le fichier
chat-place = Un lieu
chat-place-send = Partager ce lieu
chat-text = Message
chat-send = Envoyer
chat-empty = La conversation est vide. Écrivez quelque chose.
chat-protected = protégé
chat-edited = modifié
chat-text-about = Voici ce qu'une personne voit sur son téléphone. Tout se passe exactement comme avec le bot dans Telegram.
chat-stays = Rien ne quitte cet ordinateur. Ce que vous écrivez ici n'arrive à aucune personne réelle.
chat-try = À essayer
chat-try-1 = Écrivez une phrase avec vos mots, par exemple « il a pris mon passeport ».
chat-try-2 = Demandez de l'aide, puis lisez la réponse avec les six derniers chiffres de votre code.
chat-try-3 = Appuyez sur « Partir vite » et regardez ce qui reste dans la conversation.
chat-to-demo = Retour aux deux côtés
place-rabat = Rabat, Maroc
place-tunis = Tunis, Tunisie
place-tripoli = Tripoli, Libye
place-marseille = Marseille, France

## La liste

list-title = Demandes
list-text = Les plus urgentes d'abord, puis les nouvelles, puis les plus anciennes. La liste se met à jour toute seule.
# $count : messages sans bruit que personne ne peut ouvrir
list-stranded = { $count ->
    [one] Un message sans bruit s'est perdu dans une coupure de courant. Ouvrez les demandes auxquelles vous avez répondu : il attendra de nouveau de lui-même.
    [many] { $count } messages sans bruit se sont perdus dans une coupure de courant. Ouvrez les demandes auxquelles vous avez répondu : ils attendront de nouveau d'eux-mêmes.
   *[other] { $count } messages sans bruit se sont perdus dans une coupure de courant. Ouvrez les demandes auxquelles vous avez répondu : ils attendront de nouveau d'eux-mêmes.
}
folders-label = Quelles demandes
folder-all = Toutes
folder-mine = Les miennes
folder-unassigned = À prendre
list-empty-all = Pas encore de demande. Les nouvelles apparaissent ici toutes seules.
list-empty-mine = Vous n'avez pris aucune demande.
list-empty-unassigned = Toutes les demandes sont prises. Bravo.
urgency-now = Maintenant
urgency-today = Aujourd'hui
urgency-week = Cette semaine
unread = Nouveau
state-new = Encore personne
state-mine = Vous
state-taken = Prise
state-with = { $name }
state-closed = Close
country-unknown = Pays non précisé
age-fresh = moins d'une heure
age-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
age-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}

## Pourquoi une demande est urgente

reason-none = Aucun signe d'urgence
reason-words = Mots de danger
reason-not-safe = Écrire n'est pas sûr
reason-request-age-minor = Moins de 18 ans
reason-request-danger-yes = En danger maintenant
reason-request-danger-unsure = Peut-être en danger
reason-request-what-papers = Papiers confisqués
reason-request-what-wages = Salaire non payé
reason-request-what-debt = Dette imposée
reason-request-what-locked = Enfermement
reason-request-what-violence = Violence
reason-request-what-threat = Menaces
reason-request-what-sex = Sexe forcé
reason-request-what-online = Menaces ou photos en ligne
reason-request-what-offer = Offre d'emploi douteuse
reason-request-where-road = Sur la route ou en mer

## Une demande

case-title = Demande { $case }
case-back = Toutes les demandes
case-news = Il y a du nouveau. Afficher
case-read-only = Vous pouvez lire cette demande. Écrire revient à la personne qui l'a prise.
watched-title = Quelqu'un regarde peut-être ce téléphone.
watched-text = N'écrivez rien qui nomme un lieu, un projet ou une personne. Laissez-la choisir quand lire.
not-safe-title = N'écrivez pas.
not-safe-text = La personne a signalé que son téléphone n'est pas sûr. Les réponses sont fermées ; parlez-en à votre responsable.
take-text = Personne n'a pris cette demande. Prenez-la pour répondre ; vos collègues verront qu'elle est à vous.
take-button = Prendre cette demande
answers-title = Ses réponses aux questions
answers-none = Aucune question n'a reçu de réponse.
answer-skipped = Passée
talk-title = Ce qui a été écrit
talk-empty = Rien n'a encore été écrit.
by-person = La personne
by-staff = { $name }
by-reply = Réponse de { $name }
by-note = Note interne de { $name }
by-unverified = Non vérifié : la signature manque ou ne correspond pas. Ne vous y fiez pas.
by-house = Sanad
place-exact = le point exact, comme choisi
place-rounded = approximatif, à 10 km près
file-picture = Image
file-sound = Voix ou son
file-film = Vidéo
file-other = Fichier
file-picture-alt = Une image envoyée par la personne
file-size = { $count } Ko
file-save = Enregistrer
file-save-logged = L'enregistrement est noté dans le journal.
file-may-name = Ce fichier peut contenir le nom de son auteur.
reply-kind = Réponse à la personne
reply-label = Elle lira ceci dans sa boîte. Écrivez en { $language }.
reply-button = Envoyer la réponse
reply-button-sure = C'est sûr, envoyer
reply-hint = La réponse attend dans la boîte jusqu'à ce qu'elle la lise.
# $hours : une des hours-…
telling-only-look = La réponse se voit seulement quand la personne regarde. Aucun message n'est envoyé.
telling-next = Après votre réponse, un message sans bruit, aux mots neutres, l'invitera à regarder ({ $hours }).
telling-waits = Un message sans bruit attend pour l'inviter à regarder ({ $hours }).
telling-again = Le message sans bruit n'était pas parti : coupure de courant, ou attente trop longue. Il attend de nouveau ({ $hours }).
# $when : date, heure et minutes, UTC.
telling-sent = Un message sans bruit l'a invitée à regarder ({ $when } UTC).
telling-unreachable = Le message sans bruit n'a pas pu arriver : la conversation est fermée ou bloquée. Votre réponse attend quand même.
hours-any = à toute heure
hours-morning = entre 6 h et 12 h, à son heure
hours-noon = entre 12 h et 18 h, à son heure
hours-evening = entre 18 h et 24 h, à son heure
hours-night = entre 0 h et 6 h, à son heure
reply-ask-again = Votre réponse contient un long numéro. Celui qui tient le téléphone pourrait le lire. L'envoyer quand même ?
ready-title = Réponses toutes prêtes
note-kind = Note interne
note-label = Seule l'équipe voit ceci. La personne, jamais.
note-button = Garder la note
log-title = Qui a ouvert cette demande
log-text = Chaque ouverture est gardée ici, la vôtre aussi.
log-opened = a ouvert la demande
log-took = l'a prise
log-replied = a répondu
log-noted = a écrit une note
log-opened-file = a regardé un fichier
log-saved-file = a enregistré un fichier

## Quand quelque chose ne va pas

error-back = Retour au début
error-code = Code pour votre administrateur :
error-not-found-title = Il n'y a rien ici
error-not-found-text = L'adresse est fausse, le lien a déjà servi, ou la demande n'existe plus.
error-forbidden-title = Cette page ne vous est pas ouverte
error-forbidden-text = Seuls les collègues qui suivent cette demande peuvent la voir. Si vous en avez besoin, demandez à votre responsable.
error-foreign-title = Cela vient d'ailleurs
error-foreign-text = Par sécurité, seules les pages de cette console peuvent lui envoyer quelque chose. Ouvrez la console à sa propre adresse et réessayez.
error-taken-title = Un collègue a été plus rapide
error-taken-text = Quelqu'un d'autre vient de prendre cette demande. Elle est entre de bonnes mains.
error-closed-title = Cette demande est close
error-closed-text = On ne peut plus rien y ajouter.
error-invalid-title = Cela n'a pas pu être utilisé
error-invalid-text = Quelque chose était vide ou trop long. Revenez en arrière : votre texte devrait encore y être.
error-too-large-title = Ce fichier est trop gros
error-too-large-text = Telegram transmet des fichiers de 20 Mo au plus.
error-unavailable-title = Impossible en ce moment
error-unavailable-text = La base de données ou les clés ne répondent pas. Rien n'a été enregistré. Réessayez bientôt.
error-internal-title = Un problème de notre côté
error-internal-text = Ce n'est pas votre faute. Réessayez, ou donnez à votre administrateur le code ci-dessous.

## Le groupe de l'équipe dans Telegram : aucun contenu, un téléphone peut traîner

# $urgency : maintenant, aujourd'hui, cette semaine ; $language : celle de la personne ; $country : son nom.
alert-new = <b>Nouvelle demande</b> · { $urgency } · { $language } · { $country }
# $time : heure et minutes, UTC.
alert-taken = Prise en charge, { $time } UTC
alert-open = Ouvrir la demande
# $count: combien de demandes sont arrivées, en plus de celles annoncées une par une cette heure.
alert-more = { $count ->
    [one] <b>Une autre demande attend.</b>
   *[other] <b>{ $count } autres demandes attendent.</b>
  } Beaucoup sont arrivées pendant cette heure : seules les plus urgentes sont annoncées une par une.
alert-open-all = Ouvrir la liste
