### Guidance : ce que l'on lit sur un petit téléphone, souvent avec peur, souvent sur un téléphone partagé.
### Phrases courtes, « vous », aucune promesse, aucun reproche. Ni numéro, ni heure, ni date d'un service : ils sont dans directory.toml.
### `.label` = les mots du bouton qui mène à l'écran, 28 signes au plus.

## Entrée

home = <b>Bonjour. Ici { -bot-name }.</b>

    Vous trouvez ici des informations sur le travail, les papiers, le voyage et la sécurité. C'est gratuit.

    Nous ne demandons pas votre nom. Vous pouvez arrêter à tout moment.

    Choisissez ce qui est le plus proche de vous.
    .label = 🏠 Début

more = <b>Plus</b>

    Que voulez-vous savoir ?
    .label = 🧭 Plus : droits, téléphone

found = <b>Peut-être que ceci aide :</b>

    Appuyez sur ce qui convient le mieux. Si rien ne convient, écrivez-le autrement, ou appuyez sur « Demander de l'aide » : des personnes le liront.

    Nous n'avons pas gardé ce que vous avez écrit.

unsure = <b>Merci d'avoir écrit.</b>

    Nous voulons bien vous comprendre. Qu'est-ce qui est le plus proche ?

    Vous pouvez aussi l'écrire autrement, en peu de mots, dans votre langue. Nous n'avons pas gardé ce que vous avez écrit.
    .label = 🧭 Le plus proche ?

settings = <b>Réglages</b>

    Choisissez la langue ou le pays. Ou effacez ce que vous avez écrit ici.
    .label = 🌐 Langue, pays, effacer

## Danger

# $country : code de deux lettres, ou "none".
danger = <b>Nous vous entendons. Votre sécurité d'abord.</b>

    Allez près d'autres personnes ou près d'une sortie, si c'est possible sans risque.

    { $country ->
        [LY] En Libye, des personnes sans papiers peuvent être enfermées. Une ligne de l'ONU ou d'une ONG peut être plus sûre que la police : voir « Qui appeler ».
        [DZ] En Algérie, des personnes sans papiers ont été renvoyées du pays. Si vous n'avez pas de papiers, une ligne de l'ONU peut être plus sûre : voir « Qui appeler ».
        [TN] En Tunisie, des personnes sans papiers ont été renvoyées du pays. Si vous n'avez pas de papiers, une ligne de l'ONU ou d'une ONG peut être plus sûre : voir « Qui appeler ».
       *[other] La police peut venir vite. Elle peut aussi demander vos papiers.
    }

    Si vous ne pouvez pas parler, écrivez à une personne de confiance. Si vous n'avez personne, touchez « Demander de l'aide » : des personnes lisent, mais pas tout de suite.
    .label = ✋ Je suis en danger

ask-danger = <b>Nous vous entendons. Êtes-vous en danger maintenant ?</b>

    Par exemple : quelqu'un vous fait du mal, vous enferme ou vient vous chercher.

    Si oui, touchez « En danger ».

    Si non, vous pouvez voir qui appeler, ou demander de l'aide par écrit. C'est vous qui décidez.
    .label = ❓ Suis-je en danger ?

danger-sea = <b>En danger en mer</b>

    Appelez d'abord le secours en mer (garde-côtes) ; si vous n'avez pas son numéro, celui des urgences. Ensuite, appelez Alarm Phone : ils ne viennent pas vous chercher, mais ils insistent pour qu'on vous secoure.

    Dites où vous êtes (GPS du téléphone), combien de personnes sont à bord, s'il y a des enfants ou des malades, et si l'eau entre.

    Restez assis, bougez peu, et gardez la batterie pour les appels.
    .label = ✋ En mer

danger-self = <b>Vous avez bien fait d'écrire.</b>

    Ce que vous ressentez peut devenir moins lourd, même si cela semble impossible maintenant. Ce qui vous est arrivé n'est pas votre faute.

    S'il vous plaît, restez avec quelqu'un maintenant. Parlez à une personne près de vous, et éloignez ce qui peut vous blesser.

    Si vous avez une blessure ou avez avalé quelque chose, allez à l'hôpital le plus proche, ou laissez quelqu'un appeler : les numéros sont plus bas.
    .label = 💬 Je pense à mourir

