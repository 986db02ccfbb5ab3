### Une petite formation pour des professionnels : de courtes histoires, et ce qui protège mieux.
### Les lecteurs ne sont pas les personnes concernées. Aucun numéro de loi ni de téléphone, aucun reproche.
### `.a` `.b` `.c` = les réponses ; `.why` = montré après chaque réponse.

course = <b>Petite formation</b>

    Pour ceux qui, dans leur travail, peuvent rencontrer une personne exploitée. De courtes histoires ; après chaque réponse, vous lisez ce qui protège mieux.

    Une leçon prend cinq minutes. Nous ne gardons aucune réponse.
    .label = 🎓 Pour les professionnels

## Enseignants

course-teachers = <b>Pour les enseignants</b>

    Vous voyez un enfant chaque jour. Souvent, vous êtes le premier à remarquer que quelque chose a changé.

    Quatre histoires. Personne ne vous demande d'enquêter : remarquer, écouter et ne pas agir seul suffit.
    .label = 🏫 Pour les enseignants

# Source: DOMAIN 1.4, UNODC: signs prove nothing but should lead to a look (A)
# Confirm: signs in children, and no call to the one who may exploit (DOMAIN 1.4, D)
ct-1 = <b>Amina est fatiguée</b>

    Amina, 13 ans, est souvent absente et s'endort en classe. Elle vit chez « une tante » que personne n'a rencontrée, et travaille dans la maison avant et après l'école. Elle dit qu'elle mange seule.

    Que faites-vous d'abord ?
    .a = J'attends : c'est une affaire de famille
    .b = Je note ce que je vois et j'en parle avec le référent de la protection de l'enfance
    .c = J'appelle la tante pour lui demander pourquoi
    .why = Plusieurs signes ensemble méritent attention : absences, fatigue, travail à la place de l'école, parents introuvables, repas à part. Ils ne prouvent rien. Si c'est la tante qui l'exploite, un appel peut aggraver la vie d'Amina.

# Source: DOMAIN 4.2, Helen Bamber Foundation (A)
# Confirm: what a teacher has to tell, and whom (DOMAIN 7, child-safeguarding rule, D)
ct-2 = <b>« Ne le dites à personne »</b>

    Yassine, 15 ans, reste après le cours : « Un homme me fait vendre des choses la nuit. Il prend l'argent. S'il vous plaît, ne le dites à personne. »

    Que lui dites-vous ?
    .a = Je promets de garder le secret
    .b = Je demande tous les détails, pour avoir une preuve
    .c = J'écoute, je dis que ce n'est pas sa faute, et à qui je dois en parler
    .why = C'est vous qu'il a choisi : écoutez avec calme. Ne promettez pas un secret que vous ne pouvez pas garder. Dites honnêtement ce que vous devez faire ensuite, et faites-le avec lui. Les détails sont pour les spécialistes ; tout demander fait mal une deuxième fois.

# Source: DOMAIN 1.1, Palermo Protocol: no means needed for a child (A)
ct-3 = <b>« Mais j'ai dit oui »</b>

    Moussa, 16 ans, travaille la nuit dans un atelier pour payer son voyage. Il dit : « J'étais d'accord, donc c'est ma dette. J'ai peur d'avoir des ennuis. »

    Qu'est-ce qui est vrai ?
    .a = Il était d'accord : c'est seulement une question d'argent
    .b = Avant 18 ans, son oui ne compte pas ; un spécialiste doit regarder
    .c = Il a fait quelque chose d'interdit et doit se taire
    .why = Avant 18 ans, il ne faut ni force ni mensonge : amener ou garder un enfant pour l'exploiter suffit. Ce n'est pas à vous de décider ce que c'est. Dites-lui qu'il n'aura pas d'ennuis ici, et qu'un spécialiste peut regarder cela avec lui. Les lois diffèrent et changent : vérifiez le texte en vigueur là où vous travaillez.

