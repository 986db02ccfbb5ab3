### Qui répond derrière chaque numéro de directory.toml, et à quoi s'attendre. Franc sur les risques, aucun numéro dans le texte.
### `.name` = nom court ; `.hours` = heures en mots, seulement si une source les donne.

## Maroc

service-ma-cnclt = Une commission de l'État (ministère de la Justice) répond, seulement pour signaler une traite des êtres humains (exploitation). Elle transmet les cas à la police et à la justice. Gratuit au Maroc ; nous ne savons pas si une SIM étrangère passe.
    .name = Numéro vert : exploitation

service-ma-19 = La police répond. Elle peut venir vite, et demander les papiers. Les personnes sans papiers risquent d'être punies.
    .name = Police (villes)
    .hours = jour et nuit

service-ma-112 = Mène, dit-on, à la police, qui peut demander les papiers. Ne répond pas toujours : essayez d'abord le numéro de la police.
    .name = Mobile : répond parfois

service-ma-177 = La Gendarmerie royale, une force comme la police, répond hors des villes et sur les routes. Elle peut demander les papiers. Les personnes sans papiers risquent d'être punies.
    .name = Gendarmerie (hors villes)
    .hours = jour et nuit

service-ma-15 = Protection civile : ambulance et secours.
    .name = Ambulance et pompiers
    .hours = jour et nuit

service-ma-150 = Ambulance et pompiers. Une seule source le donne : à essayer si l'autre ne répond pas.
    .name = Ambulance, autre numéro

service-ma-onde = L'Observatoire national des droits de l'enfant répond aux enfants, et aux adultes témoins. Nous ne savons pas comment il aide les enfants sans papiers.
    .name = Ligne enfants (ONDE)
    .hours = jour et nuit, annoncé au lancement

# Confirm: what kind of organisation UNFM is (contacts.csv gives only its name)
service-ma-8350 = L'organisation UNFM répond aux femmes qui subissent des violences. Son application montre où est la personne : réfléchissez avant de l'utiliser. Nous ne savons pas comment elle aide les femmes sans papiers.
    .name = Femmes : Koulna Maak
    .hours = jour et nuit

# Confirm: what kind of organisation CMRPI is (contacts.csv gives only its name)
service-ma-emc = L'organisation CMRPI répond. Elle aide pour les menaces et les photos en ligne, surtout les enfants et les jeunes. Un formulaire sans nom existe. Elle peut demander le retrait des images.
    .name = Menaces en ligne : EMC
    .hours = annoncé jour et nuit ; WhatsApp du lundi au vendredi 10 h – 16 h

service-ma-eblag = Un site de la police, pour ce qui est dangereux en ligne. On peut signaler sans son nom.
    .name = Signaler en ligne : E-Blagh
    .hours = jour et nuit

service-ma-plain = Le site du ministère public, qui porte les crimes devant le tribunal. C'est une plainte officielle : prenez d'abord conseil d'un avocat ou d'une ONG.
    .name = Plainte officielle (site)
    .hours = jour et nuit

service-ma-unhcr = Pour qui ne peut pas retourner dans son pays. Il enregistre les demandes d'asile ; ce n'est pas la police.
    .name = Réfugiés : HCR (ONU)
    .hours = du lundi au vendredi 9 h – 15 h

service-ma-unwa = Le même bureau, par écrit, si vous ne pouvez pas parler. Les messages restent sur le téléphone : vous pouvez effacer seulement ceux-ci, avant que quelqu'un regarde.
    .name = HCR sur WhatsApp
    .hours = du lundi au vendredi 9 h – 15 h

service-ma-iom = L'agence de l'ONU pour les migrations : aide pour rentrer, seulement si vous voulez. Vous pouvez changer d'avis jusqu'au départ. Cela peut fermer un dossier d'asile : prenez conseil avant.
    .name = Retour volontaire : OIM

# Confirm: that people found at sea may be brought back (no fact in DOMAIN, D)
service-ma-mrcc = Le centre qui organise le secours en mer. Il peut vous ramener au Maroc.
    .name = Secours en mer (Rabat)
    .hours = jour et nuit, en principe

service-ma-omdh = Une ONG marocaine : aide juridique aux demandeurs d'asile, aussi après une arrestation. Rabat, Casablanca, Tanger, Oujda, Nador. Nous ne connaissons pas de numéro ; demandez au HCR comment la joindre.
    .name = Aide juridique : OMDH

