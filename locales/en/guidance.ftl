### Guidance: what people read on a small phone, often afraid, often sharing the phone.
### Short sentences, no promise, no blame. No telephone number, hour or date of a service: they are in directory.toml.
### `.label` = the words of the button that leads to the screen, 28 characters at most.

## Entrance

home = <b>Hello. This is { -bot-name }.</b>

    Here you find information about work, papers, travel and safety. It is free.

    We do not ask your name. You can stop at any time.

    Choose what is closest to you.
    .label = 🏠 Start

more = <b>More</b>

    What do you want to know?
    .label = 🧭 More: rights, phone, info

found = <b>Perhaps this helps:</b>

    Press what fits best. If nothing fits, write it again in other words, or press “Ask for help”: people read it.

    We did not keep what you wrote.

unsure = <b>Thank you for writing.</b>

    We want to understand you well. What is closest?

    You can also write it again in a few words, in any language. We did not keep what you wrote.
    .label = 🧭 What is closest?

settings = <b>Settings</b>

    Choose the language or the country. Or erase what you wrote here.
    .label = 🌐 Language, country, erase

## Danger

# $country is a two-letter code, or "none".
danger = <b>We hear you. Your safety comes first.</b>

    If it is safe, go near other people or near a way out.

    { $country ->
        [LY] In Libya people without papers may be locked up. A UN or NGO line can be safer than the police: see “Who to call”.
        [DZ] In Algeria people without papers have been sent out of the country. If you have no papers, a UN line can be safer: see “Who to call”.
        [TN] In Tunisia people without papers have been sent out of the country. If you have no papers, a UN or NGO line can be safer: see “Who to call”.
       *[other] The police can come fast. They may also ask for your papers.
    }

    If you cannot speak, write to somebody you trust. If you have nobody, press “Ask for help”: people read it, but not at once.
    .label = ✋ I am in danger now

ask-danger = <b>We hear you. Are you in danger now?</b>

    For example: somebody hurts you, locks you in, or is coming for you.

    If yes, press “Danger now”.

    If no, you can see who to call or ask for help in writing. You decide.
    .label = ❓ Am I in danger?

danger-sea = <b>In danger at sea</b>

    Call the sea rescue (coastguard) first; if you have no number for it, the emergency number. Then call Alarm Phone: it does not rescue, but it presses for rescue.

    Say where you are (GPS of the phone), how many people are on board, children and sick people, and if water comes in.

    Stay seated, move little, and keep the battery for calls.
    .label = ✋ At sea

danger-self = <b>It is good that you wrote.</b>

    What you feel can become lighter, even if it does not seem so now. What happened to you is not your fault.

    Please do not stay alone now. Tell one person near you, and put away what could hurt you.

    If you are hurt or took something, go to the nearest hospital or let somebody call for help: the numbers are below.
    .label = 💬 I may hurt myself

call = <b>Who to call</b>

    Beside each number you see who answers and what can happen then. You can ask before you say anything about yourself: “Who are you? What do you do with what I say?”

    Help from the UN and from NGOs (aid organisations) is always free. If somebody asks for money or sex for it, that is abuse.

    Short numbers work mostly only inside their country.
    .label = 📞 Who to call

## What it is

what-is-it = <b>What is { -trafficking }?</b>

    Somebody takes, moves or keeps a person to make money from them: by forced work, sex, begging or crime, by keeping them like a slave, or by taking an organ such as a kidney.

    They use force, threats, lies, or the need that the person is in. An earlier “yes” does not count then.

    For a child under 18 no force or lie is needed.

    Laws differ and change: a lawyer or an NGO can check your case free of charge.
    .label = ❓ What is trafficking?

smuggling = <b>Smuggling or trafficking?</b>

    In { -term-smuggling }, somebody is paid to take a person across a border. It should end on arrival.

    In trafficking, somebody makes profit from the person, and it goes on. No border is needed.

    One can turn into the other: a new debt, a locked door, “work to pay”.

    Laws differ and change: a lawyer or an NGO can check your case free of charge.
    .label = 🧭 Smuggling or trafficking

forms = <b>It has many faces</b>

    Work in a house without pay, an online job that becomes a prison, a false love, photos used as a threat, a journey with ransom.

    Also forced begging, forced marriage, forced crime, or pressure to sell a kidney.

    It happens to women, men and children. It is not your fault.

    Which is closest?
    .label = 📝 What it can look like

