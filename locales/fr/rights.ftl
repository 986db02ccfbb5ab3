### Les droits dans chaque pays, et ce qui peut se passer à la police. Franc et calme ; aller à la police reste un choix.
### Ce qui n'est pas confirmé est dit inconnu, jamais rempli. `.label` = mots du bouton, 28 signes au plus.

## En général

# Source: DOMAIN 2.5 (the list of rights; each depends on the country)
rights-general = <b>Ce que vous pouvez demander</b>

    Certains pays ne le donnent pas, mais vous pouvez demander : foyer protégé, médecin, interprète, avocat sans frais.

    Vous pouvez demander du temps pour vous reposer et réfléchir, avant de décider d'une plainte.

    Vous pouvez demander que votre nom et votre histoire restent privés.

    Vous pouvez accepter une chose et en refuser une autre.

    { -law }
    .label = ⚖️ À quoi ai-je droit ?

# Source: DOMAIN 2.5 (the list of rights; each depends on the country)
# Confirm: that nobody should be sent back to danger (DOMAIN 2.5, D)
rights-general-2 = <b>Ce que vous pouvez aussi demander</b>

    Vous pouvez demander qu'on ne vous punisse pas pour ce qu'on vous a fait faire de force.

    Si vous avez peur de retourner, dites-le : personne ne devrait être renvoyé vers un danger.

    Vous pouvez réclamer votre paie, et de l'argent pour le mal qu'on vous a fait.

    Vous pouvez demander qu'on n'appelle pas votre consulat, surtout si vous avez fui votre pays.

    Pour un enfant, ce qui est le mieux pour lui passe d'abord.

    { -law }
    .label = ⚖️ Voir d'autres droits

# Source: DOMAIN 3 and contacts.csv INT: help.unhcr.org (A), blogs.icrc.org (A)
rights-unknown = <b>Un autre pays</b>

    Nous n'avons pas de faits sûrs sur la loi là-bas, et nous ne devinons pas.

    L'agence de l'ONU pour les réfugiés (HCR) a des pages pour beaucoup de pays, avec les droits et des numéros. La Croix-Rouge et le Croissant-Rouge aident à retrouver la famille.

    Nous ne savons pas ce que la police y fait avec les personnes sans papiers. Si vous pouvez, demandez d'abord à l'ONU ou à une ONG.

    { -law }
    .label = ❓ Ce pays n'est pas ici

## Maroc

# Source: DOMAIN 0 (1), cnclt.justice.gov.ma (A): the State line passes reports on
# Source: DOMAIN 0 (2), US TIP 2025, ecoi.net/document/2130671 (B): screening
# Source: DOMAIN 2.1, HuffPost Maghreb 8 July 2018 (B): circular of 2018
rights-ma-police = <b>La police au Maroc</b>

    La police peut faire cesser des violences et ouvrir une enquête. Le numéro vert de l'État transmet des cas à la police.

    En 2018, on a demandé aux procureurs de ne pas mener au tribunal les personnes forcées par des menaces.

    La police ne voit pas toujours qu'une personne a été exploitée, et les personnes sans papiers risquent d'être punies.

    Une ONG ou un avocat peut venir avec vous, ou d'abord se renseigner pour vous.

    { -law }
    .label = 👮 Que fera la police ?

# Source: DOMAIN 2.1, not reporting, spouse, ascendants and descendants excused, SHERLOC 448-7 (A); name and address, SHERLOC 448-9 (A)
# Confirm: what an NGO, a doctor or a lawyer in Morocco must report, and to whom (DOMAIN 8, D)
rights-ma-told = <b>À qui parler au Maroc</b>

    Au Maroc, savoir qu'il y a traite (exploitation) sans le signaler peut être un délit, sauf pour la famille proche.

    La personne à qui vous parlez doit donc peut-être prévenir la police. Demandez avant : « Que devez-vous signaler, et à qui ? »

    Vous pouvez demander conseil sans dire votre nom, ni qui l'a fait.

    Révéler votre nom ou votre adresse peut être puni.

    { -law }
    .label = 🔒 À qui en parler ?