## Algérie

service-dz-17 = La police répond. Des personnes sans papiers ont été expulsées : si vous n'en avez pas, demandez d'abord à la ligne de l'ONU (le jour), sauf si votre vie est en danger.
    .name = Police

service-dz-1548 = La police répond. Des personnes sans papiers ont été expulsées : si vous n'en avez pas, demandez d'abord à la ligne de l'ONU (le jour), sauf si votre vie est en danger.
    .name = Numéro vert de la police

service-dz-1055 = La Gendarmerie nationale répond, hors des villes. Des personnes sans papiers ont été expulsées : si vous n'en avez pas, demandez d'abord à la ligne de l'ONU (le jour), sauf si votre vie est en danger.
    .name = Numéro vert gendarmerie
    .hours = jour et nuit, dit-on

service-dz-1111 = L'organe national de protection de l'enfance répond. Nous ne savons pas comment il aide les enfants sans papiers.
    .name = Ligne enfants

service-dz-104 = Une ligne d'alerte de la police pour un enfant disparu ou enlevé. La police peut demander les papiers ; des personnes sans papiers ont été expulsées.
    .name = Enfant disparu ou enlevé

service-dz-unhcr = L'agence de l'ONU pour les réfugiés : en cas d'arrestation ou de peur d'être expulsé. Hors des heures, un message enregistré répond, en arabe, français et anglais.
    .name = HCR, ligne d'urgence
    .hours = du dimanche au jeudi 8 h 30 – 16 h 30

## Tunisie

service-tn-inltp = L'instance de l'État contre l'exploitation (traite des personnes), à la Justice, répond. Nous ne connaissons pas ses heures, et ne savons pas si elle transmet les cas à la police. La source est ancienne : le numéro peut ne plus marcher.
    .name = Numéro vert : exploitation

service-tn-1899 = Le ministère de la Femme répond aux femmes qui subissent des violences. Nous ne savons pas comment il aide les femmes sans papiers, ni ce qu'il dit à la police. Les heures ont déjà changé : la nuit, peut-être que personne ne répond.
    .name = Femmes : numéro vert
    .hours = jour et nuit, dit-on

service-tn-1809 = Une ligne d'écoute pour les familles et les enfants. Nous ne savons pas qui répond. Elle est peut-être fermée maintenant.
    .name = Écoute psychologique
    .hours = 8 h – 24 h (heures de 2020, peut-être changées)

service-tn-197 = La police répond. Des groupes de personnes sans papiers ont été expulsés : si vous n'en avez pas, demandez d'abord à l'OIM (ONU), aux heures de bureau, sauf si votre vie est en danger.
    .name = Police

service-tn-193 = La Garde nationale répond, hors des villes ; elle a aussi des unités en mer. Des groupes de personnes sans papiers ont été expulsés : si vous n'en avez pas, demandez d'abord à l'OIM (ONU), aux heures de bureau, sauf si votre vie est en danger.
    .name = Garde nationale

# Confirm: that people found at sea may be brought back (no fact in DOMAIN, D)
service-tn-194 = Les unités de la Garde nationale en mer répondent. Elles peuvent vous ramener en Tunisie. Des groupes de personnes sans papiers ont été expulsés.
    .name = Garde nationale en mer

service-tn-190 = Le service d'urgence médicale.
    .name = Ambulance (SAMU)

service-tn-198 = Protection civile : pompiers et secours.
    .name = Pompiers et secours

service-tn-iom = L'OIM (ONU) répond aux migrants, gratuitement : conseil, aide, retour volontaire. Essayez aussi depuis d'autres villes. Ce n'est pas la police.
    .name = Migrants : OIM (Sfax)
    .hours = bureau : du lundi au vendredi 8 h 30 – 17 h 30

## Libye

service-ly-unhcr = Une ligne de protection de l'ONU pour réfugiés et demandeurs d'asile. Ce n'est pas la police.
    .name = Réfugiés : HCR (ONU)
    .hours = du dimanche au jeudi 9 h – 17 h (heures de 2020, peut-être changées)

service-ly-1404 = Une ligne commune de l'ONU et des ONG : questions, aide, plaintes sur l'aide.
    .name = Tawasul (ONU et ONG)

service-ly-irc = Une ONG répond aux personnes qui ont subi une violence sexuelle. Les soins aident le mieux dans les 72 heures.
    .name = Violence sexuelle : IRC
    .hours = jour et nuit

