### Aider quelqu'un sans le mettre en danger. Lecteurs : famille, voisins, chauffeurs, professeurs.
### Des signes ne prouvent rien. Personne n'affronte, ne suit, ne filme ni n'emmène quelqu'un.

## L'entrée

help-who = <b>Qui voulez-vous aider ?</b>

    Un doute suffit. Choisissez ce qui ressemble à votre situation.
    .label = 🤝 Qui est-ce que j'aide ?

## Qui

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 2.1, Morocco art. 448-7, not reporting, spouse, ascendants and descendants excused, SHERLOC (A)
# Confirm: advice to families (DOMAIN 1.5 and 4.5, D)
help-relative = <b>Quelqu'un de ma famille</b>

    Gardez le contact avec des messages chaleureux et ordinaires : quelqu'un d'autre peut les lire.

    Quand vous pouvez parler, demandez ce qui se répond par oui ou non : « Tu peux parler ? »

    Notez pour vous ce que vous savez : numéros, lieux, jours. Ne publiez rien.

    { $country ->
        [MA] Au Maroc, ne pas signaler la traite (exploitation) peut être puni, sauf pour mari, femme, parents, grands-parents, enfants et petits-enfants.
       *[other] Dans chaque pays, la loi peut demander autre chose aux familles.
    }

    { -law }
    .label = 👪 Aider ma famille

# Confirm: signs and first contact (DOMAIN 1.4 and 4.6, D)
help-neighbour = <b>Un voisin ou un collègue</b>

    Peut-être que quelqu'un ne sort jamais sans surveillance, n'a ni papiers ni argent, et travaille jour et nuit. Cela ne prouve rien, mais cela compte.

    Dites quelques mots gentils quand personne n'écoute : « Ça va ? Vous avez besoin de quelque chose ? »

    N'affrontez ni la famille ni le patron ; ne filmez pas et ne suivez personne.

    Si on fait du mal à quelqu'un maintenant : « Voir qui appeler » montre des numéros, et ce qui peut suivre.
    .label = 🏘️ Aider une connaissance

# Confirm: signs and safe behaviour in transport (DOMAIN 1.2, 1.4 and 4.6, D)
# Reading: two of the sentences are short questions to say to the passenger
help-driver = <b>Je conduis, et un passager m'inquiète</b>

    Un passager a peur, ne sait pas où va le voyage, et un autre garde ses papiers et son téléphone. Ce sont des signes, pas des preuves.

    Restez aimable, et quand la personne est seule, demandez : « Ça va ? Où voulez-vous aller ? »

    De l'eau ou un téléphone chargé aident tout de suite.

    Ne suivez pas une voiture, ne bloquez pas la route. Notez pour vous l'heure et le lieu, et demandez à une ONG.
    .label = 🚌 Je conduis, je m'inquiète

# Confirm: signs in a school, and what a school must report in each country (DOMAIN 1.4 and 7, D)
help-teacher = <b>Un élève m'inquiète</b>

    Des signes : très fatigué, blessé, souvent absent, cadeaux d'un inconnu, peur de rentrer, un mariage prévu.

    Parlez calmement, là où d'autres vous voient. Laissez l'élève dire ce qu'il veut.

    Ne promettez pas le secret : dites à qui vous parlerez, et pourquoi.

    Si le danger est à la maison, n'appelez pas d'abord la famille. Demandez à la ligne pour enfants ou à l'école.
    .label = 🎓 Un élève m'inquiète

# Source: DOMAIN 1.1 and 7, Palermo art. 3, under 18 no means needed (A)
# Confirm: advice to adults who worry about a child (DOMAIN 7, D)
help-child = <b>Un enfant m'inquiète</b>

    Avant 18 ans, faire travailler ou mendier quelqu'un pour l'argent peut être de l'exploitation (traite), même sans force.

    Parlez avec des mots simples, là où d'autres vous voient. Demandez de quoi il a besoin maintenant, pas toute l'histoire.

    Ne prenez pas de photo et n'emmenez pas l'enfant. Appelez la ligne pour enfants en restant près.

    { -law }
    .label = 🧒 Un enfant m'inquiète

## Les mots

# Source: DOMAIN 4.2, trauma-informed practice, Helen Bamber Foundation (A); no law
# Reading: a list of short sentences that can be said
help-say = <b>Quoi dire, quoi ne pas dire</b>

    Ces mots aident : « Je te crois », « Ce n'est pas ta faute », « De quoi as-tu besoin ? », « C'est toi qui décides ».

    Ceux-ci blessent : « Pourquoi as-tu dit oui ? », « Pourquoi n'as-tu pas fui ? », « Moi, j'aurais fui ».

    Laissez du temps au silence. La mémoire peut avoir des trous, et c'est normal.

    Promettez seulement ce que vous pouvez faire vous-même.
    .label = 🗣️ Quoi dire ?
