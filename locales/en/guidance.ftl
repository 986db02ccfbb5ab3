### Guidance: what people read on a small phone, often afraid, often sharing the phone.
### Short sentences, no promise, no blame. No telephone number, hour or date of a service: they are in directory.toml.
### `.label` = the words of the button that leads to the screen, 28 characters at most: a verb, the own words of the
### person, or a question (tests/data/labels.toml).

## Entrance

home = <b>Hello. This is { -bot-name }, a machine.</b>

    You are not talking with a person here. Information about work, papers, travel and safety, free of charge.

    We do not ask your name.

    If somebody comes, press “Leave quickly”: a recipe shows. The name of this chat and older messages can still be seen.

    Choose what is most like your situation.
    .label = 🏠 Start

more = <b>More</b>

    What do you want to know?
    .label = 🧭 More: rights, phone, info

found = <b>Perhaps this helps:</b>

    Press what fits best. If nothing fits, write it again in other words. To let people read it, press “Ask for help” and write it there.

    We did not keep what you wrote.

unsure = <b>Thank you for writing.</b>

    I am a machine and did not understand well, sorry. What is most like your situation?

    You can also write it again in a few simple words, in English, French or Arabic. We did not keep what you wrote.
    .label = 🧭 What fits my situation?

settings = <b>Settings</b>

    Choose the language or the country. Or erase what you wrote here.
    .label = 🌐 Language, country, erase

## Danger

# $country is a two-letter code, or "none".
# Source: DOMAIN 0.2, US TIP 2025, ecoi.net/document/2130671 (B): Morocco; US TIP 2024, ecoi.net/2111816 (B): Algeria
# Source: contacts.csv, when the lines answer: DZ (A), LY (A); when the office is open: TN (B); that no NGO line is known: AE, SA, QA; State lines of AE (A) and QA (B)
# Source: DOMAIN 2.4, the NGO KAFA in Lebanon and its website, kafa.org.lb (A); its number is D, left out
# Confirm: risk of the police in Libya and Tunisia (DOMAIN 2.2, contacts.csv LY and TN, D); in Libya, people near or a hospital instead (D); an employer's report in the Gulf and Lebanon, and whom to ask first (DOMAIN 2.4, D); Sudan, that services may not work (DOMAIN 2.2, D)
# Reading: the dots of a web address count as sentences
danger = <b>Your safety comes first.</b>

    This is a machine: it does not call the police, and people read “Ask for help” only later.

    If it is safe, go near other people or near a way out.

    { $country ->
        [MA] In Morocco people without papers risk being punished if the police come. If your life is in danger, call the police or an ambulance anyway.
        [DZ] In Algeria people without papers have been sent out of the country: the UN line can be safer. It answers only by day, Sunday to Thursday. If your life is in danger, call the police or an ambulance anyway.
        [TN] In Tunisia people without papers have been sent out of the country: the UN line (IOM) can be safer. Its office is open by day, Monday to Friday; outside that, perhaps nobody answers. If your life is in danger, call the police or an ambulance anyway.
        [LY] In Libya people without papers may be locked up: a UN line or a help group (NGO) can be safer. Some answer only by day, and none comes at once. If your life is in danger, people you trust or a hospital may help sooner; we know no ambulance number.
        [AE] If your life is in danger, call the police or an ambulance; police may stop workers reported as run away. We know no NGO line here; there is a State line: ask first what it tells the police. You can ask your embassy, unless you fear your own government.
        [SA] If your life is in danger, call the police or an ambulance; police may stop workers reported as run away. We know no NGO line here. You can ask your embassy, unless you fear your own government.
        [QA] If your life is in danger, call the police or an ambulance; police may stop workers reported as run away. We know no NGO line here; there is a State line: ask first what it tells the police. You can ask your embassy, unless you fear your own government.
        [KW] If your life is in danger, call the police or an ambulance; police may stop workers reported as run away. There is an NGO line, but we do not know when it answers. You can ask your embassy, unless you fear your own government.
        [LB] If your life is in danger, call the police or an ambulance; police may stop workers reported as run away. The NGO KAFA helps house workers; its website, if your phone is safe: kafa.org.lb. You can ask your embassy, unless you fear your own government.
        [SD] Because of the war, the police or an ambulance may not come. People you trust, or a hospital nearby, may help sooner.
       *[other] The police can come fast. They may also ask for your papers. If your life is in danger, call the police or an ambulance anyway.
    }

    If you cannot speak, write to somebody you trust; what you write stays on this phone.
    .label = 🆘 I am in danger now