service-ly-cesvi = Une ONG citée par le HCR pour la protection des personnes en danger.
    .name = Protection : CESVI
    .hours = du dimanche au jeudi 9 h – 17 h

service-ly-cesv2 = La seconde ligne de la même ONG : à essayer si l'autre ne répond pas.
    .name = CESVI, autre numéro
    .hours = du dimanche au jeudi 9 h – 17 h

service-ly-1417 = Aide psychologique et juridique, gratuite. En 2021, elle était ouverte à tous, avec ou sans papiers : nous ne savons pas si c'est encore vrai, ni quand elle répond.
    .name = Écoute et droit (UNFPA)

## Mauritanie

service-mr-1916 = Une instance de l'État répond, gratuitement : esclavage, travail forcé, mendicité forcée, exploitation sexuelle, trafic de migrants. Nous ne savons pas si elle transmet les cas à la police.
    .name = Exploitation : instance

## Sénégal

service-sn-116 = Un centre d'un ministère (Centre Ginddi) répond aux enfants, et aux femmes qui subissent des violences. Gratuit, sans dire votre nom ; en wolof, sérère, pulaar et français. Nous ne savons pas s'il transmet les cas à la police.
    .name = Enfants, femmes : Wallu Allo
    .hours = jour et nuit

service-sn-ajs = Des femmes juristes (AJS) donnent une aide juridique gratuite, aux hommes aussi. Elles ont aussi huit bureaux. Demandez-leur qui saura ce que vous dites.
    .name = Aide juridique : AJS

service-sn-17 = La police répond. Elle peut demander les papiers.
    .name = Police

service-sn-gend = La Gendarmerie, une force comme la police, répond. Elle peut demander les papiers.
    .name = Numéro vert gendarmerie

service-sn-18 = Sapeurs-pompiers : feu et secours.
    .name = Pompiers et secours

## Mali

service-ml-gbv = Une ligne de la Police nationale et de l'ONU pour les femmes qui subissent des violences. La police peut demander les papiers. La source est ancienne : elle peut ne plus marcher.
    .name = Violence contre les femmes
    .hours = jour et nuit (en 2014, peut-être changé)

service-ml-80333 = Un numéro court de la Police nationale, pour les femmes qui subissent des violences. La police peut demander les papiers. La source est ancienne : il peut ne plus marcher.
    .name = Femmes : numéro court

## Niger

service-ne-anltp = Le site de l'agence de l'État contre l'exploitation (traite des personnes), qui a aussi un foyer protégé. Pas de numéro de téléphone connu. Nous ne savons pas si elle transmet les cas à la police.
    .name = Exploitation : agence

## Côte d'Ivoire

service-ci-116 = Une ligne gratuite pour les enfants en détresse. Nous ne savons pas qui répond, ni si elle transmet les cas à la police.
    .name = Ligne enfants (Allo Enfant)
    .hours = jour et nuit

service-ci-180 = Sapeurs-pompiers : feu et secours, gratuit.
    .name = Pompiers et secours

## Guinée

service-gn-116 = Des services de l'État répondent, pour l'exploitation (traite des personnes) et pour les enfants en danger. Une étude a trouvé des appels payants et peu de moyens. La ligne peut ne pas répondre.
    .name = Exploitation et enfants

## Cameroun

service-cm-1503 = Le ministère des Affaires sociales répond, pour l'exploitation (traite des personnes) ; la ligne est née avec l'OIM (ONU). Vous n'avez pas à dire votre nom. Nous ne savons pas s'il transmet les cas à la police.
    .name = Numéro vert : exploitation
    .hours = jour et nuit

service-cm-1523 = La Commission des droits de l'homme du Cameroun répond. Nous ne savons pas comment elle aide les personnes sans papiers.
    .name = Commission des droits

service-cm-116 = Une ligne du ministère de la Femme et de la Famille, pour les enfants. À ses débuts, elle ne marchait que depuis le réseau Camtel.
    .name = Ligne enfants

## Nigeria

service-ng-627 = La NAPTIP, l'agence de l'État contre l'exploitation (traite des personnes), répond ; elle a aussi des foyers protégés. Gratuit, seulement depuis les réseaux du Nigeria. Nous ne savons pas si elle transmet les cas à la police.
    .name = Exploitation : NAPTIP
    .hours = jour et nuit

service-ng-napt = La même agence de l'État, aussi pour les appels d'un autre pays. Nous ne savons pas si elle transmet les cas à la police.
    .name = NAPTIP, aussi de l'étranger