# Source: DOMAIN 2.1, protective orders, laloi.ma/3885 (B)
rights-ma-court = <b>Un procès au Maroc</b>

    Si la justice reconnaît une traite des êtres humains (exploitation), vous avez droit à un avocat sans frais.

    Vous pouvez demander de l'argent pour le mal qu'on vous a fait, sans frais de tribunal.

    Sans la nationalité marocaine, on peut vous permettre de rester jusqu'à la fin du procès. La suite n'est pas certaine : renseignez-vous tôt.

    Vous pouvez parler avec un avocat avant de décider d'une plainte.

    { -law }
    .label = ⚖️ Aller en justice au Maroc

## Maghreb

rights-maghreb = <b>Tunisie, Algérie, Libye, Mauritanie</b>

    Dans quel pays êtes-vous maintenant ?
    .label = 🌍 Tunisie, Algérie, Libye…

# Source: DOMAIN 2.2 Tunisia, law of 2016, inlctp.justice.gov.tn (A); contacts.csv TN, hours of IOM, africanmanager.com (B)
# Confirm: that people without papers have been sent out of the country (contacts.csv TN, D)
rights-tn = <b>Les droits en Tunisie</b>

    Une loi de 2016 parle de l'exploitation (traite des personnes). Votre « oui » ne compte pas si on a menti, forcé, ou profité de votre manque de papiers. Avant 18 ans, pas besoin de prouver la force ou le mensonge.

    Aller à la police est votre choix : des personnes sans papiers ont été expulsées. Sans papiers, demandez d'abord à l'OIM (ONU), aux heures de bureau, sauf si votre vie est en danger.

    { -law }
    .label = 📍 Tunisie

# Source: DOMAIN 2.2 Algeria, law of 2023, migrationpolicy.unescwa.org and anti-thb.org (B)
# Source: DOMAIN 0 (2), US TIP 2024, ecoi.net/2111816 (B): people sent out without screening
# Source: contacts.csv DZ, help.unhcr.org/algeria (A): the line of UNHCR
rights-dz = <b>Les droits en Algérie</b>

    Une loi de 2023 prévoit des soins gratuits à l'hôpital public, une aide sociale, psychologique et juridique. Aucun chemin fixe ne mène encore à cette aide.

    Des personnes sans papiers ont été expulsées, sans qu'on leur demande d'abord ce qu'elles avaient subi. Vous choisissez d'aller ou non à la police, et vous pouvez prendre conseil avant.

    Le HCR (ONU) a une ligne pour les personnes arrêtées ou menacées d'expulsion : seulement le jour, du dimanche au jeudi.

    { -law }
    .label = 📍 Algérie

# Confirm: that people without papers may be locked up in Libya (DOMAIN 2.2 Libya, D)
# Source: contacts.csv LY, help.unhcr.org/libya and libya.unfpa.org (A): lines of the UN and NGOs, care within 72 hours
rights-ly = <b>Les droits en Libye</b>

    Nous ne savons rien de certain sur une loi contre l'exploitation (traite des personnes) en Libye.

    Des personnes sans papiers peuvent être enfermées : la police peut donc ne pas être sûre, même pour demander de l'aide.

    L'ONU et des ONG y ont des lignes, certaines seulement le jour ; en 2021, l'une d'elles aidait avec ou sans papiers. Demandez qui répond avant de parler de vous. Après une violence sexuelle, une ligne d'ONG répond jour et nuit ; les soins aident le mieux dans les 72 heures.

    { -law }
    .label = 📍 Libye

# Source: DOMAIN 2.2 Mauritania, laws of 2020, elfikr.net and lecalame (B); slavery by birth (B, number of the law D)
# Source: contacts.csv MR, rapideinfo.mr 2023 (B): the line of the authority
rights-mr = <b>Les droits en Mauritanie</b>

    Une loi de 2020 interdit l'exploitation (traite des personnes) et protège celles qui l'ont subie. Tenir une personne en esclavage, même de naissance, est un crime.

    Une autorité de l'État a une ligne gratuite : esclavage, travail forcé, mendicité forcée, exploitation sexuelle.

    Nous ne savons pas ce qui arrive à la police aux personnes sans papiers. Vous pouvez d'abord demander à l'ONU ou à une ONG.

    { -law }
    .label = 📍 Mauritanie

