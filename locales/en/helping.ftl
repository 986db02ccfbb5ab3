### Helping somebody else without putting them in danger. Readers: family, neighbours, drivers, teachers.
### Signs prove nothing. Nobody confronts, follows, films or takes anybody away.

## The way in

help-who = <b>Who do you want to help?</b>

    You need not be sure: a doubt is enough. Choose what is most like your situation.
    .label = 🤝 Who do I want to help?

## Who

# $country is a two-letter code, or "none".
# Source: DOMAIN 2.1, Morocco art. 448-7, not reporting, spouse, ascendants and descendants excused, SHERLOC (A)
# Confirm: advice to families (DOMAIN 1.5 and 4.5, D)
help-relative = <b>Somebody of my family</b>

    Stay in contact with warm, everyday messages: somebody else may read them.

    When you can talk, ask what can be answered with yes or no: “Can you talk?”

    Note for yourself what you know: numbers, places, days. Do not post it online.

    { $country ->
        [MA] In Morocco not reporting trafficking can be an offence, except for husband or wife, parents, grandparents, children and grandchildren.
       *[other] The law may ask families something else in each country.
    }

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 👪 Help somebody of my family

# Confirm: signs and first contact (DOMAIN 1.4 and 4.6, D)
help-neighbour = <b>A neighbour or a colleague</b>

    Perhaps somebody is never alone outside, has no papers or money, and works day and night. It proves nothing, but it matters.

    Say a few kind words when nobody listens: “Is all well? Do you need anything?”

    Do not confront the family or the boss, and do not film or follow.

    If somebody is being hurt now: “See who to call” shows numbers, and what can happen then.
    .label = 🏘️ Help somebody I know

# Confirm: signs and safe behaviour in transport (DOMAIN 1.2, 1.4 and 4.6, D)
# Reading: two of the sentences are short questions to say to the passenger
help-driver = <b>I drive, and a passenger worries me</b>

    A passenger is afraid, does not know where the journey goes, and somebody else keeps papers and phone. These are signs, no proof.

    Stay friendly, and when the person is alone, ask: “Is all well? Where do you want to go?”

    Water, or a charged phone, helps at once.

    Do not follow a car or block a road. Note time and place for yourself, and ask an NGO.
    .label = 🚌 A passenger worries me

# Confirm: signs in a school, and what a school must report in each country (DOMAIN 1.4 and 7, D)
help-teacher = <b>A pupil worries me</b>

    Signs: very tired, hurt, often absent, gifts from a stranger, fear of going home, a marriage that is planned.

    Talk calmly, where others can see you both. Let the pupil tell as much as they want.

    Do not promise to keep it secret: say whom you will tell, and why.

    If the danger is at home, do not call the family first. Ask the children's line or the school.
    .label = 🎓 A pupil worries me

# Source: DOMAIN 1.1 and 7, Palermo art. 3, under 18 no means needed (A)
# Confirm: advice to adults who worry about a child (DOMAIN 7, D)
help-child = <b>I worry about a child</b>

    Under 18, no force or lie is needed: making money from a child by work or begging can be trafficking.

    Talk with simple words, where others see you. Ask what the child needs now, not the whole story.

    Take no photo, and do not take the child away with you. Call the children's line from near by.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🧒 I worry about a child

## Words

# Source: DOMAIN 4.2, trauma-informed practice, Helen Bamber Foundation (A); no law
# Reading: a list of short sentences that can be said
help-say = <b>What to say, what not to say</b>

    These words help: “I believe you”, “It is not your fault”, “What do you need now?”, “You decide”.

    These hurt: “Why did you go?”, “Why did you not leave?”, “I would have run away”.

    Leave time for silence. Memories may have holes, and that is normal.

    Promise only what you can do yourself.
    .label = 🗣️ What can I say?