# Confirm: nobody is warned or confronted; plan with specialists first (DOMAIN 4.6, D)
ct-4 = <b>L'homme devant l'école</b>

    Un homme qui n'est pas de la famille attend Sara, 14 ans, chaque jour devant l'école. Elle baisse les yeux et monte dans sa voiture.

    Que faites-vous ?
    .a = Je n'agis pas seul, et je prépare avec des gens du métier ce qui est sûr pour elle
    .b = Je parle à l'homme et je l'avertis
    .c = J'en parle dans le groupe des parents
    .why = Celui qu'on avertit peut l'emmener ou lui faire du mal, et ce qu'on écrit dans un groupe n'y reste pas. La ligne pour enfants, là où il y en a une, ou un spécialiste aide à préparer la suite. En cas de danger immédiat, appelez le numéro d'urgence.

# Source: DOMAIN 2.1, SHERLOC 448-7: not reporting (A)
ct-again = Ces questions ne sont pas faciles, et vous avez lu ce qui protège mieux. C'était le but.

    Trois choses à garder : remarquer, écouter sans tout demander, ne pas agir seul.

    Demandez à votre école qui est chargé de la protection de l'enfance. Dans certains pays, au Maroc aussi, savoir et ne pas signaler peut être une infraction. Les lois diffèrent et changent : votre école a besoin d'une règle vérifiée par un avocat.
    .label = 🔁 Encore : enseignants

# Source: DOMAIN 2.1, SHERLOC 448-7: not reporting (A)
ct-well = Vous pensez d'abord à ce qui est sûr pour l'enfant. Merci.

    Un pas de plus : demandez à votre école qui est chargé de la protection de l'enfance, avant d'en avoir besoin.

    Dans certains pays, au Maroc aussi, savoir et ne pas signaler peut être une infraction. Les lois diffèrent et changent : votre école a besoin d'une règle vérifiée par un avocat.
    .label = ✅ Leçon enseignants finie

## Juges

course-judges = <b>Pour les juges et les procureurs</b>

    Au tribunal, les mots pèsent lourd : la façon de demander, ce que l'on croit, ce que l'on écrit.

    Cinq histoires montrent ce qui protège mieux. La décision reste la vôtre.
    .label = ⚖️ Pour les juges

# Source: DOMAIN 1.1, Palermo Protocol: consent (A)
# Source: DOMAIN 1.3, ILO indicators 7, 8 and 11 (A); 1.4, UNODC caution (A)
cj-1 = <b>« Elle a signé »</b>

    Lina, 26 ans, a travaillé un an dans une maison, sans salaire ni jour de repos. Son passeport était sous clé. L'employeur montre un contrat : « Elle a signé. Elle voulait venir. »

    Que vous dit sa signature ?
    .a = Elle était d'accord : c'est seulement une question de salaire
    .b = Elle ne suffit pas : je regarde comment on l'a amenée et gardée
    .c = Elle aurait pu partir, donc elle était libre
    .why = Un oui ne compte pas s'il y a eu force, menace, mensonge ou abus de faiblesse. La question est donc ce qu'on a fait pour obtenir ce oui, et pour le garder. Passeport retenu, pas de salaire, pas de repos : ce sont des signes connus de travail forcé. Seuls, ils ne prouvent rien, mais ils méritent attention. Les lois diffèrent et changent : vérifiez le texte en vigueur là où vous travaillez.

# Source: DOMAIN 1.1, Palermo Protocol: no means needed for a child (A)
# Source: DOMAIN 7, West Africa Network: situation study and family tracing come before reintegration (A)
# Confirm: doubt on age means child; best interests; a guardian (DOMAIN 2.5 and 7, D)
cj-2 = <b>« Personne ne l'a forcé »</b>

    Ibrahim, 16 ans environ, vendait dans la rue pour un homme qui gardait l'argent. La défense dit : « Personne ne l'a forcé. Et ce n'est peut-être même pas un enfant. »

    Que cherchez-vous d'abord ?
    .a = La preuve d'une force ou d'un mensonge
    .b = La preuve de son âge ; d'ici là, il compte comme un adulte
    .c = Si quelqu'un l'a amené ou gardé pour l'exploiter
    .why = Avant 18 ans, il ne faut ni force ni mensonge, et son oui ne compte pas. En cas de doute sur l'âge, traitez-le comme un enfant le temps de vérifier. Son intérêt passe avant tout, avec un tuteur qui n'est là que pour lui. Avant tout retour, on cherche sa famille et on regarde comment il y vivrait. Les lois diffèrent et changent : vérifiez le texte en vigueur là où vous travaillez.