## Afrique de l'Ouest et Cameroun

rights-west-africa = <b>Afrique de l'Ouest et Cameroun</b>

    Dans quel pays êtes-vous maintenant ?
    .label = 🌍 Afrique Ouest, Cameroun

rights-africa-more = <b>Nigeria, Ghana, autres pays</b>

    Dans quel pays êtes-vous maintenant ?
    .label = 📍 Nigeria, Ghana, autres

# Source: DOMAIN 2.2 Senegal, the unit exists (B); law D, left out
# Source: contacts.csv SN: AJS, fr.allafrica.com 2024 (B); line for children and women, pasneeg.sn (A)
rights-sn = <b>Les droits au Sénégal</b>

    Un service de l'État travaille contre l'exploitation (traite des personnes). L'AJS, une association de femmes juristes, conseille gratuitement femmes et hommes.

    Une ligne gratuite écoute les enfants et les femmes, sans demander de nom, en wolof, sérère, pulaar et français.

    Ce que donne la loi, et ce que fait la police quand les papiers manquent, n'est pas encore confirmé. Vous pouvez demander à l'AJS avant de décider.

    { -law }
    .label = 📍 Sénégal

# Source: DOMAIN 2.2 Mali, law of 2012, farmradio 2023 (B)
# Source: contacts.csv ML, maliweb 2014, unwomen.org 2015 (B): the line belongs to the police
rights-ml = <b>Les droits au Mali</b>

    Une loi de 2012 interdit l'exploitation (traite des personnes). Nous ne savons pas quelle aide elle donne, ni ce que fait la police quand les papiers manquent.

    La ligne pour les femmes qui subissent des violences dépend de la police. Vous pouvez d'abord demander ce qu'elle fait de vos paroles.

    L'ONU ou une ONG peut vous conseiller avant.

    { -law }
    .label = 📍 Mali

# Source: DOMAIN 2.2 Niger, ordinance of 2010, agency, Zinder, work with NAPTIP, anltpniger.com (A)
rights-ne = <b>Les droits au Niger</b>

    Un texte de 2010, qui vaut une loi, interdit l'exploitation (traite des personnes). Une agence de l'État y travaille, aussi avec le Nigeria. Elle a un foyer protégé à Zinder.

    Nous ne connaissons ni son numéro, ni ce que fait la police quand les papiers manquent. L'ONU ou une ONG peut d'abord vous conseiller.

    { -law }
    .label = 📍 Niger

# Source: DOMAIN 2.2 Cote d'Ivoire, committee and people helped 2016-22, aip.ci 2025 (B); law D, left out
# Source: contacts.csv CI, faapa.info 2020 (B): the line for children
rights-ci = <b>Les droits en Côte d'Ivoire</b>

    Un comité de l'État travaille contre l'exploitation (traite des personnes). De 2016 à 2022, plus de 3 600 personnes ont été aidées.

    Il y a une ligne gratuite pour les enfants en détresse.

    Nous n'avons pas confirmé ce que donne la loi, ni ce que fait la police quand les papiers manquent. L'ONU ou une ONG peut vous conseiller avant.

    { -law }
    .label = 📍 Côte d'Ivoire

# Source: DOMAIN 2.2 Guinea, penal code of 2016, committee, interfacelonny.com 2020 (B)
# Source: contacts.csv GN, lematinalplus.com and laguinee.info 2021, evaluation of 2020 (B): the line
rights-gn = <b>Les droits en Guinée</b>

    Le code pénal (loi sur les crimes) de 2016 interdit l'exploitation (traite des personnes), combattue par un comité de l'État.

    Ce comité a une ligne, aussi pour les enfants. Une étude a montré que l'appel n'était pas gratuit et que les moyens manquaient.

    Nous ne savons pas ce que fait la police quand les papiers manquent. L'ONU ou une ONG peut d'abord vous conseiller.

    { -law }
    .label = 📍 Guinée

