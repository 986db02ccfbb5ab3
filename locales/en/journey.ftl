### Before leaving, on the road, working abroad. Read in a hurry, sometimes without network.
### Never shame a wish to leave; no advice on crossing, hiding or false papers. No number, hour or date of a service.
### `# Source:` = where a fact comes from. `# Confirm:` = what the organisation confirms before launch.

## Before leaving

before = <b>Before you leave</b>

    A little preparation can protect you on the way. What do you want to prepare?
    .label = 🎒 Prepare before I leave

# Confirm: habits that protect papers before leaving; the receipt is general advice (DOMAIN 1.5, D)
before-papers = <b>My papers before I leave</b>

    Take a photo of each page: passport, visa, contract, ticket. A person you trust keeps the photos, because a phone can get lost.

    Your passport stays with you. If an office needs it for the visa, ask for a receipt. If somebody wants to keep it “for the journey”, that is a warning sign.

    Know the number of your embassy; if you fled your country, ask an NGO first.
    .label = 🛂 Prepare my papers

# Confirm: a code word of one's own and two numbers learnt by heart (DOMAIN 1.5 and 4.5, D)
before-code-word = <b>A secret word</b>

    Choose your own ordinary sentence, one that nobody notices, and not one from here. For the person you trust it means: “I need help.”

    Agree now what this person does then: whom they call, and whom they never tell. It is safer if they argue with nobody and post nothing online.

    Agree on the days when you write. Learn two phone numbers by heart.
    .label = 🤫 Agree on a secret word

# Source: DOMAIN 1.6, debt bondage (B)
# Confirm: questions about money; money kept for the way back is general advice (DOMAIN 1.5, D)
before-money = <b>Money before I leave</b>

    Ask before you pay: how much in all, who pays what, and what if there is no job? Note what you pay, and leave the note and the receipts with a person you trust.

    A debt that you pay back with work can grow and hold you. But a debt cannot legally bind a person to work.

    If you can, keep enough for the way back where nobody else reaches it.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 💰 Ask who pays what

# Confirm: what to look for in a contract (DOMAIN 1.5 k, D)
before-contract = <b>The contract</b>

    You should be able to read it, in a language you know well. Look for: employer, address, work, pay, hours, days of rest, room, and who pays the journey.

    An empty page, or “sign today”, is a warning sign. You can take it home first.

    Leave a photo of it with a person you trust: some people get another contract on arrival. A labour office or an NGO can read it with you.
    .label = 📄 Check the contract

## What to ask about an offer: one card for each warning sign of the checklist, in its order

offer-ask = <b>What to ask</b>

    Which sign is in your offer?
    .label = ❓ What can I ask them?

offer-ask-more = <b>What to ask: more signs</b>

    Which of these is in your offer?
    .label = 🧭 See seven more signs

# Source: DOMAIN 1.5 a, rosanjose.iom.int (A)
offer-ask-1 = <b>It is exactly my dream</b>

    People who make false offers often read first what you wish for. Then their offer fits perfectly.

    You can ask: “How did you find me? Who works there already?”

    Let somebody look at it who knows you well and earns nothing from it. To have a dream is not a mistake.
    .label = 🌟 It is exactly my dream

# Source: DOMAIN 1.5 b, rosanjose.iom.int (A)
offer-ask-2 = <b>Very high pay for easy work</b>

    Pay far above normal can be a bait.

    You can ask: “What do others earn there for this work? What do you take off for room, food and travel?”

    Compare it with two other offers for the same work. If the answers stay vague, you can wait.
    .label = 💰 They promise very high pay

# Source: DOMAIN 1.5 c, rosanjose.iom.int (A)
offer-ask-3 = <b>Everything is arranged</b>

    It sounds easy. But one person then holds your ticket, your visa and your bed.

    You can ask: “What does each thing cost, and who pays it? Can I see the ticket and the address now?”

    Check at least one thing yourself: the address, the flight, or the visa at the embassy of that country.
    .label = 💼 Everything is arranged

# Source: DOMAIN 1.5 d, rosanjose.iom.int (A)
offer-ask-4 = <b>A free trip, “decide later”</b>

    Once you are far away, it is harder to say no. The free trip can become a debt.

    You can ask: “If I say no there, who pays my way back? Can I have that in writing, with a return ticket?”

    You can also decide at home, before you travel.
    .label = ✈️ They offer a free trip

# Confirm: hurry and secrecy as warning signs (DOMAIN 1.5 e, D)
offer-ask-5 = <b>I must hurry, or tell nobody</b>

    Hurry leaves no time to check. Secrecy means that nobody knows where you are.

    You can ask: “What if I answer next week? Why should my family not know?”

    If it is safe, tell one person you trust: who, where and when. A good offer usually waits a few days.
    .label = ⏳ I must hurry or keep quiet