## Ghana

service-gh-hope = Pour la traite (exploitation), le travail forcé, les violences et les enfants maltraités ; en plusieurs langues. Nous ne savons pas qui répond, ni si elle transmet les cas à la police.
    .name = Ligne Helpline of Hope
    .hours = jour et nuit

service-gh-hope2 = La même ligne : à essayer si l'autre numéro ne répond pas.
    .name = Helpline of Hope, numéro 2
    .hours = jour et nuit

service-gh-sms = La même ligne par écrit, seulement par SMS, gratuit sur tous les réseaux. Les messages restent sur le téléphone : vous pouvez effacer seulement ceux-ci, avant que quelqu'un regarde.
    .name = Helpline of Hope, par SMS
    .hours = jour et nuit

## Égypte

service-eg-16000 = Le Conseil national de l'enfance et de la maternité répond pour les enfants, aussi en cas de traite (exploitation). Il parle arabe. Nous ne savons pas comment il aide les enfants sans papiers.
    .name = Ligne enfants (NCCM)

service-eg-15115 = Le Conseil national de la femme répond aux femmes, aussi en cas de traite (exploitation). Il parle arabe. Nous ne savons pas comment il aide les femmes sans papiers.
    .name = Ligne femmes

service-eg-15508 = Le Conseil national des droits de l'homme reçoit les plaintes sur l'exploitation (traite des personnes). Il parle arabe. Demandez d'abord qui saura ce que vous dites.
    .name = Exploitation : plaintes

## Espagne

service-es-112 = Police, ambulance et pompiers. La police peut venir et demander les papiers.
    .name = Urgences

service-es-pn = Une ligne de la police, seulement pour l'exploitation (traite des personnes). Gratuite, sans dire votre nom si vous voulez. Pas sur la facture, mais peut rester dans la liste des appels. Nous ne savons pas ce que fait la police quand les papiers manquent.
    .name = Police : exploitation
    .hours = jour et nuit

service-es-a21 = Une ONG aide et vérifie les offres d'emploi. Gratuit, sans nom, beaucoup de langues. Elle travaille aussi avec la police.
    .name = ONG A21 : aide, offres
    .hours = jour et nuit

service-es-016 = Conseil aux femmes, aussi en cas d'exploitation sexuelle, en 53 langues. Nous ne savons pas qui répond. Ni nom ni papiers demandés. Pas sur la facture, mais peut rester dans la liste des appels : vous pouvez effacer seulement celui-ci, avant que quelqu'un regarde.
    .name = Violence contre les femmes
    .hours = jour et nuit

service-es-016wa = Le même service, par écrit, en 53 langues. Les messages restent sur le téléphone : vous pouvez effacer seulement ceux-ci, avant que quelqu'un regarde.
    .name = Femmes : WhatsApp
    .hours = jour et nuit

service-es-anar = Une fondation répond aux enfants et aux jeunes.
    .name = Ligne enfants (ANAR)

service-es-miss = La fondation ANAR répond quand un enfant a disparu.
    .name = Enfants disparus
    .hours = jour et nuit

service-es-amar = Une ONG pour les femmes en situation d'exploitation sexuelle.
    .name = ONG Amar Dragoste
    .hours = jour et nuit

service-es-esper = Une ONG. Seul le site est connu ; demandez-y qui elle aide.
    .name = ONG Proyecto Esperanza
    .hours = jour et nuit

## France

service-fr-196 = Les centres qui organisent le secours en mer. À terre, la police peut demander les papiers.
    .name = Secours en mer (CROSS)
    .hours = jour et nuit

service-fr-112 = Police, ambulance et pompiers. La police peut venir et demander les papiers.
    .name = Urgences

service-fr-17 = La police ou la gendarmerie répond. Elle peut venir et demander les papiers.
    .name = Police ou gendarmerie

service-fr-114 = Pour les urgences quand on ne peut pas parler : seulement par SMS. Écrivez l'adresse. La police peut venir et demander les papiers. Le SMS reste sur le téléphone : vous pouvez effacer seulement celui-ci, avant que quelqu'un regarde.
    .name = Urgences : seulement par SMS
    .hours = jour et nuit

service-fr-15 = Le service d'urgence médicale.
    .name = Ambulance (SAMU)