# Source: DOMAIN 2.2 Cameroon, the line (B); law D, left out
# Source: contacts.csv CM, cameroon-tribune.cm 2022-2024 (B): line of the ministry, commission for human rights
rights-cm = <b>Les droits au Cameroun</b>

    Le ministère des affaires sociales a une ligne contre l'exploitation (traite des personnes). Vous n'avez pas à dire votre nom. La commission des droits de l'homme reçoit aussi des appels.

    Nous n'avons pas confirmé ce que la loi vous donne, ni ce que fait la police quand les papiers manquent. L'ONU ou une ONG peut d'abord vous conseiller.

    { -law }
    .label = 📍 Cameroun

# Source: DOMAIN 2.2 Nigeria, Act of 2015, shelters, fund, non-discrimination, law.cornell.edu (B)
# Source: contacts.csv NG, citybusinessnews.com 2022 (B): NAPTIP can be called from abroad
rights-ng = <b>Les droits au Nigeria</b>

    Une loi de 2015 interdit l'exploitation (traite des personnes). Elle prévoit des foyers protégés et un fonds (de l'argent réservé) ; en pratique, ce n'est pas certain.

    La loi dit : personne ne doit vous traiter moins bien, même si c'était du travail du sexe.

    On peut appeler la NAPTIP, l'agence de l'État, aussi de l'étranger. Nous ne savons pas comment agit la police : demandez d'abord à la NAPTIP qui saura ce que vous dites.

    { -law }
    .label = 📍 Nigeria

# Source: DOMAIN 2.2 Ghana, Act of 2005 and Helpline of Hope (B)
# Source: contacts.csv GH, cocoainitiative.org and myjoyonline.com (B): languages, SMS
rights-gh = <b>Les droits au Ghana</b>

    Une loi de 2005 interdit l'exploitation (traite des personnes).

    Une ligne aide en cas de traite (exploitation), de travail forcé et de violence, en plusieurs langues. On peut aussi écrire un SMS, gratuitement.

    Nous ne savons pas quelle aide donne la loi, ni ce que fait la police quand les papiers manquent. L'ONU ou une ONG peut d'abord vous conseiller.

    { -law }
    .label = 📍 Ghana

## Égypte et Soudan

rights-nile = <b>Égypte et Soudan</b>

    Dans quel pays êtes-vous maintenant ?
    .label = 🌍 Égypte et Soudan

# Source: contacts.csv EG, egypt.iom.int 2022 (A): three councils; DOMAIN 2.2 law D, left out
# Source: DOMAIN 4.6, help.unhcr.org/egypt (A): help is free
rights-eg = <b>Les droits en Égypte</b>

    Trois conseils de l'État reçoivent des appels sur la traite (exploitation) : pour les enfants, les femmes, et les droits humains. Demandez-leur d'abord qui saura ce que vous dites.

    Nous n'avons pas confirmé ce que donne la loi, ni ce que fait la police quand les papiers manquent.

    L'ONU et des ONG peuvent vous conseiller avant. Leur aide est toujours gratuite.

    { -law }
    .label = 📍 Égypte

# Confirm: that services in Sudan do not work because of the war, and that going home in war may be dangerous (DOMAIN 2.2 Sudan, D)
# Source: contacts.csv INT: help.unhcr.org (A), blogs.icrc.org (A)
rights-sd = <b>Les droits au Soudan</b>

    À cause de la guerre, beaucoup de services ne marchent sans doute pas. Nous ne savons rien de certain sur les lignes là-bas, ni sur la police.

    Le HCR (ONU) a des pages pays par pays ; la Croix-Rouge et le Croissant-Rouge aident à retrouver la famille.

    Rentrer pendant une guerre peut être dangereux : voir « J'ai peur de retourner ».

    Si vous avez quitté le Soudan, ce sont les droits du pays où vous êtes qui comptent.

    { -law }
    .label = 📍 Soudan

## Europe

