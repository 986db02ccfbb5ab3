### Rights in each country, and what can happen at the police. Frank and calm; going to the police is the person's choice.
### What is not confirmed is said to be unknown, never padded. `.label` = words of the button, 28 characters at most.

## In general

# Source: DOMAIN 2.5 (the list of rights; each depends on the country)
rights-general = <b>What you can ask for</b>

    Not every country gives this, but you can ask: a safe place, a doctor, an interpreter, a free lawyer.

    You can ask for time to rest and think, before you decide about a complaint.

    You can ask that your name and your story stay private.

    You can accept one thing and refuse another.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = ⚖️ What can I ask for?

# Source: DOMAIN 2.5 (the list of rights; each depends on the country)
# Confirm: that nobody should be sent back to danger (DOMAIN 2.5, D)
rights-general-2 = <b>More that you can ask for</b>

    You can ask not to be punished for what they forced you to do.

    If you are afraid to go back, say so: nobody should be sent into danger.

    You can claim your unpaid wages, and money for the harm done to you.

    You can ask that your consulate is not told, above all if you fled your country.

    For a child, what is best for the child comes first.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = ⚖️ See more rights

# Source: DOMAIN 3 and contacts.csv INT: help.unhcr.org (A), blogs.icrc.org (A)
rights-unknown = <b>Another country</b>

    We have no confirmed facts about the law there, and we do not guess.

    The UN refugee agency (UNHCR) has pages for many countries, with rights and numbers. The Red Cross and the Red Crescent help to find family.

    We do not know what the police there do with people without papers. If you can, ask the UN or an NGO first.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = ❓ The country is not listed

## Morocco

# Source: DOMAIN 0 (1), cnclt.justice.gov.ma (A): the State line passes reports on
# Source: DOMAIN 0 (2), US TIP 2025, ecoi.net/document/2130671 (B): screening
# Source: DOMAIN 2.1, HuffPost Maghreb 8 July 2018 (B): circular of 2018
rights-ma-police = <b>The police in Morocco</b>

    The police can stop violence and open a case. The free line of the State passes cases to the police.

    In 2018 prosecutors, who bring crimes to court, were told not to charge people for what they did under threat.

    The police do not always see that a person was used by others, and people without papers risk being punished.

    An NGO or a lawyer can come with you, or ask first for you.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 👮 What will the police do?

# Source: DOMAIN 2.1, not reporting, spouse, ascendants and descendants excused, SHERLOC 448-7 (A); name and address, SHERLOC 448-9 (A)
# Confirm: what an NGO, a doctor or a lawyer in Morocco must report, and to whom (DOMAIN 8, D)
rights-ma-told = <b>Whom you tell in Morocco</b>

    In Morocco it can be an offence to know of trafficking and not to report it; close family is excused.

    So somebody whom you tell may have to tell the police. Ask first: “What must you report, and to whom?”

    You can ask for advice without your name, and without saying who did it.

    Who reveals your name or where you are can be punished.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🔒 Whom do I tell?

# Source: DOMAIN 2.1, protective orders, laloi.ma/3885 (B)
rights-ma-court = <b>A trial in Morocco</b>

    If the court counts you as trafficked, you have a right to a lawyer without charge.

    You can claim money for the harm done to you, without court fees.

    If you are not Moroccan, you may be allowed to stay until the trial ends. What comes after is not certain: ask early.

    You can speak with a lawyer before you decide about a complaint.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = ⚖️ Go to court in Morocco

## Maghreb

rights-maghreb = <b>Tunisia, Algeria, Libya, Mauritania</b>

    In which country are you now?
    .label = 🌍 Tunisia, Algeria, Libya…

# Source: DOMAIN 2.2 Tunisia, law of 2016, inlctp.justice.gov.tn (A); contacts.csv TN, hours of IOM, africanmanager.com (B)
# Confirm: that people without papers have been sent out of the country (contacts.csv TN, D)
rights-tn = <b>Rights in Tunisia</b>

    A law of 2016 is against trafficking. Your “yes” does not count if they used force or lies, or took advantage because you have no papers. A child does not have to prove this.

    Going to the police is your choice: people without papers have been sent away. Unless your life is in danger, the UN line (IOM) may be safer (office open Monday to Friday, by day).

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Tunisia