# Source: DOMAIN 2.1, non-punishment, HuffPost Maghreb 8 July 2018 (B)
# Confirm: help does not depend on testimony (DOMAIN 2.3, D)
cj-3 = <b>Le sac</b>

    Rosa, 23 ans, est jugée pour avoir transporté des produits interdits. Elle dit, presque sans voix : « Ils ont dit qu'ils feraient du mal à mon petit frère. »

    Qu'est-ce qui protège mieux ?
    .a = Je juge ce qu'elle a fait ; ce qu'on lui a fait est une autre affaire
    .b = Je fais d'abord examiner si elle a été menacée et exploitée
    .c = J'allège la peine si elle donne le nom des autres
    .why = Au Maroc, une victime de traite ne répond pas de ce que la menace lui a fait faire. Les procureurs y ont reçu la consigne de ne pas la poursuivre. Si l'on n'examine la menace qu'à la fin, beaucoup de mal est déjà fait. Et l'aide ne devrait pas être le prix d'une déclaration : elle craint peut-être pour son frère. Les lois diffèrent et changent : vérifiez le texte en vigueur là où vous travaillez.

# Source: DOMAIN 4.2, Helen Bamber Foundation: gaps in memory, no "why" (A); 4.1, standard 4: interpreters (B)
# Confirm: hearing out of sight of the others, and recorded so that it is not repeated (DOMAIN 4.1, standard 8, D)
cj-4 = <b>Des trous dans le récit</b>

    Joseph, 30 ans, parle peu la langue du tribunal. Un homme venu avec lui propose de traduire. Joseph regarde le sol, et son récit a des trous.

    Comment l'entendez-vous ?
    .a = Avec un interprète neutre, hors de la vue des autres, avec des pauses
    .b = Avec cet homme : il connaît déjà l'histoire
    .c = Encore et encore, jusqu'à ce qu'il n'y ait plus de trous
    .why = Celui qui est venu avec lui peut être mêlé à l'affaire, ou répéter ce qui est dit. La peur et la violence laissent des trous dans la mémoire ; un trou n'est pas un mensonge. Des questions ouvertes et des pauses aident plus que « Pourquoi n'êtes-vous pas parti ? ». Là où la loi le permet, entendez-le une seule fois, bien, avec un enregistrement : raconter encore fait mal encore.

# Source: DOMAIN 2.1, SHERLOC 448-9: revealing identity or whereabouts (A)
# Source: DOMAIN 2.1, protective orders, laloi.ma/3885 (B)
cj-5 = <b>Le nom dans le dossier</b>

    Le dossier de Mariam, 19 ans, montre son nom et l'adresse du foyer. Le public est dans la salle, et un parent de l'accusé aussi.

    Que faites-vous ?
    .a = Je fais tout lire à voix haute : un procès est public
    .b = J'attends qu'elle demande elle-même une protection
    .c = Je protège son nom et son adresse, et je pense dès maintenant aux mesures de protection
    .why = Au Maroc, révéler l'identité d'une victime de traite, ou le lieu où elle se trouve, est une infraction. Le juge ou le procureur peut interdire au suspect tout contact. Il peut laisser une étrangère rester jusqu'à la fin du procès. L'assistance judiciaire lui revient de droit, et demander une indemnisation est sans frais de justice. Elle n'en sait peut-être rien : n'attendez pas qu'elle demande. Les lois diffèrent et changent : vérifiez le texte en vigueur là où vous travaillez.

# Source: DOMAIN 1.1, Palermo Protocol: consent (A); 2.1, non-punishment (B)
cj-again = Ces affaires sont difficiles, même après des années de métier. Vous avez lu ce qui protège mieux : c'était le but.

    Trois choses à garder : chercher la pression derrière un oui. Examiner les menaces avant de punir. Entendre une seule fois, avec calme et un interprète neutre.

    Les lois diffèrent et changent : vérifiez le texte en vigueur là où vous travaillez.
    .label = 🔁 Encore : juges