# Confirm: a tourist visa as warning sign (DOMAIN 1.5 f, D)
offer-ask-6 = <b>A tourist visa for work</b>

    If the visa does not fit the work, you may end up without papers. Some employers use this as a threat.

    You can ask: “Which visa is made for this work? Why not from the beginning?”

    The embassy of that country can tell you which visa the work needs.
    .label = 🛂 I get a tourist visa

# Source: DOMAIN 1.6, forced criminality (B)
# Confirm: a third country as warning sign (DOMAIN 1.5 g, D)
offer-ask-7 = <b>Through a third country</b>

    A detour can hide where the journey ends. In 2024 people from Morocco landed in one country and were taken on to another.

    You can ask: “Why this way? Where does my ticket end? Who meets me?”

    Leave the whole route with a person you trust, and write at each stop.
    .label = 📍 I pass a third country

# Confirm: passport or naked photos asked first, as warning sign (DOMAIN 1.5 h, D)
offer-ask-8 = <b>Passport or naked photos first</b>

    With your passport they can hold you. With naked photos they can threaten you.

    You can ask: “Why do you need this before there is a contract?” You can say no to such photos and still look for work.

    Did you send some already? It is not your fault, and there is advice for it.
    .label = 📷 They want passport, photos

# Source: DOMAIN 1.6, online recruitment (B)
# Confirm: only chat and no address, as warning sign (DOMAIN 1.5 i, D)
offer-ask-9 = <b>Only chat, no address</b>

    In a chat, names and pictures can be borrowed.

    You can ask: “What is the company called, where is it, and what is its phone number?”

    Then look for that number yourself and call it; do not use the number that they send. An NGO can check it with you.
    .label = 📱 They only chat, no address

# Confirm: an advance fee or a debt to be worked off, as warning sign (DOMAIN 1.5 j, D)
offer-ask-10 = <b>I pay first, or with my work</b>

    Money paid in advance can be lost. A debt that you work off can grow and hold you.

    You can ask: “How much is it in all, and for what? Do I get a receipt? What if I stop?”

    It is safer not to borrow money for an offer that nobody has checked.
    .label = 💰 Pay first, or with work

# Confirm: an empty, foreign or changed contract as warning sign (DOMAIN 1.5 k, D)
offer-ask-11 = <b>A contract I cannot read</b>

    Anything can be written in it, and an empty page can be filled later.

    You can ask: “Can I have it in my language? Can I take it home and keep a copy?”

    You do not have to sign today. A labour office, an NGO or a friend who reads that language can look at it.
    .label = 📄 I cannot read the contract

# Confirm: an oath, a ritual or family land as guarantee, as warning sign (DOMAIN 1.5 l, D)
offer-ask-12 = <b>An oath, a ritual, family land</b>

    Such a guarantee makes it hard to leave when the work is bad. Your family can come under pressure too.

    You can ask: “Why is a contract not enough? How much do I owe, and until when?”

    You can wait, and talk with a pastor or imam you trust, or an NGO, also after an oath.
    .label = 🕯️ They want an oath or land

# Source: DOMAIN 1.3, ILO indicator 7 (A)
# Confirm: phone and passport kept on arrival, as warning sign (DOMAIN 1.5 m, D)
offer-ask-13 = <b>They will keep phone or passport</b>

    Without them it is hard to call or to leave. Keeping papers to control somebody can be a sign of forced labour.

    You can ask: “Why? Can I keep both with me?”

    Before you travel, leave copies with a person you trust and learn two numbers by heart. If the answer is no, you can decide not to go.
    .label = 🔒 They keep phone, passport

# Confirm: no video call and no former worker, as warning sign (DOMAIN 1.5 n, D)
offer-ask-14 = <b>No video call, no former worker</b>

    Perhaps the person or the place is not what they say.

    You can ask: “Can I see the place in a video call? Can I talk with two people who worked there?”

    Talk with them alone if you can: a friend of the recruiter may only praise. If they refuse, you can wait.
    .label = 🎥 They refuse a video call

## On the road

# Confirm: life in the desert; who comes to a call or a smoke signal: general safety advice that is not in DOMAIN (D)
danger-desert = <b>In danger or lost in the desert</b>

    Call for help; where a call fails, an SMS can still pass. The numbers below may be the police or guards, who can ask for papers; your life comes first.

    Say where you are (GPS of the phone), how many you are, who is ill, how much water you have.

    Stay together near the vehicle or the track, in the shade, with your head covered. Drink when you are thirsty, and save the battery for calls.

    Smoke, a mirror or bright cloth can be seen from far: use them only if the people there are safe.
    .label = 🏜️ In danger in the desert

