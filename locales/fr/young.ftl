### Enfants et jeunes. La personne qui lit a treize ans, peut-être sans personne, peut-être surveillée.
### Un adulte de confiance, tôt. Personne ici ne demande de photo, d'histoire ni de rendez-vous ; pas de consulat ; pas de mots pour adultes.

## La suite

young-more = <b>D'autres choses pour vous</b>

    Vous pouvez lire tranquillement et arrêter quand vous voulez. Qu'est-ce qui ressemble à votre situation ?
    .label = 🧭 Voir d'autres questions

## D'abord

# Confirm: how a child finds a safe adult; relatives are not named, as they may be the ones who exploit (DOMAIN 7, rules for a possible child, D)
young-adult = <b>Un adulte de confiance</b>

    Un adulte de confiance écoute, vous croit et reste calme. Ce peut être un professeur, une infirmière, ou la ligne pour enfants.

    Vous pouvez commencer ainsi : « J'ai quelque chose à vous dire, restez calme s'il vous plaît. »

    Dites seulement ce que vous voulez. Si le premier n'aide pas, essayez avec un autre.

    Un adulte de confiance ne demande jamais un secret, une photo ou un service en échange.
    .label = 🧑 Trouver un adulte sûr

# Confirm: advice to a child who is threatened with photos; that photos can sometimes be taken down (DOMAIN 1.6, steps D)
young-photos = <b>On vous fait peur avec des photos</b>

    Ici, vous n'aurez pas d'ennuis. C'est la personne qui menace qui fait du mal, pas vous.

    N'envoyez ni argent ni autres photos : cela ne l'arrête pas.

    Si c'est sans danger, gardez les messages et montrez-les vite à un adulte de confiance. Vous n'avez pas à montrer la photo.

    Parfois, des photos peuvent être retirées, et un adulte peut le demander avec vous.
    .label = 📷 Mes photos (-18 ans)

# Confirm: advice to a child who is contacted online (DOMAIN 1.5 and 7, D)
young-online = <b>Un inconnu en ligne</b>

    D'abord des mots gentils, des cadeaux, une offre ; puis « ne dis rien », « envoie une photo », « on se voit ».

    Un adulte honnête ne demande pas cela à un enfant.

    Vous pouvez ne plus répondre, sans dire pourquoi. N'allez pas sans adulte de confiance voir quelqu'un que vous connaissez seulement par le téléphone.

    Vous avez déjà dit ou envoyé quelque chose : un adulte de confiance peut encore aider. Ce n'est pas votre faute.
    .label = 👤 Je parle à un inconnu

## Le travail et la maison

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 1.1, Palermo art. 3, no means needed under 18 (A); 2.1, Morocco law 19-12, domestic work from 18 (B)
# Confirm: advice to a child who is made to work, beg or steal; that the law on trafficking protects children in each country (DOMAIN 1.4 and 7, D); Libya, whom to ask before the police (DOMAIN 2.2, D)
young-work = <b>On vous fait travailler ou mendier</b>

    Vous nettoyez, vendez, mendiez ou portez des choses, d'autres prennent l'argent, et on vous frappe peut-être.

    Vous n'avez rien fait de mal, même si on vous a fait voler.

    { $country ->
        [MA] Au Maroc, travailler chez une famille est seulement pour les adultes de 18 ans ou plus.
        [LY] En Libye, nous ne connaissons pas de loi certaine : demandez à l'ONU ou à une ONG avant la police.
       *[other] Les règles entre pays vous protègent avant 18 ans, même sans force ni mensonge, mais pas encore dans chaque pays.
    }

    Un adulte de confiance peut chercher un chemin avec vous. Vous n'avez pas à discuter avec ceux qui vous font du mal.

    { -law-child }
    .label = 💼 On me fait mendier, bosser