# Source: DOMAIN 2.2 Algeria, law of 2023, migrationpolicy.unescwa.org and anti-thb.org (B)
# Source: DOMAIN 0 (2), US TIP 2024, ecoi.net/2111816 (B): people sent out without screening
# Source: contacts.csv DZ, help.unhcr.org/algeria (A): the line of UNHCR
rights-dz = <b>Rights in Algeria</b>

    A law of 2023 provides for free care in public hospitals, and social, psychological and legal help. There is no fixed way yet that leads people to this help.

    People without papers were sent out of the country, and nobody checked what had been done to them. You choose if you go to the police, and you can take advice before.

    The UN refugee agency has a line for people arrested or at risk of being sent back (Sunday to Thursday).

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Algeria

# Confirm: that people without papers may be locked up in Libya (DOMAIN 2.2 Libya, D)
# Source: contacts.csv LY, help.unhcr.org/libya and libya.unfpa.org (A): lines of the UN and NGOs, care within 72 hours
rights-ly = <b>Rights in Libya</b>

    We know nothing certain about a law against trafficking in Libya.

    People without papers may be locked up, so the police may not be safe, even to ask for help.

    The UN and NGOs have lines, some only by day; in 2021 one was open to everybody, with or without papers. Ask who answers before you say anything about yourself. After sexual violence, care is best within 72 hours: an NGO line answers day and night.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Libya

# Source: DOMAIN 2.2 Mauritania, laws of 2020, elfikr.net and lecalame (B); slavery by birth (B, number of the law D)
# Source: contacts.csv MR, rapideinfo.mr 2023 (B): the line of the authority
rights-mr = <b>Rights in Mauritania</b>

    A law of 2020 forbids trafficking and protects the people it happened to. To hold somebody as a slave, also from birth, is a crime.

    A State authority has a free line for slavery, forced work, forced begging and forced sex.

    We do not know what happens to people without papers at the police. You can ask the UN or an NGO first.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Mauritania

## West Africa and Cameroon

rights-west-africa = <b>West Africa and Cameroon</b>

    In which country are you now?
    .label = 🌍 West Africa and Cameroon

rights-africa-more = <b>Nigeria, Ghana, other countries</b>

    In which country are you now?
    .label = 📍 Nigeria, Ghana, others

# Source: DOMAIN 2.2 Senegal, the unit exists (B); law D, left out
# Source: contacts.csv SN: AJS, fr.allafrica.com 2024 (B); line for children and women, pasneeg.sn (A)
rights-sn = <b>Rights in Senegal</b>

    A State unit works against trafficking. AJS, an association of women lawyers, gives free legal advice to women and men.

    A free line listens to children and women, no name needed, in Wolof, Serer, Pular and French.

    What the law gives, and what the police do when papers are missing, is not confirmed yet. You can ask AJS before you decide.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Senegal

# Source: DOMAIN 2.2 Mali, law of 2012, farmradio 2023 (B)
# Source: contacts.csv ML, maliweb 2014, unwomen.org 2015 (B): the line belongs to the police
rights-ml = <b>Rights in Mali</b>

    A law of 2012 forbids trafficking. We do not know which help it gives, nor how the police treat people without papers.

    The line for women who suffer violence belongs to the police. You can first ask what it does with your words.

    The UN or an NGO can advise you before.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Mali

# Source: DOMAIN 2.2 Niger, ordinance of 2010, agency, Zinder, work with NAPTIP, anltpniger.com (A)
rights-ne = <b>Rights in Niger</b>

    A text of 2010 with the force of law forbids trafficking. A State agency works on it, also together with Nigeria. It has a safe place to sleep in Zinder.

    We know neither its number nor how the police treat people without papers. The UN or an NGO can advise you first.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Niger

# Source: DOMAIN 2.2 Cote d'Ivoire, committee and people helped 2016-22, aip.ci 2025 (B); law D, left out
# Source: contacts.csv CI, faapa.info 2020 (B): the line for children
rights-ci = <b>Rights in Côte d'Ivoire</b>

    A State committee works against trafficking. From 2016 to 2022 more than 3,600 people were helped.

    There is a free line for children in distress.

    We have not confirmed what the law gives, nor what the police do when papers are missing. The UN or an NGO can advise you before you go.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Côte d'Ivoire

