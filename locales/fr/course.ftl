### Une petite formation pour des professionnels : de courtes histoires, et ce qui protège mieux.
### Les lecteurs ne sont pas les personnes concernées. Aucun numéro de loi ni de téléphone, aucun reproche.
### `.a` `.b` `.c` = les réponses ; `.why` = montré après chaque réponse.

course = <b>Petite formation</b>

    Pour ceux qui, dans leur travail, peuvent rencontrer une personne exploitée. De courtes histoires ; après chaque réponse, vous lisez ce qui protège mieux.

    Une leçon prend cinq minutes. Nous ne gardons aucune réponse.
    .label = 📝 Pour les professionnels

## Enseignants

course-teachers = <b>Pour les enseignants</b>

    Vous voyez un enfant chaque jour. Souvent, vous êtes le premier à remarquer que quelque chose a changé.

    Quatre histoires. Personne ne vous demande d'enquêter : remarquer, écouter et ne pas agir seul suffit.
    .label = 📝 Pour les enseignants

ct-1 = <b>Amina est fatiguée</b>

    Amina, 13 ans, est souvent absente et s'endort en classe. Elle vit chez « une tante » que personne n'a rencontrée, et travaille dans la maison avant et après l'école. Elle dit qu'elle mange seule.

    Que faites-vous d'abord ?
    .a = J'attends : c'est une affaire de famille
    .b = Je note ce que je vois et j'en parle avec le référent de la protection de l'enfance
    .c = J'appelle la tante pour lui demander pourquoi
    .why = Plusieurs signes ensemble méritent attention : absente, fatiguée, du travail à la place de l'école, pas de parents à joindre, des repas à part. Ils ne prouvent rien. Si c'est la tante qui l'exploite, un appel peut aggraver la vie d'Amina.

ct-2 = <b>« Ne le dites à personne »</b>

    Yassine, 15 ans, reste après le cours : « Un homme me fait vendre des choses la nuit. Il prend l'argent. S'il vous plaît, ne le dites à personne. »

    Que lui dites-vous ?
    .a = Je promets de garder le secret
    .b = Je demande tous les détails, pour avoir une preuve
    .c = J'écoute, je dis que ce n'est pas sa faute, et à qui je dois en parler
    .why = C'est vous qu'il a choisi : écoutez avec calme. Ne promettez pas un secret que vous ne pouvez pas garder : dites honnêtement ce que vous devez faire ensuite, et faites-le avec lui. Les détails sont pour les spécialistes ; tout demander fait mal une deuxième fois.

ct-3 = <b>« Mais j'ai dit oui »</b>

    Moussa, 16 ans, travaille la nuit dans un atelier pour payer son voyage. Il dit : « J'étais d'accord, donc c'est ma dette. J'ai peur d'avoir des ennuis. »

    Qu'est-ce qui est vrai ?
    .a = Il était d'accord : c'est seulement une question d'argent
    .b = Avant 18 ans, son oui ne compte pas ; un spécialiste doit regarder
    .c = Il a fait quelque chose d'interdit et doit se taire
    .why = Avant 18 ans, il ne faut ni force ni mensonge : amener ou garder un enfant pour l'exploiter suffit. Ce n'est pas à vous de décider ce que c'est. Dites-lui qu'on ne lui reproche rien, et qu'un spécialiste peut regarder cela avec lui.

ct-4 = <b>L'homme devant l'école</b>

    Un homme qui n'est pas de la famille attend Sara, 14 ans, chaque jour devant l'école. Elle baisse les yeux et monte dans sa voiture.

    Que faites-vous ?
    .a = Je n'agis pas seul, et je prépare avec des gens du métier ce qui est sûr pour elle
    .b = Je parle à l'homme et je l'avertis
    .c = J'en parle dans le groupe des parents
    .why = Celui qu'on avertit peut l'emmener ou lui faire du mal, et ce qu'on écrit dans un groupe n'y reste pas. La ligne pour enfants, là où il y en a une, ou un spécialiste aide à préparer la suite. En cas de danger immédiat, appelez le numéro d'urgence.

ct-again = Ces questions ne sont pas faciles, et vous avez lu ce qui protège mieux. C'était le but.

    Trois choses à garder : remarquer, écouter sans tout demander, ne pas agir seul.

    Demandez à votre école qui est chargé de la protection de l'enfance. Dans certains pays, au Maroc aussi, savoir et ne pas signaler peut être une infraction. Votre école a besoin d'une règle vérifiée par un avocat.
    .label = 📝 Encore : enseignants

ct-well = Vous pensez d'abord à ce qui est sûr pour l'enfant. Merci.

    Un pas de plus : demandez à votre école qui est chargé de la protection de l'enfance, avant d'en avoir besoin.

    Dans certains pays, au Maroc aussi, savoir et ne pas signaler peut être une infraction. Votre école a besoin d'une règle vérifiée par un avocat.
    .label = ✅ Leçon enseignants finie