# Source: DOMAIN 2.3, Council of Europe Convention: recovery period, coe.int (A)
# Reading: read by people at their work, not by those concerned
cj-well = Vous cherchez la pression derrière les mots. Merci.

    Un pas de plus : le temps. Les États de la convention européenne donnent au moins 30 jours pour se rétablir et réfléchir. Il faut de bonnes raisons de croire à une traite. Pendant ce temps, on ne devrait éloigner personne. Ailleurs, voyez ce que permet votre loi.

    Les lois diffèrent et changent : vérifiez le texte en vigueur là où vous travaillez.
    .label = ✅ Leçon juges finie

## Police

# Source: DOMAIN 1.3, ILO indicator 6: threats, also with the police (A)
course-police = <b>Pour la police et la gendarmerie</b>

    Ceux qui exploitent des gens les menacent souvent de la police. Avoir peur de vous ne veut donc pas dire être coupable.

    Cinq histoires. Personne ne vous demande de tout voir : une première question calme protège mieux qu'une décision rapide.
    .label = 👮 Pour la police

# Source: DOMAIN 0.2, TIP 2025 at ecoi.net/document/2130671: screening (B); 1.3, ILO indicator 7 (A)
# Source: DOMAIN 2.3, Council of Europe Convention: recovery period, coe.int (A)
cp-1 = <b>Au contrôle</b>

    Daniel, 22 ans, n'a pas de papiers sur lui. Il est fatigué, n'a pas d'argent et ne connaît pas son adresse. Il dit seulement : « Mon patron a mon passeport. »

    Qu'est-ce qui vient d'abord ?
    .a = Le procès-verbal sur ses papiers ; le reste peut attendre
    .b = Avant toute sanction, je lui parle au calme de son travail, de sa paie, du passeport
    .c = Je vais avec lui chercher le passeport chez le patron
    .why = Un passeport gardé par quelqu'un d'autre est un signe connu de travail forcé. Là où personne ne regarde d'abord, on risque de punir des gens pour ce qu'ils ont subi. Aller chez le patron peut mettre Daniel en danger. Les États de la convention européenne donnent au moins 30 jours pour se rétablir et réfléchir. Il faut de bonnes raisons de croire à une traite. Les lois diffèrent et changent : vérifiez le texte en vigueur là où vous travaillez.

# Source: DOMAIN 4.1, standard 4: interpreters (B)
# Confirm: speaking apart as a matter of routine, and how a number is given (DOMAIN 4.5 and 4.6, D)
cp-2 = <b>L'ami qui répond</b>

    Hana, 20 ans, ne parle pas votre langue. L'homme à côté d'elle répond à tout, même aux questions posées à Hana. Il dit : « Je peux traduire pour elle. »

    Que faites-vous ?
    .a = Je le laisse traduire : c'est rapide
    .b = Je demande à Hana, devant lui, si tout va bien
    .c = Je parle avec chacun seul à seul, avec un interprète neutre
    .why = À côté de quelqu'un qui la contrôle, elle ne peut dire qu'une chose : tout va bien. Présentez cela comme une habitude, la même pour tous : ainsi, personne n'est averti. L'interprète ne doit connaître ni l'un ni l'autre ; par téléphone, cela suffit. Si elle ne veut rien, c'est son droit. Ne donnez un numéro que si cet homme ne peut pas le trouver.

# Source: DOMAIN 4.2, Helen Bamber Foundation: no "why", gaps in memory, pause and stop (A)
cp-3 = <b>Les jours ne collent pas</b>

    Samir, 28 ans, parle d'un atelier fermé à clé. Les jours ne collent pas entre eux. Un collègue souffle : « Demande-lui pourquoi il ne s'est pas sauvé. »

    Quels mots aident ?
    .a = « De quoi avez-vous besoin maintenant ? On peut faire une pause. »
    .b = « Pourquoi ne vous êtes-vous pas sauvé ? »
    .c = « Recommencez, jusqu'à ce que les jours collent. »
    .why = « Pourquoi » sonne comme un reproche, et les gens se taisent. La peur laisse des trous dans la mémoire : des jours qui ne collent pas ne prouvent pas un mensonge. D'abord de l'eau, une chaise, une pause, et la suite expliquée en mots clairs. Ne promettez rien que vous ne puissiez tenir.