signs = <b>Is somebody using me?</b>

    Tick what is true for you. We do not keep your ticks, and you can stop at any time.

    These are signs only. They do not decide who you are.
    .label = ☑️ Is somebody using me?

signs-1 = They use my need or my lack of papers
signs-2 = The job or the pay is not what they promised
signs-3 = I cannot go out freely, or not alone
signs-4 = They took my phone or keep me from people
signs-5 = Somebody hurts my body or forces me to sex
signs-6 = They threaten me, my family, or with a curse
signs-7 = They keep my passport or my papers
signs-8 = They pay me late, too little, or never
signs-9 = I have a debt that does not end
signs-10 = I live or work without food, rest or safety
signs-11 = I work day and night, without a day of rest

signs-none = <b>You ticked nothing</b>

    Perhaps all is well. Perhaps your situation is not in this list, or the moment is not right.

    If something feels wrong, it is worth talking about. A specialist can look at it with you, free of charge.
    .label = ☑️ No sign

signs-some = <b>What you ticked matters</b>

    One sign can be enough to ask for advice. A list cannot say what your situation is; a specialist can look at it with you.

    What happened to you is not your fault. You can think in peace about what you want to do.
    .label = ☑️ One or two signs

signs-many = <b>You carry a lot</b>

    Several of these signs together can mean that somebody is exploiting you. A specialist can look at it with you.

    It is not your fault, even if you said yes at the beginning.

    Some people in your situation first talk with an NGO. You choose if and when.
    .label = ☑️ Several signs

## My papers, my pay, my debt

mine = <b>Papers, pay, debt</b>

    What is your worry?
    .label = 💼 My papers, pay or debt

papers = <b>They keep my papers</b>

    Your passport is yours. Nobody should keep it to control you, even if they say “it is safe with me”. It is a known sign of forced labour.

    You can ask for it calmly, but only if that is safe for you.

    An NGO or a lawyer can tell you how to ask for new papers. If you fled your country, speak with them before you go to your consulate.
    .label = 🛂 They keep my papers

papers-copy = <b>A copy in a safe place</b>

    Do you still have your papers? A photo of each page can help later.

    Do not keep the photo only on your phone. Somebody you trust can keep it for you.

    Do not send photos of papers to us.
    .label = 📝 Keep a safe copy

wages = <b>I am not paid</b>

    Late pay, no pay or “later” is a known sign of forced labour.

    Note for yourself the days, the hours and what they promised. Do it only if nobody can find it.

    You may be able to claim your pay, even without a written contract or papers. It depends on the country.

    Laws differ and change: a lawyer or an NGO can check your case free of charge.
    .label = 💼 I am not paid

debt = <b>They say I owe money</b>

    A debt that grows, or that nobody lets you check, is a known sign of forced labour.

    A debt cannot legally bind a person to work.

    You do not need to decide today. If it is safe, note what you have paid already.

    Laws differ and change: a lawyer or an NGO can check your case free of charge.
    .label = 💼 They say I owe money

oath = <b>I swore an oath</b>

    An oath or a ritual can frighten very much. Your fear is real, and nobody here laughs at it.

    Did you swear it in Edo, in Nigeria? There the Oba of Benin, the king of the Edo people, ended all such oaths in 2018. He put the curse on those who make people swear them.

    You can talk about it with an NGO, or with a religious leader you trust.
    .label = ✋ I swore an oath

# $country is a two-letter code, or "none".
domestic = <b>Work in a house</b>

    { $country ->
        [MA] In Morocco the law on domestic work covers foreigners too. It asks for: 18 years or more; a written contract; at most 48 hours a week; 24 hours of rest in a row each week; at least 60 % of the minimum wage, with nothing taken off for food or a bed. Private go-betweens are forbidden.
       *[other] Known signs: no pay, no day of rest, no key, no room of your own, no phone, and never alone outside.
    }

    Nobody may hit you or touch you for the price of a bed. It is not your fault.

    Laws differ and change: a lawyer or an NGO can check your case free of charge.
    .label = 🏠 I work in a house

## Rights

