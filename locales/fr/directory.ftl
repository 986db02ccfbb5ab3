### Qui répond derrière chaque numéro de directory.toml, et à quoi s'attendre. Franc sur les risques, aucun numéro dans le texte.
### `.name` = nom court ; `.hours` = heures en mots, `.languages` et `.cost` de même, seulement si une source les donne.

## Maroc

service-ma-cnclt = Une commission de l'État (ministère de la Justice) répond, seulement pour signaler une traite. Elle transmet les cas à la police et à la justice. Gratuit au Maroc ; nous ne savons pas si une SIM étrangère passe.
    .name = Numéro vert traite

service-ma-19 = La police répond. Elle peut venir vite, et demander les papiers.
    .name = Police (villes)
    .hours = jour et nuit

service-ma-112 = Mène à la police, dit-on. Ne répond pas toujours : essayez d'abord le numéro de la police.
    .name = Urgence depuis un mobile

service-ma-177 = La Gendarmerie royale répond, hors des villes et sur les routes. Elle peut demander les papiers.
    .name = Gendarmerie (hors villes)
    .hours = jour et nuit

service-ma-15 = Protection civile : ambulance et secours.
    .name = Ambulance et pompiers
    .hours = jour et nuit

service-ma-150 = Ambulance et pompiers. Une seule source le donne : à essayer si l'autre ne répond pas.
    .name = Ambulance, autre numéro

service-ma-onde = L'Observatoire national des droits de l'enfant répond aux enfants, et aux adultes témoins. Nous ne savons pas comment il aide les enfants sans papiers.
    .name = Ligne enfants (ONDE)
    .hours = jour et nuit

service-ma-8350 = Une ligne pour les femmes qui subissent des violences. Son application montre où est la personne : réfléchissez avant de l'utiliser. Aide aux femmes sans papiers : non connue.
    .name = Femmes : Koulna Maak
    .hours = jour et nuit

service-ma-emc = Cette ligne aide pour les menaces et les photos en ligne, surtout les enfants et les jeunes. Un formulaire sans nom existe. Elle peut demander le retrait des images.
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

service-ma-unwa = Le même bureau, par écrit, si vous ne pouvez pas parler. Les messages restent sur le téléphone : effacez-les si quelqu'un regarde.
    .name = HCR sur WhatsApp
    .hours = du lundi au vendredi 9 h – 15 h

service-ma-iom = L'agence de l'ONU pour les migrations : aide pour rentrer, seulement si vous voulez. Vous pouvez changer d'avis. Cela peut fermer un dossier d'asile : prenez conseil avant.
    .name = Retour volontaire : OIM

service-ma-mrcc = Le centre qui organise le secours en mer.
    .name = Secours en mer (Rabat)
    .hours = jour et nuit, en principe

service-ma-omdh = Une ONG marocaine : aide juridique aux demandeurs d'asile, aussi après une arrestation. Rabat, Casablanca, Tanger, Oujda, Nador. Pas de numéro public connu.
    .name = Aide juridique : OMDH

## Algérie

service-dz-17 = La police répond. Des personnes sans papiers ont été renvoyées du pays : si vous n'en avez pas, demandez d'abord à la ligne de l'ONU.
    .name = Police

service-dz-1548 = La police répond. Des personnes sans papiers ont été renvoyées du pays : si vous n'en avez pas, demandez d'abord à la ligne de l'ONU.
    .name = Numéro vert de la police

service-dz-1055 = La Gendarmerie nationale répond, hors des villes. Des personnes sans papiers ont été renvoyées du pays : si vous n'en avez pas, demandez d'abord à la ligne de l'ONU.
    .name = Numéro vert gendarmerie
    .hours = jour et nuit, dit-on

service-dz-1111 = L'organe national de protection de l'enfance répond.
    .name = Ligne enfants

service-dz-104 = Une ligne d'alerte de la police pour un enfant disparu ou enlevé.
    .name = Enfant disparu ou enlevé

service-dz-unhcr = L'agence de l'ONU pour les réfugiés : en cas d'arrestation ou de peur d'être renvoyé. Hors des heures, un message enregistré répond.
    .name = HCR, ligne d'urgence
    .hours = du dimanche au jeudi 8 h 30 – 16 h 30
    .languages = arabe, français, anglais (message enregistré)

## Tunisie

service-tn-inltp = L'instance de l'État contre la traite (Justice) répond. Nous ne savons pas si elle transmet les cas à la police. La source est ancienne : il peut ne plus marcher.
    .name = Numéro vert traite

service-tn-1899 = Le ministère de la Femme répond aux femmes qui subissent des violences.
    .name = Femmes : numéro vert
    .hours = jour et nuit

service-tn-1809 = Une ligne d'écoute pour les familles et les enfants. Elle a peut-être fermé depuis.
    .name = Écoute psychologique
    .hours = 8 h – 24 h (en 2020)

service-tn-197 = La police répond. Des groupes de personnes sans papiers ont été renvoyés du pays : si vous n'en avez pas, demandez d'abord à l'ONU ou à une ONG.
    .name = Police