# Source: DOMAIN 1.1, Palermo Protocol: no means needed for a child (A)
# Source: DOMAIN 2.1, Law 02-03: only adults must hold a residence title, 123dok platform note (B)
# Confirm: doubt on age means child; child protection first; no cell (DOMAIN 2.5 and 7, D)
cp-4 = <b>« J'ai dix-huit ans »</b>

    La nuit, Nora dit qu'elle a 18 ans. Elle paraît plus jeune. Une femme dit : « Je suis sa tante », et tient les papiers des deux.

    Qu'est-ce qui protège mieux ?
    .a = Elle dit 18 ans, je la traite donc comme une adulte
    .b = Je la traite comme une enfant, et j'appelle d'abord la protection de l'enfance
    .c = Je la laisse partir avec la tante : la famille passe d'abord
    .why = À des enfants, on demande parfois de se dire adultes. En cas de doute, traitez-la comme une enfant : pas de cellule, et quelqu'un de la protection de l'enfance près d'elle. Avant 18 ans, la traite n'a besoin ni de force ni de mensonge. Au Maroc, seuls les adultes doivent avoir un titre de séjour. Dites-lui : « Ici, tu n'auras pas d'ennuis. » Avant que quelqu'un l'emmène, on vérifie qui est cette tante. Les lois diffèrent et changent : vérifiez le texte en vigueur là où vous travaillez.

# Source: DOMAIN 2.1, UNHCR registers and decides in Morocco, help.unhcr.org (A)
# Confirm: no contact with the consulate of somebody who fled unless they want it (DOMAIN 2.5, D)
cp-5 = <b>Le consulat</b>

    David, 35 ans, a fui son pays et n'a pas de papiers. Il a peur qu'on le renvoie. Un appel à son consulat vous dirait qui il est.

    Que faites-vous ?
    .a = J'appelle : on saura qui il est
    .b = Je lui demande dans le couloir ce qu'il a fui
    .c = Je n'appelle pas ; je lui dis où trouver un avocat et un conseil pour l'asile
    .why = Cet appel peut révéler où il est à ceux qu'il a fuis, et mettre sa famille en danger. Le contact avec un consulat, c'est à lui de le choisir, après un conseil. Au Maroc, c'est l'agence de l'ONU pour les réfugiés (HCR) qui enregistre et décide pour l'asile. Ce qu'il craint se dit dans une pièce calme. Les lois diffèrent et changent : vérifiez le texte en vigueur là où vous travaillez.

# Confirm: doubt on age means child (DOMAIN 7, D)
cp-again = La nuit et dans l'urgence, ces choix sont difficiles. Vous avez lu ce qui protège mieux : c'était le but.

    Trois choses à garder : regarder avant de sanctionner. Parler avec chacun seul à seul. Un doute sur l'âge : c'est un enfant.

    Gardez trois numéros au poste : un interprète, la protection de l'enfance, une ONG.
    .label = 🔁 Encore : police

# Source: DOMAIN 2.1, SHERLOC 448-9: revealing identity or whereabouts (A)
cp-well = Vous regardez d'abord, vous décidez ensuite. Merci.

    Un pas de plus : qui est la personne et où elle est, cela reste entre ceux qui en ont besoin. Pas de photo dans un groupe, pas de nom à la presse. Au Maroc, le révéler au sujet d'une victime de traite est une infraction.

    Les lois diffèrent et changent : vérifiez le texte en vigueur là où vous travaillez.
    .label = ✅ Leçon police finie

## Soignants

course-health = <b>Pour les soignants</b>

    Chez vous, une personne échappe peut-être, pour une fois, au regard de ceux qui la contrôlent.

    Cinq histoires. Vous n'avez pas à tout découvrir : des soins, un moment sûr et un choix, c'est déjà beaucoup.
    .label = 🏥 Pour les soignants