# $country is a two-letter code, or "none".
rights = <b>Your rights</b>

    { $country ->
        [MA] In Morocco the law protects people who were trafficked, Moroccan or foreign. See “Rights in Morocco”.
        [TN] In Tunisia your “yes” does not count if they used force, lies or your weakness. Having no papers counts as such a weakness. For a child this need not be shown.
        [DZ] In Algeria a law of 2023 gives free care in public hospitals, and help from social workers, people to talk to and lawyers.
        [MR] In Mauritania a law of 2020 forbids trafficking and protects the people it happened to.
        [ES] In Spain the authorities do not begin to send you out of the country while they check if you were trafficked, nor while you recover.
       *[other] You may ask for: a safe place, a doctor, an interpreter, a lawyer, time to rest and think, and your unpaid wages. What you get depends on the country.
    }

    Laws differ and change: a lawyer or an NGO can check your case free of charge.
    .label = ⚖️ My rights

rights-morocco = <b>Rights in Morocco</b>

    The law covers Moroccans and foreigners. It speaks of free care, a safe place to sleep and a lawyer without charge. A foreigner may be allowed to stay until the end of the trial.

    You should not be punished for what they forced you to do with threats. Somebody who tells others your name or address can be punished.

    In practice it is harder: safe places are few, and people without papers risk being punished.

    Laws differ and change: a lawyer or an NGO can check your case free of charge before you go to the police or a court.
    .label = ⚖️ Rights in Morocco

rights-europe = <b>Rights in Europe</b>

    If there are good reasons to think that you were trafficked, you have at least 30 days to rest and think. In that time you are not sent out of the country. This holds in the States of the European convention (an agreement between States).

    Belgium gives 45 days. France can give a one-year card to somebody who makes a complaint. Italy has a way without a complaint. Each has conditions.

    Laws differ and change: a lawyer or an NGO can check your case free of charge.
    .label = ⚖️ Rights in Europe

police = <b>I am afraid of the police</b>

    Your fear is understandable. The police can stop violence. But they may ask for papers, and people have been locked up or sent out of the country.

    You can first ask a lawyer or an NGO, who can come with you or speak for you.

    If you are stopped, you can ask for an interpreter and a lawyer, and say that you are afraid to be sent back.

    Laws differ and change: a lawyer or an NGO can check your case free of charge.
    .label = ❓ Afraid of the police

doctor = <b>I need a doctor</b>

    After sexual violence a doctor helps best within 72 hours. Later it is still good to go.

    You do not have to tell the whole story. You can say: “I need care after violence.”

    You can ask first who will know what you say. An NGO can tell you where care is free.
    .label = 🏥 I need a doctor

asylum = <b>I cannot go back</b>

    If you fear for your life in your country, you can ask the UN refugee agency (UNHCR) for advice. In Morocco it registers and decides.

    Do not contact your consulate before you have had advice.

    An NGO can help you prepare. It costs nothing, and nobody can sell you a place.

    Laws differ and change: a lawyer or an NGO can check your case free of charge.
    .label = 🛂 I fear to go back

return-home = <b>I want to go home</b>

    The UN migration agency (IOM) can help with a voluntary return. In Morocco it takes 2 to 8 weeks.

    It must be your own wish, and you can change your mind at any time. Money to start again is not certain.

    If you have asked for asylum, going home closes your file. Take advice first, above all if somebody waits for you there.
    .label = 🏠 I want to go home

family = <b>I lost my family</b>

    The Red Cross and the Red Crescent search for families, in many countries, free of charge.

    On their site your own photo can be published. Do not do this if somebody dangerous looks for you.

    You can ask the nearest Red Cross or Red Crescent first.
    .label = 🧭 I lost my family

## Children

children = <b>Are you under 18?</b>

    You are not in trouble, and what happened is not your fault.

    A child should be protected, with or without papers. If they used you for work, begging or anything you did not want, people can help.

    Is there an adult you trust: an aunt, a teacher, a nurse? Tell only what you want.

    “Who to call” shows the children's line first, where we know one.
    .label = ☑️ I am under 18

children-alone = <b>I am alone, without my parents</b>

    You have the right to a safe place. An adult who takes you in must not ask for work or anything else in return.

    In Morocco only adults must have a residence card. Migrant children can go to school.

    If somebody doubts your age, you can ask to be treated as a child. “Who to call” shows the children's line first, where we know one.

    Laws differ and change: a lawyer or an NGO can check your case free of charge.
    .label = ☑️ I am alone

