### Guidance : ce que l'on lit sur un petit téléphone, souvent avec peur, souvent sur un téléphone partagé.
### Phrases courtes, « vous », aucune promesse, aucun reproche. Ni numéro, ni heure, ni date d'un service : ils sont dans directory.toml.
### `.label` = les mots du bouton qui mène à l'écran, 28 signes au plus.

## Entrée

home = <b>Bonjour. Ici { -bot-name }, une machine, pas une personne.</b>

    Des informations gratuites sur le travail, les papiers, le voyage et la sécurité.

    Nous ne demandons pas votre nom.

    Si quelqu'un arrive, touchez « Partir vite » : une recette s'ouvre. On peut encore voir les anciens messages et le nom de cette conversation.

    Choisissez ce qui ressemble à votre situation.
    .label = 🏠 Début

more = <b>Plus</b>

    Que voulez-vous savoir ?
    .label = 🧭 Plus : droits, téléphone

found = <b>Peut-être que ceci aide :</b>

    Touchez ce qui convient le mieux. Si rien ne convient, écrivez-le autrement.

    Pour que des personnes vous lisent, touchez « Demander de l'aide » et écrivez-le là-bas.

    Ce que vous venez d'écrire n'est pas gardé.

unsure = <b>Merci d'avoir écrit.</b>

    Je suis une machine, et je n'ai pas bien compris, pardon. Qu'est-ce qui ressemble à votre situation ?

    Vous pouvez aussi l'écrire autrement, en peu de mots simples, en français, en anglais ou en arabe. Ce que vous venez d'écrire n'est pas gardé.
    .label = 🧭 Quelle est ma situation ?

settings = <b>Réglages</b>

    Choisissez la langue ou le pays. Ou effacez ce que vous avez écrit ici.
    .label = 🌐 Langue, pays, effacer

## Danger

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 0.2, US TIP 2025, ecoi.net/document/2130671 (B): Morocco; US TIP 2024, ecoi.net/2111816 (B): Algeria
# Source: contacts.csv, when the lines answer: DZ (A), LY (A); when the office is open: TN (B); that no NGO line is known: AE, SA, QA; State lines of AE (A) and QA (B)
# Source: DOMAIN 2.4, the NGO KAFA in Lebanon and its website, kafa.org.lb (A); its number is D, left out
# Confirm: risk of the police in Libya and Tunisia (DOMAIN 2.2, contacts.csv LY and TN, D); in Libya, people near or a hospital instead (D); an employer's report in the Gulf and Lebanon, and whom to ask first (DOMAIN 2.4, D); Sudan, that services may not work (DOMAIN 2.2, D)
# Reading: the dots of the address are no ends of sentences
danger = <b>Votre sécurité d'abord.</b>

    Je suis une machine : je n'appelle pas la police ; « Demander de l'aide » est lu plus tard seulement.

    Allez près d'autres personnes ou près d'une sortie, si c'est possible sans risque.

    { $country ->
        [MA] Au Maroc, des personnes sans papiers risquent d'être punies si la police vient. Si votre vie est en danger, appelez quand même la police ou l'ambulance.
        [DZ] En Algérie, des personnes sans papiers ont été expulsées ; pour elles, l'ONU (HCR) peut être plus sûre que la police. Sa ligne répond seulement le jour, du dimanche au jeudi. Si votre vie est en danger, appelez quand même la police ou l'ambulance.
        [TN] En Tunisie, des personnes sans papiers ont été expulsées ; pour elles, l'OIM (ONU) peut être plus sûre que la police. Son bureau ouvre le jour, du lundi au vendredi ; en dehors, peut-être que personne ne répond. Si votre vie est en danger, appelez quand même la police ou l'ambulance.
        [LY] En Libye, des personnes sans papiers peuvent être enfermées ; pour elles, l'ONU ou une ONG peut être plus sûre. Certaines lignes répondent seulement le jour, et aucune ne vient tout de suite. En danger de mort, des gens sûrs ou un hôpital proche peuvent aider plus vite ; nous n'avons aucun numéro d'ambulance.
        [AE] En danger de mort, appelez la police ou une ambulance ; la police peut vous arrêter si l'employeur a signalé votre départ. Nous ne connaissons pas de ligne d'ONG ici ; il y a une ligne de l'État. Demandez-lui d'abord ce qu'elle dit à la police, ou parlez à l'ambassade si vous n'avez pas fui votre pays.
        [SA] En danger de mort, appelez la police ou une ambulance ; la police peut vous arrêter si l'employeur a signalé votre départ. Nous ne connaissons pas de ligne d'ONG ici ; demandez à votre ambassade seulement si vous n'avez pas fui votre pays.
        [QA] En danger de mort, appelez la police ou une ambulance ; la police peut vous arrêter si l'employeur a signalé votre départ. Nous ne connaissons pas de ligne d'ONG ici ; il y a une ligne de l'État. Demandez-lui d'abord ce qu'elle dit à la police, ou parlez à l'ambassade si vous n'avez pas fui votre pays.
        [KW] En danger de mort, appelez la police ou une ambulance ; la police peut vous arrêter si l'employeur a signalé votre départ. Une ONG a une ligne (heures inconnues) ; demandez à votre ambassade seulement si vous n'avez pas fui votre pays.
        [LB] En danger de mort, appelez la police ou une ambulance ; la police peut vous arrêter si l'employeur a signalé votre départ. L'ONG KAFA aide les employés de maison ; son site, si votre téléphone est sûr : kafa.org.lb. Demandez à votre ambassade seulement si vous n'avez pas fui votre pays.
        [SD] À cause de la guerre, la police ou une ambulance ne viendra peut-être pas. Des gens sûrs, ou un hôpital proche, peuvent aider plus vite.
       *[other] La police peut venir vite. Elle peut aussi demander vos papiers. Si votre vie est en danger, appelez quand même la police ou une ambulance.
    }

    Si vous ne pouvez pas parler, écrivez à une personne de confiance ; le message reste sur ce téléphone.
    .label = 🆘 Je suis en danger

