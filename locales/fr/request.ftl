### Une demande d'aide, de l'accord jusqu'au reçu, et la boîte où attendent les réponses.
### Lu sur un petit téléphone, peut-être surveillé, peut-être avec peur. Court et chaleureux. Boutons : 28 signes au plus.

## Accord
# $organisation = nom ; $read = quand les demandes sont lues ; $days = jours de conservation après la fermeture du dossier ; $contact = adresse pour les données.
# Source: DOMAIN 0 (6), Morocco art. 448-7, SHERLOC (A); no other law
# Reading: each sentence is a part of what a person agrees to, and short
request = <b>Demander de l'aide</b>
    Chez nous, seules des personnes de { $organisation } lisent ce que vous écrivez : { $read }.

    Pas besoin de nom. Il y a dix questions courtes au plus ; on peut en passer, ou arrêter à tout moment.

    À la fin, vous recevez un numéro. Qui a ce numéro peut lire votre demande et nos réponses.

    Votre demande est effacée { $days } jours après la fermeture de votre dossier, ou avant si vous l'effacez. Les copies de sécurité partent 30 jours plus tard au plus.

    Telegram peut voir ce que vous écrivez ici ; une fois enregistré, cela disparaît de la conversation.

    Dans certains pays, au Maroc aussi, la loi peut obliger ceux qui vous lisent à signaler l'exploitation (traite) aux autorités. Avant de raconter, vous pouvez écrire seulement : « Que devez-vous signaler ? »

    Les lois changent : une ONG ou un avocat peut vérifier.
    .label = 💬 Demander de l'aide

## Questions
request-watched = <b>Quelqu'un d'autre regarde ce téléphone ?</b>
    Maintenant, ou peut-être plus tard.
    .label = 🔒 Qui voit ce téléphone
    .no = Non, seulement moi
    .yes = Oui, ou peut-être

request-age = <b>Quel âge avez-vous ?</b>
    Si vous avez moins de 18 ans, il y a moins de questions. Ici, vous n'aurez pas d'ennuis.
    .label = ☑️ Âge
    .minor = J'ai moins de 18 ans
    .adult = J'ai 18 ans ou plus

request-danger = <b>Êtes-vous en danger maintenant ?</b>
    Personne ne lit ceci tout de suite. En cas de danger, touchez « En danger ».
    .label = ☑️ En danger maintenant
    .no = Non, pas maintenant
    .yes = Oui
    .unsure = Je ne sais pas

request-who = <b>C'est pour qui ?</b>
    .label = ☑️ Pour qui
    .me = Pour moi
    .other = Pour quelqu'un d'autre

request-what = <b>Que se passe-t-il ?</b>
    Cochez ce qui est vrai. Puis touchez <b>Terminé</b>.
    .label = ☑️ Ce qui se passe
    .papers = On garde mes papiers
    .wages = On ne me paie pas
    .debt = On dit que j'ai une dette
    .locked = Je ne peux pas partir
    .violence = On me fait mal
    .threat = On me menace, ou ma famille
    .sex = On me force à coucher
    .online = Photos ou menaces en ligne
    .offer = Une offre m'inquiète
    .else = Autre chose

request-where = <b>Où êtes-vous, à peu près ?</b>
    Le pays ou la région suffit. Algérie, Tunisie, Libye et Mauritanie : c'est un seul bouton.
    .label = 📍 Où, à peu près
    .ma = Au Maroc
    .maghreb = Algérie, Tunisie, Libye…
    .africa = Ailleurs en Afrique
    .europe = En Europe
    .gulf = Dans le Golfe ou au Liban
    .road = En route ou en mer
    .else = Dans un autre endroit

request-reply = <b>Comment recevoir la réponse ?</b>
    La réponse attend ici. À la fin, vous recevez un numéro. Avec lui, vous pouvez lire la réponse quand vous venez la voir. Aucun message ne vous est envoyé, sauf si vous le demandez.
    .label = 📬 Recevoir la réponse
    .look = Seulement quand je regarde
    .ping = Un petit message sans bruit