# Confirm: advice to a child who is hurt at home or thinks of leaving (DOMAIN 7, D)
young-home = <b>Des problèmes à la maison</b>

    Personne ne doit vous frapper, vous enfermer, ou vous toucher comme vous ne voulez pas. En parler, ce n'est pas trahir la famille.

    Hors de la maison, un professeur, une infirmière ou la ligne pour enfants peut écouter.

    Avant de partir de la maison, parlez à un adulte de confiance. Quelqu'un qui offre un lit peut vouloir quelque chose en échange.

    Si quelqu'un vous fait du mal maintenant, touchez « En danger ».
    .label = 🏚️ Ça va mal à la maison

# Confirm: advice to a child who shall be married (DOMAIN 1.6, D)
young-marriage = <b>On veut vous marier</b>

    Un mariage devrait être votre libre choix. Dites non à la maison seulement si c'est sans danger. Vous pouvez d'abord dire à un adulte de confiance que vous avez peur.

    Parlez-lui tôt, avant le jour du mariage ou avant un voyage.

    En voyage, si c'est sans danger, vous pouvez aussi parler à quelqu'un qui travaille à la gare ou à l'aéroport.

    Si c'est déjà arrivé, vous pouvez encore demander de l'aide.
    .label = 💍 On veut me marier

## L'école, l'âge, les droits

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 2.1, Morocco, migrant children in school since 2013, regardless of status (B)
# Confirm: school without papers in other countries (DOMAIN 2.5, D)
young-school = <b>Vous voulez aller à l'école</b>

    { $country ->
        [MA] Au Maroc, les enfants d'autres pays peuvent aller à l'école, avec ou sans papiers.
       *[other] Dans beaucoup de pays, on peut demander une place à l'école, avec ou sans papiers.
    }

    Allez-y avec un adulte ou une ONG, et demandez ce qu'il faut.

    S'il manque des papiers ou de l'argent, dites-le : une ONG connaît peut-être un moyen.

    Si on vous garde au travail au lieu de l'école, parlez à un adulte de confiance.

    { -law-child }
    .label = 🎓 Je veux aller à l'école

# Source: DOMAIN 2.5, benefit of doubt on age in the list of rights (standards; each depends on the country)
# Confirm: age in doubt, tests of age (DOMAIN 7, D)
young-age = <b>On ne croit pas votre âge</b>

    En cas de doute, vous pouvez demander qu'on vous traite comme un enfant, jusqu'à ce que ce soit clair.

    Peut-être qu'on vous a dit de donner un autre âge. Vous pouvez encore dire votre vrai âge : ici, vous n'aurez pas d'ennuis.

    Avant un test, demandez ce qu'on va faire, et ce qui arrive si vous dites non. Demandez un adulte à vos côtés.

    { -law-child }
    .label = ❓ On doute de mon âge

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 1.1, Palermo art. 3, a child cannot consent (A); 2.1, Morocco, residence title only for adults and school (B)
# Source: DOMAIN 7, Italy, volunteer guardians; Germany, youth office; Belgium, Esperanto (A/B)
# Source: DOMAIN 2.5, guardian in the list of rights (standards; each depends on the country)
# Confirm: whether and where a child can ask for a guardian, in each country (DOMAIN 2.5 and 7, D)
young-rights = <b>Vos droits</b>

    Si des adultes profitent de vous, ce sont eux les responsables, même si vous avez dit oui.

    Vous pouvez demander un foyer protégé, un médecin, l'école, et quelqu'un qui parle votre langue.

    { $country ->
        [MA] Au Maroc, seuls les adultes doivent avoir une carte de séjour (un papier pour y vivre). Vous pouvez aller à l'école.
        [IT] En Italie, des tuteurs bénévoles, des adultes, sont aux côtés d'un enfant sans famille.
        [DE] En Allemagne, un bureau pour les jeunes doit agir tout de suite pour un enfant sans famille.
        [BE] En Belgique, il y a une maison seulement pour les enfants qui ont vécu cela.
       *[other] Vous pouvez demander un tuteur : un adulte qui parle pour vous.
    }

    { -law-child }
    .label = ⚖️ Voir mes droits (-18 ans)
