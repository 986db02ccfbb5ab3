### Who answers behind each number of directory.toml, and what to expect. Frank about risk, no number in the text.
### `.name` = short name above the number; `.hours` = hours in words, only when a source states them.

## Morocco

service-ma-cnclt = A State commission (Ministry of Justice) answers, for reports of trafficking only. It passes cases on to the police and to the office that brings crimes to court. It is free in Morocco; we do not know if it answers foreign SIM cards.
    .name = Free line on trafficking

service-ma-19 = The police answer. They can come fast, and may ask for papers. People without papers risk being punished.
    .name = Police in towns
    .hours = day and night

service-ma-112 = Said to lead to the police, who may ask for papers. It does not always answer: try the police number first.
    .name = Mobile (may not answer)

service-ma-177 = The Royal Gendarmerie, a force like the police, answers outside towns. It may ask for papers. People without papers risk being punished.
    .name = Gendarmerie (outside towns)
    .hours = day and night

service-ma-15 = Civil protection: ambulance and fire rescue.
    .name = Ambulance and fire
    .hours = day and night

service-ma-150 = Ambulance and fire. Only one source names it: use it when the other does not answer.
    .name = Ambulance, second number

service-ma-onde = The National Observatory for the Rights of the Child answers children, and adults who saw something. We do not know how it helps children without papers.
    .name = Children's line (ONDE)
    .hours = day and night, it was said at its start

# Confirm: what kind of organisation UNFM is (contacts.csv gives only its name)
service-ma-8350 = The organisation UNFM answers women who suffer violence. Its app shows where the caller is: think before you use the app. We do not know how it helps women without papers.
    .name = Women: Koulna Maak
    .hours = day and night

# Confirm: what kind of organisation CMRPI is (contacts.csv gives only its name)
service-ma-emc = The organisation CMRPI answers. It helps with threats and photos online, above all children and young people. A form without your name exists. It can ask platforms to take pictures down.
    .name = Online threats: EMC-Helpline
    .hours = announced day and night; WhatsApp chat Monday to Friday 10:00–16:00

service-ma-eblag = A website of the police, for harmful things online. You can report without your name.
    .name = Report online: E-Blagh
    .hours = day and night

service-ma-plain = The website of the Public Prosecution, which brings crimes to court. It is a formal complaint: take advice from a lawyer or an NGO first.
    .name = Formal complaint (website)
    .hours = day and night

service-ma-unhcr = For those who cannot return to their country. It registers asylum requests; it is not the police.
    .name = UN refugee agency (UNHCR)
    .hours = Monday to Friday 9:00–15:00

service-ma-unwa = The same office in writing, when you cannot speak. Messages stay on your phone. If somebody checks it, you can delete only this chat before they look.
    .name = UNHCR on WhatsApp
    .hours = Monday to Friday 9:00–15:00

service-ma-iom = The UN migration agency: help to go home, only if you want. You can change your mind until you leave. It can close an asylum file: take advice first.
    .name = Voluntary return: IOM

# Confirm: that people found at sea may be brought back (no fact in DOMAIN, D)
service-ma-mrcc = The centre that organises rescue at sea. It may bring you back to Morocco.
    .name = Sea rescue (Rabat)
    .hours = day and night expected

service-ma-omdh = A Moroccan NGO: legal help for asylum-seekers, also after an arrest. Rabat, Casablanca, Tangier, Oujda, Nador. We know no number; ask UNHCR how to reach it.
    .name = Lawyers for refugees (OMDH)

## Algeria

service-dz-17 = The police answer. People without papers have been sent out of the country. If you have no papers, ask the UN line first (by day), unless your life is in danger.
    .name = Police

service-dz-1548 = The police answer. People without papers have been sent out of the country. If you have no papers, ask the UN line first (by day), unless your life is in danger.
    .name = Police green number

service-dz-1055 = The National Gendarmerie answers, outside towns. People without papers have been sent out of the country. If you have no papers, ask the UN line first (by day), unless your life is in danger.
    .name = Gendarmerie green number
    .hours = day and night, it is reported