# Source: DOMAIN 2.5, 72 hours, help.unhcr.org/libya (A); 4.2, Helen Bamber Foundation: choices, pause, stop (A)
# Confirm: care before any complaint, in each country (DOMAIN 2.5, D)
ch-1 = <b>Depuis hier soir</b>

    Nadia, 24 ans, vient pour un mal de ventre. Seule avec vous, elle dit : « Hier soir, quelqu'un m'a forcée. » Elle n'a pas de papiers et ne veut pas de police.

    Qu'est-ce qui vient d'abord ?
    .a = Une plainte ; ensuite les soins
    .b = Les soins, maintenant : j'explique chaque geste, et elle dit oui ou non
    .c = Un rendez-vous la semaine prochaine, quand elle sera plus calme
    .why = Après une violence sexuelle, les soins aident le mieux dans les 72 heures ; plus tard, c'est encore utile. Ne les faites pas attendre pour des papiers ou une plainte : elle pourra y penser ensuite, si elle veut. Demandez avant de toucher, et arrêtez dès qu'elle le dit. Elle n'a pas à tout raconter.

# Source: DOMAIN 4.1, standard 4: interpreters (B)
# Confirm: seeing everybody alone as a rule of the house (DOMAIN 4.5, D)
ch-2 = <b>Il veut rester</b>

    Yara, 19 ans, s'est blessée au poignet. L'homme qui l'accompagne tient ses papiers, répond pour elle et veut rester pour traduire.

    Que faites-vous ?
    .a = Je la vois seule, comme tout le monde, avec un interprète neutre
    .b = Je le laisse rester, pour qu'elle n'ait pas peur
    .c = Je lui dis ce que je soupçonne
    .why = Tant qu'il écoute, elle ne peut que répéter ce qu'il veut. « Ici, on voit d'abord chacun seul » n'avertit personne. L'interprète n'est pas un accompagnant et ne connaît ni l'un ni l'autre ; par téléphone, c'est possible. Un homme qui se sait soupçonné peut l'emmener avant les soins.

# Source: DOMAIN 4.1, standards 2 and 7: risk, and the person's own view of it (B); 4.2, Helen Bamber Foundation (A)
ch-3 = <b>Des brûlures aux mains</b>

    Thomas, 33 ans, a des brûlures dues au travail. Il dort là où il travaille et veut partir avant six heures : « Ils nous comptent. » Vous êtes seul à seul.

    Que demandez-vous ?
    .a = « Pourquoi restez-vous avec ces gens ? »
    .b = « Qui sont-ils ? Il me faut des noms et une adresse. »
    .c = « Pouvez-vous rentrer sans danger aujourd'hui ? Qu'est-ce qui vous aiderait ? »
    .why = La première question est celle du danger : aujourd'hui, cette nuit, et comment le joindre sans risque. Les noms et les adresses ne servent pas aux soins, et « pourquoi » sonne comme un reproche. C'est lui qui connaît le mieux les dangers. S'il est en danger maintenant, réfléchissez avec lui avant qu'il passe la porte.

# Source: DOMAIN 2.1, SHERLOC 448-9: revealing identity or whereabouts (A); 4.4, ICRC Handbook: the minimum (A)
# Confirm: what is written where, and no message on a phone without asking (DOMAIN 4.5, D)
ch-4 = <b>Le carnet de santé</b>

    Samira, 28 ans, travaille dans une maison. Son employeur garde son carnet de santé et lit chaque ordonnance. Seule avec vous, elle a parlé de coups.

    Où l'écrivez-vous ?
    .a = Dans le carnet, pour que le prochain médecin le sache
    .b = Dans le dossier fermé du centre, avec son accord ; le carnet ne montre que les soins
    .c = Dans un message sur son téléphone, pour qu'elle l'ait
    .why = Ce qu'elle rapporte à la maison, d'autres le lisent : carnet, ordonnance, dépliant, téléphone. Une bonne note dans un dossier fermé peut l'aider plus tard, si elle le veut. Écrivez ce qu'il faut pour les soins, et dites-lui qui peut le lire. Au Maroc, révéler l'identité d'une victime de traite, ou le lieu où elle se trouve, est une infraction. Les lois diffèrent et changent : vérifiez le texte en vigueur là où vous travaillez.

