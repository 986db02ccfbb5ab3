### Danger that cannot wait: held, unable to speak, thoughts of death. Read with shaking hands.
### Short sentences, no promise, no blame. Nobody is told to flee. No line is invented: a person near, the hospital, “See who to call”.

## Held, silent

# $country is a two-letter code, or "none".
# Source: DOMAIN 0.2, US TIP 2025, ecoi.net/document/2130671 (B): Morocco; US TIP 2024, ecoi.net/2111816 (B): Algeria
# Source: contacts.csv, when the lines answer: DZ (A), LY (A); when the office is open: TN (B); that no NGO line is known: AE, SA, QA; State lines of AE (A) and QA (B)
# Source: DOMAIN 2.4, the NGO KAFA in Lebanon and its website, kafa.org.lb (A); its number is D, left out
# Confirm: advice for people who are held; Libya, Tunisia, the Gulf and Lebanon: risk of the police and whom to ask first; in Libya, people near or a hospital instead; Sudan, that services may not work (DOMAIN 2.2, 2.4 and 4.7, contacts.csv, D)
# Reading: the dots of a web address count as sentences
danger-held = <b>When you cannot get out</b>

    You know these people and this place best: only you can judge what is safe.

    { $country ->
        [MA] In Morocco people without papers risk being punished if the police come. If your life is in danger, call the police or an ambulance anyway.
        [DZ] In Algeria people without papers have been sent out of the country: the UN line can be safer. It answers only by day, Sunday to Thursday. If your life is in danger, call the police or an ambulance anyway.
        [TN] In Tunisia people without papers have been sent out of the country: the UN line (IOM) can be safer. Its office is open by day, Monday to Friday; outside that, perhaps nobody answers. If your life is in danger, call the police or an ambulance anyway.
        [LY] In Libya people without papers may be locked up: a UN line or a help group (NGO) can be safer. Some answer only by day, and none comes at once. If your life is in danger, people you trust or a hospital may help sooner; we know no ambulance number.
        [AE] The police can open a locked door, but may ask for papers; we know no NGO line here. There is a State line: ask what it tells the police; you can ask your embassy, unless you fear your own government. If your life is in danger, call the police or an ambulance anyway.
        [SA] The police can open a locked door, but may ask for papers; we know no NGO line here. You can ask your embassy, unless you fear your own government. If your life is in danger, call the police or an ambulance anyway.
        [QA] The police can open a locked door, but may ask for papers; we know no NGO line here. There is a State line: ask what it tells the police; you can ask your embassy, unless you fear your own government. If your life is in danger, call the police or an ambulance anyway.
        [KW] The police can open a locked door, but may ask for papers. There is an NGO line (hours not known); you can ask your embassy, unless you fear your own government. If your life is in danger, call the police or an ambulance anyway.
        [LB] The NGO KAFA helps house workers; its website, if your phone is safe: kafa.org.lb. You can ask your embassy, unless you fear your own government. Police can open a door, then ask for papers; if your life is in danger, call them or an ambulance.
        [SD] Because of the war, the police or an ambulance may not come. People you trust, or a hospital nearby, may help sooner.
       *[other] The police can open a locked door. They may also ask for your papers. If your life is in danger, call the police or an ambulance anyway.
    }

    Only if nobody sees it, tell one person you trust where you are, or what you see around you.

    Save the battery for calls and messages.
    .label = 🔐 I cannot get out

# Confirm: advice for somebody who cannot speak; lines that answer messages (DOMAIN 4.5 and 4.7, D)
danger-silent = <b>You cannot speak now</b>

    Only if nobody will notice: turn off the sound of the phone and make the screen darker.

    You can write instead of calling: keep it short, for what you write stays on this phone. To somebody you trust, a word that only you two know can be enough.

    Some lines answer messages: look beside the numbers in “See who to call”.

    If somebody comes, press “Leave quickly”: recipes show, but older messages and the name of this chat stay visible. To come back, send /start.
    .label = 🔇 I cannot speak now

# Source: contacts.csv INT: help.unhcr.org (A)
# Confirm: advice for danger in a country without a confirmed number (D)
danger-elsewhere = <b>In danger in another country</b>

    We know no confirmed number there, and we do not guess.

    If you can, go where there are people: a shop, a station, a hospital. Ask them for the emergency number, or ask them to call for you.

    The police may ask for papers. If your life is in danger, call them or an ambulance anyway.

    The UN refugee agency (UNHCR) has pages for many countries: press “See who to call”.
    .label = 📍 Danger: country not listed

## Thoughts of death

# Confirm: the exercise is fit for people after violence (DOMAIN 4.1 and 4.2, D)
self-calm = <b>A few quiet minutes</b>

    This is no treatment, only help through a bad moment.

    Put both feet on the ground and press them down.

    Breathe in slowly, and breathe out longer than in. Do it five times.

    Then name in your head five things that you see, and three that you hear.

    If it gets worse, stop, and go near somebody you trust.
    .label = 🌿 Take a few quiet minutes

# Confirm: advice to somebody whose friend wants to die (no fact in DOMAIN, D)
self-friend = <b>Somebody near you wants to die</b>

    Take it seriously. Stay there, or find somebody who can, and put away what could hurt them.

    You can ask: “Do you think of dying?” Asking does not plant the thought.

    Listen, and tell a second person, so that you do not carry it alone.

    If they are hurt or took something: the nearest hospital, or a number below if we know one.
    .label = 🌱 My friend wants to die