# Source: DOMAIN 2.3, Council of Europe Convention art. 13, coe.int GRETA 2024 (A)
# Source: DOMAIN 2.3, EU 2011/36 (B): help not conditional on testimony; EU 2024/1712, eur-lex (A): shelter regardless of residence status
rights-europe-all = <b>Les droits en Europe</b>

    Si les autorités pensent qu'on a pu vous exploiter, la loi prévoit au moins 30 jours pour vous reposer et réfléchir. Pendant ce temps, on ne devrait pas vous expulser. Cela vaut dans les pays qui ont signé un accord européen.

    Selon l'Union européenne, l'aide ne doit pas dépendre d'un témoignage, ni un foyer protégé dépendre des papiers. Certains pays ne l'ont peut-être pas encore mis dans leur loi.

    { -law }
    .label = ⚖️ Voir mes droits en Europe

# Source: DOMAIN 2.3, EU 2011/36, existence of the rule on acts done under force (B); Italy, the way without a complaint, centrodonnagiustizia.it (B); Belgium, the three centres, payoke.be (A)
# Confirm: how the police of each country treat people without papers (no fact in DOMAIN)
rights-eu-police = <b>La police en Europe</b>

    La police peut faire cesser des violences et ouvrir une enquête. Elle peut aussi demander vos papiers ; ce qu'elle fait quand ils manquent, nous ne l'avons pas confirmé.

    Une règle de l'Union européenne permet de ne pas punir ce qu'on vous a forcé à faire ; les autorités décident.

    En Italie, il existe aussi un chemin sans plainte ; en Belgique, un des trois centres peut vous aider.

    Une ONG ou un avocat peut venir avec vous, ou demander d'abord pour vous.

    { -law }
    .label = 👮 Que fera la police ?

# Source: DOMAIN 2.3 Spain, Law 4/2000 art. 59 bis, periodicodeibiza 2011, vademecumlegal 2024 (B)
# Source: contacts.csv ES, diariodeleon.es 2025 (A): the police line
rights-es = <b>Les droits en Espagne</b>

    Pendant qu'on vérifie si on vous a exploité, et que vous vous rétablissez, on ne devrait pas vous expulser. Si cela avait commencé, cela devrait s'arrêter pour ce temps ; vos enfants sont protégés aussi.

    Ensuite, des papiers pour vivre et travailler, ou une aide au retour, sont possibles, pas certains.

    La police a une ligne gratuite, sans obligation de nom. Sans papiers, demandez d'abord à une ONG : nous ne savons pas ce que fait la police.

    { -law }
    .label = 📍 Espagne

# Source: DOMAIN 2.3 France, CESEDA L425-1, immigration.interieur.gouv.fr and service-public 2022 (A)
rights-fr = <b>Les droits en France</b>

    Vous pouvez avoir 30 jours pour réfléchir. Un récépissé (un papier) doit alors empêcher l'expulsion, et permet de travailler.

    Si vous portez plainte ou témoignez, sans plus aucun lien avec vos exploiteurs, une carte d'un an est possible. Elle permet de travailler, et elle est renouvelée pendant la procédure.

    Sans papiers, demandez d'abord à une ONG : nous ne savons pas ce que fait la police.

    { -law }
    .label = 📍 France

# Source: DOMAIN 2.3 France, card of ten years after a final conviction, minors at 18, CESEDA L425-1, immigration.interieur.gouv.fr and service-public 2022 (A)
rights-fr-later = <b>Plus tard, en France</b>

    Si ces gens sont condamnés pour de bon, sans recours possible, une carte de dix ans est possible.

    Une personne qui a moins de 18 ans peut demander la carte à 18 ans.

    Ce que fait la police quand les papiers manquent, sans plainte de votre part, nous ne l'avons pas confirmé. Une ONG peut vous le dire avant.

    { -law }
    .label = ⏳ Et plus tard, en France ?

# Source: DOMAIN 2.3 Italy, art. 18 d.lgs. 286/98, two paths, centrodonnagiustizia.it (B)
# Source: contacts.csv IT, osservatoriointerventitratta.it (A): the line
rights-it = <b>Les droits en Italie</b>

    Il y a deux chemins : l'un avec une plainte et le tribunal, l'autre avec les services sociaux, sans plainte.

    Les deux peuvent mener à un papier pour travailler ou étudier : six mois, puis un an de plus.

    Une ligne gratuite écoute en plusieurs langues, sans nom ; le français n'est pas dans sa liste. Demandez-lui d'abord si elle transmet les cas à la police, puis quel chemin convient.

    Sans papiers, demandez d'abord à une ONG : nous ne savons pas ce que fait la police.

    { -law }
    .label = 📍 Italie