ask-danger = <b>Are you in danger now?</b>

    For example: somebody hurts you, locks you in, or is coming for you.

    If yes, press “Danger now”.

    If no, you can see who to call or ask for help in writing. You decide.
    .label = ❓ Am I in danger?

# Source: DOMAIN 4.7, alarmphone.org, watchthemed (A)
# Confirm: that the coastguard may bring people back, also outside Tunisia (contacts.csv TN, D); Alarm Phone at once where no number of a coastguard is known (D)
danger-sea = <b>In danger at sea</b>

    Call the sea rescue (coastguard) first; if you have no number for it, the emergency number. If you have neither, call Alarm Phone at once; otherwise call it next. It presses for rescue, but cannot promise it.

    The coastguard may bring you back to the country you left; your life comes first.

    Say where you are (phone GPS), how many adults and children, who is sick, and if water comes in.

    Stay seated, move little, and save the battery for calls.
    .label = 🌊 In danger at sea

# Confirm: advice to somebody who thinks of death (no fact in DOMAIN, D)
danger-self = <b>It is good that you are here.</b>

    What you feel can become lighter, even if it does not seem so now. What happened to you is not your fault.

    Please stay with a person you trust now, not near somebody who hurts you. Put away what could hurt you.

    If you are hurt or took something, go to the nearest hospital, or let somebody call. If we know a number, it is below.
    .label = 🌱 I may hurt myself

# Reading: two of the sentences are short questions to say
call = <b>Who to call</b>

    Beside each number you see who answers and what can happen then. You can ask before you say anything about yourself: “Who are you? What do you do with what I say?”

    We do not always know which languages a line speaks: begin with “English, please”. Where no cost or hours are given, we do not know them.

    Help from the UN and from NGOs (help groups, not the police) is always free. If somebody asks for money or sex for it, that is abuse, and not your fault.

    A call stays in the list of calls of the phone: if others look there, delete only that call. Short numbers work mostly only inside their country.
    .label = 📞 See who to call

## What it is

# Source: DOMAIN 1.1, act, means, purpose, consent, child, Palermo Protocol art. 3 (A)
what-is-it = <b>What is { -trafficking }?</b>

    Somebody takes, moves or keeps a person to make money from them. It can be forced work, sex, begging, crime, a life like a slave, or a kidney that is taken.

    They use force, threats, lies, or the need that the person is in. An earlier “yes” does not count then.

    For a child under 18 no force or lie is needed.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📖 What is trafficking?

# Source: DOMAIN 1.2, smuggling and trafficking, SHERLOC module 11 (A)
# Confirm: the signs that a journey has turned (DOMAIN 1.2, D)
smuggling = <b>Smuggling or trafficking?</b>

    In { -term-smuggling }, somebody is paid to take a person across a border. It should end on arrival.

    In trafficking, somebody makes profit from the person, and it goes on. No border is needed.

    One can turn into the other: a new debt, a locked door, “work to pay”.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🧭 Smuggling or trafficking?

# Source: DOMAIN 1.6, forms to cover (A, B)
forms = <b>What is happening to you?</b>

    Work in a house without pay, a job online that becomes a prison, a false love, a debt without end.

    It happens to women, men and children, also in their own country.

    Which is most like your situation?
    .label = 📖 See the list of situations

# Source: DOMAIN 1.3, eleven ILO indicators of forced labour, in its order (A); DOMAIN 1.4, a sign proves nothing (A)
signs = <b>Is somebody using me?</b>

    Tick what is true for you. We do not keep your ticks, and you can stop at any time.

    These are signs only. They do not decide who you are.
    .label = 🔎 Is somebody using me?
    .cards = ☑️ See what I ticked

signs-1 = They use my problems or my lack of papers against me
signs-2 = The job or the pay is not what they promised
signs-3 = I cannot go out freely, or not alone
signs-4 = They took my phone or keep me from people
signs-5 = Somebody hurts me or forces me to have sex
signs-6 = They threaten me or my family, or speak of a curse
signs-7 = They keep my passport or my papers
signs-8 = They pay me late, too little, or never
signs-9 = I have a debt that does not end
signs-10 = I live or work without food, rest or safety
signs-11 = I work day and night, without a day of rest

