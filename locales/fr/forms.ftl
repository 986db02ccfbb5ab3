### Des situations que l'on rencontre, et les onze signes un par un : quelques exemples, une chose prudente à faire.
### Lu au milieu de tout cela, souvent sous surveillance : rien ici ne pousse à affronter, à tromper ni à fuir.
### `.label` = mots du bouton, 28 signes au plus.

## Les signes, un par un

# Source: DOMAIN 1.3, eleven ILO indicators of forced labour, one sign can be enough (A); DOMAIN 1.4, a sign proves nothing (A)
indicators = <b>Les signes, un par un</b>

    L'agence de l'ONU pour le travail (OIT) nomme onze signes du travail forcé. Voici les six premiers.

    Un signe n'est pas une preuve. Mais un seul peut suffire pour demander conseil.
    .label = 📝 Les signes, un par un

# Source: DOMAIN 1.3, eleven ILO indicators of forced labour (A)
indicators-more = <b>Cinq autres signes</b>

    Ils parlent des papiers, de l'argent, et de la façon dont vous vivez et travaillez.

    Choisissez ce qui est proche de vous.
    .label = 📝 Cinq autres signes

# Source: DOMAIN 1.3, ILO indicator 1 (A)
sign-vulnerable = <b>On profite de mon besoin</b>

    On vous dit : « Tu n'as pas de papiers, personne ne te croira. » Ou l'on profite d'une maladie, d'un enfant, d'une langue que vous ne parlez pas.

    Avoir besoin de quelque chose n'est pas une faute. Cela ne donne à personne un droit sur vous.

    Une ONG (association d'aide) peut vous dire ce que vous pouvez demander, avec ou sans papiers.
    .label = 🤝 On profite de mon besoin

# Source: DOMAIN 1.3, ILO indicator 2 (A)
# Confirm: that adverts and messages are useful later, and are kept only where nobody looks (DOMAIN 4.5, D)
sign-deception = <b>Ce n'est pas ce qu'on a promis</b>

    On parlait d'un magasin, et c'est du ménage. La moitié de la paie manque, ou la ville et la chambre sont différentes.

    Une fausse promesse est faite pour qu'on y croie. Faire confiance n'était pas une faute.

    Vous avez encore l'annonce ou les messages ? Gardez-les seulement là où personne ne regarde : ils peuvent servir plus tard.
    .label = 💬 Rien de ce qu'on a promis

# Source: DOMAIN 1.3, ILO indicator 3 (A)
# Confirm: learning a number by heart as a safer habit (DOMAIN 1.5, D)
sign-movement = <b>Je ne sors pas librement</b>

    La porte est fermée à clé, ou quelqu'un vous suit partout. Ou l'on vous dit : « Si tu sors, la police te prend. »

    La peur peut retenir une personne autant qu'une porte fermée.

    Vous savez mieux que nous ce qui est sûr. Certaines personnes apprennent d'abord un numéro par cœur.
    .label = 🔒 Je ne sors pas librement

# Source: DOMAIN 1.3, ILO indicator 4 (A)
# Confirm: looking for the address on a bill or a parcel, unnoticed (DOMAIN 1.6, D)
sign-isolation = <b>On m'éloigne des gens</b>

    On a pris votre téléphone, ou on lit vos messages. Vous ne pouvez ni parler aux voisins, ni appeler votre famille, ni savoir l'adresse.

    Quand on est seul, demander de l'aide est plus difficile. Ce n'est pas de la faiblesse.

    Une plaque de rue, un colis ou une facture peut montrer l'adresse. Retenez-la, seulement si personne ne le remarque.
    .label = 📱 On m'éloigne des gens

# Source: DOMAIN 1.3, ILO indicator 5 (A); DOMAIN 2.5, care within 72 hours, help.unhcr.org/libya (A)
sign-violence = <b>On fait du mal à mon corps</b>

    On vous frappe, on vous touche contre votre volonté, on vous force au sexe. On vous fait prendre de la drogue, ou on vous prive de repas pour punir.

    Ni un travail, ni une dette, ni une promesse ne rend cela normal.

    Un médecin peut aider sans entendre toute l'histoire. Après une violence sexuelle, le mieux est dans les 72 heures ; plus tard, c'est encore utile.
    .label = 🏥 On fait du mal à mon corps

# Source: DOMAIN 1.3, ILO indicator 6 (A)
# Confirm: keeping messages or notes of threats only where that is safe (DOMAIN 4.5, D)
sign-threats = <b>On me menace</b>

    On vous dit « on sait où habitent les tiens », « j'appelle la police », ou « le mauvais sort te trouvera ». Ou l'on menace avec des photos, ou avec des mensonges sur vous.

    La menace sert à vous faire taire. Écoutez votre peur : vous connaissez ces gens mieux que nous.

    Si ce n'est pas dangereux, gardez les messages, ou retenez le jour et les mots.
    .label = ✋ On me menace

# Source: DOMAIN 1.3, ILO indicator 7 (A)
# Confirm: that an old photo of papers helps to ask for new ones (DOMAIN 1.5, D)
sign-papers = <b>Je n'ai pas mes papiers sur moi</b>

    On vous dit « c'est plus sûr chez moi », ou « tu l'auras quand tu auras payé ». Ou l'on dit qu'il est perdu.

    Sans papiers, partir est difficile. C'est parfois pour cela qu'on les garde.

    Existe-t-il une photo de vos papiers, peut-être dans un ancien message ? Elle peut aider à en demander de nouveaux.
    .label = 🛂 On m'a pris mes papiers

# Source: DOMAIN 1.3, ILO indicator 8 (A)
# Confirm: counting days and money for oneself, unnoticed (DOMAIN 4.5, D)
sign-wages = <b>Ma paie ne vient pas</b>

    On vous dit « le mois prochain », « je l'envoie à ta famille », ou « tu as cassé une assiette, je la retire ».

    Parfois on paie un peu, pour que vous restiez à attendre le reste.

    Comptez pour vous les jours de travail et l'argent reçu. Ne l'écrivez que là où personne ne le trouve.
    .label = 💰 Ma paie ne vient pas

# Source: DOMAIN 1.3, ILO indicator 9 (A)
# Confirm: noting what was asked and paid, only where that is safe (DOMAIN 4.5, D)
sign-debt = <b>La dette ne finit pas</b>

    On dit que vous devez le voyage, le visa, le lit ou les repas. Vous payez, et la somme grandit encore. Personne ne vous montre les comptes.

    Une dette que l'on ne peut pas vérifier sert à retenir une personne.

    Si ce n'est pas dangereux, notez ce qu'on vous demande et ce que vous avez payé.
    .label = 💰 La dette ne finit pas

# Source: DOMAIN 1.3, ILO indicator 10 (A)
sign-conditions = <b>Ni repas, ni repos, ni sécurité</b>

    Vous dormez là où vous travaillez, ou à plusieurs dans une pièce. Il y a trop peu à manger ou à boire. Le travail est dangereux, sans gants et sans explication.

    Personne ne devrait vivre ainsi, avec ou sans papiers.

    En cas de blessure ou de maladie, le médecin d'abord. Une ONG peut vous dire où les soins sont gratuits.
    .label = 🏠 Ni repas, ni repos

# Source: DOMAIN 1.3, ILO indicator 11 (A)
# Confirm: counting hours for oneself, unnoticed (DOMAIN 4.5, D)
sign-overtime = <b>Je travaille jour et nuit</b>

    Vous vous levez avant tout le monde et vous couchez après. On vous réveille la nuit pour travailler. Pas de jour de repos, et rien pour les heures en plus.

    Si vous dites non, on menace votre paie, votre lit ou vos papiers.

    Si vous le pouvez, comptez vos heures pendant une semaine, pour vous seulement. Cela peut aider une ONG ou un avocat plus tard.
    .label = ⏳ Je travaille jour et nuit