# Source: DOMAIN 2.3 Belgium, payoke.be, fedasilinfo.be, help.unhcr.org/belgium (A)
rights-be = <b>Les droits en Belgique</b>

    Vous pouvez avoir 45 jours dans un foyer protégé, pour vous reposer et réfléchir.

    Pour rester plus longtemps, vous ne devez plus avoir de contact avec les exploiteurs. Il faut accepter l'aide de PAG-ASA, Payoke ou Sürya, et coopérer avec la police et le tribunal.

    Sans papiers, parlez d'abord à l'un de ces centres : nous ne savons pas ce que fait la police. Pour les enfants, il y a le centre Esperanto.

    { -law }
    .label = 📍 Belgique

# Source: contacts.csv DE: KOK (A), hilfetelefon.de 2023 (A); DOMAIN 7: the youth office acts at once (A/B); DOMAIN 2.3 length of the time to think D, left out
rights-de = <b>Les droits en Allemagne</b>

    Des centres de conseil aident les personnes qui ont subi une exploitation ; le réseau KOK en donne la liste.

    Une ligne gratuite pour les femmes répond en plusieurs langues, sans nom. Pour un enfant seul, le service de la jeunesse agit tout de suite.

    Nous n'avons pas confirmé combien de temps vous avez pour réfléchir : un centre peut vous le dire.

    Sans papiers, demandez d'abord à un centre ou à une ONG : nous ne savons pas ce que fait la police.

    { -law }
    .label = 📍 Allemagne

## Golfe et Liban

# Confirm: reports of having run away, and asking an NGO or the embassy first (DOMAIN 2.4)
rights-gulf = <b>Golfe et Liban</b>

    Dans quel pays êtes-vous maintenant ?

    Des employeurs signalent « en fuite » (absente du travail) une personne qui part. S'il reste du temps, demandez d'abord à votre ambassade, mais pas si vous avez fui votre pays.

    Nous avons le numéro d'une ONG seulement au Koweït, et ne savons encore rien sur Bahreïn, Oman et la Jordanie.
    .label = 🌍 Golfe et Liban

# Source: DOMAIN 2.4 UAE, law of 2006 as amended 2015, shelters, stay during proceedings (B); contacts.csv AE, ewaa.gov.ae (A)
# Confirm: what the newer law of 2023 says (DOMAIN 2.4, D); that the police may stop a worker reported as run away (DOMAIN 2.4)
rights-ae = <b>Les droits aux Émirats</b>

    Une loi de 2006, changée en 2015, prévoyait au moins cinq ans de prison pour la traite (exploitation) ; elle a pu changer. Il y a des foyers protégés à Abou Dhabi et à Dubaï, et vous pourrez peut-être rester pendant la procédure.

    Une ligne nationale de l'État répond en plusieurs langues. Demandez-lui d'abord ce qu'elle dit à la police.

    Si votre employeur a signalé votre départ, la police peut vous arrêter.

    { -law }
    .label = 📍 Émirats

# Source: DOMAIN 2.4 Saudi Arabia, anti-trafficking law, consent, domestic workers, TIP 2023-24 (B)
# Confirm: that the police may stop a worker reported as run away (DOMAIN 2.4)
rights-sa = <b>Les droits en Arabie saoudite</b>

    La loi punit l'exploitation (traite des personnes) jusqu'à 15 ans de prison. Votre « oui » d'avant n'excuse pas ceux qui l'ont fait.

    Les nouvelles règles du travail ne couvrent pas le travail chez une famille.

    Si votre employeur a signalé votre départ, la police peut vous arrêter. Nous n'y connaissons pas de ligne d'ONG : vous pouvez demander à votre ambassade, sauf si vous avez fui votre pays.

    { -law }
    .label = 📍 Arabie saoudite