service-dz-1111 = The national body for the protection of children answers. We do not know how it helps children without papers.
    .name = Children's line

service-dz-104 = An alert line of the police for a missing or abducted child. The police may ask for papers; people without papers have been sent out of the country.
    .name = Child missing or taken

service-dz-unhcr = The UN refugee agency: if you are arrested or are afraid of being sent back. Outside the hours a recorded message answers, in Arabic, French and English.
    .name = UNHCR emergency line
    .hours = Sunday to Thursday 8:30–16:30

## Tunisia

service-tn-inltp = The State authority against trafficking (Justice) answers. We know neither its hours nor if it passes cases on to the police. The source is old: it may not work.
    .name = State line on trafficking

service-tn-1899 = The Ministry of Women answers women who suffer violence. We do not know how it helps women without papers, nor what it tells the police. Its hours have changed before: at night it may not answer.
    .name = Women's line
    .hours = day and night, it is said

service-tn-1809 = A listening line for families and children. We do not know who answers. It may be closed now.
    .name = Somebody to listen
    .hours = 8:00–24:00 (these are hours of 2020, perhaps changed)

service-tn-197 = The police answer. Groups of people without papers have been sent out of the country. If you have no papers, ask the UN line first (office open on weekdays, by day), unless your life is in danger.
    .name = Police

service-tn-193 = The National Guard answers, outside towns; it also has units at sea. Groups of people without papers have been sent out of the country. If you have no papers, ask the UN line first (office open on weekdays, by day), unless your life is in danger.
    .name = National Guard

# Confirm: that people found at sea may be brought back (no fact in DOMAIN, D)
service-tn-194 = The units of the National Guard at sea answer. They may bring you back to Tunisia. Groups of people without papers have been sent out of the country.
    .name = National Guard at sea

service-tn-190 = The medical emergency service.
    .name = Ambulance (SAMU)

service-tn-198 = Civil protection: fire and rescue.
    .name = Fire and rescue

service-tn-iom = IOM answers migrants, free of charge: advice, help, voluntary return. Try it also from other towns. It is not the police.
    .name = UN migration agency (Sfax)
    .hours = office: Monday to Friday 8:30–17:30

## Libya

service-ly-unhcr = A protection line of the UN for refugees and asylum-seekers. It is not the police.
    .name = UN refugee agency (UNHCR)
    .hours = Sunday to Thursday 9:00–17:00 (these are hours of 2020, perhaps changed)

service-ly-1404 = A common line of the UN and NGOs: questions, help, complaints about help.
    .name = Tawasul (UN and NGOs)

service-ly-irc = An NGO answers people who suffered sexual violence. Medical care helps best within 72 hours.
    .name = After sexual violence (IRC)
    .hours = day and night

service-ly-cesvi = An NGO named by the UN refugee agency for the protection of people in danger.
    .name = Protection: CESVI
    .hours = Sunday to Thursday 9:00–17:00

service-ly-cesv2 = The second line of the same NGO: use it when the other does not answer.
    .name = CESVI, second number
    .hours = Sunday to Thursday 9:00–17:00

service-ly-1417 = Psychological and legal help, free of charge. In 2021 it was open to everybody, with or without papers: we do not know if it still is, nor when it answers.
    .name = Somebody to listen (UNFPA)

## Mauritania

service-mr-1916 = A State authority answers, free of charge: slavery, forced work, forced begging, forced sex, smuggling. We do not know if it passes cases on to the police.
    .name = Authority on trafficking

## Senegal

service-sn-116 = A centre of a ministry (Centre Ginddi) answers children, and women who suffer violence. Free, no name needed; in Wolof, Serer, Pular and French. We do not know if it passes cases on to the police.
    .name = Children, women: Wallu Allo
    .hours = day and night

service-sn-ajs = Women lawyers (AJS) give legal help free of charge, to men too. They also have eight offices. Ask them who will learn what you say.
    .name = Free legal help: AJS

service-sn-17 = The police answer. They may ask for papers.
    .name = Police