call = <b>Qui appeler</b>

    À côté de chaque numéro, vous voyez qui répond et ce qui peut se passer ensuite. Avant de parler de vous, vous pouvez demander : « Qui êtes-vous ? Que faites-vous de ce que je dis ? »

    L'aide de l'ONU et des ONG (associations d'aide) est toujours gratuite. Si quelqu'un demande de l'argent ou du sexe pour aider, c'est un abus.

    Les numéros courts marchent surtout dans leur pays.
    .label = 📞 Qui appeler

## Ce que c'est

what-is-it = <b>La { -trafficking }, c'est quoi ?</b>

    Quelqu'un prend, déplace ou garde une personne pour gagner de l'argent avec elle : travail forcé, sexe, mendicité, vols, vie d'esclave, ou un organe (un rein par exemple) qu'on lui prend.

    Il utilise la force, la menace, le mensonge ou le besoin de la personne. Un « oui » dit avant ne compte alors plus.

    Pour un enfant de moins de 18 ans, il n'y a pas besoin de force ni de mensonge.

    Les lois diffèrent et changent : un avocat ou une ONG peut regarder votre cas gratuitement.
    .label = ❓ La traite, c'est quoi ?

smuggling = <b>Passage ou traite ?</b>

    Le passage ({ -term-smuggling }) : on paie quelqu'un pour traverser une frontière. Cela doit finir à l'arrivée.

    La traite : quelqu'un gagne de l'argent avec la personne, et cela continue. Il n'y a pas besoin de frontière.

    L'un peut devenir l'autre : une nouvelle dette, une porte fermée, « travaille pour payer ».

    Les lois diffèrent et changent : un avocat ou une ONG peut regarder votre cas gratuitement.
    .label = 🧭 Passage ou traite ?

forms = <b>La traite a plusieurs visages</b>

    Un travail dans une maison sans salaire, un travail en ligne qui devient une prison, un faux amour, des photos pour menacer, un voyage avec rançon.

    Aussi : être forcé de mendier, de se marier, de voler, ou poussé à vendre un rein.

    Cela arrive à des femmes, des hommes et des enfants. Ce n'est pas votre faute.

    Qu'est-ce qui est le plus proche ?
    .label = 📝 Sous quelles formes ?

signs = <b>Est-ce qu'on m'exploite ?</b>

    Cochez ce qui est vrai pour vous. Nous ne gardons pas vos coches, et vous pouvez arrêter à tout moment.

    Ce ne sont que des signes. Ils ne disent pas qui vous êtes.
    .label = ☑️ Est-ce qu'on m'exploite ?

signs-1 = On profite de mon besoin ou du manque de papiers
signs-2 = Le travail ou la paie n'est pas ce qu'on a promis
signs-3 = Je ne peux pas sortir librement ou sans surveillance
signs-4 = On a pris mon téléphone ou on m'éloigne des gens
signs-5 = On me fait mal, ou on me force au sexe
signs-6 = On me menace, ou ma famille, ou d'un mauvais sort
signs-7 = On garde mon passeport ou mes papiers
signs-8 = On me paie tard, trop peu ou jamais
signs-9 = J'ai une dette qui ne finit pas
signs-10 = Je vis ou travaille sans repas, repos ou sécurité
signs-11 = Je travaille jour et nuit, sans jour de repos

signs-none = <b>Vous n'avez rien coché</b>

    Peut-être que tout va bien. Peut-être que votre situation n'est pas dans la liste, ou que ce n'est pas le moment.

    Si quelque chose vous gêne, vous avez raison d'en parler. Une personne spécialisée peut regarder avec vous, gratuitement.
    .label = ☑️ Aucun signe

signs-some = <b>Ce que vous avez coché compte</b>

    Un seul signe peut suffire pour demander conseil. Une liste ne peut pas dire ce que vous vivez ; une personne spécialisée peut regarder avec vous.

    Ce qui vous est arrivé n'est pas votre faute. Vous pouvez réfléchir sans vous presser.
    .label = ☑️ Un ou deux signes

signs-many = <b>C'est lourd à porter</b>

    Plusieurs de ces signes ensemble peuvent vouloir dire que quelqu'un vous exploite. Une personne spécialisée peut regarder avec vous.

    Ce n'est pas votre faute, même si vous avez dit oui au début.

    Certaines personnes dans votre situation parlent d'abord avec une ONG. Vous choisissez si vous parlez, et quand.
    .label = ☑️ Plusieurs signes

## Mes papiers, ma paie, ma dette

mine = <b>Papiers, paie, dette</b>

    Qu'est-ce qui vous inquiète ?
    .label = 💼 Papiers, paie ou dette

papers = <b>On garde mes papiers</b>

    Votre passeport est à vous. Personne ne devrait le garder pour vous contrôler, même en disant « c'est plus sûr chez moi ». C'est un signe connu de travail forcé.

    Vous pouvez le demander avec calme, mais seulement si ce n'est pas dangereux.

    Une ONG ou un avocat peut vous dire comment refaire des papiers. Si vous avez fui votre pays, parlez-leur avant d'aller au consulat.
    .label = 🛂 On garde mes papiers

papers-copy = <b>Une copie en lieu sûr</b>

    Vous avez encore vos papiers ? Une photo de chaque page peut aider plus tard.

    Ne gardez pas la photo seulement sur votre téléphone. Une personne de confiance peut la garder.

    Ne nous envoyez pas de photo de vos papiers.
    .label = 📝 Garder une copie

wages = <b>On ne me paie pas</b>

    Une paie en retard, pas de paie, ou « plus tard » : c'est un signe connu de travail forcé.

    Notez pour vous les jours, les heures et ce qu'on vous a promis. Faites-le seulement si personne ne peut le trouver.

    Vous pouvez peut-être réclamer votre paie, même sans contrat écrit ou sans papiers. Cela dépend du pays.

    Les lois diffèrent et changent : un avocat ou une ONG peut regarder votre cas gratuitement.
    .label = 💼 On ne me paie pas

debt = <b>On dit que je dois de l'argent</b>

    Une dette qui grandit, ou que vous ne pouvez pas vérifier, est un signe connu de travail forcé.

    La loi ne permet pas qu'une dette oblige une personne à travailler.

    Vous n'avez pas à décider aujourd'hui. Si ce n'est pas dangereux, notez ce que vous avez déjà payé.

    Les lois diffèrent et changent : un avocat ou une ONG peut regarder votre cas gratuitement.
    .label = 💼 J'ai une dette

oath = <b>J'ai prêté serment</b>

    Un serment ou un rituel peut faire très peur. Votre peur est réelle, et personne ici ne s'en moque.

    C'était à Edo, au Nigeria ? Là-bas, l'Oba du Bénin, le roi des Edo, a annulé tous ces serments en 2018. Il a maudit ceux qui les imposent.

    Vous pouvez en parler avec une ONG, ou avec un chef religieux en qui vous avez confiance.
    .label = ✋ J'ai prêté serment

# $country : code de deux lettres, ou "none".
domestic = <b>Le travail dans une maison</b>

    { $country ->
        [MA] Au Maroc, la loi sur le travail domestique protège aussi les étrangers. Elle demande : 18 ans ou plus ; un contrat écrit ; 48 heures par semaine au plus ; 24 heures de repos de suite chaque semaine ; au moins 60 % du salaire minimum, sans rien enlever pour la nourriture ou le lit. Les intermédiaires privés sont interdits.
       *[other] Des signes connus : pas de paie, pas de jour de repos, pas de clé, pas de chambre, pas de téléphone, jamais dehors sans surveillance.
    }

    Personne n'a le droit de vous frapper, ni de vous toucher en échange d'un lit. Ce n'est pas votre faute.

    Les lois diffèrent et changent : un avocat ou une ONG peut regarder votre cas gratuitement.
    .label = 🏠 Travail dans une maison

## Droits

# $country : code de deux lettres, ou "none".
rights = <b>Vos droits</b>

    { $country ->
        [MA] Au Maroc, la loi protège les personnes qui ont subi la traite, marocaines ou étrangères. Voir « Droits au Maroc ».
        [TN] En Tunisie, votre « oui » ne compte pas si on a utilisé la force, le mensonge ou votre faiblesse. Être sans papiers compte comme une faiblesse. Pour un enfant, il n'y a pas besoin de le montrer.
        [DZ] En Algérie, une loi de 2023 donne des soins gratuits à l'hôpital public, une écoute, une aide sociale et une aide pour vos droits.
        [MR] En Mauritanie, une loi de 2020 interdit la traite et protège les personnes qui l'ont subie.
        [ES] En Espagne, on ne commence pas à vous renvoyer du pays pendant que l'on vérifie si vous avez subi la traite, ni pendant que vous vous rétablissez.
       *[other] Vous pouvez demander : un lieu sûr, un médecin, un interprète, un avocat, du temps pour vous reposer et réfléchir, et votre paie. Ce que vous obtenez dépend du pays.
    }

    Les lois diffèrent et changent : un avocat ou une ONG peut regarder votre cas gratuitement.
    .label = ⚖️ Mes droits

rights-morocco = <b>Les droits au Maroc</b>

    La loi protège les Marocains et les étrangers. Elle parle de soins gratuits, d'un lieu sûr où dormir et d'un avocat sans frais. Un étranger peut être autorisé à rester jusqu'à la fin du procès.

    On ne devrait pas vous punir pour ce qu'on vous a forcé à faire par la menace. Celui qui révèle votre nom ou votre adresse peut être puni.

    En pratique, c'est plus difficile : les lieux sûrs sont rares, et des personnes sans papiers risquent d'être punies.

    Les lois diffèrent et changent : avant la police ou le tribunal, un avocat ou une ONG peut regarder votre cas gratuitement.
    .label = ⚖️ Droits au Maroc

rights-europe = <b>Les droits en Europe</b>

    S'il y a de bonnes raisons de penser que vous avez subi la traite, vous avez au moins 30 jours pour vous reposer et réfléchir. Pendant ce temps, on ne vous renvoie pas. Cela vaut dans les États de la convention européenne (un accord entre États).

    La Belgique donne 45 jours. La France peut donner une carte d'un an à qui porte plainte. L'Italie a un chemin sans plainte. Chaque pays a ses conditions.

    Les lois diffèrent et changent : un avocat ou une ONG peut regarder votre cas gratuitement.
    .label = ⚖️ Droits en Europe

police = <b>J'ai peur de la police</b>

    Votre peur se comprend. La police peut faire cesser des violences. Mais elle peut demander les papiers, et des personnes ont été enfermées ou renvoyées du pays.

    Vous pouvez d'abord parler à un avocat ou à une ONG, qui peut venir avec vous ou parler pour vous.

    Si on vous arrête, vous pouvez demander un interprète et un avocat, et dire que vous avez peur qu'on vous renvoie.

    Les lois diffèrent et changent : un avocat ou une ONG peut regarder votre cas gratuitement.
    .label = ❓ J'ai peur de la police

doctor = <b>J'ai besoin d'un médecin</b>

    Après une violence sexuelle, un médecin aide le mieux dans les 72 heures. Plus tard, c'est encore utile.

    Vous n'avez pas à tout raconter. Vous pouvez dire : « J'ai besoin de soins après des violences. »

    Vous pouvez demander d'abord qui saura ce que vous dites. Une ONG peut vous dire où les soins sont gratuits.
    .label = 🏥 Besoin d'un médecin

asylum = <b>Je ne peux pas retourner</b>

    Si vous craignez pour votre vie dans votre pays, vous pouvez demander conseil à l'agence de l'ONU pour les réfugiés (HCR). Au Maroc, c'est elle qui enregistre et décide.

    Ne contactez pas votre consulat avant d'avoir eu un conseil.

    Une ONG peut vous aider à préparer votre demande. C'est gratuit, et personne ne peut vendre une place.

    Les lois diffèrent et changent : un avocat ou une ONG peut regarder votre cas gratuitement.
    .label = 🛂 J'ai peur de retourner

return-home = <b>Je veux rentrer chez moi</b>

    L'agence de l'ONU pour les migrations (OIM) peut aider pour un retour volontaire. Au Maroc, cela prend 2 à 8 semaines.

    Ce doit être votre choix, et vous pouvez changer d'avis à tout moment. L'argent pour recommencer n'est pas certain.

    Si vous avez demandé l'asile, ce retour ferme votre dossier. Prenez conseil avant, surtout si quelqu'un vous attend là-bas.
    .label = 🏠 Je veux rentrer

family = <b>J'ai perdu ma famille</b>

    La Croix-Rouge et le Croissant-Rouge cherchent des familles, dans beaucoup de pays, gratuitement.

    Sur leur site, votre propre photo peut être publiée. Ne le faites pas si quelqu'un de dangereux vous cherche.

    Vous pouvez d'abord parler à la Croix-Rouge ou au Croissant-Rouge près de vous.
    .label = 🧭 J'ai perdu ma famille

## Enfants

children = <b>Vous avez moins de 18 ans ?</b>

    On ne vous reproche rien, et ce qui est arrivé n'est pas votre faute.

    Un enfant doit être protégé, avec ou sans papiers. Si on vous a fait travailler, mendier ou faire des choses que vous ne vouliez pas, des gens peuvent aider.

    Y a-t-il un adulte en qui vous avez confiance : une tante, un professeur, une infirmière ? Dites seulement ce que vous voulez.

    « Qui appeler » montre d'abord la ligne pour enfants, là où nous en connaissons une.
    .label = ☑️ J'ai moins de 18 ans

children-alone = <b>Je suis sans mes parents</b>

    Vous avez droit à un lieu sûr. Un adulte qui vous héberge ne doit demander ni travail ni autre chose en échange.

    Au Maroc, seuls les adultes doivent avoir une carte de séjour. Les enfants migrants peuvent aller à l'école.

    Si quelqu'un doute de votre âge, vous pouvez demander à être traité comme un enfant. « Qui appeler » montre d'abord la ligne pour enfants, là où nous en connaissons une.

    Les lois diffèrent et changent : un avocat ou une ONG peut regarder votre cas gratuitement.
    .label = ☑️ Sans mes parents

## En ligne, amour, voyage

blackmail = <b>On me menace avec des photos</b>

    Ce n'est pas votre faute. Cela arrive à beaucoup de gens, hommes et femmes. Certains ont trouvé de l'aide.

    Payer ou envoyer plus n'arrête pas le chantage.

    Si ce n'est pas dangereux, gardez les messages et le nom du compte, puis bloquez-le.

    Vous pouvez demander que les images soient retirées. Parlez à une personne de confiance.
    .label = 🔒 Menace avec mes photos

loverboy = <b>Quand l'amour demande trop</b>

    Au début, des cadeaux et de grands mots. Puis : « si tu m'aimes, fais cela pour moi » : du sexe avec d'autres, de l'argent ou des photos.

    Souvent, on vous éloigne de votre famille, et il y a une dette.

    Avoir aimé n'est pas une faute. Vous choisissez quand et à qui vous en parlez.
    .label = 💬 Un amour qui me force

scam-jobs = <b>Un travail en ligne à l'étranger</b>

    Certaines offres parlent d'un centre d'appels ou d'une boutique en ligne, avec une grosse paie. En 2024, des Marocains ont été emmenés en Asie ainsi. On les a enfermés et forcés à tromper d'autres gens en ligne.

    Si vous y êtes maintenant, ce n'est pas votre faute, même si on vous a forcé à tromper.

    L'ambassade de leur pays a aidé certaines personnes. Si vous avez fui votre pays, demandez d'abord à une ONG.
    .label = 💼 Faux travail en ligne

road = <b>Le voyage a changé</b>

    Le prix monte en route, ou on vous garde jusqu'à ce que l'argent arrive. On vous filme pour une rançon, on vous sépare des autres, ou on demande du sexe pour passer.

    Cela ne fait pas partie du prix. Ce n'est pas votre faute.

    Si vous le pouvez, dites à une personne de confiance où vous êtes. Une ONG peut aider, plus tard aussi.
    .label = 🧭 Le voyage a changé

## Pour quelqu'un d'autre, et sécurité du téléphone

# $country : code de deux lettres, ou "none".
someone-else = <b>Je veux aider quelqu'un</b>

    Écoutez et croyez la personne. Au lieu de « pourquoi », demandez de quoi elle a besoin, et laissez-la décider.

    N'affrontez personne et ne publiez rien : c'est la personne qui pourrait le payer.

    Donnez le numéro d'une ONG seulement si personne d'autre ne le voit.

    { $country ->
        [MA] Au Maroc, connaître une traite et ne pas la signaler peut être un délit. La famille proche en est excusée. Un avocat peut l'expliquer ; les lois changent.
       *[other] Un avocat ou une ONG peut vous dire ce que la loi de votre pays demande ; les lois diffèrent et changent.
    }
    .label = 💬 Aider quelqu'un

phone-safety = <b>Quelqu'un regarde votre téléphone ?</b>

    « Partir vite » montre une page de recettes. Pour revenir, envoyez /start.

    Réfléchissez avant d'effacer ou de changer beaucoup d'un coup. La personne qui vous surveille peut le remarquer.

    Choisissez un mot secret avec une personne de confiance : il veut dire « j'ai besoin d'aide ».
    .label = 🔒 Mon téléphone est sûr ?

phone-delete = <b>Effacer les traces</b>

    Envoyez /delete : nous effaçons ici les messages que Telegram nous laisse effacer. Le bouton « Arrêter et effacer » efface ce que vous avez écrit sans l'envoyer.

    Les messages plus anciens restent. Ouvrez le menu de ce chat et choisissez « Supprimer ».

    Regardez aussi la liste des appels, le navigateur et Telegram sur d'autres appareils.

    Des messages peuvent servir de preuve plus tard. Vous choisissez ce que vous gardez.
    .label = 🔒 Effacer les traces

phone-borrowed = <b>Ce téléphone n'est pas à moi</b>

    N'écrivez ici ni votre nom ni le lieu où vous êtes.

    À la fin, supprimez ce chat et déconnectez Telegram (Paramètres, menu, « Déconnexion »).

    Si le téléphone est à quelqu'un qui vous fait peur, il est plus sûr d'en utiliser un autre quand vous pouvez.
    .label = 🔒 Téléphone emprunté

## À propos

# $organisation = nom de l'organisation ; $read = quand les demandes sont lues.
about = <b>Qui sommes-nous ?</b>

    { -bot-name } est un service de { $organisation }. Nous donnons des informations, et des personnes répondent aux demandes d'aide.

    Nous ne sommes ni la police ni un service d'urgence. Nous ne pouvons promettre ni place, ni papiers, ni résultat.

    Les demandes sont lues : { $read }.

    C'est gratuit, toujours.
    .label = ❓ Qui êtes-vous ?

# $organisation = nom ; $days = jours de conservation après la clôture ; $contact = adresse pour les données.
privacy = <b>Ce que nous savons de vous</b>

    Si vous lisez seulement, nous ne gardons rien sur vous. Nous ne demandons ni votre nom ni le lieu où vous êtes.

    Si vous envoyez une demande, des personnes de { $organisation } la lisent. Elle est effacée { $days } jours après sa fermeture.

    Telegram, et la personne qui tient votre téléphone, peuvent voir ce chat : rien ici n'est totalement secret.

    Dans certains pays, la loi peut obliger ceux qui aident à parler d'un crime aux autorités : demandez-leur d'abord ce qu'ils doivent signaler.

    Questions : { $contact }
    .label = 🔒 Mes données

language = <b>Choisissez votre langue</b>
    .label = 🌐 Langue

country = <b>Où êtes-vous maintenant ?</b>

    Nous montrons ensuite les numéros et les droits de ce pays. Nous n'avons pas besoin de votre ville. Vous pouvez ne pas choisir.
    .label = 📍 Pays

## Page de couverture

cover = <b>Aujourd'hui</b>

    Soupe de lentilles : faites revenir un oignon dans un peu d'huile. Ajoutez un verre de lentilles, deux tomates, du cumin et du sel. Couvrez d'eau et laissez cuire 30 minutes.
    .label = Soupe de lentilles

cover-tea = <b>Thé à la menthe</b>

    Rincez une cuillère de thé vert avec un peu d'eau chaude et jetez cette eau. Ajoutez de l'eau chaude, une poignée de menthe fraîche et du sucre. Attendez cinq minutes, puis versez de haut.
    .label = Thé à la menthe

cover-bread = <b>Pain à la poêle</b>

    Mélangez trois verres de farine, une cuillère de levure, un peu de sel et de l'eau tiède. Pétrissez bien et laissez reposer une heure. Faites cuire des galettes dans une poêle chaude, des deux côtés.
    .label = Pain à la poêle
