### Le danger qui ne peut pas attendre : retenu, sans pouvoir parler, idées de mort. Lu avec les mains qui tremblent.
### Phrases courtes, aucune promesse, aucun reproche. On ne dit à personne de fuir. Aucune ligne inventée : une personne proche, l'hôpital, « Qui appeler ».

## Retenu, sans parler

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 0.2, US TIP 2025, ecoi.net/document/2130671 (B): Morocco; US TIP 2024, ecoi.net/2111816 (B): Algeria
# Confirm: advice for people who are held; Libya, Tunisia, the Gulf and Lebanon: risk of the police and whom to ask first (DOMAIN 2.2, 2.4 and 4.7, contacts.csv, D)
danger-held = <b>Si vous ne pouvez pas sortir</b>

    Vous connaissez ces gens et ce lieu mieux que personne : c'est à vous de juger ce qui est sûr.

    { $country ->
        [MA] Au Maroc, des personnes sans papiers risquent d'être punies si la police vient. Si votre vie est en danger, appelez quand même.
        [DZ] En Algérie, des personnes sans papiers ont été expulsées. Si vous n'avez pas de papiers, une ligne de l'ONU peut être plus sûre que la police.
        [TN] En Tunisie, des personnes sans papiers ont été expulsées. Si vous n'avez pas de papiers, une ligne de l'ONU ou d'une ONG peut être plus sûre.
        [LY] En Libye, des personnes sans papiers peuvent être enfermées. Une ligne de l'ONU ou d'une ONG peut être plus sûre que la police.
        [AE] Si l'employeur a signalé votre départ, la police peut vous arrêter. Si vous avez le temps, appelez d'abord une ONG ou votre ambassade.
        [SA] Si l'employeur a signalé votre départ, la police peut vous arrêter. Si vous avez le temps, appelez d'abord une ONG ou votre ambassade.
        [QA] Si l'employeur a signalé votre départ, la police peut vous arrêter. Si vous avez le temps, appelez d'abord une ONG ou votre ambassade.
        [KW] Si l'employeur a signalé votre départ, la police peut vous arrêter. Si vous avez le temps, appelez d'abord une ONG ou votre ambassade.
        [LB] Si l'employeur a signalé votre départ, la police peut vous arrêter. Si vous avez le temps, appelez d'abord une ONG ou votre ambassade.
       *[other] La police peut ouvrir une porte fermée. Elle peut aussi demander vos papiers.
    }

    Si personne ne le voit, dites à une personne de confiance où vous êtes, ou ce que vous voyez.

    Gardez la batterie pour appeler et écrire.
    .label = ✋ Je ne peux pas sortir

# Confirm: advice for somebody who cannot speak; lines that answer messages (DOMAIN 4.5 and 4.7, D)
# Reading: “téléphone”, “messages” and “confiance” are long words that everybody knows
danger-silent = <b>Vous ne pouvez pas parler</b>

    Si personne ne le remarque, coupez le son du téléphone et baissez la lumière de l'écran.

    Écrivez au lieu d'appeler. Pour une personne de confiance, un mot choisi ensemble peut suffire.

    Certaines lignes répondent aux messages : regardez à côté des numéros dans « Qui appeler ».

    Si quelqu'un approche, touchez « Partir vite » : une page de cuisine s'ouvre. Pour revenir, envoyez /start.
    .label = 📱 Je ne peux pas parler

## Idées de mort

# Confirm: the exercise is fit for people after violence (DOMAIN 4.1 and 4.2, D)
self-calm = <b>Quelques minutes de calme</b>

    Ce n'est pas un traitement, juste une aide pour passer un moment dur.

    Posez les deux pieds au sol et appuyez fort.

    Inspirez doucement, et soufflez plus longtemps. Faites-le cinq fois.

    Puis nommez dans votre tête cinq choses que vous voyez, et trois que vous entendez.

    Si cela empire, arrêtez et allez près d'une personne de confiance.
    .label = ☀️ Un moment de calme

# Confirm: advice to somebody whose friend wants to die (no fact in DOMAIN, D)
self-friend = <b>Quelqu'un près de vous veut mourir</b>

    Prenez-le au sérieux. Restez là, ou trouvez quelqu'un qui peut rester, et éloignez ce qui pourrait blesser.

    Vous pouvez demander : « Est-ce que tu penses à mourir ? » Poser la question ne donne pas l'idée.

    Écoutez, et parlez-en à une deuxième personne, pour ne pas porter cela sans aide.

    En cas de blessure, ou si quelque chose a été avalé : l'hôpital le plus proche, ou les numéros plus bas.
    .label = 💬 Un ami veut mourir