service-sn-gend = The Gendarmerie, a force like the police, answers. It may ask for papers.
    .name = Gendarmerie green number

service-sn-18 = Firefighters: fire and rescue.
    .name = Fire and rescue

## Mali

service-ml-gbv = A line of the National Police and the UN for women who suffer violence. The police may ask for papers. The source is old: it may not work.
    .name = Women: police line
    .hours = day and night (this was in 2014, perhaps changed)

service-ml-80333 = A short number of the National Police, for women who suffer violence. The police may ask for papers. The source is old: it may not work.
    .name = Women: short police number

## Niger

service-ne-anltp = The website of the State agency against trafficking, which also has a safe place to sleep. No telephone number is known. We do not know if it passes cases on to the police.
    .name = Agency against trafficking

## Côte d'Ivoire

service-ci-116 = A line for children in distress, free of charge. We do not know who answers, nor if it passes cases on to the police.
    .name = Children: Allo Enfant
    .hours = day and night

service-ci-180 = Firefighters: fire and rescue, free of charge.
    .name = Fire and rescue

## Guinea

service-gn-116 = State bodies answer, for trafficking and for children in danger. A study found that calls were not free, and that the line had few means. It may not answer.
    .name = Trafficking and children

## Cameroon

service-cm-1503 = The Ministry of Social Affairs answers, for trafficking; the line began with the UN migration agency. You need not say your name. We do not know if it passes cases on to the police.
    .name = Line against trafficking
    .hours = day and night

service-cm-1523 = The Cameroon Human Rights Commission answers. We do not know how it helps people without papers.
    .name = Human Rights Commission

service-cm-116 = A line of the ministry for women and families, for children. When it began, it worked only from the Camtel network.
    .name = Children's line

## Nigeria

service-ng-627 = NAPTIP, the State agency against trafficking, answers; it also has safe places to sleep. Free, from Nigerian networks only. We do not know if it passes cases on to the police.
    .name = Trafficking: NAPTIP
    .hours = day and night

service-ng-napt = The same State agency, also for calls from another country. We do not know if it passes cases on to the police.
    .name = NAPTIP, from abroad too

## Ghana

service-gh-hope = For trafficking, forced work, violence, and children who are harmed; in several languages. We do not know who answers, nor if it passes cases on to the police.
    .name = Helpline of Hope
    .hours = day and night

service-gh-hope2 = The same line: use it when the other number does not answer.
    .name = Helpline of Hope, number 2
    .hours = day and night

service-gh-sms = The same line in writing, only by SMS, free on all networks. Messages stay on your phone. If somebody checks it, you can delete only these before they look.
    .name = Helpline of Hope, SMS only
    .hours = day and night

## Egypt

service-eg-16000 = The National Council for Childhood and Motherhood answers about children, also about trafficking. It speaks Arabic. We do not know how it helps children without papers.
    .name = Children's line (NCCM)

service-eg-15115 = The National Council for Women answers women, also about trafficking. It speaks Arabic. We do not know how it helps women without papers.
    .name = Women's line

service-eg-15508 = The National Council for Human Rights takes complaints about trafficking. It speaks Arabic. Ask first who will learn what you say.
    .name = Trafficking: complaints

## Spain

service-es-112 = Police, ambulance and fire. The police may come and ask for papers.
    .name = Emergency

service-es-pn = A police line, only for trafficking. Free, you need not say your name. It is not on the bill but can stay in the list of calls. We do not know what the police do if papers are missing.
    .name = Police against trafficking
    .hours = day and night

service-es-a21 = An NGO helps, and checks job offers. Free, no name needed, many languages. It also works with the police.
    .name = NGO A21: help, job offers
    .hours = day and night

service-es-016 = Advice for women, also if they are forced to have sex for money, in 53 languages. We do not know who answers. It does not ask for your name or papers. It is not on the bill but can stay in the list of calls. If somebody checks it, you can delete only this one before they look.
    .name = Violence against women
    .hours = day and night

service-es-016wa = The same service in writing, in 53 languages. Messages stay on the phone. If somebody checks it, you can delete only this chat before they look.
    .name = Women: WhatsApp
    .hours = day and night