## Online, love, journeys

blackmail = <b>They threaten me with photos</b>

    It is not your fault. This happens to many people, men and women. Some have found help.

    Paying or sending more does not end it.

    If that is safe, keep the messages and the name of the account, then block it.

    You can ask for the pictures to be taken down. Tell one person you trust.
    .label = 🔒 Threats with my photos

loverboy = <b>When love asks for too much</b>

    First there are presents and big words. Then: “if you love me, do this for me”: perhaps sex with others, money, or photos.

    Often you are kept away from your family, and there is a debt.

    To have loved is not a fault. You choose when and with whom you speak about it.
    .label = 💬 My partner makes me do it

scam-jobs = <b>Online jobs abroad</b>

    Some offers speak of a call centre or an online shop with high pay. In 2024 people from Morocco were flown to Asia like this. They were locked in and had to cheat others online.

    If you are there now, it is not your fault, even if they forced you to cheat.

    The embassy of your country has helped some people. If you fled your country, ask an NGO first.
    .label = 💼 Online job abroad

road = <b>The journey has changed</b>

    The price rises on the way, or you are held until money comes. They film you for ransom, separate you from your friends, or ask for sex to let you pass.

    This is not a part of the fare. It is not your fault.

    If you can, let a person you trust know where you are. An NGO can help, also later.
    .label = 🧭 The journey has changed

## For somebody else, and safety of the phone

# $country is a two-letter code, or "none".
someone-else = <b>I want to help somebody</b>

    Listen and believe. Instead of “why?” ask “what do you need?”, and let the person decide.

    Do not confront anybody, and do not post it online: the person may pay for it.

    Give the number of an NGO only when nobody else sees it.

    { $country ->
        [MA] In Morocco it can be an offence to know of trafficking and not to report it. Close family is excused. A lawyer can explain it; laws change.
       *[other] A lawyer or an NGO can tell you what the law of your country asks of you; laws differ and change.
    }
    .label = 💬 I want to help somebody

phone-safety = <b>Does somebody look at your phone?</b>

    “Leave quickly” shows a page with recipes. To come back, send /start.

    Think before you delete or change much at once. Somebody who checks your phone may notice.

    Agree on a secret word with a person you trust: it means “I need help”.
    .label = 🔒 Is my phone safe?

phone-delete = <b>Delete traces</b>

    Send /delete: we delete the messages here that Telegram lets us delete. The button “Stop and erase” erases what you wrote and did not send.

    What is older stays. Open the menu of this chat and choose “Delete chat”.

    Look also at the list of calls, at the browser and at Telegram on other devices.

    Messages can help as proof later. You choose what to keep.
    .label = 🔒 Delete traces

phone-borrowed = <b>This phone is not mine</b>

    Do not write your name or your place here.

    When you finish, delete this chat and log out of Telegram (Settings, menu, “Log out”).

    If the phone belongs to somebody who frightens you, it is safer to use another phone when you can.
    .label = 🔒 It is not my phone

## About

# $organisation = name of the organisation; $read = when people read requests.
about = <b>Who are we?</b>

    { -bot-name } is a service of { $organisation }. We give information, and people answer requests for help.

    We are not the police and not an emergency service. We cannot promise a place, papers or a result.

    Requests are read: { $read }.

    It costs nothing, ever.
    .label = ❓ Who are you?

# $organisation = name; $days = days of keeping after closing; $contact = address for data protection.
privacy = <b>What we know about you</b>

    When you only read, we keep no record of you. We ask neither your name nor your place.

    If you send a request, people of { $organisation } read it. It is deleted { $days } days after it is closed.

    Telegram and a person who holds your phone can see this chat, so nothing here is fully secret.

    In some countries the law can oblige those who help to tell the authorities about a crime: ask them first what they must report.

    Questions: { $contact }
    .label = 🔒 My privacy

language = <b>Choose your language</b>
    .label = 🌐 Language

country = <b>Where are you now?</b>

    Then we show numbers and rights for this country. We do not need your town. You need not choose.
    .label = 📍 Country

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