service-fr-119 = Pour les enfants en danger ; les moins de 21 ans peuvent aussi écrire (tchat). Gratuit, pas sur la facture, mais peut rester dans la liste des appels. Nous ne savons pas quand il informe les autorités.
    .name = Allô Enfance en danger
    .hours = jour et nuit

service-fr-3919 = Écoute pour les femmes qui subissent des violences. Nous ne savons pas qui répond. Gratuit, sans nom, pas sur la facture, mais peut rester dans la liste des appels : vous pouvez effacer seulement celui-ci, avant que quelqu'un regarde. Ce n'est pas une ligne d'urgence.
    .name = Femmes : écoute, violences
    .hours = jour et nuit

service-fr-3018 = Pour les moins de 18 ans menacés ou harcelés en ligne, par exemple avec des photos. Nous ne savons pas qui répond.
    .name = Jeunes : menaces en ligne

service-fr-ccem = Une association contre l'esclavage moderne : travail sous la contrainte, aussi chez une famille. Ce n'est pas la police. La source est ancienne : le numéro peut ne plus marcher.
    .name = Travail forcé : CCEM

service-fr-115 = Cherche une place pour dormir pour qui n'en a pas. Un lit n'est pas certain. Nous ne savons pas si on demande les papiers.
    .name = Un lit pour la nuit

## Italie

service-it-anti = La ligne nationale contre l'exploitation (traite des personnes). Gratuite, sans dire votre nom. Beaucoup de langues, aussi l'anglais, l'arabe et des langues du Nigeria ; le français n'est pas dans sa liste. Nous ne savons pas si elle transmet les cas à la police.
    .name = Numéro vert : exploitation
    .hours = jour et nuit

service-it-1522 = Pour les femmes qui subissent des violences, ou que quelqu'un suit et surveille. Gratuit ; aussi des messages (tchat) et une application, que d'autres peuvent voir sur le téléphone. Français, anglais, arabe, espagnol et autres.
    .name = Violence contre les femmes
    .hours = jour et nuit

service-it-112 = Police, ambulance et pompiers. La police peut venir et demander les papiers.
    .name = Urgences

service-it-miss = Telefono Azzurro répond quand un enfant a disparu.
    .name = Enfants disparus
    .hours = jour et nuit

## Belgique

service-be-112 = Ambulance, pompiers et police. La police peut venir et demander les papiers.
    .name = Urgences

service-be-101 = La police répond. Elle peut venir et demander les papiers.
    .name = Police

service-be-pag = Un centre pour les personnes exploitées, à Bruxelles. Ce n'est pas la police. Demandez ce qui se passe ensuite avant de décider.
    .name = Centre PAG-ASA (Bruxelles)
    .hours = jour et nuit

service-be-pay = Un centre pour les personnes exploitées, à Anvers. Ce n'est pas la police ; son dépliant existe en 22 langues. Demandez ce qui se passe ensuite avant de décider.
    .name = Centre Payoke (Anvers)
    .hours = jour et nuit

service-be-surya = Un centre pour les personnes exploitées, à Liège. Ce n'est pas la police. Demandez ce qui se passe ensuite avant de décider.
    .name = Centre Sürya (Liège)
    .hours = jour et nuit

service-be-miss = Child Focus répond quand un enfant a disparu.
    .name = Enfants disparus
    .hours = jour et nuit

## Allemagne

service-de-112 = Marche dans tous les pays de l'Union européenne : police, ambulance, pompiers. La police peut venir et demander les papiers.
    .name = Urgences

service-de-016 = Conseil aux femmes qui subissent des violences ou l'exploitation, en 18 langues. Gratuit, sans nom. On ne voit pas votre numéro. Pas sur la facture, mais peut rester dans la liste des appels : vous pouvez effacer seulement celui-ci, avant que quelqu'un regarde.
    .name = Violence contre les femmes
    .hours = jour et nuit

service-de-kok = Un site : il donne la liste de centres pour les personnes exploitées. Il ne répond pas aux appels lui-même.
    .name = Les centres : KOK (site)

## Émirats arabes unis

service-ae-save = La ligne nationale contre l'exploitation (traite des personnes). Un organisme de l'État qui a des foyers protégés (Ewaa) répond, en plusieurs langues. Nous ne savons pas s'il transmet les cas à la police.
    .name = Exploitation : ligne Ewaa

service-ae-80060 = Le ministère du Travail répond sur le travail, en quatre langues. Nous ne savons pas ce qu'il dit à l'employeur.
    .name = Travail : ministère
    .hours = du samedi au jeudi 8 h – 20 h (heures de 2021, peut-être changées)