# Source: DOMAIN 2.4 Qatar, Humanitarian Care House, thepeninsula 2023 (B); contacts.csv QA, marsalqatar.qa 2022 (B)
# Confirm: that the police may stop a worker reported as run away (DOMAIN 2.4)
rights-qa = <b>Les droits au Qatar</b>

    Un foyer protégé, la « Humanitarian Care House », accueille des personnes. On y trouve un avocat sans frais, et une aide pour trouver un autre travail ou rentrer au pays.

    Le ministère du travail a une ligne contre l'exploitation (traite des personnes). Nous n'y connaissons pas de ligne d'ONG.

    Si votre employeur a signalé votre départ, la police peut vous arrêter : demandez d'abord à cette ligne ce qu'elle transmet.

    { -law }
    .label = 📍 Qatar

# Source: DOMAIN 2.4 Kuwait, shelter for women, gulfnews 2023 (B); contacts.csv KW, migrant-rights.org 2017 (B)
# Confirm: that the police may stop a worker reported as run away (DOMAIN 2.4)
rights-kw = <b>Les droits au Koweït</b>

    Il y a un foyer protégé pour les travailleuses ; plus de 13 000 femmes y sont passées. Vous pouvez demander vous-même à entrer, ou votre ambassade le demande (pas si vous avez fui votre pays). Pour les hommes, nous n'en connaissons pas.

    Une association des droits de l'homme écoute les travailleurs étrangers.

    Si votre employeur a signalé votre départ, la police peut vous arrêter : vous pouvez d'abord demander à cette association.

    { -law }
    .label = 📍 Koweït

# Source: DOMAIN 2.4 Lebanon, kafala, KAFA line, shelter and legal help, kafa.org.lb (A); its number is D, left out
# Confirm: that the police may stop a worker reported as run away (DOMAIN 2.4)
# Reading: the dots of the address are no ends of sentences
rights-lb = <b>Les droits au Liban</b>

    Le travail chez une famille suit la « kafala » : vos papiers dépendent d'un seul employeur, le garant (sponsor).

    L'ONG KAFA a un foyer protégé et une aide juridique pour les employés de maison. Nous n'avons pas de numéro confirmé ; son site est kafa.org.lb, si votre téléphone est sûr.

    Si votre employeur a signalé votre départ, la police peut vous arrêter : vous pouvez prendre conseil avant.

    { -law }
    .label = 📍 Liban

## Police, plainte, actes forcés

# Source: DOMAIN 2.5 (interpreter, lawyer, time to think)
# Confirm: what follows a complaint, who may come along, when it can be stopped (D)
police-complaint = <b>Une plainte à la police ou au tribunal</b>

    Vous dites ce qu'on vous a fait. On pose des questions, souvent plusieurs fois, et parfois on demande des papiers. Plus tard, il faut peut-être parler au tribunal.

    Ceux que vous nommez peuvent l'apprendre : demandez avant comment on vous protégerait.

    Un avocat, une ONG ou un proche peut venir ; demandez un interprète, et signez seulement ce que vous comprenez.

    { -law }
    .label = 📝 Porter plainte

# $country : code de deux lettres, ou "none".
# Source: DOMAIN 2.1 non-punishment, HuffPost Maghreb 2018 (B); DOMAIN 2.3, EU 2011/36 (B)
# Confirm: speaking with a lawyer first, keeping messages (D)
rights-forced = <b>Ce qu'on vous a fait faire de force</b>

    Voler, transporter, vendre du sexe, tromper : si c'était de force, vous ne l'avez pas choisi.

    { $country ->
        [MA] Au Maroc, la loi dit de ne pas punir ce qui a été fait sous la menace. En pratique, ce n'est pas certain.
       *[other] Dans l'Union européenne, les autorités peuvent décider de ne pas punir ; en pratique, rien n'est certain. Ailleurs, cela dépend du pays.
    }

    Avant d'en parler à la police, parlez si possible avec un avocat ; vous pouvez dire « on m'a forcé(e) ».

    Les messages qui montrent les menaces peuvent aider plus tard : gardez-les seulement si c'est sans danger.

    { -law }
    .label = ❓ Va-t-on me punir ?
