### Des situations que l'on rencontre, et les onze signes un par un : quelques exemples, une chose prudente à faire.
### Lu au milieu de tout cela, souvent sous surveillance : rien ici ne pousse à affronter, à tromper ni à fuir.
### `.label` = mots du bouton, 28 signes au plus.

## Les signes, un par un

# Source: DOMAIN 1.3, eleven ILO indicators of forced labour, one sign can be enough (A); DOMAIN 1.4, a sign proves nothing (A)
indicators = <b>Les signes, un par un</b>

    L'agence de l'ONU pour le travail (OIT) nomme onze signes du travail forcé. Voici les six premiers.

    Un signe n'est pas une preuve. Mais un seul peut suffire pour demander conseil.
    .label = 🚩 Voir les signes un par un

# Source: DOMAIN 1.3, eleven ILO indicators of forced labour (A)
indicators-more = <b>Cinq autres signes</b>

    Ils parlent des papiers, de l'argent, et de la façon dont vous vivez et travaillez.

    Choisissez ce qui ressemble à votre situation.
    .label = 🚩 Voir cinq autres signes

# Source: DOMAIN 1.3, ILO indicator 1 (A)
sign-vulnerable = <b>On profite de ma situation</b>

    On vous dit : « Tu n'as pas de papiers, personne ne te croira. » Ou l'on profite d'une maladie, d'un enfant, d'une langue que vous ne parlez pas.

    Avoir besoin de quelque chose n'est pas une faute. Cela ne donne à personne un droit sur vous.

    Une ONG (association d'aide) peut vous dire ce que vous pouvez demander, avec ou sans papiers.
    .label = 🎯 On profite de ma situation

# Source: DOMAIN 1.3, ILO indicator 2 (A)
# Confirm: that adverts and messages are useful later, and are kept only where nobody looks (DOMAIN 4.5, D)
sign-deception = <b>Ce n'est pas ce qu'on a promis</b>

    On parlait d'un magasin, et c'est du ménage. La moitié de la paie manque, ou la ville et la chambre sont différentes.

    Une fausse promesse est faite pour qu'on y croie. Faire confiance n'était pas une faute.

    Vous avez encore l'annonce ou les messages ? Gardez-les seulement là où personne ne regarde : ils peuvent servir plus tard.
    .label = 🎭 Pas ce qu'on a promis

# Source: DOMAIN 1.3, ILO indicator 3 (A)
# Confirm: learning a number by heart as a safer habit (DOMAIN 1.5, D)
sign-movement = <b>Je ne sors pas librement</b>

    La porte est fermée à clé, ou quelqu'un vous suit partout. Ou l'on vous dit : « Si tu sors, la police te prend. »

    La peur peut retenir une personne autant qu'une porte fermée.

    Vous savez mieux que nous ce qui est sûr. Certaines personnes apprennent d'abord un numéro par cœur.
    .label = 🔐 Je ne sors pas librement

# Source: DOMAIN 1.3, ILO indicator 4 (A)
# Confirm: looking for the address on a bill or a parcel, unnoticed (DOMAIN 1.6, D)
sign-isolation = <b>On m'éloigne des gens</b>

    On a pris votre téléphone, ou on lit vos messages. Vous ne pouvez ni parler aux voisins, ni appeler votre famille, ni savoir l'adresse.

    Quand on est seul, demander de l'aide est plus difficile. Ce n'est pas de la faiblesse.

    Une plaque de rue, un colis ou une facture peut montrer l'adresse. Retenez-la, seulement si personne ne le remarque.
    .label = 📵 On m'éloigne des gens

# Source: DOMAIN 1.3, ILO indicator 5 (A); DOMAIN 2.5, care within 72 hours, help.unhcr.org/libya (A)
sign-violence = <b>On fait du mal à mon corps</b>

    On vous frappe, on vous touche contre votre volonté, on vous force à coucher. On vous fait prendre de la drogue, ou on vous prive de repas pour punir.

    Ni un travail, ni une dette, ni une promesse ne rend cela normal.

    Un médecin peut aider sans entendre toute l'histoire. Après une violence sexuelle, le mieux est dans les 72 heures ; plus tard, c'est encore utile.
    .label = 🏥 On fait du mal à mon corps

# Source: DOMAIN 1.3, ILO indicator 6 (A)
# Confirm: keeping messages or notes of threats only where that is safe (DOMAIN 4.5, D)
sign-threats = <b>On me menace</b>

    On vous dit « on sait où habitent les tiens », « j'appelle la police », ou « le mauvais sort te frappera ». Ou l'on menace avec des photos, ou avec des mensonges sur vous.

    La menace sert à vous faire taire. Écoutez votre peur : vous connaissez ces gens mieux que nous.

    Si ce n'est pas dangereux, gardez les messages, ou retenez le jour et les mots.
    .label = ⚠️ On me menace

# Source: DOMAIN 1.3, ILO indicator 7 (A)
# Confirm: that an old photo of papers helps to ask for new ones (DOMAIN 1.5, D)
sign-papers = <b>On m'a pris mes papiers</b>

    On vous dit « c'est plus sûr chez moi », ou « tu les auras quand tu auras payé ». Ou l'on dit qu'ils sont perdus.

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

    Une « madame » ou un patron dit que vous devez le voyage, le visa, le lit ou les repas. Vous payez, et la somme grandit encore. Personne ne vous montre les comptes.

    Une dette que l'on ne peut pas vérifier sert à retenir une personne.

    Si ce n'est pas dangereux, notez ce qu'on vous demande et ce que vous avez payé.
    .label = 🧾 La dette ne finit pas

# Source: DOMAIN 1.3, ILO indicator 10 (A)
# Confirm: where care is free, in each country (no fact in DOMAIN, D)
sign-conditions = <b>Ni repas, ni repos, ni sécurité</b>

    Vous dormez là où vous travaillez, ou à plusieurs dans une pièce. Il y a trop peu à manger ou à boire. Le travail est dangereux, sans gants et sans explication.

    Personne ne devrait vivre ainsi, avec ou sans papiers.

    En cas de blessure ou de maladie, le médecin d'abord. Une ONG sait peut-être où les soins sont gratuits.
    .label = 🍞 Je n'ai ni repas ni repos

# Source: DOMAIN 1.3, ILO indicator 11 (A)
# Confirm: counting hours for oneself, unnoticed (DOMAIN 4.5, D)
sign-overtime = <b>Je travaille jour et nuit</b>

    Vous vous levez avant tout le monde et vous couchez après. On vous réveille la nuit pour travailler. Pas de jour de repos, et rien pour les heures en plus.

    Si vous dites non, on menace votre paie, votre lit ou vos papiers.

    Si vous le pouvez, comptez vos heures pendant une semaine, pour vous seulement. Cela peut aider une ONG ou un avocat plus tard.
    .label = ⏳ Je travaille jour et nuit

## D'autres situations

forms-more = <b>D'autres situations</b>

    Certaines pages sont dures à lire. Vous pouvez arrêter ou revenir en arrière à tout moment.

    Qu'est-ce qui ressemble à votre situation ?
    .label = 🧭 Mariage, mendicité, rançon

# Source: DOMAIN 1.1, consent does not count when force, threat or fraud was used, Palermo Protocol art. 3 (A)
# Source: DOMAIN 2.5, care ideally within 72 hours, help.unhcr.org/libya (A)
# Confirm: that a doctor or an NGO helps without the whole story (DOMAIN 4.2, D)
# Confirm: what a hospital reports, and to whom, in each country (no fact in DOMAIN, D)
forced-sex = <b>Quand on vous force au sexe</b>

    Le patron ou un autre homme vous force. Ou quelqu'un (« madame », copain) vous vend, par une dette, un serment, des photos ou des menaces.

    Ce n'est pas votre faute ; un « oui » dit avant ne compte pas s'il y a eu force, menace ou mensonge.

    Un médecin peut aider sans tout entendre ; les trois premiers jours, chaque heure compte.

    Nous ignorons ce que l'hôpital signale : demandez à une ONG qui répond aussitôt, ou à l'infirmière : « Qui va le savoir ? »

    { -law }
    .label = 🙅 On me force au sexe

# Source: DOMAIN 1.6, forced marriage named in EU Directive 2024/1712 (A, B) and in Algeria's Law 23-04 (B)
# Confirm: telling a trusted person about a planned journey, only where that is safe (DOMAIN 1.5, D)
forced-marriage = <b>Un mariage que je ne veux pas</b>

    On a décidé pour vous, ou c'est déjà fait et vous ne pouviez pas dire non. On peut aimer sa famille et ne pas vouloir cela.

    En Algérie et dans l'Union européenne, des lois sur l'exploitation (traite des personnes) parlent maintenant du mariage forcé.

    Si un voyage est prévu, vous pouvez dire à une personne de confiance où et jusqu'à quand. Seulement si c'est sans danger.

    { -law }
    .label = 💍 On veut me marier de force

# Source: DOMAIN 2.1, begging in the definition, and under 18 no means needed, SHERLOC 448-1 (A)
begging = <b>On me force à mendier</b>

    Quelqu'un vous envoie mendier, ou envoie un enfant, prend l'argent, et punit quand il n'y en a pas assez.

    Au Maroc, la loi sur la traite des êtres humains (exploitation) parle de la mendicité. Pour un enfant de moins de 18 ans, il n'y a pas besoin de force ni de mensonge.

    Ce que vous avez dû dire dans la rue n'est pas votre faute. Pour les enfants, « Voir qui appeler » montre d'abord leur ligne, là où nous en connaissons une.

    { -law }
    .label = 🙏 On me force à mendier

# Source: DOMAIN 2.1, crime in the definition, SHERLOC 448-1 (A); DOMAIN 2.1, acts done under threat, HuffPost Maghreb 8 July 2018 (B); DOMAIN 2.3, EU 2011/36, existence of non-prosecution for compelled acts (B)
forced-crime = <b>On me fait faire des choses interdites</b>

    On vous fait voler, porter ou vendre des choses, ou tromper des gens, et on punit si c'est trop peu. Cela aussi peut être de l'exploitation.

    Au Maroc, la loi dit de ne pas punir ce qui a été fait sous la menace. Dans l'Union européenne, les autorités peuvent décider de ne pas punir ; en pratique, rien n'est certain.

    Si vous le pouvez, parlez à un avocat ou à une ONG avant de parler à la police.

    { -law }
    .label = 📦 On me force à voler

# Source: DOMAIN 1.6 and 2.1, armed conflict in the definition, and under 18 no means needed, SHERLOC 448-1 (A)
# Confirm: asking an NGO or the UN before soldiers or police (DOMAIN 0.2, D)
armed-group = <b>Un groupe armé</b>

    Des groupes armés forcent des gens à combattre, porter des charges, cuisiner, monter la garde, ou épouser quelqu'un.

    Au Maroc, la loi sur la traite des êtres humains (exploitation) parle aussi des conflits armés. Pour un enfant de moins de 18 ans, il n'y a pas besoin de force ni de mensonge.

    Vous n'avez pas à raconter ce que vous avez vu ou fait. Avant les soldats ou la police, vous pouvez demander conseil à une ONG ou à l'ONU.

    { -law }
    .label = ⚔️ Un groupe armé me tient

# Source: DOMAIN 1.1, removal of organs and consent, Palermo Protocol art. 3 (A); DOMAIN 1.6, selling a kidney under pressure (A)
# Confirm: seeing a doctor who is not linked to the buyers, and a doctor afterwards (DOMAIN 1.6, D)
organ = <b>Un rein contre de l'argent</b>

    Quelqu'un propose de l'argent, un voyage ou la fin d'une dette contre un rein ou un autre organe.

    Prendre un organe par pression, mensonge ou en profitant du besoin, c'est de la traite (exploitation), même après un « oui ».

    Si ce n'est pas encore fait, vous pouvez dire non, si c'est sans danger, et demander à un autre médecin.

    Si c'est fait, un médecin devrait vous voir, même longtemps après.

    { -law }
    .label = 🏥 On veut un de mes reins

# Confirm: advice on ransom for the person held and for the family; that paying does not always end it (DOMAIN 1.2 and 1.6, D)
ransom = <b>On demande une rançon</b>

    On retient une personne et on demande de l'argent à la famille. Cela ne fait pas partie du prix du voyage.

    Si l'on vous retient, ce que vous faites ou dites pour rester en vie n'est pas une faute.

    Si c'est un des vôtres : gardez les messages et les heures, et ne publiez pas les vidéos. Avant de payer, vous pouvez demander à une ONG ou à l'ONU. Des ravisseurs ont pris l'argent, puis en ont demandé encore.
    .label = 💰 On demande une rançon

## En ligne

# Source: DOMAIN 1.6, online recruitment: people who write first, and adverts that wait, UNODC (B)
# Confirm: the warning signs and the video call (DOMAIN 1.5, D)
# Reading: “annonce”, “entreprise” and “messages” are long words that everybody knows
online-recruitment = <b>Une offre venue d'internet</b>

    Certains publient une annonce ou une vidéo, et attendent une réponse. D'autres vous écrivent les premiers, gentils et pressés.

    Attention si l'on demande des photos ou le passeport, ou si l'on dit « n'en parle à personne ».

    Vous pouvez demander un appel vidéo et l'adresse de l'entreprise, et montrer les messages à une personne de confiance.

    Vous avez déjà envoyé quelque chose ? Vous pouvez encore arrêter.
    .label = 📨 J'ai une offre en ligne

# Source: DOMAIN 1.6, scam compounds: UN estimate of people held; 34 Moroccans freed, some with their embassy (B)
# Confirm: writing little on a watched phone; a trusted person outside who asks (DOMAIN 4.5, D)
scam-inside = <b>Si l'on vous retient là-bas</b>

    Beaucoup de gens sont retenus dans de tels lieux. Des Marocains en sont sortis, certains avec l'aide de leur ambassade.

    On lit peut-être ce téléphone : écrivez peu, et seulement quand il n'y a personne à côté.

    Dehors, une personne de confiance peut demander à une ONG ou à l'ambassade ce qui est possible. Si vous avez fui votre pays, l'ONG d'abord.

    Ce qu'on vous force à faire n'est pas votre faute.
    .label = 🔐 On me retient là-bas

# Confirm: the steps and their order, report before block; advice before blocking somebody who is near (DOMAIN 1.6, D)
blackmail-steps = <b>Pas à pas</b>

    <b>D'abord</b>, n'envoyez ni argent ni nouvelles images.

    <b>Puis</b>, si ce n'est pas dangereux, gardez des preuves : captures d'écran (photos de l'écran), nom du compte, dates. N'effacez pas les messages.

    <b>Ensuite</b>, touchez « Signaler » dans l'application, et demandez que les images soient retirées.

    <b>Après</b>, bloquez le compte ; si cette personne vit près de vous, demandez conseil avant.

    <b>Toujours</b>, vous pouvez parler à une personne de confiance.
    .label = 🧭 Que faire ? Pas à pas

## Travailler chez une famille

# Source: DOMAIN 2.1, Law 19-12 on domestic workers, in force since 2 Oct 2018: age, contract, hours, rest, pay, go-betweens, foreigners (B)
domestic-morocco = <b>Au Maroc : travailler chez une famille</b>

    Au Maroc, la loi sur ce travail protège aussi les étrangers. Il faut avoir 18 ans ou plus, et un contrat écrit.

    48 heures par semaine au plus, et 24 heures de repos de suite chaque semaine.

    La paie est d'au moins 60 % du salaire minimum, sans rien enlever pour les repas ou le lit. Les intermédiaires privés sont interdits.

    { -law }
    .label = 🧹 Faire le ménage au Maroc