signs-none = <b>You ticked nothing</b>

    Perhaps all is well. Perhaps your situation is not in this list, or now is not the moment.

    If something feels wrong, it is worth talking about. You can write to us about it, free of charge.
    .label = 🧭 No sign

signs-some = <b>What you ticked matters</b>

    If somebody hits you, forces you or locks you in, press “Am I in danger?” first.

    One sign can be enough to ask for advice. A list cannot say what your situation is; you can write to us about it, free of charge.

    You need not decide now. You can first read what each sign means.
    .label = 🧭 One or two signs

signs-many = <b>This is a lot for one person.</b>

    Several of these signs together can mean that somebody is using you to make money. You can write to us about it, free of charge.

    It is not your fault, even if you said yes at the beginning.

    Some people in your situation first talk with a help group (NGO). You choose if and when.
    .label = 🧭 Several signs

## My papers, my pay, my debt

mine = <b>What worries you?</b>

    Choose what is most like your situation. The last buttons show more.
    .label = 💼 My work, papers, debt

# Source: DOMAIN 1.3, ILO indicator 7 (A)
# Confirm: asking for the passport only where that is safe; advice before the consulate (DOMAIN 2.5, D)
papers = <b>They keep my papers</b>

    Your papers are yours: nobody should keep them. Perhaps they say “it is safe with me”. To keep papers so that a person cannot leave can be a sign of forced labour.

    You can ask for them calmly, but only if that is safe for you.

    An NGO or a lawyer can tell you how to ask for new papers. If you fled your country, speak with them before you go to your consulate.
    .label = 🛂 They keep my papers

# Confirm: a photo of papers kept by a trusted person (DOMAIN 1.5, D)
papers-copy = <b>A copy in a safe place</b>

    Do you still have your papers? A photo of each page can help later.

    Do not keep the photo only on your phone. Somebody you trust can keep it for you.

    Do not send photos of papers to us.
    .label = 🗂️ Keep a safe copy

# Source: DOMAIN 1.3, ILO indicator 8 (A); DOMAIN 2.5, claim unpaid wages, depends on the country
# Confirm: noting days and hours for oneself, unnoticed (DOMAIN 4.5, D); that pay can be claimed without contract or papers (DOMAIN 2.5, D)
wages = <b>I am not paid</b>

    Late pay, no pay or “later” can be a sign of forced labour.

    Note for yourself the days, the hours and what they promised. Do it only if nobody can find it.

    You may be able to get your pay, even without a contract or papers: it depends on the country.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 💰 I am not paid

# Source: DOMAIN 1.3, ILO indicator 9 (A); DOMAIN 1.6, a debt cannot legally bind a person to work, debt to a “madam” (B)
# Confirm: that work without pay for a journey is called a “contract” (not in DOMAIN, D)
debt = <b>They say I owe money</b>

    A debt that grows, or that nobody lets you check, can be a sign of forced labour. Some call it a “contract”: to work without pay because somebody, perhaps a madam, says that they paid the journey.

    The rules between countries do not allow that somebody is forced to work because of a debt.

    You do not need to decide today. If it is safe, note what you have paid already.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🧾 They say I owe money

# Source: DOMAIN 1.6, Oba of Benin on 9 March 2018, independent.ng 14 Mar 2018, mg.co.za Feb 2019 (B)
# Confirm: that a pastor or an imam helps against the fear of an oath (no fact in DOMAIN, D); that it is safer not to speak of it in the house (D)
oath = <b>An oath, juju, a shrine</b>

    An oath, juju, a shrine, a native doctor or a marabout can frighten very much. Your fear is real, and nobody here laughs at it.

    If it was in or near Benin City in Nigeria: in 2018 the Oba (king) of Benin cancelled all these oaths. He cursed those who make people swear them.

    Nobody in the house needs to know that you read this.

    You can talk about any oath with an NGO, or a pastor or imam who does not know those people.
    .label = 🕯️ I swore an oath (juju)