## Arabie saoudite

# Confirm: what the police do when an employer has reported a worker as absent (DOMAIN 2.4, D)
service-sa-911 = La police répond, aussi pour signaler une traite (exploitation) ; en arabe, peut-être en anglais. Elle peut demander les papiers. Si un employeur vous a signalé « en fuite » (absence du travail), l'appel peut être risqué. Si votre vie est en danger, appelez quand même.
    .name = Police (Mecque, Riyad, Est)

# Confirm: what the police do when an employer has reported a worker as absent (DOMAIN 2.4, D)
service-sa-999 = La police répond dans les autres régions, aussi pour signaler une traite (exploitation) ; en arabe, peut-être en anglais. Elle peut demander les papiers. Si un employeur vous a signalé « en fuite » (absence du travail), l'appel peut être risqué. Si votre vie est en danger, appelez quand même.
    .name = Police (autres régions)

service-sa-19911 = Le ministère chargé du travail répond ; un choix de son menu était pour les travailleurs domestiques. Il y a des années, il parlait arabe, anglais, hindi, ourdou et quatre autres langues. Nous ne savons pas ce qu'il dit à l'employeur. La source est ancienne : le numéro peut ne plus marcher.
    .name = Travail, travail domestique
    .hours = du dimanche au jeudi 8 h – 20 h (heures de 2014, peut-être changées)

## Qatar

service-qa-16044 = Un comité de l'État contre l'exploitation (traite des personnes) répond, au ministère du Travail. Nous ne savons pas s'il transmet les cas à la police.
    .name = Exploitation : ligne

## Koweït

service-kw-kshr = Une ONG des droits humains répond aux travailleurs migrants, en arabe, anglais, filipino, hindi et ourdou. Ce n'est pas la police. La source est ancienne : le numéro peut ne plus marcher.
    .name = Travailleurs migrants : ONG

## Liban

service-lb-112 = La police (Forces de sécurité intérieure) répond, en arabe. Elle peut demander les papiers.
    .name = Police

service-lb-1745 = La police (Forces de sécurité intérieure) répond sur les violences à la maison, en arabe. Elle peut demander les papiers.
    .name = Police : violence chez soi

## Plusieurs pays

service-int-sea = Pour les personnes en détresse en mer. Cette ligne ne vient pas vous chercher : appelez d'abord les garde-côtes, puis Alarm Phone ; sans numéro des garde-côtes, appelez Alarm Phone tout de suite. Elle insiste pour le secours, en plusieurs langues, sans pouvoir le promettre.
    .name = Alarm Phone (en mer)
    .hours = jour et nuit

service-int-112 = Marche dans tous les pays de l'Union européenne : police, ambulance, pompiers. La police peut demander les papiers.
    .name = Urgences en Europe

service-int-miss = Pour un enfant disparu, dans beaucoup de pays d'Europe.
    .name = Enfants disparus (Europe)
    .hours = jour et nuit

service-int-116 = Un même numéro pour les enfants, seulement en Afrique. Il marche dans certains pays, pas dans d'autres : essayez. Si personne ne répond, essayez un autre numéro de cette liste.
    .name = Enfants (Afrique, parfois)

service-int-fam = Un site de la Croix-Rouge, en arabe, anglais, français, espagnol et autres. La photo de la personne qui cherche est publiée : pas si quelqu'un de dangereux vous cherche. La Croix-Rouge ou le Croissant-Rouge près de vous peut l'expliquer.
    .name = Retrouver ma famille

service-int-un = Les pages de l'agence de l'ONU pour les réfugiés, pays par pays, en plusieurs langues : droits et contacts.
    .name = HCR Aide (site)

## Countries
country-ma = Maroc
country-dz = Algérie
country-tn = Tunisie
country-ly = Libye
country-mr = Mauritanie
country-sn = Sénégal
country-ml = Mali
country-ne = Niger
country-ci = Côte d'Ivoire
country-gn = Guinée
country-cm = Cameroun
country-ng = Nigeria
country-gh = Ghana
country-eg = Égypte
country-sd = Soudan
country-es = Espagne
country-fr = France
country-it = Italie
country-be = Belgique
country-de = Allemagne
country-ae = Émirats arabes unis
country-sa = Arabie saoudite
country-qa = Qatar
country-kw = Koweït
country-lb = Liban
