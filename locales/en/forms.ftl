### Situations that people meet, and the eleven signs one by one: a few everyday examples, one careful thing to do.
### Read in the middle of it, often watched: nothing here urges anybody to confront, trick or flee.
### `.label` = words of the button, 28 characters at most.

## The signs, one by one

# Source: DOMAIN 1.3, eleven ILO indicators of forced labour, one sign can be enough (A); DOMAIN 1.4, a sign proves nothing (A)
indicators = <b>The signs, one by one</b>

    The UN agency for work (ILO) names eleven signs of forced labour. Here are the first six.

    A sign is no proof. But one can be enough to ask for advice.
    .label = 📝 The signs, one by one

# Source: DOMAIN 1.3, eleven ILO indicators of forced labour (A)
indicators-more = <b>Five more signs</b>

    They are about papers, money, and how you live and work.

    Choose what is close to you.
    .label = 📝 Five more signs

# Source: DOMAIN 1.3, ILO indicator 1 (A)
sign-vulnerable = <b>They use my need</b>

    They say: “You have no papers, nobody will believe you.” Or they use an illness, a child, or a language that you do not speak.

    Needing something is not a fault. It gives nobody a right over you.

    An NGO (aid organisation) can tell you what you may ask for, with or without papers.
    .label = 🤝 They use my need

# Source: DOMAIN 1.3, ILO indicator 2 (A)
# Confirm: that adverts and messages are useful later, and are kept only where nobody looks (DOMAIN 4.5, D)
sign-deception = <b>It is not what they promised</b>

    They spoke of a shop, and it is housework. Half of the pay is missing, or the town and the room are different.

    A false promise is made to be believed. It was no mistake to trust.

    Do you still have the advert or the messages? Keep them only where nobody looks: they can help later.
    .label = 💬 Not what they promised

# Source: DOMAIN 1.3, ILO indicator 3 (A)
# Confirm: learning a number by heart as a safer habit (DOMAIN 1.5, D)
sign-movement = <b>I cannot go out freely</b>

    The door is locked, or somebody goes with you everywhere. Or they say: “If you go out, the police will take you.”

    Fear can hold a person as well as a locked door.

    You know best what is safe. Some people first learn one phone number by heart.
    .label = 🔒 I cannot go out freely

# Source: DOMAIN 1.3, ILO indicator 4 (A)
# Confirm: looking for the address on a bill or a parcel, unnoticed (DOMAIN 1.6, D)
sign-isolation = <b>They keep me from people</b>

    They took your phone, or they read your messages. You may not talk with neighbours, call your family, or know the address.

    Alone, it is harder to ask for help. That is not weakness.

    A street sign, a parcel or a bill can show the address. Remember it, only if nobody notices.
    .label = 📱 They keep me from people

# Source: DOMAIN 1.3, ILO indicator 5 (A); DOMAIN 2.5, care within 72 hours, help.unhcr.org/libya (A)
sign-violence = <b>Somebody hurts my body</b>

    They hit you, touch you against your will, or force you to sex. They make you take drugs, or leave you hungry to punish you.

    No work, no debt and no promise makes this right.

    A doctor can help without hearing the whole story. After sexual violence, within 72 hours is best; later is still good.
    .label = 🏥 Somebody hurts my body

# Source: DOMAIN 1.3, ILO indicator 6 (A)
# Confirm: keeping messages or notes of threats only where that is safe (DOMAIN 4.5, D)
sign-threats = <b>They threaten me</b>

    They say “we know where your people live”, “I will call the police”, or “the curse will find you”. Or they threaten with photos, or with lies about you.

    Threats are there to keep you silent. Take your fear seriously: you know these people best.

    If it is safe, keep the messages, or remember the day and the words.
    .label = ✋ They threaten me

# Source: DOMAIN 1.3, ILO indicator 7 (A)
# Confirm: that an old photo of papers helps to ask for new ones (DOMAIN 1.5, D)
sign-papers = <b>My papers are not with me</b>

    They say “I keep it safe for you”, or “you get it when you have paid”. Or they say that it is lost.

    Without papers it is hard to leave. Sometimes that is why they keep them.

    Is there a photo of your papers somewhere, perhaps in an old message? It can help when you ask for new ones.
    .label = 🛂 My papers are not with me

# Source: DOMAIN 1.3, ILO indicator 8 (A)
# Confirm: counting days and money for oneself, unnoticed (DOMAIN 4.5, D)
sign-wages = <b>My pay does not come</b>

    They say “next month”, “your family gets it”, or “you broke a plate, so I pay you less”.

    Sometimes they pay a little, so that you stay and wait for the rest.

    Count for yourself the days you worked and what you received. Write it only where nobody finds it.
    .label = 💰 My pay does not come

# Source: DOMAIN 1.3, ILO indicator 9 (A)
# Confirm: noting what was asked and paid, only where that is safe (DOMAIN 4.5, D)
sign-debt = <b>The debt does not end</b>

    They say that you owe for the journey, the visa, the bed or the food. You pay, and the sum still grows. Nobody shows you the account.

    A debt that cannot be checked is a way to hold a person.

    If it is safe, note what they ask for and what you have paid.
    .label = 💰 The debt does not end

# Source: DOMAIN 1.3, ILO indicator 10 (A)
sign-conditions = <b>No food, rest or safety</b>

    You sleep where you work, or many in one room. There is too little to eat or drink. The work is dangerous, and nobody gives you gloves or shows you how.

    Nobody should live like this, with or without papers.

    If you are hurt or ill, a doctor comes first. An NGO can tell you where care is free.
    .label = 🏠 No food, rest or safety

# Source: DOMAIN 1.3, ILO indicator 11 (A)
# Confirm: counting hours for oneself, unnoticed (DOMAIN 4.5, D)
sign-overtime = <b>I work day and night</b>

    You get up first and go to bed last. They wake you at night to work. There is no day of rest, and nothing for the extra hours.

    If you say no, they threaten your pay, your bed or your papers.

    If you can, count your hours for one week, for yourself only. It can help an NGO or a lawyer later.
    .label = ⏳ I work day and night
