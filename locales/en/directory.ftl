### Who answers behind each number of directory.toml, and what to expect. Frank about risk, no number in the text.
### `.name` = short name above the number; `.hours` = hours in words, `.languages` and `.cost` likewise, only when a source states them.

## Morocco

service-ma-cnclt = A State commission (Ministry of Justice) answers, for reports of trafficking only. It passes cases on to the police and to the office that brings crimes to court. It is free in Morocco; we do not know if it answers foreign SIM cards.
    .name = Trafficking green line

service-ma-19 = The police answer. They can come fast, and they may ask for papers.
    .name = Police in towns
    .hours = day and night

service-ma-112 = Said to lead to the police. It does not always answer: try the police number first.
    .name = Emergency from a mobile

service-ma-177 = The Royal Gendarmerie answers, outside towns. It may ask for papers.
    .name = Gendarmerie (villages, roads)
    .hours = day and night

service-ma-15 = Civil protection: ambulance and fire rescue.
    .name = Ambulance and fire
    .hours = day and night

service-ma-150 = Ambulance and fire. Only one source names it: use it when the other does not answer.
    .name = Ambulance, second number

service-ma-onde = The National Observatory for the Rights of the Child answers children, and adults who saw something. We do not know how it helps children without papers.
    .name = Children's line (ONDE)
    .hours = day and night

service-ma-8350 = A line for women who suffer violence. Its app shows where the caller is: think before you use the app. Help for women without papers is not known.
    .name = Women: Koulna Maak
    .hours = day and night

service-ma-emc = This line helps with threats and photos online, above all children and young people. A form without your name exists. It can ask platforms to take pictures down.
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

service-ma-unwa = The same office in writing, when you cannot speak. Messages stay on your phone: delete them if somebody looks.
    .name = UNHCR on WhatsApp
    .hours = Monday to Friday 9:00–15:00

service-ma-iom = The UN migration agency: help to go home, only if you want. You can change your mind. It can close an asylum file: take advice first.
    .name = Voluntary return: IOM

service-ma-mrcc = The centre that organises rescue at sea.
    .name = Sea rescue (Rabat)
    .hours = day and night expected

service-ma-omdh = A Moroccan NGO: legal help for asylum-seekers, also after an arrest. Rabat, Casablanca, Tangier, Oujda, Nador. No public number is known.
    .name = Lawyers for refugees (OMDH)

## Algeria

service-dz-17 = The police answer. People without papers have been sent out of the country: if you have none, ask the UN line first.
    .name = Police

service-dz-1548 = The police answer. People without papers have been sent out of the country: if you have none, ask the UN line first.
    .name = Police green number

service-dz-1055 = The National Gendarmerie answers, outside towns. People without papers have been sent out of the country: if you have none, ask the UN line first.
    .name = Gendarmerie green number
    .hours = day and night, it is reported

service-dz-1111 = The national body for the protection of children answers.
    .name = Children's line

service-dz-104 = An alert line of the police for a missing or abducted child.
    .name = Child missing or taken

service-dz-unhcr = The UN refugee agency: if you are arrested or fear to be sent back. A recorded message answers outside the hours.
    .name = UNHCR emergency line
    .hours = Sunday to Thursday 8:30–16:30
    .languages = Arabic, French, English (recorded message)

## Tunisia

service-tn-inltp = The State authority against trafficking (Justice) answers. We do not know if it passes cases on to the police. The source is old: it may not work.
    .name = Trafficking green number

service-tn-1899 = The Ministry of Women answers women who suffer violence.
    .name = Women's green line
    .hours = day and night

service-tn-1809 = A listening line for families and children. It may have closed since.
    .name = Somebody to listen
    .hours = 8:00–24:00 (in 2020)

service-tn-197 = The police answer. Groups of people without papers have been sent out of the country: if you have none, ask the UN or an NGO first.
    .name = Police

service-tn-193 = The National Guard answers, outside towns; it also has units at sea. Groups of people without papers have been sent out of the country: if you have none, ask the UN or an NGO first.
    .name = National Guard

service-tn-190 = The medical emergency service.
    .name = Ambulance (SAMU)

service-tn-198 = Civil protection: fire and rescue.
    .name = Fire and rescue

service-tn-iom = IOM answers migrants, free of charge: advice, help, voluntary return. It is not the police.
    .name = UN migration agency (Sfax)
    .hours = office: Monday to Friday 8:30–17:30

## Libya

service-ly-unhcr = A protection line of the UN for refugees and asylum-seekers. It is not the police.
    .name = UN refugee agency (UNHCR)
    .hours = Sunday to Thursday 9:00–17:00 (in 2020)

service-ly-1404 = A common line of the UN and NGOs: questions, help, complaints about help.
    .name = Tawasul (UN and NGOs)

service-ly-irc = An NGO answers people who suffered sexual violence. Medical care helps best within 72 hours.
    .name = After sexual violence (IRC)
    .hours = day and night

service-ly-cesvi = An NGO named by the UN refugee agency for the protection of people in danger.
    .name = Protection: CESVI
    .hours = Sunday to Thursday 9:00–17:00

service-ly-1417 = Psychological and legal help, free of charge. In 2021 it was open to everybody, with or without papers.
    .name = Somebody to listen (UNFPA)

## Mauritania

service-mr-1916 = A State authority answers, free of charge: slavery, forced work, forced begging, sexual exploitation, smuggling. We do not know if it passes cases on to the police.
    .name = Authority against trafficking

## Spain

service-es-112 = Police, ambulance and fire. The police may come and ask for papers.
    .name = Emergency

service-es-pn = A police line, only for trafficking. Free, not on the telephone bill, you need not say your name.
    .name = Police against trafficking
    .hours = day and night

service-es-a21 = An NGO helps, and checks job offers. Free, no name needed, many languages. It also works with the police.
    .name = NGO A21: help, job offers
    .hours = day and night

service-es-016 = Advice for women, also in sexual exploitation. It does not ask for your name or papers. It is not on the bill but can stay in the list of calls: delete it.
    .name = Violence against women
    .hours = day and night
    .languages = 53 languages

service-es-016wa = The same service in writing. Messages stay on the phone: delete them if somebody looks.
    .name = Women: WhatsApp
    .hours = day and night
    .languages = 53 languages

service-es-anar = A foundation answers children and young people.
    .name = Children's line (ANAR)

service-es-miss = The foundation ANAR answers when a child is missing or has run away.
    .name = Missing children
    .hours = day and night

service-es-amar = An NGO for women in sexual exploitation.
    .name = NGO Amar Dragoste
    .hours = day and night

service-es-esper = An NGO for women who were trafficked. Only the website is known.
    .name = NGO Proyecto Esperanza
    .hours = day and night

## More than one country

service-int-sea = For people in distress at sea. It does not rescue: call the coastguard first, then Alarm Phone, which presses for rescue.
    .name = Alarm Phone (at sea)
    .hours = day and night

service-int-112 = Works in all countries of the European Union: police, ambulance, fire. The police may ask for papers.
    .name = Emergency in Europe

service-int-miss = For a child who is missing, in many European countries.
    .name = Missing children in Europe

service-int-fam = A website of the Red Cross. The photo of the one who searches is published: not if somebody dangerous looks for you. The nearest Red Cross or Red Crescent can explain it.
    .name = Find my family (Red Cross)
    .languages = Arabic, English, French, Spanish and others

service-int-un = Pages of the UN refugee agency for each country, with rights and contacts.
    .name = UNHCR Help (website)

## Countries
country-ma = Morocco
country-dz = Algeria
country-tn = Tunisia
country-ly = Libya
country-mr = Mauritania
country-es = Spain
