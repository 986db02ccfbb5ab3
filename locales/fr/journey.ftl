### Avant de partir, en route, le travail à l'étranger. Lu vite, parfois sans réseau.
### Ne jamais faire honte à qui veut partir ; rien sur le passage, les cachettes ou les faux papiers. Ni numéro, ni heure, ni date d'un service.
### `# Source:` = d'où vient un fait. `# Confirm:` = ce que l'organisation confirme avant le lancement.

## Avant de partir

before = <b>Avant de partir</b>

    Un peu de préparation peut vous protéger en route. Que voulez-vous préparer ?
    .label = 🎒 Préparer un voyage

# Confirm: habits that protect papers before leaving; the receipt is general advice (DOMAIN 1.5, D)
before-papers = <b>Mes papiers avant de partir</b>

    Prenez une photo de chaque page : passeport, visa, contrat, billet. Une personne de confiance garde ces photos, car un téléphone peut se perdre.

    Votre passeport reste avec vous. Si un bureau en a besoin pour le visa, demandez un reçu. Si quelqu'un veut le garder « pour le voyage », c'est un signe d'alerte.

    Ayez le numéro de votre ambassade ; si vous avez fui votre pays, parlez d'abord à une ONG.
    .label = 🛂 Préparer mes papiers

# Confirm: a code word of one's own and two numbers learnt by heart (DOMAIN 1.5 and 4.5, D)
before-code-word = <b>Un mot secret</b>

    Choisissez une phrase ordinaire, à vous, et non une phrase lue ici. Pour la personne de confiance, elle veut dire : « J'ai besoin d'aide. »

    Décidez ensemble ce que cette personne fait alors : qui elle appelle, et à qui elle ne dit rien. Il vaut mieux ne se disputer avec personne et ne rien publier.

    Choisissez aussi les jours où vous écrivez. Apprenez deux numéros de téléphone par cœur.
    .label = 🤫 Choisir un mot secret

# Source: DOMAIN 1.6, debt bondage (B)
# Confirm: questions about money; money kept for the way back is general advice (DOMAIN 1.5, D)
before-money = <b>L'argent avant de partir</b>

    Demandez avant de payer : combien en tout, qui paie quoi, et que faire s'il n'y a pas de travail ? Notez ce que vous payez, et laissez la note et les reçus à une personne de confiance.

    Une dette à rembourser par le travail peut grandir et vous retenir. Mais selon la loi, personne ne peut vous forcer à travailler pour rembourser.

    Si vous pouvez, gardez de quoi revenir, là où personne d'autre n'y touche.

    { -law }
    .label = 💰 Demander qui paie quoi

# Confirm: what to look for in a contract (DOMAIN 1.5 k, D)
before-contract = <b>Le contrat</b>

    Vous devez pouvoir le lire, dans une langue que vous connaissez bien. Cherchez : employeur, adresse, travail, paie, heures, repos, logement, et qui paie le voyage.

    Une page vide, ou « signe aujourd'hui », est un signe d'alerte. Vous pouvez d'abord l'emporter à la maison.

    Laissez-en une photo à une personne de confiance : à l'arrivée, certains reçoivent un autre contrat. Un bureau du travail ou une ONG peut le lire avec vous.
    .label = 📄 Vérifier le contrat

## Que demander sur une offre : une carte pour chaque signe d'alerte de la liste, dans le même ordre

offer-ask = <b>Que demander ?</b>

    Quel signe y a-t-il dans votre offre ?
    .label = ❓ Que puis-je demander ?

offer-ask-more = <b>Que demander : autres signes</b>

    Lequel y a-t-il dans votre offre ?
    .label = 🧭 Voir sept autres signes

# Source: DOMAIN 1.5 a, rosanjose.iom.int (A)
offer-ask-1 = <b>C'est exactement mon rêve</b>

    Ceux qui font de fausses offres lisent souvent d'abord ce que vous souhaitez. Leur offre tombe alors parfaitement.

    Vous pouvez demander : « Comment avez-vous eu mon nom ? Qui travaille déjà là-bas ? »

    Montrez-la à quelqu'un qui vous connaît bien et n'y gagne rien. Avoir un rêve n'est pas une erreur.
    .label = 🌟 C'est exactement mon rêve