# Source: DOMAIN 2.2 Guinea, penal code of 2016, committee, interfacelonny.com 2020 (B)
# Source: contacts.csv GN, lematinalplus.com and laguinee.info 2021, evaluation of 2020 (B): the line
rights-gn = <b>Rights in Guinea</b>

    The law on crimes of 2016 forbids trafficking, and a State committee works against it.

    It has a line, also for children. A check found that calls were not free and that the line had few means.

    How the police treat people without papers, we do not know. The UN or an NGO can advise you first.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Guinea

# Source: DOMAIN 2.2 Cameroon, the line (B); law D, left out
# Source: contacts.csv CM, cameroon-tribune.cm 2022-2024 (B): line of the ministry, commission for human rights
rights-cm = <b>Rights in Cameroon</b>

    The ministry of social affairs has a line against trafficking. You need not say your name. The commission for human rights takes calls too.

    We have not confirmed what the law gives you, nor how the police treat people without papers. The UN or an NGO can advise you first.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Cameroon

# Source: DOMAIN 2.2 Nigeria, Act of 2015, shelters, fund, non-discrimination, law.cornell.edu (B)
# Source: contacts.csv NG, citybusinessnews.com 2022 (B): NAPTIP can be called from abroad
rights-ng = <b>Rights in Nigeria</b>

    A law of 2015 forbids trafficking. It provides for safe places and a fund (money put aside); in practice it is not certain.

    The law says: nobody may treat you worse for what happened, even if it was sex work.

    NAPTIP, the State agency, can also be called from abroad. How the police act, we do not know: you can ask NAPTIP first whom it tells.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Nigeria

# Source: DOMAIN 2.2 Ghana, Act of 2005 and Helpline of Hope (B)
# Source: contacts.csv GH, cocoainitiative.org and myjoyonline.com (B): languages, SMS
rights-gh = <b>Rights in Ghana</b>

    A law of 2005 forbids trafficking.

    A line helps with trafficking, forced work and violence, in several languages. You can also write an SMS, free of charge.

    We do not know which help the law gives, nor what the police do when papers are missing. The UN or an NGO can advise you first.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Ghana

## Egypt and Sudan

rights-nile = <b>Egypt and Sudan</b>

    In which country are you now?
    .label = 🌍 Egypt and Sudan

# Source: contacts.csv EG, egypt.iom.int 2022 (A): three councils; DOMAIN 2.2 law D, left out
# Source: DOMAIN 4.6, help.unhcr.org/egypt (A): help is free
rights-eg = <b>Rights in Egypt</b>

    Three State councils take calls about trafficking: for children, for women, and for human rights. You can first ask them whom they tell.

    We have not confirmed what the law gives, nor how the police treat people without papers.

    The UN and NGOs can advise you before. Their help is always free.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Egypt

# Confirm: that services in Sudan do not work because of the war, and that going home in war may be dangerous (DOMAIN 2.2 Sudan, D)
# Source: contacts.csv INT: help.unhcr.org (A), blogs.icrc.org (A)
rights-sd = <b>Rights in Sudan</b>

    Because of the war, many services probably do not work. We know nothing certain about lines there, nor about the police.

    The UN refugee agency has pages for many countries; the Red Cross and the Red Crescent help to find family.

    Going home during a war may be dangerous: see “I am afraid to go back”.

    If you have left Sudan, the rights of the country where you are now count.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Sudan

## Europe

# Source: DOMAIN 2.3, Council of Europe Convention art. 13, coe.int GRETA 2024 (A)
# Source: DOMAIN 2.3, EU 2011/36 (B): help not conditional on testimony; EU 2024/1712, eur-lex (A): shelter regardless of residence status
rights-europe-all = <b>Rights in Europe</b>

    If the authorities think that you may have been trafficked, the law provides at least 30 days to rest and think. They should not send you out meanwhile. This is so in the countries that signed a European agreement.

    European Union rules say: help must not depend on speaking in court, nor a safe place on papers. Some countries may not have put this in their law yet.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = ⚖️ Know my rights in Europe