service-tn-193 = La Garde nationale répond, hors des villes ; elle a aussi des unités en mer. Des groupes de personnes sans papiers ont été renvoyés du pays : si vous n'en avez pas, demandez d'abord à l'ONU ou à une ONG.
    .name = Garde nationale

service-tn-190 = Le service d'urgence médicale.
    .name = Ambulance (SAMU)

service-tn-198 = Protection civile : pompiers et secours.
    .name = Pompiers et secours

service-tn-iom = L'OIM (ONU) répond aux migrants, gratuitement : conseil, aide, retour volontaire. Ce n'est pas la police.
    .name = Migrants : OIM (Sfax)
    .hours = bureau : du lundi au vendredi 8 h 30 – 17 h 30

## Libye

service-ly-unhcr = Une ligne de protection de l'ONU pour réfugiés et demandeurs d'asile. Ce n'est pas la police.
    .name = Réfugiés : HCR (ONU)
    .hours = du dimanche au jeudi 9 h – 17 h (en 2020)

service-ly-1404 = Une ligne commune de l'ONU et des ONG : questions, aide, plaintes sur l'aide.
    .name = Tawasul (ONU et ONG)

service-ly-irc = Une ONG répond aux personnes qui ont subi une violence sexuelle. Les soins aident le mieux dans les 72 heures.
    .name = Après violence sexuelle (IRC)
    .hours = jour et nuit

service-ly-cesvi = Une ONG citée par le HCR pour la protection des personnes en danger.
    .name = Protection : CESVI
    .hours = du dimanche au jeudi 9 h – 17 h

service-ly-1417 = Aide psychologique et juridique, gratuite. En 2021, elle était ouverte à tous, avec ou sans papiers.
    .name = Écoute et droit (UNFPA)

## Mauritanie

service-mr-1916 = Une instance de l'État répond, gratuitement : esclavage, travail forcé, mendicité forcée, exploitation sexuelle, trafic de migrants. Nous ne savons pas si elle transmet les cas à la police.
    .name = Instance contre la traite

## Espagne

service-es-112 = Police, ambulance et pompiers. La police peut venir et demander les papiers.
    .name = Urgences

service-es-pn = Une ligne de la police, seulement pour la traite. Gratuite, pas sur la facture, sans dire votre nom si vous voulez.
    .name = Police contre la traite
    .hours = jour et nuit

service-es-a21 = Une ONG aide et vérifie les offres d'emploi. Gratuit, sans nom, beaucoup de langues. Elle travaille aussi avec la police.
    .name = ONG A21 : aide, offres
    .hours = jour et nuit
    .languages = plus de 200, avec un interprète

service-es-016 = Conseil aux femmes, aussi en cas d'exploitation sexuelle. Ni nom ni papiers demandés. Pas sur la facture, mais peut rester dans la liste des appels : effacez-le.
    .name = Violence contre les femmes
    .hours = jour et nuit
    .languages = 53 langues

service-es-016wa = Le même service, par écrit. Les messages restent sur le téléphone : effacez-les si quelqu'un regarde.
    .name = Femmes : WhatsApp
    .hours = jour et nuit
    .languages = 53 langues

service-es-anar = Une fondation répond aux enfants et aux jeunes.
    .name = Ligne enfants (ANAR)

service-es-miss = La fondation ANAR répond quand un enfant a disparu ou s'est enfui.
    .name = Enfants disparus
    .hours = jour et nuit

service-es-amar = Une ONG pour les femmes en situation d'exploitation sexuelle.
    .name = ONG Amar Dragoste
    .hours = jour et nuit

service-es-esper = Une ONG pour les femmes qui ont subi la traite. Seul le site est connu.
    .name = ONG Proyecto Esperanza
    .hours = jour et nuit

## Plusieurs pays

service-int-sea = Pour les personnes en détresse en mer. Ils ne viennent pas : appelez d'abord les garde-côtes, puis eux. Ils insistent pour le secours.
    .name = Alarm Phone (en mer)
    .hours = jour et nuit

service-int-112 = Marche dans tous les pays de l'Union européenne : police, ambulance, pompiers. La police peut demander les papiers.
    .name = Urgences en Europe

service-int-miss = Pour un enfant disparu, dans beaucoup de pays d'Europe.
    .name = Enfants disparus (Europe)

service-int-fam = Un site de la Croix-Rouge. La photo de la personne qui cherche est publiée : pas si quelqu'un de dangereux vous cherche. La Croix-Rouge ou le Croissant-Rouge près de vous peut l'expliquer.
    .name = Retrouver ma famille
    .languages = arabe, anglais, français, espagnol et d'autres

service-int-un = Les pages de l'agence de l'ONU pour les réfugiés, pays par pays : droits et contacts.
    .name = HCR Aide (site)

## Countries
country-ma = Maroc
country-dz = Algérie
country-tn = Tunisie
country-ly = Libye
country-mr = Mauritanie
country-es = Espagne
