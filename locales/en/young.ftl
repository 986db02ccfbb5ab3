### Children and young people. The reader is thirteen, perhaps alone, perhaps watched.
### A safe adult early. Nobody here asks for a photo, a story or a meeting; no consulate; no words for adults.

## The way on

young-more = <b>More for you</b>

    You can read in peace and stop when you want. What is most like your situation?
    .label = 🧭 See more for under 18

## First

# Confirm: how a child finds a safe adult; relatives are not named, as they may be the ones who exploit (DOMAIN 7, rules for a possible child, D)
young-adult = <b>A safe adult</b>

    A safe adult listens, believes you and stays calm. It can be a teacher, a nurse, or the children's line.

    You can begin like this: “I need to tell you something, please stay calm.”

    Tell only what you want. If the first one does not help, try another one.

    A safe adult never wants a secret, a photo or a favour from you.
    .label = 🧑 Find a safe adult

# Confirm: advice to a child who is threatened with photos; that photos can sometimes be taken down (DOMAIN 1.6, steps D)
young-photos = <b>Somebody scares you with photos</b>

    You are not in trouble. The one who threatens you does wrong, not you.

    Send no money and no more photos: it does not stop them.

    If it is safe, keep the messages and show them to a safe adult soon. You need not show the photo.

    Photos can sometimes be taken down, and an adult can ask for it with you.
    .label = 📷 I am under 18: my photos

# Confirm: advice to a child who is contacted online (DOMAIN 1.5 and 7, D)
young-online = <b>A stranger online</b>

    First kind words, gifts or an offer; then “tell nobody”, “send a photo”, “let us meet”.

    Adults who mean well do not ask this of a child.

    You may stop answering, without saying why. Do not go without a safe adult to somebody you know only from the phone.

    If you already said or sent something, a safe adult can still help. It is not your fault.
    .label = 👤 I chat with a stranger

## Work and home

# $country is a two-letter code, or "none".
# Source: DOMAIN 1.1, Palermo art. 3, no means needed under 18 (A); 2.1, Morocco law 19-12, domestic work from 18 (B)
# Confirm: advice to a child who is made to work, beg or steal; that the law on trafficking protects children in each country (DOMAIN 1.4 and 7, D); Libya, whom to ask before the police (DOMAIN 2.2, D)
young-work = <b>They make you work or beg</b>

    You clean, sell, beg or carry things, others take the money, and perhaps they hit you.

    You did nothing wrong, even if they made you steal.

    { $country ->
        [MA] In Morocco, work in other people's homes is only for adults of 18 years or more.
        [LY] We know no certain law in Libya that protects you. It is safer to ask the UN or an NGO before the police.
       *[other] Rules between countries protect you under 18, even without force or lies, but not every country follows them.
    }

    A safe adult can make a plan with you, and you need not argue with those who hurt you.

    Laws are different everywhere and change: an adult you trust can ask an NGO with you, free of charge.
    .label = 💼 They make me work or beg

# Confirm: advice to a child who is hurt at home or thinks of leaving (DOMAIN 7, D)
young-home = <b>Trouble at home</b>

    Nobody may hit you, lock you in, or touch you in a way you do not want. Telling somebody is not betraying your family.

    Outside the house, a teacher, a nurse or the children's line can listen.

    Before you leave home, talk to a safe adult. Somebody who offers you a bed may want something for it.

    If somebody hurts you now, press “Danger now”.
    .label = 🏚️ I have trouble at home

# Confirm: advice to a child who shall be married (DOMAIN 1.6, D)
young-marriage = <b>They want you to marry</b>

    A marriage should be your own free wish. Say no at home only if it is safe. You can first tell a safe adult that you are afraid.

    Do it early, before the day or a journey. On the way, if it is safe, tell a worker at the station or airport.

    If it has already happened, people can still help you.
    .label = 💍 They want me to marry

## School, age, rights

# $country is a two-letter code, or "none".
# Source: DOMAIN 2.1, Morocco, migrant children in school since 2013, regardless of status (B)
# Confirm: school without papers in other countries (DOMAIN 2.5, D)
young-school = <b>You want to go to school</b>

    { $country ->
        [MA] In Morocco children from other countries can go to school, with or without papers.
       *[other] In many countries you can ask for a place in school, with or without papers.
    }

    Go with an adult or an NGO, and ask what the school needs.

    If papers or money are missing, say so: an NGO may know a way.

    If somebody keeps you at work instead, tell a safe adult.

    Laws are different everywhere and change: an adult you trust can ask an NGO with you, free of charge.
    .label = 🎓 I want to go to school

# Source: DOMAIN 2.5, benefit of doubt on age in the list of rights (standards; each depends on the country)
# Confirm: age in doubt, tests of age (DOMAIN 7, D)
young-age = <b>They do not believe your age</b>

    If they doubt, you can ask to be treated as a child until it is clear.

    Perhaps somebody told you to say another age. You can still say the true one: you are not in trouble.

    Before a test, ask what they will do, and what happens if you say no. Ask for an adult at your side.

    Laws are different everywhere and change: an adult you trust can ask an NGO with you, free of charge.
    .label = ❓ They doubt my age

# $country is a two-letter code, or "none".
# Source: DOMAIN 1.1, Palermo art. 3, a child cannot consent (A); 2.1, Morocco, residence title only for adults and school (B)
# Source: DOMAIN 7, Italy, volunteer guardians; Germany, youth office; Belgium, Esperanto (A/B)
# Source: DOMAIN 2.5, guardian in the list of rights (standards; each depends on the country)
# Confirm: whether and where a child can ask for a guardian, in each country (DOMAIN 2.5 and 7, D)
young-rights = <b>Your rights</b>

    If adults use you, they are responsible, even if you said yes.

    You can ask for a safe place, a doctor, school, and somebody who speaks your language.

    { $country ->
        [MA] In Morocco only adults must have a residence card (a paper to live there). You can go to school.
        [IT] In Italy there are volunteer guardians: adults who stand at the side of a child alone.
        [DE] In Germany a youth office must act at once for a child alone.
        [BE] In Belgium there is a house only for children who lived through this.
       *[other] You can ask for a guardian: an adult who speaks for you.
    }

    Laws are different everywhere and change: an adult you trust can ask an NGO with you, free of charge.
    .label = ⚖️ Know my rights under 18