# $country is a two-letter code, or "none".
# Source: DOMAIN 2.1, Law 19-12 on domestic workers covers foreigners (B); DOMAIN 1.4, signs of domestic servitude (D)
# Source: DOMAIN 2.2, Tunisia, law of 2016, vulnerability includes irregular status, inlctp.justice.gov.tn (A)
domestic = <b>Work in a house</b>

    { $country ->
        [MA] In Morocco the law on domestic work covers foreigners too. Signs that something is wrong: no pay, no rest, no key, no phone, never alone outside.
        [TN] In Tunisia the law says: if you have no papers, nobody may take advantage of it. Signs that something is wrong: no pay, no rest, no key, no phone, never alone outside.
       *[other] Signs that something is wrong: no pay, no day of rest, no key, no room, no phone, never alone outside.
    }

    Work in a house is work. A bed and food are not a wage. No madam and no boss has the right to hit you or touch you.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🧹 I work in a house

## Rights

# Source: DOMAIN 2, opening sentence: laws differ, this is information
rights = <b>Your rights</b>

    They depend on the country where you are now.

    Choose it: you see what the law says, and what can happen if you go to the police.

    Where we know little, we say so. An NGO is a help group; it is not the State and not the police.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = ⚖️ Know my rights

# Source: DOMAIN 2.1, victim also foreign, SHERLOC 448.9 (A); name and address, SHERLOC 448-9 (A)
# Source: DOMAIN 2.1, care, shelter, legal help, highatlasfoundation.org 2022 (B); orders, legal aid, laloi.ma/3885 (B)
# Source: DOMAIN 2.1, practice 2024, assahafa.com on TIP 2025 (B)
rights-morocco = <b>Rights in Morocco</b>

    The law protects people who were trafficked, Moroccan or foreign.

    It provides for free care, a safe place to sleep and a free lawyer; in practice it is not certain. A judge or prosecutor can forbid the suspect to contact you.

    Somebody who tells others your name or address can be punished.

    Safe places are few, above all for men.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📍 Know my rights in Morocco

rights-europe = <b>Europe</b>

    In which country are you now?

    “Know my rights in Europe” says what many States have agreed on. You can always ask an NGO before you go to the police.
    .label = 🌍 Europe

# $country is a two-letter code, or "none".
# Source: DOMAIN 0 (2), US TIP 2025, ecoi.net/document/2130671 (B): Morocco; US TIP 2024, ecoi.net/2111816 (B): Algeria
# Source: contacts.csv LY, hours of two of the lines, help.unhcr.org/libya (A)
# Confirm: people sent out of Tunisia (contacts.csv TN, D), locked up in Libya, where nobody is sent to the police (DOMAIN 2.2, contacts.csv LY, D)
police = <b>I am afraid of the police</b>

    { $country ->
        [MA] In Morocco the police do not always see that others use a person, and people without papers risk being punished. The police can also stop violence: if your life is in danger, call them anyway.
        [DZ] In Algeria people without papers were sent out of the country, without any check of their story. The police can also stop violence: if your life is in danger, call them anyway.
        [TN] In Tunisia people without papers were sent away: the UN line (IOM) may be safer (office: Monday to Friday). The police can also stop violence: if your life is in danger, call them anyway.
        [LY] In Libya people without papers may be locked up. The UN or an NGO may be safer (some answer only by day).
       *[other] The police may ask for papers, and people have been locked up or sent out of the country. The police can also stop violence: if your life is in danger, call them anyway.
    }

    You can first ask a lawyer or an NGO (help group), who can come with you or speak for you.

    If you are stopped, ask for a lawyer and an interpreter; they may refuse. If being sent back puts your life at risk, say so.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 👮 I am afraid of the police

# Source: DOMAIN 2.5, care ideally within 72 hours, help.unhcr.org/libya (A)
# Confirm: where care is free and safe without papers, and what a hospital must report, and to whom, in each country (no fact in DOMAIN, D)
doctor = <b>I need a doctor</b>

    Sick, hurt or pregnant: you can ask for care, with or without papers; if it is serious, go at once. If there is time, first ask an NGO, not the hospital's desk, about papers and cost.

    After sexual violence, care is best within 72 hours, every hour counts; later it is still good to go.

    You need not tell the whole story: “I need care after violence” is enough.

    We do not know what a hospital here must report. Before you say more, ask an NGO that answers at once, or the nurse: “Who will know?”
    .label = 🏥 I need a doctor

# Source: DOMAIN 2.1, UNHCR registers and decides in Morocco, help.unhcr.org (A)
# Confirm: that war at home is a reason to ask the agency, and advice before the consulate (DOMAIN 2.5, D)
asylum = <b>I am afraid to go back</b>

    If you fear war, violence, prison or a forced marriage at home, the UN refugee agency (UNHCR) can advise you. In Morocco it registers and decides; we do not have its number for every country.

    Do not contact your consulate before you have had advice.

    An NGO can help you prepare. It costs nothing: nobody has the right to sell you an appointment or a place.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = ⛺ I am afraid to go back

