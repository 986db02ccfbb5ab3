### Le danger qui ne peut pas attendre : retenu, sans pouvoir parler, idées de mort. Lu avec les mains qui tremblent.
### Phrases courtes, aucune promesse, aucun reproche. On ne dit à personne de fuir. Aucune ligne inventée : une personne proche, l'hôpital, « Voir qui appeler ».

## Retenu, sans parler

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 0.2, US TIP 2025, ecoi.net/document/2130671 (B): Morocco; US TIP 2024, ecoi.net/2111816 (B): Algeria
# Source: contacts.csv, when the lines answer: DZ (A), LY (A); when the office is open: TN (B); that no NGO line is known: AE, SA, QA; State lines of AE (A) and QA (B)
# Source: DOMAIN 2.4, the NGO KAFA in Lebanon and its website, kafa.org.lb (A); its number is D, left out
# Confirm: advice for people who are held; Libya, Tunisia, the Gulf and Lebanon: risk of the police and whom to ask first; in Libya, people near or a hospital instead; Sudan, that services may not work (DOMAIN 2.2, 2.4 and 4.7, contacts.csv, D)
# Reading: the dots of the address are no ends of sentences
danger-held = <b>Si vous ne pouvez pas sortir</b>

    Vous connaissez ces gens et ce lieu mieux que personne : c'est à vous de juger ce qui est sûr.

    { $country ->
        [MA] Au Maroc, des personnes sans papiers risquent d'être punies si la police vient. Si votre vie est en danger, appelez quand même la police ou l'ambulance.
        [DZ] En Algérie, des personnes sans papiers ont été expulsées ; pour elles, l'ONU (HCR) peut être plus sûre que la police. Sa ligne répond seulement le jour, du dimanche au jeudi. Si votre vie est en danger, appelez quand même la police ou l'ambulance.
        [TN] En Tunisie, des personnes sans papiers ont été expulsées ; pour elles, l'OIM (ONU) peut être plus sûre que la police. Son bureau ouvre le jour, du lundi au vendredi ; en dehors, peut-être que personne ne répond. Si votre vie est en danger, appelez quand même la police ou l'ambulance.
        [LY] En Libye, des personnes sans papiers peuvent être enfermées ; pour elles, l'ONU ou une ONG peut être plus sûre. Certaines lignes répondent seulement le jour, et aucune ne vient tout de suite. En danger de mort, des gens sûrs ou un hôpital proche peuvent aider plus vite ; nous n'avons aucun numéro d'ambulance.
        [AE] Nous ne connaissons pas de ligne d'ONG ici ; il y a une ligne de l'État. Demandez-lui d'abord ce qu'elle dit à la police, ou parlez à l'ambassade si vous n'avez pas fui votre pays. La police peut ouvrir une porte, puis demander vos papiers ; en danger de mort, appelez-la quand même, ou une ambulance.
        [SA] La police peut ouvrir une porte fermée ; ensuite, elle peut demander vos papiers. Nous ne connaissons pas de ligne d'ONG ici ; demandez à votre ambassade seulement si vous n'avez pas fui votre pays. Si votre vie est en danger, appelez quand même la police ou une ambulance.
        [QA] Nous ne connaissons pas de ligne d'ONG ici ; il y a une ligne de l'État. Demandez-lui d'abord ce qu'elle dit à la police, ou parlez à l'ambassade si vous n'avez pas fui votre pays. La police peut ouvrir une porte, puis demander vos papiers ; en danger de mort, appelez-la quand même, ou une ambulance.
        [KW] La police peut ouvrir une porte fermée ; ensuite, elle peut demander vos papiers. Une ONG a une ligne (heures inconnues) ; demandez à votre ambassade seulement si vous n'avez pas fui votre pays. Si votre vie est en danger, appelez quand même la police ou une ambulance.
        [LB] L'ONG KAFA aide les employés de maison ; son site, si votre téléphone est sûr : kafa.org.lb. Demandez à votre ambassade seulement si vous n'avez pas fui votre pays. La police peut ouvrir une porte, puis demander vos papiers ; en danger de mort, appelez-la quand même, ou une ambulance.
        [SD] À cause de la guerre, la police ou une ambulance ne viendra peut-être pas. Des gens sûrs, ou un hôpital proche, peuvent aider plus vite.
       *[other] La police peut ouvrir une porte fermée. Elle peut aussi demander vos papiers. Si votre vie est en danger, appelez quand même la police ou une ambulance.
    }

    Seulement si personne ne le voit, écrivez à une personne de confiance où vous êtes, ou ce que vous voyez.

    Gardez la batterie pour appeler et écrire.
    .label = 🔐 Je ne peux pas sortir

# Confirm: advice for somebody who cannot speak; lines that answer messages (DOMAIN 4.5 and 4.7, D)
# Reading: “téléphone”, “messages” and “confiance” are long words that everybody knows
danger-silent = <b>Vous ne pouvez pas parler</b>

    Seulement si personne ne le remarque : coupez le son du téléphone, et baissez la lumière de l'écran.

    Écrivez au lieu d'appeler, en peu de mots : ce que vous écrivez reste sur ce téléphone. Pour une personne de confiance, un mot choisi ensemble peut suffire.

    Certaines lignes répondent aux messages : regardez à côté des numéros dans « Voir qui appeler ».

    Si quelqu'un approche, touchez « Partir vite » : une page de cuisine s'ouvre (pour revenir : /start). On peut encore voir les anciens messages et le nom de cette conversation.
    .label = 🔇 Je ne peux pas parler

# Source: contacts.csv INT: help.unhcr.org (A)
# Confirm: advice for danger in a country without a confirmed number (D)
danger-elsewhere = <b>En danger dans un autre pays</b>

    Nous n'y connaissons pas de numéro confirmé, et nous ne devinons pas.

    Si vous pouvez, allez là où il y a du monde : un magasin, une gare, un hôpital. Demandez le numéro d'urgence, ou qu'on appelle pour vous.

    La police peut demander vos papiers. Si votre vie est en danger, appelez-la quand même, ou une ambulance.

    L'agence de l'ONU pour les réfugiés (HCR) a des pages pour beaucoup de pays : touchez « Voir qui appeler ».
    .label = 📍 Danger, un autre pays

## Idées de mort

# Confirm: the exercise is fit for people after violence (DOMAIN 4.1 and 4.2, D)
self-calm = <b>Quelques minutes de calme</b>

    Ce n'est pas un traitement, juste une aide pour passer un moment dur.

    Posez les deux pieds au sol et appuyez fort.

    Inspirez doucement, et soufflez plus longtemps. Faites-le cinq fois.

    Puis nommez dans votre tête cinq choses que vous voyez, et trois que vous entendez.

    Si cela empire, arrêtez et allez près d'une personne de confiance.
    .label = 🌿 Prendre un moment de calme

# Confirm: advice to somebody whose friend wants to die (no fact in DOMAIN, D)
self-friend = <b>Quelqu'un près de vous veut mourir</b>

    Prenez-le au sérieux. Restez là, ou trouvez quelqu'un qui peut rester, et éloignez ce qui pourrait blesser.

    Vous pouvez demander : « Est-ce que tu penses à mourir ? » Poser la question ne donne pas l'idée.

    Écoutez, et parlez-en à une deuxième personne, pour ne pas porter cela sans aide.

    Une blessure, ou quelque chose d'avalé : l'hôpital le plus proche, ou un numéro plus bas, s'il y en a.
    .label = 🌱 Mon ami veut mourir