# Source: DOMAIN 4.7, alarmphone.org (A): coastguard first, position, number of people, stay still
# Confirm: life jacket, dry phone, petrol on the skin: general safety advice that is not in DOMAIN (D)
road-sea = <b>On a boat</b>

    Each person needs a life jacket that is closed and fits, children too. Keep a charged phone in a dry bag, with the numbers of the sea rescue and Alarm Phone. Somebody on land should know when to call the rescue.

    On board stay seated, also when a ship comes: if all move, the boat can turn over. Petrol with sea water burns the skin: keep it off you.

    If the boat seems too full, you can still say no, where that is safe.
    .label = 🌊 I am on a boat

# Confirm: life in the desert, general safety advice that is not in DOMAIN (D)
road-desert = <b>In the desert</b>

    Each person needs their own water: the way often takes longer than they say. Cover head and skin, and rest in the shade at noon. Children, pregnant women and sick people need water and shade before the others.

    Somebody very hot or confused needs shade, wet cloths, and small sips if they can drink.

    If the vehicle breaks down, stay together near it: it is seen from far. Switch the phone off between calls, to save the battery.
    .label = 🏜️ I am in the desert

# Confirm: keeping in contact on the road; ransom asked through numbers found on the road (DOMAIN 1.2 and 1.5, D)
road-contact = <b>Stay in contact</b>

    Choose one person who knows your route and the days when you write. One word at each stop is enough.

    Learn two numbers by heart: a phone can be taken, and a paper can be found by the wrong people. Share your location only with this one person.

    Give your family's number only to people you trust: others can use it to ask them for money.

    If you are silent for too long, your person can ask an NGO or the Red Cross or Red Crescent.
    .label = 📶 Stay in contact

# $country is a two-letter code, or "none".
# Source: DOMAIN 0.2, ecoi.net (B): Algeria; contacts.csv: UNHCR lines in Algeria and Libya (A), IOM in Tunisia (B), OMDH in Morocco (B)
# Confirm: running and signing; lawyer, interpreter, consulate only if wanted (DOMAIN 2.5, D); Libya and Tunisia (DOMAIN 2.2 and 3, D)
road-stopped = <b>Stopped or arrested</b>

    Running can be dangerous; staying calm is safer. You can ask for an interpreter and a lawyer; they may refuse.

    Say what is true: “I am under 18”, “I am afraid to go back”, “No consulate: I fear my government”. If it is safe, do not sign what you do not understand; signing under force is no fault.

    { $country ->
        [MA] After an arrest in Morocco, the NGO OMDH goes with people who have asked for asylum.
        [DZ] In Algeria UNHCR (UN) has a line for people arrested or at risk of being sent away, Sunday to Thursday.
        [LY] In Libya people without papers may be locked up; the UN refugee agency has a line, by day only.
        [TN] In Tunisia people without papers have been sent away; the UN line (IOM) can advise (office: Monday to Friday).
       *[other] You or your family can ask an NGO or the UN refugee agency for advice.
    }

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 👮 I am stopped or arrested

# Source: DOMAIN 7, family separation, Red Cross and Red Crescent (A)
# Confirm: a relative as meeting point; money asked to bring people together (DOMAIN 1.2, D)
road-apart = <b>Separated on the way</b>

    Near other people you may be safer, if you can trust them. Leave word with one relative or friend whom all of you know: many find each other in this way.

    The Red Cross and the Red Crescent help to find family in many countries, free of charge.

    Somebody asks for money to bring you together? It can be a trick: ask an NGO first.

    For a child who is alone or missing, call the children's line or an NGO soon.
    .label = 👥 I lost my companions

## Working abroad

work-abroad = <b>Work abroad</b>

    Where is the work? Or what is your question?
    .label = 🌍 Work abroad

# $country is a two-letter code, or "none".
# Source: DOMAIN 1.3, ILO indicators 3, 7 and 8 (A); DOMAIN 2.4 (B); contacts.csv: line in the Emirates (A)
work-gulf = <b>Work in the Gulf</b>

    Passport kept, pay held back, door locked: these can be signs of forced labour, in homes and on building sites.

    { $country ->
        [AE] In the Emirates there are safe places, and a line that speaks several languages.
        [SA] In Saudi Arabia an earlier “yes” is no excuse for somebody who uses you. But the newer labour rules leave out people who work in homes.
        [QA] In Qatar there is a safe place with a lawyer, and help to find other work or to go home.
        [KW] In Kuwait there is a safe place for women who work in homes. They can ask for it themselves, or through their embassy (not if they fled their country).
       *[other] The Emirates, Qatar and Kuwait have safe places. In Saudi Arabia the newer labour rules leave out people who work in homes.
    }

    Before you leave an employer, advice is worth it: see “Leave my employer”.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🌍 Work in the Gulf