# Source: DOMAIN 2.3, EU 2011/36, existence of the rule on acts done under force (B); Italy, the way without a complaint, centrodonnagiustizia.it (B); Belgium, the three centres, payoke.be (A)
# Confirm: how the police of each country treat people without papers (no fact in DOMAIN)
rights-eu-police = <b>The police in Europe</b>

    The police can stop violence and open a case. They may also ask for papers, and we have not confirmed what they do when papers are missing.

    A European Union rule lets authorities not punish what you were forced to do; they decide.

    In Italy there is also a way without a complaint; in Belgium one of three centres can help you.

    An NGO or a lawyer can come with you, or ask first for you.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 👮 What will the police do?

# Source: DOMAIN 2.3 Spain, Law 4/2000 art. 59 bis, periodicodeibiza 2011, vademecumlegal 2024 (B)
# Source: contacts.csv ES, diariodeleon.es 2025 (A): the police line
rights-es = <b>Rights in Spain</b>

    While it is checked if you were trafficked, and while you recover, they should not begin to send you out. If they had begun, they should stop for that time; your children are covered too.

    Afterwards papers to live and work, or help to go home, are possible, not certain.

    The police have a free line, no name needed. If you have no papers, ask an NGO first: we do not know what the police do then.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Spain

# Source: DOMAIN 2.3 France, CESEDA L425-1, immigration.interieur.gouv.fr and service-public 2022 (A)
rights-fr = <b>Rights in France</b>

    You can have 30 days to think. A receipt (a paper) should then protect you from being sent out, and lets you work.

    A one-year card is possible if you make a complaint or speak as a witness, and have left those people. It lets you work, and is renewed while the case goes on.

    If you have no papers, ask an NGO first: we do not know what the police do then.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 France

# Source: DOMAIN 2.3 France, card of ten years after a final conviction, minors at 18, CESEDA L425-1, immigration.interieur.gouv.fr and service-public 2022 (A)
rights-fr-later = <b>Later in France</b>

    If those people are found guilty and nothing more can be appealed, a card for ten years is possible.

    Somebody who is under 18 now can ask for the card at 18.

    We have not confirmed what the police do when papers are missing and you make no complaint. An NGO can tell you before.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = ⏳ And later in France?

# Source: DOMAIN 2.3 Italy, art. 18 d.lgs. 286/98, two paths, centrodonnagiustizia.it (B)
# Source: contacts.csv IT, osservatoriointerventitratta.it (A): the line
rights-it = <b>Rights in Italy</b>

    There are two ways: one with a complaint and the court, and one with social services, without a complaint.

    Both can lead to a paper to work or study: for six months, and then for one year more.

    A free line listens in many languages, without your name. You can ask it which way fits you; we do not know if it tells the police: ask that first.

    If you have no papers, ask an NGO first: we do not know what the police do then.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Italy

# Source: DOMAIN 2.3 Belgium, payoke.be, fedasilinfo.be, help.unhcr.org/belgium (A)
rights-be = <b>Rights in Belgium</b>

    You can have 45 days in a safe place to rest and think.

    To stay longer, you need to have no more contact with those who used you. You also need to accept the help of PAG-ASA, Payoke or Sürya, and work with the police and the court.

    If you have no papers, speak with a centre first: we do not know what the police do then. For children there is the centre Esperanto.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Belgium

# Source: contacts.csv DE: KOK (A), hilfetelefon.de 2023 (A); DOMAIN 7: the youth office acts at once (A/B); DOMAIN 2.3 length of the time to think D, left out
rights-de = <b>Rights in Germany</b>

    Special advice centres help people who were trafficked; the network KOK lists them.

    A free line for women answers in many languages, without your name. For a child alone, the youth office acts at once.

    How long you may rest before you decide, we have not confirmed: an advice centre can tell you.

    If you have no papers, ask an NGO first: we do not know what the police do then.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Germany

## Gulf and Lebanon

# Confirm: reports of having run away, and asking an NGO or the embassy first (DOMAIN 2.4)
rights-gulf = <b>Gulf and Lebanon</b>

    In which country are you now?

    Some employers report a worker who leaves as “run away” (absent from work). If there is time, ask your embassy first, but not if you fled your country.

    We know the number of an NGO line only in Kuwait, and nothing yet about Bahrain, Oman and Jordan.
    .label = 🌍 Gulf and Lebanon

