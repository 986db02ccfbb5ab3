### Après l'exploitation, ou après une partie : le corps, le cœur, un lit, du temps, un avocat, rester, la paie.
### Lent et concret. Aucune promesse de lit, de papiers ou d'argent. Pays : seulement ce qui est marqué A ou B.

## L'entrée

after = <b>Après ce qui est arrivé</b>

    Vous pouvez aller doucement, une chose après l'autre. Qu'est-ce qui vous aiderait d'abord ?
    .label = ☀️ Trouver soins et repos

## Après le départ

# Confirm: what to do first after leaving (DOMAIN 4.5 and 4.6, D)
fled = <b>Vous avez pu partir : et maintenant ?</b>

    Rien ne vous oblige à y retourner, même pour vos affaires ou papiers : on peut en demander d'autres plus tard.

    Si vous pouvez, allez chez des gens sûrs, ou là où il y a du monde. Un inconnu qui offre tout de suite un lit ou un travail peut être un danger.

    Un téléphone peut montrer où vous êtes ; couper la position peut aussi se remarquer : à vous de juger.

    Si quelqu'un vous suit ou vous fait du mal, touchez « En danger ». En cas de blessure, voyez d'abord un médecin.
    .label = 🧭 J'ai pu partir, et après ?

## Le corps et le cœur

# Source: DOMAIN 2.5, care ideally within 72 hours, help.unhcr.org/libya (A)
# Confirm: which medicine is given where; what a hospital must report, and to whom, in each country (no fact in DOMAIN, D)
after-72-hours = <b>Après un viol ou un rapport forcé : ce n'est pas votre faute</b>

    Un médecin peut soigner les blessures, et parfois donner de quoi éviter le VIH, d'autres maladies et une grossesse.

    Les trois premiers jours (72 heures), chaque heure compte ; plus tard, c'est encore bien d'y aller.

    Vous pouvez demander une femme ou un homme, refuser un geste, et ne pas dire qui l'a fait.

    Nous ne savons pas ce que l'hôpital doit signaler ici. Avant d'en dire plus, demandez à une ONG qui répond aussitôt, ou à l'infirmière : « Qui va le savoir ? »

    { -law }
    .label = 🚑 Se soigner après un viol

# Confirm: signs for the hospital, choices, birth papers, and what a hospital must report, in each country (no fact in DOMAIN, D)
after-pregnant = <b>Une grossesse, ou peut-être</b>

    Un médecin ou une sage-femme (elle aide aux naissances) peut faire un test, vous examiner, et dire quels choix existent.

    Si vous saignez, avez très mal ou de la fièvre : allez à l'hôpital le jour même, dans tous les cas.

    Nous ne savons pas ce que l'hôpital doit signaler ici. Avant d'en dire plus, demandez à une ONG qui répond aussitôt, ou à l'infirmière : « Qui va le savoir ? »

    Après une naissance, demandez l'acte de naissance de l'enfant.

    { -law }
    .label = 🤰 Je suis peut-être enceinte

# Confirm: advice for mind and sleep (DOMAIN 4.2, D)
after-heart = <b>Quand le cœur est lourd</b>

    Mal dormir, sursauter, avoir honte, être en colère ou ne rien sentir : cela arrive souvent. Ce n'est ni de la faiblesse, ni de la folie.

    De petites choses peuvent aider : manger, la lumière du jour, marcher un peu, dormir à la même heure.

    Une personne qui écoute aide le plus. Vous n'avez pas à tout dire, et un médecin peut aider aussi.
    .label = ❤️ Mon cœur est lourd