# Source: DOMAIN 2.4, kafa.org.lb (A); DOMAIN 3, KAFA number not found
# Reading: the dots of a web address count as sentences
work-lebanon = <b>Work in Lebanon</b>

    In Lebanon the papers of many people who work in homes depend on one employer, the sponsor (kafala).

    The sponsor does not own you. Nobody should hit you, lock you in or keep your pay.

    The NGO KAFA has a safe place and legal help; we know no number, only its website: kafa.org.lb. Before you leave, ask what happens to your papers.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🌍 Work in Lebanon

# Source: DOMAIN 2.3, EU 2011/36 (B) and EU 2024/1712, eur-lex (A); contacts.csv: A21 Spain and CCEM France (B)
work-europe = <b>Work in Europe</b>

    In Europe too some people are used by others: in fields, kitchens and homes, or on building sites.

    Rules of the European Union say: help must not depend on your speaking in court. A safe place must not depend on your papers. Each country does this in its own way.

    In Spain an NGO line can check an offer of work; in France one helps people forced to work.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🌍 Work in Europe

# $country is a two-letter code, or "none".
# Source: DOMAIN 2.1, Law 19-12 (B); DOMAIN 2.2, Tunisia (A), Mauritania (B); DOMAIN 0.2, Algeria (B); DOMAIN 1.6, domestic servitude (B)
# Source: contacts.csv LY, hours of two of the lines, help.unhcr.org/libya (A)
# Confirm: Libya (DOMAIN 2.2, D)
work-maghreb = <b>Work in the Maghreb</b>

    In homes, cafés, fields and building sites, some employers take advantage of people far from home or without papers.

    { $country ->
        [MA] In Morocco the law on work in homes covers foreigners too, and forbids private go-betweens.
        [TN] In Tunisia many women from Côte d'Ivoire were made to work in homes. The law says: if you have no papers, nobody may take advantage of it.
        [DZ] In Algeria people without papers have been sent out of the country. A UN line can be safer to ask than the police (by day, Sunday to Thursday).
        [LY] In Libya people without papers may be locked up. A UN or NGO line can be safer to ask than the police; some answer only by day.
        [MR] In Mauritania a law of 2020 forbids trafficking and protects the people it happened to.
       *[other] In Morocco the law on work in homes covers foreigners too. In Tunisia the law says: if you have no papers, nobody may take advantage of it.
    }

    You may be able to claim your pay, even without papers. It depends on the country.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🌍 Work in the Maghreb

# Source: DOMAIN 1.6, forced criminality and scam compounds (B)
# Confirm: asking the staff of an airport (D)
work-asia = <b>Work in Asia</b>

    Some offers speak of a call centre or an online shop. In 2024 people were flown to one country and taken over a river into another. There they were locked in and had to cheat others online.

    Before you go, ask: in which town is the office, and where does my ticket end?

    If the destination changes on the way, an airport can be a good place to stop. The staff there can be asked for help, if that is safe.
    .label = 🌍 Work in Asia

# Source: DOMAIN 2.4, kafala in Lebanon, kafa.org.lb (A); DOMAIN 1.3, ILO indicators 3, 7 and 8 (A)
# Confirm: sponsorship outside Lebanon (DOMAIN 2.4, D); the Moroccan meaning of kafala (DOMAIN 6.1, D)
work-sponsor = <b>The sponsor (kafala)</b>

    In some places, Lebanon for example, your papers depend on one employer: the sponsor. This is called kafala; in Morocco the same word means the care of a child.

    A sponsor is not an owner. Passport kept, door locked, no pay: these can be signs of forced labour, with or without a contract.

    Before you change or leave, ask an NGO or a lawyer what happens to your papers.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🔗 Understand the sponsor

# Confirm: reports of “absconding”, accusations of theft, what to take, leaving a locked-up passport, advice before leaving (DOMAIN 2.4, D)
work-leave = <b>Leaving an employer</b>

    You choose if and when: ask an NGO first, or your embassy, unless you fear your own government.

    In some countries an employer can report you as “absconding” (gone without permission), and the police may stop you. If an employer accuses you of theft, ask for a lawyer before you answer.

    If it is safe, know where your things are; do not pack where others see or climb from a window. Do not open a locked place for your passport: they can call you a thief; ask for new papers later.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🧭 Leave my employer