# Source: DOMAIN 1.5 b, rosanjose.iom.int (A)
offer-ask-2 = <b>Grosse paie, travail facile</b>

    Une paie bien plus haute que d'habitude peut être un appât.

    Vous pouvez demander : « Combien gagnent les autres là-bas ? Qu'enlevez-vous pour la chambre, la nourriture et le voyage ? »

    Comparez avec deux autres offres du même travail. Si les réponses restent floues, vous pouvez attendre.
    .label = 💰 On promet une grosse paie

# Source: DOMAIN 1.5 c, rosanjose.iom.int (A)
offer-ask-3 = <b>Tout est arrangé</b>

    Cela semble facile. Mais une seule personne tient alors votre billet, votre visa et votre lit.

    Vous pouvez demander : « Que coûte chaque chose, et qui la paie ? Puis-je voir le billet et l'adresse maintenant ? »

    Vérifiez vous-même au moins une chose : l'adresse, le vol, ou le visa à l'ambassade de ce pays.
    .label = 💼 Tout est arrangé

# Source: DOMAIN 1.5 d, rosanjose.iom.int (A)
offer-ask-4 = <b>Un voyage gratuit d'abord</b>

    Une fois loin, il est plus difficile de dire non. Le voyage gratuit peut devenir une dette.

    Vous pouvez demander : « Si je dis non là-bas, qui paie mon retour ? Puis-je l'avoir par écrit, avec un billet de retour ? »

    Vous pouvez aussi décider chez vous, avant le voyage.
    .label = ✈️ On m'offre le voyage

# Confirm: hurry and secrecy as warning signs (DOMAIN 1.5 e, D)
offer-ask-5 = <b>Vite, ou sans en parler</b>

    Se presser ne laisse pas le temps de vérifier. Avec le secret, personne ne sait où vous êtes.

    Vous pouvez demander : « Et si je réponds la semaine prochaine ? Pourquoi ma famille ne doit-elle pas savoir ? »

    Si ce n'est pas dangereux, dites à une personne de confiance : qui, où et quand. Une bonne offre attend en général quelques jours.
    .label = ⏳ On me presse, en secret

# Confirm: a tourist visa as warning sign (DOMAIN 1.5 f, D)
offer-ask-6 = <b>Un visa de touriste pour travailler</b>

    Si le visa ne va pas avec le travail, vous pouvez vous retrouver sans papiers. Des employeurs s'en servent pour menacer.

    Vous pouvez demander : « Quel visa est fait pour ce travail ? Pourquoi pas dès le début ? »

    L'ambassade de ce pays peut vous dire quel visa il faut pour ce travail.
    .label = 🛂 J'ai un visa de touriste

# Source: DOMAIN 1.6, forced criminality (B)
# Confirm: a third country as warning sign (DOMAIN 1.5 g, D)
offer-ask-7 = <b>Par un troisième pays</b>

    Un détour peut cacher où le voyage finit. En 2024, des Marocains sont arrivés dans un pays, puis on les a emmenés dans un autre.

    Vous pouvez demander : « Pourquoi ce chemin ? Où finit mon billet ? Qui m'attend ? »

    Laissez tout le trajet à une personne de confiance, et écrivez à chaque arrêt.
    .label = 📍 Je passe par un autre pays

# Confirm: passport or naked photos asked first, as warning sign (DOMAIN 1.5 h, D)
offer-ask-8 = <b>D'abord le passeport ou des photos</b>

    Avec votre passeport, on peut vous retenir. Avec des photos intimes, on peut vous menacer.

    Vous pouvez demander : « Pourquoi vous faut-il cela avant le contrat ? » On peut refuser ces photos et chercher du travail quand même.

    Vous en avez déjà envoyé ? Ce n'est pas votre faute, et il y a des conseils pour cela.
    .label = 📷 On veut passeport, photos