# Source: DOMAIN 2.4 UAE, law of 2006 as amended 2015, shelters, stay during proceedings (B); contacts.csv AE, ewaa.gov.ae (A)
# Confirm: what the newer law of 2023 says (DOMAIN 2.4, D); that the police may stop a worker reported as run away (DOMAIN 2.4)
rights-ae = <b>Rights in the Emirates</b>

    A law of 2006, changed in 2015, set at least five years in prison for trafficking; it may have changed since. There are safe places in Abu Dhabi and Dubai, and you may be allowed to stay during the case.

    A national line of the State answers in many languages.

    If your employer reported that you left, the police may stop you. You can ask the line first what it tells the police.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Emirates

# Source: DOMAIN 2.4 Saudi Arabia, anti-trafficking law, consent, domestic workers, TIP 2023-24 (B)
# Confirm: that the police may stop a worker reported as run away (DOMAIN 2.4)
rights-sa = <b>Rights in Saudi Arabia</b>

    The law punishes trafficking with up to 15 years in prison. Your earlier “yes” is no excuse for those who did it.

    The new labour rules leave out people who work in houses.

    If your employer reported that you left, the police may stop you. We know no NGO line there: you can ask your embassy, unless you fled your country.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Saudi Arabia

# Source: DOMAIN 2.4 Qatar, Humanitarian Care House, thepeninsula 2023 (B); contacts.csv QA, marsalqatar.qa 2022 (B)
# Confirm: that the police may stop a worker reported as run away (DOMAIN 2.4)
rights-qa = <b>Rights in Qatar</b>

    A safe place, the Humanitarian Care House, takes people in. It gives a lawyer without charge, and help to find other work or to go home.

    The Ministry of Labour has a line against trafficking. We know no NGO line there.

    If your employer reported that you left, the police may stop you: ask the line first what it tells them.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Qatar

# Source: DOMAIN 2.4 Kuwait, shelter for women, gulfnews 2023 (B); contacts.csv KW, migrant-rights.org 2017 (B)
# Confirm: that the police may stop a worker reported as run away (DOMAIN 2.4)
rights-kw = <b>Rights in Kuwait</b>

    There is a safe place for women workers; more than 13,000 women have stayed there. You can ask to enter yourself, or your embassy can ask (not if you fled your country). For men we know no such place.

    An association for human rights listens to workers from abroad.

    If your employer reported that you left, the police may stop you: you can ask this association first.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Kuwait

# Source: DOMAIN 2.4 Lebanon, kafala, KAFA line, shelter and legal help, kafa.org.lb (A); its number is D, left out
# Confirm: that the police may stop a worker reported as run away (DOMAIN 2.4)
# Reading: the dots of a web address count as sentences
rights-lb = <b>Rights in Lebanon</b>

    Work in houses is under “kafala”: your papers depend on one employer, the sponsor.

    The NGO KAFA has a safe place and legal help for workers in houses. We know no number for it, only its website, if your phone is safe: kafa.org.lb.

    If your employer reported that you left, the police may stop you: you can take advice before.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Lebanon

## Police, complaint, forced acts

# Source: DOMAIN 2.5 (interpreter, lawyer, time to think)
# Confirm: what follows a complaint, who may come along, when it can be stopped (D)
police-complaint = <b>A complaint to police or court</b>

    You tell what was done to you. They ask questions, often more than once, and perhaps for papers. Later you may have to speak in court.

    Those you name may learn of it: ask before how you would be protected.

    A lawyer, an NGO or a friend may come along; ask for an interpreter, and sign only what you understand.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📝 Make a complaint

# $country is a two-letter code, or "none".
# Source: DOMAIN 2.1 non-punishment, HuffPost Maghreb 2018 (B); DOMAIN 2.3, EU 2011/36 (B)
# Confirm: speaking with a lawyer first, keeping messages (D)
rights-forced = <b>What they forced you to do</b>

    Stealing, carrying, selling sex, cheating: if they forced you, you did not choose it.

    { $country ->
        [MA] In Morocco the law says not to punish what people did under threats. It is not certain in practice.
       *[other] In the European Union the authorities may decide not to punish it; elsewhere it depends on the country. It is not certain in practice.
    }

    Before you tell the police about it, speak with a lawyer if you can; you may say “they forced me”.

    Messages that show the threats can help later: keep them only if that is safe.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = ❓ Will I be punished?