## Un lit, du temps

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 2.1, shelter in the law of Morocco and practice of 2024, highatlasfoundation.org and TIP 2025 (B)
# Source: DOMAIN 2.3, EU 2024/1712, shelter whatever nationality or status, eur-lex (A); Belgium, payoke.be, fedasilinfo.be (A)
# Source: DOMAIN 2.4, United Arab Emirates, Qatar and Kuwait (B), Lebanon, kafa.org.lb (A)
# Confirm: whom safe places take in, in each country; whether the EU rule is in force there (D)
after-shelter = <b>Un foyer protégé pour dormir</b>

    { $country ->
        [MA] Au Maroc, la loi prévoit des foyers protégés. Dans les faits, ils sont rares, et les hommes y trouvent difficilement une place.
        [ES] Une loi de l'Union européenne demande des foyers protégés, avec ou sans papiers. Chaque pays le fait à sa façon.
        [FR] Une loi de l'Union européenne demande des foyers protégés, avec ou sans papiers. Chaque pays le fait à sa façon.
        [IT] Une loi de l'Union européenne demande des foyers protégés, avec ou sans papiers. Chaque pays le fait à sa façon.
        [DE] Une loi de l'Union européenne demande des foyers protégés, avec ou sans papiers. Chaque pays le fait à sa façon.
        [BE] En Belgique, un lit dans un foyer protégé est possible pendant les 45 jours de repos et de réflexion.
        [AE] Aux Émirats, il y a des foyers protégés pour les personnes qui ont subi la traite (exploitation).
        [QA] Au Qatar, il y a un foyer protégé, avec un avocat, pour les personnes qui ont subi la traite (exploitation).
        [KW] Au Koweït, il y a un foyer protégé pour les femmes qui travaillent chez des familles. Vous pouvez le demander vous-même.
        [LB] Au Liban, l'ONG KAFA a un foyer protégé et une aide juridique pour les employés de maison.
       *[other] Dans beaucoup de pays, les foyers protégés sont rares. Certains prennent seulement des femmes, ou seulement des enfants.
    }

    Avant d'y aller, demandez si vous pouvez sortir, garder votre téléphone et venir avec vos enfants.

    Pour vous aider, personne à l'ONU ou dans une ONG n'a le droit de demander argent, travail ou sexe.

    { -law }
    .label = 🛏️ Chercher où dormir

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 2.3, Council of Europe convention art. 13, at least 30 days, coe.int (A)
# Source: DOMAIN 2.3, Belgium 45 days, payoke.be (A); France 30 days with receipt, immigration.interieur.gouv.fr, service-public (A); Spain art. 59 bis, no length (B)
after-time = <b>Du temps pour réfléchir</b>

    Personne ne devrait vous presser de décider aujourd'hui si vous portez plainte.

    { $country ->
        [BE] En Belgique, 45 jours dans un foyer protégé sont possibles, pour vous reposer et réfléchir.
        [FR] En France, 30 jours de réflexion sont possibles. Un papier doit alors vous protéger de l'expulsion et permet de travailler.
        [ES] En Espagne, la loi dit de ne pas commencer à vous expulser tant qu'on vérifie et que vous vous rétablissez.
        [MA] Pour le Maroc, nous ne connaissons pas de durée fixe. Vous pouvez quand même parler à un avocat avant de décider.
       *[other] Dans beaucoup d'États d'Europe, la loi prévoit au moins 30 jours, si les autorités pensent qu'on a pu vous exploiter. Pendant ce temps, on ne devrait pas vous expulser.
    }

    Ce temps est fait pour dormir, voir un médecin ou un avocat, et penser à vous.

    { -law }
    .label = ⏳ Se reposer et réfléchir