# Source: DOMAIN 2.1, voluntary return, foras.ma (A); file of asylum seekers is closed, GADEM guide (B)
# Confirm: that it can take longer than eight weeks; advice before signing where there is war (D)
return-home = <b>I want to go home</b>

    The UN migration agency (IOM) can help you return; in Morocco it often takes 2 to 8 weeks, sometimes longer.

    It must be your own wish, and you can change your mind until you leave. Money to start again is not certain.

    It can close your asylum file. Take advice before you sign, above all if there is war, or people there may hurt or take you again.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = ✈️ I want to go home

# Source: DOMAIN 7 and contacts.csv, family links of the Red Cross and Red Crescent, blogs.icrc.org (A)
family = <b>I am looking for my family</b>

    The Red Cross and the Red Crescent help people find their family, in many countries, free of charge.

    On their site your own photo can be published. Do not do this if somebody dangerous looks for you.

    You can ask the nearest Red Cross or Red Crescent first.
    .label = 👪 I am looking for my family

## Children

# Confirm: that a child should be protected with or without papers, in each country (DOMAIN 2.5 and 7, D)
children = <b>Are you under 18?</b>

    You are not in trouble, and what happened is not your fault.

    A child should be protected everywhere, with or without papers; this is not yet so in every country. If they used you for work, begging or anything you did not want, people can help.

    Is there an adult you trust: a teacher, a nurse? Tell only what you want.

    “See who to call” shows the children's line first, where we know one.
    .label = 🧒 I am under 18

# $country is a two-letter code, or "none".
# Source: DOMAIN 2.1, Morocco, residence title only for adults and school for migrant children (B)
# Confirm: Libya, that a child had better ask the UN or an NGO before the police (DOMAIN 2.2, D)
children-alone = <b>I am alone, without my parents</b>

    You can ask for a safe place to sleep. An adult who takes you in must not ask for work or anything else.

    { $country ->
        [MA] In Morocco only adults must have a residence card (a paper to live there). Children from other countries can go to school.
        [LY] We know no certain law in Libya that protects you. With an adult you trust, ask the UN or an NGO before the police.
       *[other] With or without papers, you are a child first.
    }

    “See who to call” shows the children's line first, where we know one.

    Laws are different everywhere and change: an adult you trust can ask an NGO with you, free of charge.
    .label = 🧒 I am under 18 and alone

## Online, love, journeys

# Confirm: not to pay, to keep proof, to tell somebody (DOMAIN 1.6, D)
blackmail = <b>They threaten me with photos</b>

    It is not your fault. It happens to many people, men and women, and some have found help.

    Breathe first: you need not answer now. Paying or sending more does not end it.

    You need not be alone with this. One person you trust can stay beside you while you do the next steps.
    .label = 📷 They threaten with photos

# Source: DOMAIN 1.6, loverboy, eliberare.com (B)
loverboy = <b>When love asks for too much</b>

    First there are presents and big words. Then: “if you love me, do this for me”. Perhaps it is sex with others, money, or photos.

    Often there is a debt, and you are kept away from your family and friends.

    To have loved is not a fault. You choose when and with whom you speak about it.
    .label = 💔 My partner takes advantage

# Source: DOMAIN 1.6, scam compounds, allafrica 16 May 2024 (B)
scam-jobs = <b>Online jobs abroad</b>

    Some offers speak of a call centre or an online shop with high pay. In 2024 people from Morocco were flown to Asia like this, locked in, and made to cheat others online.

    Before you go, somebody you trust can check who the employer is and where the place is.

    Are you there now, or is one of your people? “They hold me there” says more. Having believed the offer is not a fault.
    .label = 💻 Is this online job a trap?

# Confirm: signs that a journey has turned into exploitation (DOMAIN 1.2, D)
road = <b>On the road</b>

    Sometimes the price rises on the way, or somebody holds you until money comes. They separate you from the others, or ask for sex to let you pass.

    This is not a part of the fare, and it is not your fault.

    If you can, let a person you trust know where you are. What is closest to your situation?
    .label = 🚌 I am on the road

## For somebody else, and safety of the phone