service-es-anar = A foundation answers children and young people.
    .name = Children's line (ANAR)

service-es-miss = The foundation ANAR answers when a child is missing.
    .name = Missing children
    .hours = day and night

service-es-amar = An NGO for women who are used for sex.
    .name = NGO Amar Dragoste
    .hours = day and night

service-es-esper = An NGO. Only its website is known; ask there whom it helps.
    .name = NGO Proyecto Esperanza
    .hours = day and night

## France

service-fr-196 = The centres that organise rescue at sea. On land, the police may ask for papers.
    .name = Sea rescue (CROSS)
    .hours = day and night

service-fr-112 = Police, ambulance and fire. The police may come and ask for papers.
    .name = Emergency

service-fr-17 = The police or the gendarmerie answer. They may come and ask for papers.
    .name = Police or gendarmerie

service-fr-114 = For emergencies when you cannot speak: only by SMS. Write the address. The police may come and ask for papers. The SMS stays on the phone. If somebody checks it, you can delete only this one before they look.
    .name = Emergency: only by SMS
    .hours = day and night

service-fr-15 = The medical emergency service.
    .name = Ambulance (SAMU)

service-fr-119 = For children in danger; there is also a chat for those under 21. Free, not on the bill, but it can stay in the list of calls. We do not know when it informs the authorities.
    .name = Children in danger
    .hours = day and night

service-fr-3919 = It listens to women who suffer violence. We do not know who answers. Free, no name needed, not on the bill, but it can stay in the list of calls. If somebody checks it, you can delete only this one before they look. It is not an emergency line.
    .name = Women: somebody to listen
    .hours = day and night

service-fr-3018 = For children and young people under 18 who are threatened or hurt online, for example with photos. We do not know who answers.
    .name = Young people: online threats

service-fr-ccem = An NGO against modern slavery: work under force, also in a private home. It is not the police. The source is old: it may not work.
    .name = Forced work: NGO CCEM

service-fr-115 = It looks for a place to sleep for people who have none. A bed is not certain. We do not know if it asks for papers.
    .name = A bed for the night

## Italy

service-it-anti = The national line against trafficking. Free, no name needed. Many languages, also English, Arabic and some languages of Nigeria; French is not in its list. We do not know if it passes cases on to the police.
    .name = Free line on trafficking
    .hours = day and night

service-it-1522 = For women who suffer violence, or whom somebody follows and watches. Free; also a chat and an app, which others can see on the phone. English, French, Arabic, Spanish and more.
    .name = Violence against women
    .hours = day and night

service-it-112 = Police, ambulance and fire. The police may come and ask for papers.
    .name = Emergency

service-it-miss = Telefono Azzurro answers when a child is missing.
    .name = Missing children
    .hours = day and night

## Belgium

service-be-112 = Ambulance, fire and police. The police may come and ask for papers.
    .name = Emergency

service-be-101 = The police answer. They may come and ask for papers.
    .name = Police

service-be-pag = A centre for people who were trafficked, in Brussels. It is not the police. Ask what happens next before you decide.
    .name = Centre PAG-ASA (Brussels)
    .hours = day and night

service-be-pay = A centre for people who were trafficked, in Antwerp. It is not the police; its leaflet exists in 22 languages. Ask what happens next before you decide.
    .name = Centre Payoke (Antwerp)
    .hours = day and night

service-be-surya = A centre for people who were trafficked, in Liège. It is not the police. Ask what happens next before you decide.
    .name = Centre Sürya (Liège)
    .hours = day and night

service-be-miss = Child Focus answers when a child is missing.
    .name = Missing children
    .hours = day and night

## Germany

service-de-112 = Works in all countries of the European Union: police, ambulance, fire. The police may come and ask for papers.
    .name = Emergency

service-de-016 = Advice for women who suffer violence or were trafficked, in 18 languages. Free, no name needed. They do not see your number. Not on the bill, but it can stay in the list of calls. If somebody checks it, you can delete only this one before they look.
    .name = Violence against women
    .hours = day and night