# Source: DOMAIN 1.6, online recruitment (B)
# Confirm: only chat and no address, as warning sign (DOMAIN 1.5 i, D)
offer-ask-9 = <b>Des messages, pas d'adresse</b>

    Dans des messages, le nom et la photo sont parfois ceux de quelqu'un d'autre.

    Vous pouvez demander : « Comment s'appelle l'entreprise, où est-elle, et quel est son numéro ? »

    Cherchez ensuite ce numéro vous-même et appelez-le, plutôt que celui qu'on vous envoie. Une ONG peut vérifier avec vous.
    .label = 📱 On m'écrit, sans adresse

# Confirm: an advance fee or a debt to be worked off, as warning sign (DOMAIN 1.5 j, D)
offer-ask-10 = <b>Payer d'avance, ou par mon travail</b>

    L'argent payé d'avance peut être perdu. Une dette à rembourser par le travail peut grandir et vous retenir.

    Vous pouvez demander : « Combien en tout, et pour quoi ? Y a-t-il un reçu ? Et si j'arrête ? »

    Il est plus sûr de ne pas emprunter pour une offre que personne n'a vérifiée.
    .label = 💰 Payer avant, ou en travail

# Confirm: an empty, foreign or changed contract as warning sign (DOMAIN 1.5 k, D)
offer-ask-11 = <b>Un contrat que je ne peux pas lire</b>

    Il peut dire n'importe quoi, et une page vide peut être remplie plus tard.

    Vous pouvez demander : « Puis-je l'avoir dans ma langue, l'emporter et garder une copie ? »

    Rien ne vous oblige à signer aujourd'hui. Un bureau du travail, une ONG ou une personne qui lit cette langue peut le regarder.
    .label = 📄 Le contrat est illisible

# Confirm: an oath, a ritual or family land as guarantee, as warning sign (DOMAIN 1.5 l, D)
offer-ask-12 = <b>Serment, rituel, terre de famille</b>

    Après une telle garantie, il est dur de partir si le travail est mauvais. On peut aussi faire pression sur la famille.

    Vous pouvez demander : « Pourquoi un contrat ne suffit-il pas ? Combien dois-je, et jusqu'à quand ? »

    Même après un serment, un imam, un pasteur ou une ONG en qui vous avez confiance peut vous écouter.
    .label = 🕯️ On veut serment ou terre

# Source: DOMAIN 1.3, ILO indicator 7 (A)
# Confirm: phone and passport kept on arrival, as warning sign (DOMAIN 1.5 m, D)
offer-ask-13 = <b>On gardera téléphone ou passeport</b>

    Sans eux, il est dur d'appeler ou de partir. Garder des papiers pour contrôler quelqu'un peut être un signe de travail forcé.

    Vous pouvez demander : « Pourquoi ? Puis-je garder les deux avec moi ? »

    Avant le voyage, laissez des copies à une personne de confiance et apprenez deux numéros par cœur. Si c'est non, vous pouvez ne pas partir.
    .label = 🔒 On garde tél., passeport

# Confirm: no video call and no former worker, as warning sign (DOMAIN 1.5 n, D)
offer-ask-14 = <b>Ni appel vidéo, ni ancien employé</b>

    La personne ou le lieu n'est peut-être pas ce qu'on vous dit.

    Vous pouvez demander : « Puis-je voir le lieu en vidéo ? Puis-je parler à deux personnes qui y ont travaillé ? »

    Parlez-leur sans le recruteur, si possible : un de ses amis dira peut-être seulement du bien. Si on refuse, vous pouvez attendre.
    .label = 🎥 On refuse l'appel vidéo

## En route

# Confirm: life in the desert; who comes to a call or a smoke signal: general safety advice that is not in DOMAIN (D)
danger-desert = <b>En danger dans le désert</b>

    Appelez à l'aide ; si l'appel ne passe pas, un SMS passe parfois. Les numéros plus bas sont parfois la police ou des gardes, qui peuvent demander les papiers ; votre vie d'abord.

    Dites où vous êtes (GPS du téléphone), combien vous êtes, qui est malade, et l'eau qui reste.

    Restez ensemble près du véhicule ou de la piste, à l'ombre, la tête couverte. Buvez quand vous avez soif, et gardez la batterie pour les appels.

    Fumée, miroir, tissu de couleur se voient de loin : montrez-les seulement si les gens autour ne sont pas un danger.
    .label = 🏜️ En danger dans le désert