# $country is a two-letter code, or "none".
# Source: DOMAIN 2.1, Morocco art. 448-7, not reporting, close family excused, SHERLOC (A)
# Confirm: reporting duties in other countries (DOMAIN 7 and 8, D)
# Reading: two of the sentences are short questions to say
someone-else = <b>I want to help somebody</b>

    Listen and believe. Instead of “why?” ask “what do you need?”, and let the person decide.

    Do not confront anybody, and do not post it online: the person may suffer for it.

    Give the number of an NGO only when nobody else sees it.

    { $country ->
        [MA] In Morocco it can be an offence to know of trafficking and not to report it. Close family is excused; ask a lawyer.
       *[other] In some countries the law asks people to report what they know.
    }

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🤝 I want to help somebody

# Confirm: safety of phones for watched people (DOMAIN 4.5, techsafety.org)
phone-safety = <b>Does somebody look at your phone?</b>

    “Leave quickly” shows a page with recipes. Older messages and the name of this chat can still be seen. To come back, send /start.

    Think before you delete or change much at once. Somebody who checks your phone may notice.

    Agree on a word with a person you trust: it means “I need help”.
    .label = 📱 Is my phone safe?

# Source: DOMAIN 4.4 and 4.5, bots delete within 48 hours, the person chooses what to keep (A); no law
phone-delete = <b>Delete traces</b>

    First keep the number of your request outside this phone, and learn the name of this bot by heart.

    Send /delete: we delete the messages of the last two days. “Stop and erase” erases a request that you have not sent yet.

    What is older stays, until you open the menu of this chat and choose “Delete chat”.

    Look also at the list of calls, at the browser and at Telegram on other devices.

    Messages can help as proof later: you choose what to keep.
    .label = 🗑️ Delete traces

# Confirm: safety of shared phones (DOMAIN 4.5, techsafety.org)
phone-borrowed = <b>This phone is not mine</b>

    Do not write your name or your place here.

    When you finish, keep the number of your request somewhere safe and delete this chat. Log out of Telegram only if the account is yours: Settings, menu, “Log out”.

    If the phone belongs to somebody who frightens you, it is safer to use another phone when you can.
    .label = 📲 It is not my phone

## About

# $organisation = name of the organisation; $read = when people read requests.
about = <b>Who are we?</b>

    { -bot-name } is a service of { $organisation }. We give information, and people answer requests for help.

    We are not the police and not an emergency service. We cannot promise a place, papers or a result.

    Requests are read: { $read }.

    It costs nothing, ever.
    .label = ❓ Who are you?

# $organisation = name; $days = days of keeping after closing; $contact = address for data protection.
# Reading: each sentence is a promise of its own, and short
# Source: DOMAIN 0 (6), Morocco art. 448-7, SHERLOC (A); no other law
# Confirm: each sentence, with a lawyer and whoever answers for the data: what is kept and for how long, who reads it, what must be told to authorities (DOMAIN 0 (6), D)
privacy = <b>What we know about you</b>

    When you only read, we keep no record of you. We ask neither your name nor your address; the country is your choice.

    A request that you have not sent is kept 24 hours. If you send it, people of { $organisation } read it. We erase it { $days } days after we close your case, or earlier if you erase it; copies kept for safety go within 30 days after that.

    Telegram and a person who holds your phone can see this chat, so nothing here is fully secret.

    In some countries, Morocco too, the law can force those who read you to tell the authorities about trafficking. Before you tell, you can write only: “What must you report?”

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.

    Questions: { $contact }
    .label = 🔒 What do you know about me?

language = <b>Choose your language</b>
    .label = 🌐 Change the language

country = <b>Where are you now?</b>

    Then we show numbers and rights for this country. We do not need your town. You need not choose.
    .label = 🌍 Choose a country

## Cover

cover = <b>Today</b>

    Lentil soup: fry an onion in a little oil. Add a glass of lentils, two tomatoes, cumin and salt. Cover with water and cook for 30 minutes.
    .label = Lentil soup

cover-tea = <b>Mint tea</b>

    Rinse a spoon of green tea with a little hot water and pour it away. Add hot water, a handful of fresh mint and sugar. Wait five minutes, then pour from high up.
    .label = Mint tea

cover-bread = <b>Bread in a pan</b>

    Mix three glasses of flour, a spoon of yeast, a little salt and warm water. Knead well and let it rest for one hour. Cook flat rounds in a hot pan on both sides.
    .label = Bread in a pan