ask-danger = <b>Êtes-vous en danger maintenant ?</b>

    Par exemple : quelqu'un vous fait du mal, vous enferme ou vient vous chercher.

    Si oui, touchez « En danger ».

    Si non, vous pouvez voir qui appeler, ou demander de l'aide par écrit. C'est vous qui décidez.
    .label = ❓ Suis-je en danger ?

# Source: DOMAIN 4.7, alarmphone.org, watchthemed (A)
# Confirm: that the coastguard may bring people back, also outside Tunisia (contacts.csv TN, D); Alarm Phone at once where no number of a coastguard is known (D)
danger-sea = <b>En danger en mer</b>

    Appelez d'abord le secours en mer (garde-côtes), ou les urgences. Ensuite, ou si vous n'avez pas ces numéros, appelez tout de suite Alarm Phone. Cette ligne insiste pour qu'on vous secoure, sans pouvoir le promettre.

    Les garde-côtes peuvent vous ramener dans le pays que vous avez quitté ; votre vie d'abord.

    Dites où vous êtes (GPS du téléphone), combien d'adultes et d'enfants, qui est malade, et si l'eau entre.

    Restez assis, bougez peu, et gardez la batterie pour les appels.
    .label = 🌊 En danger en mer

# Confirm: advice to somebody who thinks of death (no fact in DOMAIN, D)
danger-self = <b>Vous avez bien fait de venir ici.</b>

    Ce que vous ressentez peut devenir moins lourd, même si cela semble impossible maintenant. Ce qui vous est arrivé n'est pas votre faute.

    S'il vous plaît, restez avec une personne de confiance, pas près de quelqu'un qui vous fait du mal. Éloignez ce qui peut vous blesser.

    Si vous avez une blessure ou avez avalé quelque chose, allez à l'hôpital, ou laissez quelqu'un appeler. Si nous connaissons un numéro, il est plus bas.
    .label = 🌱 Je pense à mourir