# Source: DOMAIN 4.7, alarmphone.org (A): coastguard first, position, number of people, stay still
# Confirm: life jacket, dry phone, petrol on the skin: general safety advice that is not in DOMAIN (D)
road-sea = <b>Sur un bateau</b>

    Chaque personne a besoin d'un gilet de sauvetage fermé et à sa taille, les enfants aussi. Gardez au sec un téléphone chargé, avec les numéros du secours en mer et d'Alarm Phone. Quelqu'un à terre doit savoir quand appeler le secours.

    À bord, restez assis, même si un navire arrive : quand tous bougent, le bateau peut se retourner. L'essence avec l'eau de mer brûle la peau : tenez-vous à l'écart.

    Si le bateau semble trop plein, vous pouvez encore dire non, quand ce n'est pas dangereux.
    .label = 🌊 Je suis sur un bateau

# Confirm: life in the desert, general safety advice that is not in DOMAIN (D)
road-desert = <b>Dans le désert</b>

    Chaque personne a besoin de sa propre eau : la route dure souvent plus longtemps qu'on ne dit. Couvrez la tête et la peau, et reposez-vous à l'ombre à midi. Les enfants, les femmes enceintes et les malades ont besoin d'eau et d'ombre avant les autres.

    Pour une personne brûlante ou confuse : de l'ombre, des linges mouillés, et de petites gorgées si elle peut boire.

    En panne, restez ensemble près du véhicule : on le voit de loin. Éteignez le téléphone entre les appels, pour garder la batterie.
    .label = 🏜️ Je suis dans le désert

# Confirm: keeping in contact on the road; ransom asked through numbers found on the road (DOMAIN 1.2 and 1.5, D)
road-contact = <b>Garder le contact</b>

    Choisissez une personne qui connaît votre route et les jours où vous écrivez. Un seul mot à chaque arrêt suffit.

    Apprenez deux numéros par cœur : on peut vous prendre le téléphone, et un papier peut tomber dans de mauvaises mains. Partagez votre position avec cette personne seulement.

    Donnez le numéro de votre famille seulement à des gens sûrs : il peut servir à lui demander de l'argent.

    Sans nouvelles de vous, cette personne peut s'adresser à une ONG, à la Croix-Rouge ou au Croissant-Rouge.
    .label = 📶 Garder le contact

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 0.2, ecoi.net (B): Algeria; contacts.csv: UNHCR lines in Algeria and Libya (A), IOM in Tunisia (B), OMDH in Morocco (B)
# Confirm: running and signing; lawyer, interpreter, consulate only if wanted (DOMAIN 2.5, D); Libya and Tunisia (DOMAIN 2.2 and 3, D)
road-stopped = <b>Contrôle ou arrestation</b>

    Courir peut être dangereux ; rester calme est plus sûr. Vous pouvez demander un interprète et un avocat ; on peut vous le refuser.

    Si c'est vrai, dites : « J'ai moins de 18 ans », « J'ai peur d'être renvoyé », « J'ai fui mon pays : n'appelez pas mon consulat ». Si c'est sans danger, ne signez pas ce que vous ne comprenez pas ; signer de force n'est pas une faute.

    { $country ->
        [MA] Après une arrestation au Maroc, l'ONG OMDH accompagne des personnes qui ont demandé l'asile.
        [DZ] En Algérie, le HCR (ONU) a une ligne pour les personnes arrêtées ou menacées d'expulsion, du dimanche au jeudi.
        [LY] En Libye, des personnes sans papiers peuvent être enfermées ; le HCR (ONU) a une ligne, du dimanche au jeudi.
        [TN] En Tunisie, des personnes sans papiers ont été expulsées ; l'OIM (ONU) peut conseiller, aux heures de bureau.
       *[other] Vous ou votre famille pouvez demander conseil à une ONG ou à l'agence de l'ONU pour les réfugiés.
    }

    { -law }
    .label = 👮 On m'arrête