# Source: DOMAIN 2.1, SHERLOC 448-7: not reporting (A); 4.1, standard 7 (B)
# Confirm: when the duty to report applies to health staff: a lawyer (DOMAIN 0.6)
ch-5 = <b>« Pas aujourd'hui »</b>

    Vous dites à Karim, 40 ans, qu'une ONG pourrait l'aider. Il secoue la tête : « Pas aujourd'hui. » Vous vous inquiétez pour lui.

    Que faites-vous ?
    .a = J'appelle la police, pour son bien
    .b = Je demande à l'ONG de passer le voir au travail
    .c = J'accepte son non, et je garde une porte ouverte pour qu'il revienne
    .why = Il connaît des dangers que vous ne voyez pas. Un nouveau rendez-vous est une bonne raison de revenir ; il n'emporte un numéro que si personne ne peut le trouver. Pour un enfant, et là où la loi vous oblige à signaler, d'autres règles valent. Au Maroc, connaître une traite et ne pas la signaler peut être une infraction. Avant que l'on vous parle, dites ce que vous ne pourrez pas garder pour vous. Les lois diffèrent et changent : faites vérifier par un avocat la règle de votre centre.

ch-again = Entre deux patients, ces choix sont difficiles. Vous avez lu ce qui protège mieux : c'était le but.

    Trois choses à garder : d'abord seul à seul, avec un interprète neutre. Parler du danger, pas des noms. La personne décide, pas à pas.

    Gardez à portée : un interprète par téléphone, une pièce avec une porte, une ONG que vous connaissez.
    .label = 🔁 Encore : soignants

# Source: DOMAIN 2.1, SHERLOC 448-7: not reporting (A)
ch-well = Vous soignez, et vous laissez le choix à la personne. Merci.

    Un pas de plus : demandez à votre centre ce qu'il faut signaler, et qui le décide. Dans certains pays, au Maroc aussi, connaître une traite et ne pas la signaler peut être une infraction.

    Les lois diffèrent et changent : faites vérifier par un avocat la règle de votre centre.
    .label = ✅ Leçon soignants finie

## Personnel d'ONG

course-ngo = <b>Pour le personnel d'ONG</b>

    On vient chez vous parce qu'on vous dit honnêtes. C'est ce dont les gens ont le plus besoin.

    Cinq histoires sur les mots, les papiers, les plans et vous-même. Certaines vous rappelleront vos journées.
    .label = 🏢 Pour le personnel d'ONG

# Source: DOMAIN 4.6, help from the UN and NGOs is free, help.unhcr.org/egypt (A); 4.1, standard 3: no promises (B)
cn-1 = <b>« Vous m'obtenez des papiers ? »</b>

    Esther, 29 ans, vient pour la première fois. Elle demande : « Vous allez m'obtenir des papiers et une chambre ? Combien dois-je payer ? »

    Que répondez-vous ?
    .a = « Ne vous inquiétez pas, tout ira bien. »
    .b = « Voici ce que nous pouvons faire, et ce que nous ne pouvons pas. C'est gratuit. »
    .c = « Racontez-moi d'abord tout, ensuite on verra. »
    .why = Une promesse non tenue peut lui ôter le courage de demander encore. Des limites claires lui rendent un choix. L'aide de l'ONU et des ONG est toujours gratuite. Qui demande de l'argent ou du sexe en échange commet un abus. Dites-le à chacun dès le premier jour, avec le moyen de se plaindre, de vous aussi.

# Source: DOMAIN 4.1, standards 5 and 6: confidentiality and consent (B); 4.4, ICRC Handbook: the minimum (A)
# Reading: read by people at their work, not by those concerned
cn-2 = <b>Le long formulaire</b>

    Bilal, 26 ans, cherche seulement l'adresse d'un médecin. Votre formulaire demande le nom, le lieu, les papiers, une photo et l'histoire.

    Que notez-vous ?
    .a = Tout : cela peut servir un jour
    .b = Une photo de ses papiers, par sécurité
    .c = Seulement ce que cette aide demande, quand il sait pourquoi et accepte
    .why = Ce qui n'est pas écrit ne peut être ni perdu, ni volé, ni exigé par d'autres. Pour accepter vraiment, il doit savoir ce qu'on garde, pourquoi, combien de temps, et qui le voit. Un non à une question ne doit pas lui coûter l'aide. Peut-être qu'aujourd'hui, le formulaire reste vide.