# Reading: two of the sentences are short questions to say
call = <b>Qui appeler</b>

    À côté de chaque numéro, vous voyez qui répond et ce qui peut se passer ensuite. Avant de parler de vous, vous pouvez demander : « Qui êtes-vous ? Que faites-vous de ce que je dis ? »

    Nous ne savons pas toujours quelles langues parle une ligne : commencez par « En français, s'il vous plaît ». Si le prix ou les heures ne sont pas écrits, nous ne les connaissons pas.

    L'aide de l'ONU et des ONG (associations d'aide) est toujours gratuite. Si quelqu'un demande de l'argent ou du sexe pour aider, c'est un abus, et ce n'est pas votre faute.

    L'appel reste dans la liste d'appels du téléphone : si d'autres la regardent, effacez seulement cet appel. Les numéros courts marchent surtout dans leur pays.
    .label = 📞 Voir qui appeler

## Ce que c'est

# Source: DOMAIN 1.1, act, means, purpose, consent, child, Palermo Protocol art. 3 (A)
what-is-it = <b>L'exploitation ({ -trafficking }), c'est quoi ?</b>

    On prend, on déplace ou on garde une personne pour gagner de l'argent avec elle. Par exemple : travail forcé, sexe, mendicité, vols, vie sans aucune liberté, ou un rein qu'on lui prend.

    On utilise la force, la menace, le mensonge ou le besoin de la personne. Un « oui » dit avant ne compte alors plus.

    Pour un enfant de moins de 18 ans, il n'y a pas besoin de force ni de mensonge.

    { -law }
    .label = 📖 Exploitation : c'est quoi

# Source: DOMAIN 1.2, smuggling and trafficking, SHERLOC module 11 (A)
# Confirm: the signs that a journey has turned (DOMAIN 1.2, D)
smuggling = <b>Passage ou exploitation ?</b>

    Le passage ({ -term-smuggling }) : on paie quelqu'un pour traverser une frontière. Cela doit finir à l'arrivée.

    L'exploitation ({ -trafficking }) : quelqu'un gagne de l'argent avec la personne, et cela continue. Il n'y a pas besoin de frontière.

    L'un peut devenir l'autre : une nouvelle dette, une porte fermée, « travaille pour payer ».

    { -law }
    .label = 🧭 Passage ou exploitation ?

# Source: DOMAIN 1.6, forms to cover (A, B)
forms = <b>Que vous arrive-t-il ?</b>

    Travailler sans paie chez une famille, un travail en ligne devenu prison, un faux amour, une dette sans fin.

    Cela arrive à des femmes, des hommes et des enfants, aussi dans leur propre pays.

    Qu'est-ce qui ressemble à votre situation ?
    .label = 📖 Voir les situations

# Source: DOMAIN 1.3, eleven ILO indicators of forced labour, in its order (A); DOMAIN 1.4, a sign proves nothing (A)
signs = <b>Est-ce qu'on m'exploite ?</b>

    Cochez ce qui est vrai pour vous. Nous ne gardons pas vos réponses, et vous pouvez arrêter à tout moment.

    Ce ne sont que des signes. Ils ne disent pas qui vous êtes.
    .label = 🔎 Est-ce qu'on m'exploite ?
    .cards = ☑️ Voir ce que j'ai coché

signs-1 = On profite de ma situation ou de mon manque de papiers
signs-2 = Le travail ou la paie n'est pas ce qu'on a promis
signs-3 = Je ne peux pas sortir librement ou sans surveillance
signs-4 = On a pris mon téléphone ou on m'éloigne des gens
signs-5 = On me fait mal, ou on me force à coucher
signs-6 = On menace ma famille ou moi, ou on parle de mauvais sort
signs-7 = On garde mon passeport ou mes papiers
signs-8 = On me paie tard, trop peu ou jamais
signs-9 = J'ai une dette qui ne finit pas
signs-10 = Je manque de nourriture, de repos ou de sécurité
signs-11 = Je travaille jour et nuit, sans jour de repos

signs-none = <b>Vous n'avez rien coché</b>

    Peut-être que tout va bien. Peut-être que votre situation n'est pas dans la liste, ou que ce n'est pas le moment.

    Si quelque chose vous gêne, vous avez raison d'en parler. Vous pouvez nous écrire, gratuitement.
    .label = 🧭 Aucun signe

signs-some = <b>Ce que vous avez coché compte</b>

    Si quelqu'un vous frappe, vous force ou vous enferme, touchez d'abord « Suis-je en danger ? ».

    Un seul signe peut suffire pour demander conseil. Une liste ne peut pas dire ce que vous vivez. Vous pouvez nous écrire à ce sujet, gratuitement.

    Vous n'avez pas à décider maintenant. Vous pouvez d'abord lire ce que veut dire chaque signe.
    .label = 🧭 Un ou deux signes

signs-many = <b>Ce que vous vivez est dur.</b>

    Plusieurs de ces signes ensemble peuvent vouloir dire que quelqu'un vous exploite. Vous pouvez nous écrire à ce sujet, gratuitement.

    Ce n'est pas votre faute, même si vous avez dit oui au début.

    Certaines personnes dans votre situation parlent d'abord avec une ONG. Vous choisissez si vous parlez, et quand.
    .label = 🧭 Plusieurs signes

## Mes papiers, ma paie, ma dette

mine = <b>Qu'est-ce qui vous inquiète ?</b>

    Choisissez ce qui ressemble à votre situation. Les derniers boutons en montrent d'autres.
    .label = 💼 Travail, papiers, dette

# Source: DOMAIN 1.3, ILO indicator 7 (A)
# Confirm: asking for the passport only where that is safe; advice before the consulate (DOMAIN 2.5, D)
papers = <b>On garde mes papiers</b>

    Vos papiers sont à vous : personne ne doit les garder. On dit peut-être « c'est plus sûr chez moi ». Garder des papiers pour empêcher de partir peut être un signe de travail forcé.

    Vous pouvez les demander avec calme, mais seulement si ce n'est pas dangereux.

    Une ONG ou un avocat peut vous dire comment refaire des papiers. Si vous avez fui votre pays, parlez-leur avant d'aller au consulat.
    .label = 🛂 On garde mes papiers

# Confirm: a photo of papers kept by a trusted person (DOMAIN 1.5, D)
papers-copy = <b>Une copie en lieu sûr</b>

    Vous avez encore vos papiers ? Une photo de chaque page peut aider plus tard.

    Ne gardez pas la photo seulement sur votre téléphone. Une personne de confiance peut la garder.

    Ne nous envoyez pas de photo de vos papiers.
    .label = 🗂️ Garder une copie

# Source: DOMAIN 1.3, ILO indicator 8 (A); DOMAIN 2.5, claim unpaid wages, depends on the country
# Confirm: noting days and hours for oneself, unnoticed (DOMAIN 4.5, D); that pay can be claimed without contract or papers (DOMAIN 2.5, D)
wages = <b>On ne me paie pas</b>

    Une paie en retard, pas de paie, ou « plus tard » : cela peut être un signe de travail forcé.

    Comptez pour vous les jours, les heures et ce qu'on vous a promis. Ne l'écrivez que si personne ne peut le trouver.

    Même sans contrat ni papiers, vous pouvez peut-être réclamer votre paie ; cela dépend du pays.

    { -law }
    .label = 💰 On ne me paie pas

# Source: DOMAIN 1.3, ILO indicator 9 (A); DOMAIN 1.6, a debt cannot legally bind a person to work, debt to a “madam” (B)
# Confirm: that work without pay for a journey is called a “contract” (not in DOMAIN, D)
debt = <b>On dit que je dois de l'argent</b>

    Une dette qui grandit, ou que vous ne pouvez pas vérifier, peut être un signe de travail forcé. Souvent, quelqu'un (une « madame », un patron) dit avoir payé le voyage.

    Certaines disent : « on m'a mise en contrat ». Les règles entre États ne permettent pas de forcer quelqu'un à travailler pour une dette.

    Vous n'avez pas à décider aujourd'hui ; si ce n'est pas dangereux, notez ce que vous avez déjà payé.

    { -law }
    .label = 🧾 J'ai une dette

# Source: DOMAIN 1.6, Oba of Benin on 9 March 2018, independent.ng 14 Mar 2018, mg.co.za Feb 2019 (B)
# Confirm: that a pastor or an imam helps against the fear of an oath (no fact in DOMAIN, D); that it is safer not to speak of it in the house (D)
oath = <b>Un serment, un fétiche, un marabout</b>

    Un serment, un fétiche (juju) ou un marabout peut faire très peur, et personne ici ne s'en moque.

    C'était à Benin City, au Nigeria, ou près de là ? En 2018, l'Oba de Benin, le roi des Edo, a annulé tous ces serments. Il a maudit ceux qui les imposent.

    Personne dans la maison n'a besoin de savoir que vous lisez ceci.

    Pour tout serment, un imam, un pasteur ou une ONG peut vous écouter, s'ils ne connaissent pas ces gens.
    .label = 🕯️ J'ai juré sur un fétiche

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 2.1, Law 19-12 on domestic workers covers foreigners (B); DOMAIN 1.4, signs of domestic servitude (D)
# Source: DOMAIN 2.2, Tunisia, law of 2016, vulnerability includes irregular status, inlctp.justice.gov.tn (A)
domestic = <b>Travailler chez une famille</b>

    { $country ->
        [MA] Au Maroc, la loi sur ce travail protège aussi les étrangers. Ce qui doit alerter : pas de paie, de repos, de clé ni de téléphone, jamais dehors sans surveillance.
        [TN] En Tunisie, selon la loi, personne n'a le droit de profiter du fait que vous n'avez pas de papiers. Ce qui doit alerter : pas de paie, de repos, de clé ni de téléphone, jamais dehors sans surveillance.
       *[other] Ce qui doit alerter : pas de paie, de repos, de clé, de chambre ni de téléphone, jamais dehors sans surveillance.
    }

    Bonne, nounou, ménage, cuisine : c'est un travail. Un lit et des repas ne sont pas un salaire. Personne n'a le droit de vous frapper ou de vous toucher.

    { -law }
    .label = 🧹 Je travaille chez des gens

## Droits

# Source: DOMAIN 2, opening sentence: laws differ, this is information
rights = <b>Vos droits</b>

    Ils dépendent du pays où vous êtes maintenant.

    Choisissez-le : vous voyez ce que dit la loi, et ce qui peut se passer si vous allez à la police.

    Là où nous savons peu, nous le disons.

    { -law }
    .label = ⚖️ Voir mes droits

# Source: DOMAIN 2.1, victim also foreign, SHERLOC 448.9 (A); name and address, SHERLOC 448-9 (A)
# Source: DOMAIN 2.1, care, shelter, legal help, highatlasfoundation.org 2022 (B); orders, legal aid, laloi.ma/3885 (B)
# Source: DOMAIN 2.1, practice 2024, assahafa.com on TIP 2025 (B)
rights-morocco = <b>Les droits au Maroc</b>

    La loi protège les personnes exploitées (traite des êtres humains), marocaines ou étrangères.

    Elle prévoit des soins, un foyer protégé et un avocat, sans frais ; en pratique, ce n'est pas certain. Un juge ou un procureur peut interdire au suspect de vous contacter.

    La personne qui révèle votre nom ou votre adresse peut être punie.

    Les foyers protégés sont rares, surtout pour les hommes.

    { -law }
    .label = 📍 Voir mes droits au Maroc

rights-europe = <b>Europe</b>

    Dans quel pays êtes-vous maintenant ?

    « Voir mes droits en Europe » dit ce que beaucoup d'États ont décidé ensemble. Vous pouvez toujours parler à une ONG avant d'aller à la police.
    .label = 🌍 Europe

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 0 (2), US TIP 2025, ecoi.net/document/2130671 (B): Morocco; US TIP 2024, ecoi.net/2111816 (B): Algeria
# Source: contacts.csv LY, hours of two of the lines, help.unhcr.org/libya (A)
# Confirm: people sent out of Tunisia (contacts.csv TN, D), locked up in Libya, where nobody is sent to the police (DOMAIN 2.2, contacts.csv LY, D)
police = <b>J'ai peur de la police</b>

    { $country ->
        [MA] Au Maroc, la police ne voit pas toujours l'exploitation, et des personnes sans papiers risquent d'être punies. La police peut aussi faire cesser des violences : si votre vie est en danger, appelez-la quand même.
        [DZ] En Algérie, des personnes sans papiers ont été expulsées, sans qu'on leur demande d'abord ce qu'elles avaient subi. La police peut aussi faire cesser des violences : si votre vie est en danger, appelez-la quand même.
        [TN] En Tunisie, des personnes sans papiers ont été expulsées : l'OIM (ONU) peut être plus sûre, aux heures de bureau. La police peut aussi faire cesser des violences : si votre vie est en danger, appelez-la quand même.
        [LY] En Libye, des personnes sans papiers peuvent être enfermées. L'ONU ou une ONG peut être plus sûre (certaines répondent seulement le jour).
       *[other] La police peut demander les papiers, et des personnes ont été enfermées ou expulsées. La police peut aussi faire cesser des violences : si votre vie est en danger, appelez-la quand même.
    }

    Vous pouvez d'abord parler à un avocat ou à une ONG, qui peut venir avec vous ou parler pour vous.

    Si on vous arrête, demandez un avocat et un interprète ; on peut vous le refuser. Dites-le si un renvoi met votre vie en danger.

    { -law }
    .label = 👮 J'ai peur de la police

# Source: DOMAIN 2.5, care ideally within 72 hours, help.unhcr.org/libya (A)
# Confirm: where care is free and safe without papers, and what a hospital must report, and to whom, in each country (no fact in DOMAIN, D)
doctor = <b>J'ai besoin d'un médecin</b>

    Maladie, blessure, grossesse : vous pouvez demander des soins, avec ou sans papiers ; si c'est grave, allez-y tout de suite.

    Sinon, demandez à une ONG, pas à l'accueil de l'hôpital, si l'on demande les papiers et combien cela coûte.

    Après une violence sexuelle, chaque heure compte, surtout les trois premiers jours (72 heures) ; plus tard, c'est encore utile.

    Vous n'avez pas à tout raconter : « J'ai besoin de soins après des violences » suffit.

    Nous ne savons pas ce que l'hôpital doit signaler ici. Avant d'en dire plus, demandez à une ONG qui répond aussitôt, ou à l'infirmière : « Qui va le savoir ? »
    .label = 🏥 J'ai besoin d'un médecin

# Reading: one of the sentences is a short question that tells who may stop reading
# Source: DOMAIN 2.1, UNHCR registers and decides in Morocco, help.unhcr.org (A)
# Confirm: that war at home is a reason to ask the agency, and advice before the consulate (DOMAIN 2.5, D)
asylum = <b>J'ai peur de retourner chez moi</b>

    Vous craignez la guerre, des violences, la prison ou un mariage forcé dans votre pays ? L'agence de l'ONU pour les réfugiés (HCR) peut vous conseiller. Au Maroc, c'est elle qui enregistre et décide. Nous n'avons pas son numéro pour chaque pays.

    Ne contactez pas votre consulat avant d'avoir eu un conseil.

    Une ONG peut vous aider, gratuitement : personne n'a le droit de vendre un rendez-vous, une inscription ou une place.

    { -law }
    .label = ⛺ J'ai peur de rentrer

# Source: DOMAIN 2.1, voluntary return, foras.ma (A); file of asylum seekers is closed, GADEM guide (B)
# Confirm: that it can take longer than eight weeks; advice before signing where there is war (D)
return-home = <b>Je veux rentrer chez moi</b>

    L'agence des migrations de l'ONU (OIM) peut aider au retour ; au Maroc, souvent en 2 à 8 semaines, parfois plus.

    C'est votre choix, et vous pouvez changer d'avis jusqu'au départ. L'argent pour recommencer n'est pas certain.

    Ce retour peut fermer votre dossier d'asile. Avant de signer, prenez conseil, surtout s'il y a la guerre, ou si quelqu'un là-bas peut vous faire du mal.

    { -law }
    .label = ✈️ Rentrer dans mon pays

# Source: DOMAIN 7 and contacts.csv, family links of the Red Cross and Red Crescent, blogs.icrc.org (A)
family = <b>Je cherche ma famille</b>

    La Croix-Rouge et le Croissant-Rouge aident à retrouver la famille, dans beaucoup de pays, gratuitement.

    Sur leur site, votre propre photo peut être publiée. Ne le faites pas si quelqu'un de dangereux vous cherche.

    Vous pouvez d'abord parler à la Croix-Rouge ou au Croissant-Rouge près de vous.
    .label = 👪 Je cherche ma famille

## Enfants

# Confirm: that a child should be protected with or without papers, in each country (DOMAIN 2.5 and 7, D)
children = <b>Vous avez moins de 18 ans ?</b>

    Ici, vous n'aurez pas d'ennuis, et ce qui est arrivé n'est pas votre faute.

    Un enfant devrait être protégé partout, avec ou sans papiers ; ce n'est pas encore vrai dans chaque pays. Si on vous a fait travailler, mendier ou faire des choses que vous ne vouliez pas, des gens peuvent aider.

    Y a-t-il un adulte en qui vous avez confiance : un professeur, une infirmière ? Dites seulement ce que vous voulez.

    « Voir qui appeler » montre d'abord la ligne pour enfants, là où nous en connaissons une.
    .label = 🧒 J'ai moins de 18 ans

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 2.1, Morocco, residence title only for adults and school for migrant children (B)
# Confirm: Libya, that a child had better ask the UN or an NGO before the police (DOMAIN 2.2, D)
children-alone = <b>Je suis sans mes parents</b>

    Vous pouvez demander un foyer protégé pour dormir. Un adulte qui vous héberge ne doit demander ni travail ni autre chose.

    { $country ->
        [MA] Au Maroc, seuls les adultes doivent avoir une carte de séjour (un papier pour y vivre). Les enfants d'autres pays peuvent aller à l'école.
        [LY] En Libye, nous ne connaissons pas de loi certaine qui vous protège. Avec un adulte de confiance, demandez à l'ONU ou à une ONG avant la police.
       *[other] Avec ou sans papiers, vous êtes d'abord un enfant.
    }

    « Voir qui appeler » montre d'abord la ligne pour enfants, là où nous en connaissons une.

    { -law-child }
    .label = 🧒 J'ai -18 ans, sans parents

## En ligne, amour, voyage

# Confirm: not to pay, to keep proof, to tell somebody (DOMAIN 1.6, D)
blackmail = <b>On me menace avec des photos</b>

    Ce n'est pas votre faute. Cela arrive à beaucoup de gens, hommes et femmes, et certains ont trouvé de l'aide.

    Respirez d'abord : vous n'avez pas à répondre maintenant. Payer ou envoyer plus n'arrête pas le chantage.

    Vous n'avez pas à porter cela sans aide. Une personne de confiance peut rester près de vous pendant les étapes.
    .label = 📷 On menace avec mes photos

# Source: DOMAIN 1.6, loverboy, eliberare.com (B)
loverboy = <b>Quand l'amour demande trop</b>

    Au début, des cadeaux et de grands mots. Puis : « si tu m'aimes, fais cela pour moi ». C'est peut-être coucher avec d'autres, donner de l'argent ou des photos.

    Souvent, il y a une dette, et on vous éloigne de votre famille et de vos amis.

    Avoir aimé n'est pas une faute. Vous choisissez quand et à qui vous en parlez.
    .label = 💔 Mon copain m'exploite

# Source: DOMAIN 1.6, scam compounds, allafrica 16 May 2024 (B)
scam-jobs = <b>Un travail en ligne à l'étranger</b>

    Certaines offres parlent d'un centre d'appels ou d'une boutique en ligne, avec une grosse paie. En 2024, des Marocains ont été emmenés en Asie ainsi, enfermés, et forcés à tromper d'autres gens en ligne.

    Avant de partir, une personne de confiance peut vérifier qui est l'employeur et où est le lieu.

    Vous y êtes maintenant, ou l'un des vôtres ? « On me retient là-bas » en dit plus. Avoir cru à l'offre n'est pas une faute.
    .label = 💻 Ce travail est un piège ?

# Confirm: signs that a journey has turned into exploitation (DOMAIN 1.2, D)
road = <b>En route</b>

    Parfois, le prix monte en route, ou on vous garde jusqu'à ce que l'argent arrive. On vous sépare des autres, ou on demande du sexe pour passer.

    Cela ne fait pas partie du prix du voyage, et ce n'est pas votre faute.

    Si vous le pouvez, dites à une personne de confiance où vous êtes. Qu'est-ce qui ressemble à votre situation ?
    .label = 🚌 Je suis en route

## Pour quelqu'un d'autre, et sécurité du téléphone

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 2.1, Morocco art. 448-7, not reporting, close family excused, SHERLOC (A)
# Confirm: reporting duties in other countries (DOMAIN 7 and 8, D)
# Reading: two of the sentences are short questions to say
someone-else = <b>Je veux aider quelqu'un</b>

    Écoutez et croyez la personne. Au lieu de « pourquoi », demandez de quoi elle a besoin, et laissez-la décider.

    N'affrontez personne et ne publiez rien : c'est la personne qui pourrait en souffrir.

    Donnez le numéro d'une ONG seulement si personne d'autre ne le voit.

    { $country ->
        [MA] Au Maroc, ne pas signaler la traite des êtres humains (exploitation) peut être un délit. La famille proche en est excusée ; demandez à un avocat.
       *[other] Dans certains pays, la loi demande de signaler ce que l'on sait.
    }

    { -law }
    .label = 🤝 Aider quelqu'un

# Confirm: safety of phones for watched people (DOMAIN 4.5, techsafety.org)
phone-safety = <b>Quelqu'un regarde votre téléphone ?</b>

    « Partir vite » montre une page de cuisine (des recettes). On peut encore voir les anciens messages et le nom de cette conversation. Pour revenir, envoyez /start.

    Réfléchissez avant d'effacer ou de changer beaucoup d'un coup. La personne qui vous surveille peut le remarquer.

    Choisissez un mot avec une personne de confiance : il veut dire « j'ai besoin d'aide ».
    .label = 📱 Mon téléphone est sûr ?

# Source: DOMAIN 4.4 and 4.5, bots delete within 48 hours, the person chooses what to keep (A); no law
phone-delete = <b>Effacer les traces</b>

    Envoyez /delete : nous effaçons ici les messages des deux derniers jours. « Arrêter et effacer » efface la demande que vous n'avez pas encore envoyée.

    Avant de supprimer : gardez le numéro de votre demande hors de ce téléphone, et retenez le nom de ce bot. Puis ouvrez le menu de cette conversation et choisissez « Supprimer » : les messages plus anciens sont effacés aussi.

    Regardez aussi la liste des appels, le navigateur et Telegram sur d'autres appareils.

    Des messages peuvent servir de preuve plus tard : vous choisissez ce que vous gardez.
    .label = 🗑️ Effacer les traces

# Confirm: safety of shared phones (DOMAIN 4.5, techsafety.org)
phone-borrowed = <b>Ce téléphone n'est pas à moi</b>

    N'écrivez ici ni votre nom ni le lieu où vous êtes.

    À la fin, gardez le numéro de votre demande hors de ce téléphone, et supprimez cette conversation. Déconnectez-vous seulement si le compte est à vous (Paramètres, menu, « Déconnexion »).

    Si le téléphone est à quelqu'un qui vous fait peur, utilisez-en plutôt un autre quand vous pouvez.
    .label = 📲 Ce n'est pas mon téléphone

## À propos

# $organisation = nom de l'organisation ; $read = quand les demandes sont lues.
about = <b>Qui sommes-nous ?</b>

    { -bot-name } est un service de { $organisation }. Nous donnons des informations, et des personnes répondent aux demandes d'aide.

    Nous ne sommes ni la police ni un service d'urgence. Nous ne pouvons promettre ni place, ni papiers, ni résultat.

    Les demandes sont lues : { $read }.

    C'est gratuit, toujours.
    .label = ❓ Qui êtes-vous ?

# $organisation = nom ; $days = jours de conservation après la clôture ; $contact = adresse pour les données.
# Reading: each sentence is a promise of its own, and short
# Source: DOMAIN 0 (6), Morocco art. 448-7, SHERLOC (A); no other law
# Confirm: each sentence, with a lawyer and whoever answers for the data: what is kept and for how long, who reads it, what must be told to authorities (DOMAIN 0 (6), D)
privacy = <b>Ce que nous savons de vous</b>

    Si vous lisez seulement, nous ne gardons rien sur vous. Nous ne demandons ni nom ni adresse ; le pays, c'est vous qui choisissez.

    Une demande que vous n'avez pas envoyée est gardée 24 heures. Si vous l'envoyez, des personnes de { $organisation } la lisent. Elle est effacée { $days } jours après la fermeture de votre dossier, ou avant si vous l'effacez. Les copies de sécurité partent 30 jours plus tard au plus.

    Telegram, et la personne qui tient votre téléphone, peuvent voir cette conversation : rien ici n'est totalement secret.

    Dans certains pays, au Maroc aussi, la loi peut obliger ceux qui vous lisent à signaler l'exploitation (traite) aux autorités. Avant de raconter, vous pouvez écrire seulement : « Que devez-vous signaler ? »

    Les lois changent : une ONG ou un avocat peut vérifier.

    Questions : { $contact }
    .label = 🔒 Que savez-vous de moi ?

language = <b>Choisissez votre langue</b>
    .label = 🌐 Changer la langue

country = <b>Où êtes-vous maintenant ?</b>

    Nous montrons ensuite les numéros et les droits de ce pays. Nous n'avons pas besoin de votre ville. Vous pouvez ne pas choisir.
    .label = 🌍 Choisir un pays

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