# Source: DOMAIN 7, family separation, Red Cross and Red Crescent (A)
# Confirm: a relative as meeting point; money asked to bring people together (DOMAIN 1.2, D)
road-apart = <b>Séparés en route</b>

    Près d'autres gens, vous êtes peut-être plus en sécurité, si vous pouvez leur faire confiance. Laissez un message à un proche que vous connaissez tous : beaucoup se retrouvent ainsi.

    La Croix-Rouge et le Croissant-Rouge aident à retrouver la famille dans beaucoup de pays, gratuitement.

    On demande de l'argent pour vous réunir ? C'est peut-être un piège : demandez d'abord à une ONG.

    Pour un enfant seul ou disparu, appelez vite la ligne pour enfants ou une ONG.
    .label = 👥 J'ai perdu les autres

## Travailler à l'étranger

work-abroad = <b>Travailler à l'étranger</b>

    Où est le travail ? Ou quelle est votre question ?
    .label = 🌍 Travailler à l'étranger

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 1.3, ILO indicators 3, 7 and 8 (A); DOMAIN 2.4 (B); contacts.csv: line in the Emirates (A)
work-gulf = <b>Travailler dans le Golfe</b>

    Passeport gardé, paie retenue, porte fermée : c'est peut-être du travail forcé, chez une famille ou sur un chantier.

    { $country ->
        [AE] Aux Émirats, il y a des foyers protégés et une ligne en plusieurs langues.
        [SA] En Arabie saoudite, un « oui » dit avant n'excuse pas celui qui vous exploite. Mais les nouvelles règles du travail ne valent pas pour qui travaille chez une famille.
        [QA] Au Qatar, il y a un foyer protégé avec un avocat, et une aide pour retrouver du travail ou rentrer.
        [KW] Au Koweït, il y a un foyer protégé pour les femmes qui travaillent chez des familles. Elles peuvent le demander elles-mêmes, ou par leur ambassade (pas si elles ont fui leur pays).
       *[other] Les Émirats, le Qatar et le Koweït ont des foyers protégés. En Arabie saoudite, les nouvelles règles du travail ne valent pas pour qui travaille chez une famille.
    }

    Avant de partir, voyez « Quitter mon employeur ».

    { -law }
    .label = 🌍 Travailler dans le Golfe

# Source: DOMAIN 2.4, kafa.org.lb (A); DOMAIN 3, KAFA number not found
# Reading: the dots of the address are no ends of sentences
work-lebanon = <b>Travailler au Liban</b>

    Au Liban, les papiers de beaucoup d'employées de maison dépendent d'un seul employeur : le garant (kafala).

    Vous n'êtes pas à lui. Personne ne devrait vous frapper, vous enfermer ou garder votre paie.

    L'ONG KAFA a un foyer protégé et une aide juridique. Nous n'avons pas de numéro confirmé ; son site est kafa.org.lb. Avant de partir, demandez ce que deviennent vos papiers.

    { -law }
    .label = 🌍 Travailler au Liban