## Un avocat, des mots

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 2.1, legal aid by right in Morocco, laloi.ma (B); 2.2, Algeria (B); 2.4, Qatar (B) and Lebanon, kafa.org.lb (A)
# Source: contacts.csv, Senegal, legal help of the association of women lawyers, open to men, RFI (B)
# Confirm: what to ask a lawyer (D)
after-lawyer = <b>Un avocat à vos côtés</b>

    Un avocat parle pour vous, et explique chaque étape avant que vous décidiez.

    { $country ->
        [MA] Au Maroc, si le tribunal reconnaît une traite des êtres humains (exploitation), vous avez droit à un avocat sans frais.
        [DZ] En Algérie, une loi de 2023 prévoit une aide juridique pour les personnes qui ont subi la traite (exploitation).
        [SN] Au Sénégal, l'AJS, une association de femmes juristes, donne une aide juridique, aux hommes aussi.
        [QA] Au Qatar, le foyer protégé pour les personnes qui ont subi la traite (exploitation) a un avocat.
        [LB] Au Liban, l'ONG KAFA donne une aide juridique aux employés de maison.
       *[other] Une ONG connaît souvent un avocat. Demandez-lui avant de payer quelqu'un.
    }

    Demandez au début si c'est gratuit, si cela reste secret, et si quelqu'un peut venir avec vous.

    { -law }
    .label = 👔 Trouver un avocat

# Source: DOMAIN 2.5, interpreter in the list of rights (standards; each depends on the country)
# Confirm: advice on interpreters (DOMAIN 4.1 item 4, D)
after-interpreter = <b>Quelqu'un qui traduit</b>

    Chez un médecin ou un avocat, à la police ou au tribunal, vous pouvez demander un interprète : quelqu'un qui traduit.

    Dites quelle langue est la plus facile pour vous. Vous pouvez demander une femme ou un homme.

    Refusez une personne qui connaît ceux qui vous ont fait du mal.

    Si vous ne comprenez pas un papier, demandez qu'on vous le lise avant de signer.

    { -law }
    .label = 🗣️ Trouver qui peut traduire

## Rester, la paie

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 2.1, Morocco, stay until the trial ends, laloi.ma (B)
# Source: DOMAIN 2.3, Spain art. 59 bis (B); France CESEDA L425-1, immigration.interieur.gouv.fr (A); Italy art. 18 (B); Belgium, payoke.be, fedasilinfo.be (A)
after-stay = <b>Puis-je rester ici ?</b>

    { $country ->
        [MA] Au Maroc, un procureur ou un juge peut laisser un étranger rester jusqu'à la fin du procès. La suite n'est pas certaine.
        [ES] En Espagne, un permis pour vivre et travailler est possible ensuite, ou une aide pour rentrer.
        [FR] En France, une carte d'un an, avec le droit de travailler, est possible. Pour cela, vous portez plainte ou témoignez, et n'avez plus de lien avec ces gens.
        [IT] En Italie, il y a deux chemins : avec une plainte, ou sans plainte par les services sociaux. Le papier vaut six mois, puis peut-être un an, avec travail ou études.
        [BE] En Belgique, c'est possible si vous ne voyez plus ces gens, acceptez l'aide d'un centre spécialisé et aidez l'enquête.
       *[other] L'Espagne, la France, l'Italie et la Belgique peuvent donner des papiers aux personnes qui ont subi la traite (exploitation). Le Maroc peut permettre de rester jusqu'à la fin du procès. Choisissez un pays pour en lire plus.
    }

    Ce n'est jamais sûr. Prenez conseil avant d'aller dans un bureau.

    { -law }
    .label = 🛂 Puis-je rester ici ?

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 2.1, Morocco, no court fees on claims for compensation, laloi.ma (B)
# Confirm: advice on claiming pay, last days for it, without contract or papers (DOMAIN 2.5, D)
after-wages = <b>Réclamer ma paie</b>

    Comptez pour vous les jours et les heures, ce qu'on a promis, ce qu'on a payé. Ne l'écrivez que si personne ne peut le trouver.

    Faites-vous lire un papier avant de le signer ; si l'on vous force à signer, ce n'est pas une faute.

    { $country ->
        [MA] Au Maroc, après la traite (exploitation), on peut demander de l'argent pour le mal subi, sans frais de tribunal.
       *[other] Une ONG ou un syndicat (un groupe de travailleurs) peut dire ce qui est sûr sans papiers.
    }

    Il peut y avoir une date limite : demandez tôt.

    { -law }
    .label = 📝 Réclamer ma paie