request-ping = <b>Quels mots le message doit-il montrer ?</b>
    Le message ne fait pas de bruit. Il dit seulement qu'il y a du nouveau. Sur un téléphone verrouillé, il se voit comme ceci, et celui qui tient le téléphone peut le voir :
    .label = 🔒 Mots du message
    .news = Nouveau message
    .recipe = Recette du jour
    .day = Bonne journée

request-hours = <b>À quelles heures est-ce sûr ?</b>
    Le message ne vient jamais à d'autres heures. En cas de doute, touchez <b>Passer</b> : alors aucun message ne vient. Vous pouvez l'arrêter plus tard, là où vous lisez vos réponses.
    .label = 🔒 Heures du message
    .any = À toute heure
    .morning = Le matin, 6 h – 12 h
    .noon = L'après-midi, 12 h – 18 h
    .evening = Le soir, 18 h – 24 h
    .night = La nuit, 0 h – 6 h

## Le message libre
request-message = <b>Dites-le avec vos mots</b>
    Écrivez ou parlez dans la langue la plus facile pour vous. Nous ne comprenons pas toutes les langues : un peu de français aide. Dites seulement ce que vous voulez, et parlez seulement si personne n'entend.

    Texte, voix, photos, lieu ou fichier jusqu'à 20 Mo : vous pouvez envoyer plusieurs messages. Pas de photos de vos papiers ni d'images intimes ; une photo reste aussi dans votre galerie.

    Ce que vous envoyez disparaît de cette conversation dès que c'est enregistré ; quand vous avez fini, touchez <b>Terminé</b>.
    .label = 📝 Votre message

# Somebody under 18 reads this instead: no photos, no files, no place.
request-message-young = <b>Dites-le avec vos mots</b>
    Écrivez ou parlez dans votre langue, seulement ce que vous voulez. Parlez seulement si personne n'entend.

    Pas besoin de photos ni du lieu exact.

    Ce que vous envoyez disparaît de cette conversation dès que c'est enregistré ; à la fin, touchez <b>Terminé</b>.

## Relecture
request-review = <b>Rien n'est encore envoyé</b>
    Regardez encore une fois si vous voulez. Puis touchez <b>Envoyer</b>.
    .label = ✅ Relire et envoyer

## Le reçu
request-receipt = <b>Envoyé.</b> C'est bien arrivé chez nous.
    Des personnes lisent : { $read }.

    La réponse attend ici, sous « Réponses » ; ce numéro l'ouvre, sur n'importe quel téléphone : qui le trouve peut tout lire.

    On peut trouver un papier : apprenez ce numéro par cœur, ou ses six derniers chiffres si vous les choisissez. Ne le gardez pas dans un téléphone que d'autres regardent.

    Personne ne peut vous le redonner, même pas nous ; s'il est perdu, vous pouvez envoyer une nouvelle demande.
    .label = ✅ Votre numéro

## La boîte de réponses
mailbox = <b>Le numéro que nous vous avons donné</b>
    Ce n'est pas un numéro de téléphone. Ses six derniers chiffres suffisent si vous l'avez choisi ; sinon, le numéro entier.
    .label = 📬 Réponses

visit = <b>Vos réponses</b>
    Si quelqu'un arrive, touchez « Partir vite ». Sinon, cette page se ferme toute seule après dix minutes.
    .label = 📬 Mes réponses

## Effacer
# Reading: each sentence says what is and is not erased; leaving one out would mislead
erase = <b>Arrêter et effacer</b>
    Une demande que vous n'avez pas envoyée est gardée 24 heures, pour que vous puissiez continuer. Vous pouvez aussi l'effacer maintenant.

    Ce que vous avez envoyé peut aussi être effacé : ouvrez vos réponses avec le numéro de votre demande.

    Pour enlever cette conversation, supprimez-la vous-même dans Telegram ; nous effaçons seulement les messages des deux derniers jours. Avant, gardez le numéro de votre demande hors de ce téléphone, et retenez le nom de ce bot pour le retrouver.

    Des messages peuvent servir de preuve plus tard. Ce qui est effacé ne revient pas. C'est vous qui choisissez.
    .label = 🗑️ Arrêter et effacer