# Source: DOMAIN 2.3, EU 2011/36 (B) and EU 2024/1712, eur-lex (A); contacts.csv: A21 Spain and CCEM France (B)
work-europe = <b>Travailler en Europe</b>

    En Europe aussi, des personnes sont exploitées : dans des champs, des cuisines, des familles ou sur des chantiers.

    Des règles de l'Union européenne disent : l'aide ne doit pas dépendre de votre parole au tribunal. Un foyer protégé ne doit pas dépendre de vos papiers. Chaque pays le fait à sa façon.

    En Espagne, une ONG peut vérifier une offre de travail ; en France, une autre aide les personnes exploitées.

    { -law }
    .label = 🌍 Travailler en Europe

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 2.1, Law 19-12 (B); DOMAIN 2.2, Tunisia (A), Mauritania (B); DOMAIN 0.2, Algeria (B); DOMAIN 1.6, domestic servitude (B)
# Source: contacts.csv LY, hours of two of the lines, help.unhcr.org/libya (A)
# Confirm: Libya (DOMAIN 2.2, D)
work-maghreb = <b>Travailler au Maghreb</b>

    Familles, cafés, champs, chantiers : des employeurs profitent de gens qui sont loin de chez eux ou sans papiers.

    { $country ->
        [MA] Au Maroc, la loi sur le travail chez une famille protège aussi les étrangers, et interdit les intermédiaires privés.
        [TN] En Tunisie, beaucoup d'Ivoiriennes ont été exploitées dans des familles. Selon la loi, personne n'a le droit de profiter du fait que vous n'avez pas de papiers.
        [DZ] En Algérie, des personnes sans papiers ont été expulsées. La ligne du HCR (ONU) peut être plus sûre que la police (le jour, du dimanche au jeudi).
        [LY] En Libye, des personnes sans papiers peuvent être enfermées. Une ligne de l'ONU ou d'une ONG peut être plus sûre que la police (certaines répondent seulement le jour).
        [MR] En Mauritanie, une loi de 2020 interdit l'exploitation (traite des personnes) et protège celles qui l'ont subie.
       *[other] Au Maroc, la loi sur le travail chez une famille protège aussi les étrangers. En Tunisie, selon la loi, personne n'a le droit de profiter du fait que vous n'avez pas de papiers.
    }

    Vous pouvez peut-être réclamer votre paie, même sans papiers. Cela dépend du pays.

    { -law }
    .label = 🌍 Travailler au Maghreb

# Source: DOMAIN 1.6, forced criminality and scam compounds (B)
# Confirm: asking the staff of an airport (D)
work-asia = <b>Travailler en Asie</b>

    Certaines offres parlent d'un centre d'appels ou d'une boutique en ligne. En 2024, des gens sont arrivés par avion dans un pays, puis on leur a fait passer une rivière. De l'autre côté, on les a enfermés et forcés à tromper d'autres gens en ligne.

    Avant de partir, demandez : dans quelle ville est le bureau, et où finit mon billet ?

    Si la destination change en route, un aéroport peut être un bon endroit pour s'arrêter. On peut y demander de l'aide au personnel, si ce n'est pas dangereux.
    .label = 🌍 Travailler en Asie

# Source: DOMAIN 2.4, kafala in Lebanon, kafa.org.lb (A); DOMAIN 1.3, ILO indicators 3, 7 and 8 (A)
# Confirm: sponsorship outside Lebanon (DOMAIN 2.4, D); the Moroccan meaning of kafala (DOMAIN 6.1, D)
work-sponsor = <b>Le garant (kafala)</b>

    Dans certains pays, au Liban par exemple, vos papiers dépendent d'un seul employeur : le garant (sponsor). Ce système s'appelle kafala ; au Maroc, le même mot veut dire prendre soin d'un enfant.

    Vous n'appartenez pas au garant. Passeport gardé, porte fermée, pas de paie : des signes possibles de travail forcé, avec ou sans contrat.

    Avant de changer ou de partir, demandez à une ONG ou à un avocat ce que deviennent vos papiers.

    { -law }
    .label = 🔗 Le garant, c'est quoi ?

# Confirm: reports of “absconding”, accusations of theft, what to take, leaving a locked-up passport, advice before leaving (DOMAIN 2.4, D)
work-leave = <b>Quitter un employeur</b>

    C'est vous qui choisissez : demandez d'abord à une ONG, ou à votre ambassade si vous n'avez pas fui votre pays.

    Dans certains pays, l'employeur peut vous signaler « en fuite », et la police peut vous arrêter. S'il vous accuse de vol, demandez un avocat avant de répondre.

    Si c'est sans danger, regardez où sont téléphone, argent, médicaments, papiers, sans faire de sac ni descendre par une fenêtre. N'ouvrez rien de fermé à clé, même pour votre passeport : on peut vous accuser de vol ; un passeport se redemande.

    { -law }
    .label = 🧭 Quitter mon employeur