# Source: DOMAIN 4.1, standards 2 and 7: risk, and the person's own view of it (B); 4.5, code word, techsafety.org (A)
# Confirm: steps of a safety plan; leaving can be the most dangerous moment (DOMAIN 4.6, D)
cn-3 = <b>« Cette nuit, je veux partir »</b>

    Grace, 21 ans, vous écrit : « Cette nuit, je veux partir de cette maison. Je le fais ? »

    Que répondez-vous ?
    .a = « Je peux chercher avec vous ce qui est plus sûr. Vous choisissez si et quand. »
    .b = « Oui, partez. Nous vous attendons. »
    .c = « Non, attendez que nous ayons un lit. »
    .why = Le départ peut être le moment le plus dangereux, et c'est elle qui connaît cette maison. Un plan de sécurité prévoit : signes d'alerte, sortie, personne à appeler, mot secret, lieu où dormir. Demandez d'abord si quelqu'un lit son téléphone. En danger maintenant, le numéro d'urgence vient en premier. Avec un enfant, on ne prépare rien seul : la protection de l'enfance en fait partie.

# Source: DOMAIN 2.1, SHERLOC 448-7: not reporting, close family excused; 448-9: revealing identity or whereabouts (A)
# Confirm: when the duty to report applies to NGO staff: a lawyer (DOMAIN 0.6)
cn-4 = <b>« Ne le dites à personne »</b>

    Vous travaillez au Maroc. Omar, 27 ans, commence : « Je vais vous parler des gens de là-bas. Mais ne le dites à personne. »

    Que faites-vous ?
    .a = Je le promets, pour qu'il puisse parler
    .b = Avant la suite, je lui dis ce que nous devrons peut-être signaler
    .c = Je le laisse parler, puis je signale sans lui
    .why = Au Maroc, connaître une traite et ne pas la signaler peut être une infraction ; la famille proche en est excusée. Révéler qui il est, ou le lieu où il se trouve, peut en être une aussi. Il doit le savoir avant de parler, pour choisir ce qu'il dit. Quand faut-il signaler ? C'est une question pour un avocat : votre ONG a besoin d'une règle écrite. Les lois diffèrent et changent : vérifiez le texte en vigueur là où vous travaillez.

# Confirm: rules of staff care (DOMAIN 8.5, D)
cn-5 = <b>Inès ne dort plus</b>

    Votre collègue Inès répond la nuit aux messages, sur son propre téléphone. Elle dit : « Si j'arrête, il va leur arriver quelque chose. » Elle dort à peine.

    Qu'est-ce qui aide ?
    .a = Je l'admire et je la laisse tranquille
    .b = Je lui dis de prendre les choses moins à cœur
    .c = On partage les cas et les nuits, et elle peut parler à quelqu'un
    .why = Entendre chaque jour des violences pèse lourd ; s'en fatiguer n'est pas une faiblesse. Une personne épuisée ne voit plus certains dangers et promet trop. Personne ne porte un cas seul. Le téléphone de travail a des heures fixes, et chacun sait qui répond la nuit. Prendre soin de l'équipe protège aussi les gens.

# Source: DOMAIN 4.6, help is free and has a complaint route, help.unhcr.org/egypt (A)
cn-again = Vous faites ce travail avec peu de temps et peu de moyens. Vous avez lu ce qui protège mieux : c'était le but.

    Trois choses à garder : ne promettre que ce que l'on a déjà en main. Écrire peu. Préparer avec la personne, qui choisit.

    Tous ceux qui viennent chez vous savent-ils que l'aide est gratuite, et comment se plaindre ?
    .label = 🔁 Encore : ONG

# Source: DOMAIN 7, West Africa Network: 8 steps, rao-wan.com (A)
# Reading: read by people at their work, not by those concerned
cn-well = Vous êtes honnête et vous faites attention, à vous aussi. Merci.

    Un pas de plus, pour les enfants en mobilité : personne ne les ramène dans la hâte. Le Réseau Afrique de l'Ouest de protection de l'enfance suit huit étapes. D'abord, la situation de l'enfant et la recherche de sa famille. Ensuite, la réinsertion, des visites, et un soutien à la famille et à son entourage. Demandez si vous y avez un partenaire.
    .label = ✅ Leçon ONG finie