service-de-kok = A website: it lists centres for people who were trafficked. It does not answer calls itself.
    .name = Find a centre: KOK (website)

## United Arab Emirates

service-ae-save = The national line against trafficking. A State body that runs safe places (Ewaa) answers, in several languages. We do not know if it passes cases on to the police.
    .name = Trafficking: Ewaa line

service-ae-80060 = The Ministry of Labour answers about work, in four languages. We do not know what it tells the employer.
    .name = Work: Ministry of Labour
    .hours = Saturday to Thursday 8:00–20:00 (these are hours of 2021, perhaps changed)

## Saudi Arabia

# Confirm: what the police do when an employer has reported a worker as absent (DOMAIN 2.4, D)
service-sa-911 = The police answer, also for reports of trafficking; in Arabic, perhaps in English. They may ask for papers. If an employer has reported you as “run away” (absent from work), calling can be risky. If your life is in danger, call all the same.
    .name = Police (Mecca, Riyadh, East)

# Confirm: what the police do when an employer has reported a worker as absent (DOMAIN 2.4, D)
service-sa-999 = The police answer in the other regions, also for reports of trafficking; in Arabic, perhaps in English. They may ask for papers. If an employer has reported you as “run away” (absent from work), calling can be risky. If your life is in danger, call all the same.
    .name = Police (other regions)

service-sa-19911 = The ministry for work answers; one choice in its menu was for domestic workers. Years ago it spoke Arabic, English, Hindi, Urdu and four more languages. We do not know what it tells the employer. The source is old: it may not work.
    .name = Work and domestic workers
    .hours = Sunday to Thursday 8:00–20:00 (these are hours of 2014, perhaps changed)

## Qatar

service-qa-16044 = A State committee against trafficking answers, at the Ministry of Labour. We do not know if it passes cases on to the police.
    .name = Line against trafficking

## Kuwait

service-kw-kshr = An NGO for human rights answers migrant workers, in Arabic, English, Filipino, Hindi and Urdu. It is not the police. The source is old: it may not work.
    .name = Migrant workers: NGO

## Lebanon

service-lb-112 = The police (Internal Security Forces) answer, in Arabic. They may ask for papers.
    .name = Police

service-lb-1745 = The police (Internal Security Forces) answer about violence at home, in Arabic. They may ask for papers.
    .name = Violence at home (police)

## More than one country

service-int-sea = For people in distress at sea. It does not rescue: call the coastguard first, then Alarm Phone; if you have no number of the coastguard, call Alarm Phone at once. It presses for rescue, in several languages, but cannot promise it.
    .name = Alarm Phone (at sea)
    .hours = day and night

service-int-112 = Works in all countries of the European Union: police, ambulance, fire. The police may ask for papers.
    .name = Emergency in Europe

service-int-miss = For a child who is missing, in many European countries.
    .name = Missing children in Europe
    .hours = day and night

service-int-116 = One number for children, only in Africa. It works in some countries and not in others: try it. If nobody answers, try another number of this list.
    .name = Children (part of Africa)

service-int-fam = A website of the Red Cross, in Arabic, English, French, Spanish and more. The photo of the one who searches is published: not if somebody dangerous looks for you. The nearest Red Cross or Red Crescent can explain it.
    .name = Find my family (Red Cross)

service-int-un = Pages of the UN refugee agency for many countries, in many languages, with rights and contacts.
    .name = UNHCR Help (website)

## Countries
country-ma = Morocco
country-dz = Algeria
country-tn = Tunisia
country-ly = Libya
country-mr = Mauritania
country-sn = Senegal
country-ml = Mali
country-ne = Niger
country-ci = Côte d'Ivoire
country-gn = Guinea
country-cm = Cameroon
country-ng = Nigeria
country-gh = Ghana
country-eg = Egypt
country-sd = Sudan
country-es = Spain
country-fr = France
country-it = Italy
country-be = Belgium
country-de = Germany
country-ae = United Arab Emirates
country-sa = Saudi Arabia
country-qa = Qatar
country-kw = Kuwait
country-lb = Lebanon
