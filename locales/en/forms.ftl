### Situations that people meet, and the eleven signs one by one: a few everyday examples, one careful thing to do.
### Read in the middle of it, often watched: nothing here urges anybody to confront, trick or flee.
### `.label` = words of the button, 28 characters at most.

## The signs, one by one

# Source: DOMAIN 1.3, eleven ILO indicators of forced labour, one sign can be enough (A); DOMAIN 1.4, a sign proves nothing (A)
indicators = <b>The signs, one by one</b>

    The UN agency for work (ILO) names eleven signs of forced labour. Here are the first six.

    A sign is no proof. But one can be enough to ask for advice.
    .label = 🚩 See the signs one by one

# Source: DOMAIN 1.3, eleven ILO indicators of forced labour (A)
indicators-more = <b>Five more signs</b>

    They are about papers, money, and how you live and work.

    Choose what fits your situation.
    .label = 🚩 See five more signs

# Source: DOMAIN 1.3, ILO indicator 1 (A)
sign-vulnerable = <b>They use my problems against me</b>

    They say: “You have no papers, nobody will believe you.” Or they take advantage because you are ill, have a child, or do not know the language.

    Needing something is not a fault. It gives nobody a right over you.

    An NGO (help group) can tell you what you may ask for, with or without papers.
    .label = 🎯 They use my problems

# Source: DOMAIN 1.3, ILO indicator 2 (A)
# Confirm: that adverts and messages are useful later, and are kept only where nobody looks (DOMAIN 4.5, D)
sign-deception = <b>It is not what they promised</b>

    They spoke of a shop, and it is housework. Half of the pay is missing, or the town and the room are different.

    A false promise is made to be believed. It was no mistake to trust.

    Do you still have the advert or the messages? Keep them only where nobody looks: they can help later.
    .label = 🎭 Not what they promised

# Source: DOMAIN 1.3, ILO indicator 3 (A)
# Confirm: learning a number by heart as a safer habit (DOMAIN 1.5, D)
sign-movement = <b>I cannot go out freely</b>

    The door is locked, or somebody goes with you everywhere. Or they say: “If you go out, the police will take you.”

    Fear can hold a person as well as a locked door.

    You know best what is safe. Some people first learn one phone number by heart.
    .label = 🔐 I cannot go out freely

# Source: DOMAIN 1.3, ILO indicator 4 (A)
# Confirm: looking for the address on a bill or a parcel, unnoticed (DOMAIN 1.6, D)
sign-isolation = <b>They keep me from people</b>

    They took your phone, or they read your messages. You may not talk with neighbours, call your family, or know the address.

    Alone, it is harder to ask for help. That is not weakness.

    A street sign, a parcel or a bill can show the address. Remember it, only if nobody notices.
    .label = 📵 They keep me from people

# Source: DOMAIN 1.3, ILO indicator 5 (A); DOMAIN 2.5, care within 72 hours, help.unhcr.org/libya (A)
sign-violence = <b>Somebody hurts my body</b>

    They hit you, touch you against your will, or force you to have sex. They make you take drugs, or leave you hungry to punish you.

    No work, no debt and no promise makes this right.

    A doctor can help without hearing the whole story. After sexual violence, within 72 hours is best; later is still good.
    .label = 🏥 Somebody hurts my body

# Source: DOMAIN 1.3, ILO indicator 6 (A)
# Confirm: keeping messages or notes of threats only where that is safe (DOMAIN 4.5, D)
sign-threats = <b>They threaten me</b>

    They say “we know where your people live”, “I will call the police”, or “the curse will find you”. Or they threaten with photos, or with lies about you.

    Threats are there to keep you silent. Take your fear seriously: you know these people best.

    If it is safe, keep the messages, or remember the day and the words.
    .label = ⚠️ They threaten me

# Source: DOMAIN 1.3, ILO indicator 7 (A)
# Confirm: that an old photo of papers helps to ask for new ones (DOMAIN 1.5, D)
sign-papers = <b>My papers are not with me</b>

    They say “I keep them safe for you”, or “you get them when you have paid”. Or they say that they are lost.

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
    .label = 🧾 The debt does not end

# Source: DOMAIN 1.3, ILO indicator 10 (A)
# Confirm: where care is free, in each country (no fact in DOMAIN, D)
sign-conditions = <b>No food, rest or safety</b>

    You sleep where you work, or many in one room. There is too little to eat or drink. The work is dangerous, and nobody gives you gloves or shows you how.

    Nobody should live like this, with or without papers.

    If you are hurt or ill, a doctor comes first. An NGO may know where care is free.
    .label = 🍞 I have no food or rest

# Source: DOMAIN 1.3, ILO indicator 11 (A)
# Confirm: counting hours for oneself, unnoticed (DOMAIN 4.5, D)
sign-overtime = <b>I work day and night</b>

    You get up first and go to bed last. They wake you at night to work. There is no day of rest, and nothing for the extra hours.

    If you say no, they threaten your pay, your bed or your papers.

    If you can, count your hours for one week, for yourself only. It can help an NGO or a lawyer later.
    .label = ⏳ I work day and night

## More situations

forms-more = <b>More situations</b>

    Some of this is hard to read. You can stop or go back at any time.

    Which is most like your situation?
    .label = 🧭 Marriage, begging, ransom

# Source: DOMAIN 1.1, consent does not count when force, threat or fraud was used, Palermo Protocol art. 3 (A)
# Source: DOMAIN 2.5, care ideally within 72 hours, help.unhcr.org/libya (A)
# Confirm: that a doctor or an NGO helps without the whole story (DOMAIN 4.2, D)
# Confirm: what a hospital reports, and to whom, in each country (no fact in DOMAIN, D)
forced-sex = <b>When others force you to have sex</b>

    Your boss or another man forces you. Or somebody (a madam, a boyfriend) sells you, with debt, oath, photos or threats.

    It is not your fault, even if you came for this work; “yes” under force or lies does not count.

    A doctor can help without hearing everything; in the first three days every hour counts. We do not know what hospitals report: ask an NGO that answers at once, or the nurse: “Who will know?”

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🙅 I am forced to have sex

# Source: DOMAIN 1.6, forced marriage named in EU Directive 2024/1712 (A, B) and in Algeria's Law 23-04 (B)
# Confirm: telling a trusted person about a planned journey, only where that is safe (DOMAIN 1.5, D)
forced-marriage = <b>A marriage I do not want</b>

    Somebody decided for you, or it is done already and you could not say no. You can love your family and not want this.

    In Algeria and in the European Union, laws on trafficking now name forced marriage.

    If a journey is planned, you can tell somebody you trust where you go and until when. Only if that is safe.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 💍 They force me to marry

# Source: DOMAIN 2.1, begging in the definition, and under 18 no means needed, SHERLOC 448-1 (A)
begging = <b>Made to beg</b>

    Somebody sends you or a child to beg, takes the money, and punishes when it is too little.

    In Morocco the law on trafficking names begging. For a child under 18 no force or lie is needed.

    What you had to say in the street is not your fault. For children, “See who to call” shows their line first, where we know one.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🙏 They make me beg

# Source: DOMAIN 2.1, crime in the definition, SHERLOC 448-1 (A); DOMAIN 2.1, acts done under threat, HuffPost Maghreb 8 July 2018 (B); DOMAIN 2.3, EU 2011/36, existence of non-prosecution for compelled acts (B)
forced-crime = <b>They make me break the law</b>

    They make you steal, carry or sell things, or cheat people, and punish you. This too can be trafficking.

    In Morocco the law says not to punish what people did under threats. In the European Union the authorities may decide not to punish it; in practice neither is certain.

    If you can, speak with a lawyer or an NGO before you speak with the police.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📦 They force me to steal

# Source: DOMAIN 1.6 and 2.1, armed conflict in the definition, and under 18 no means needed, SHERLOC 448-1 (A)
# Confirm: asking an NGO or the UN before soldiers or police (DOMAIN 0.2, D)
armed-group = <b>Taken by an armed group</b>

    Armed groups make people fight, carry things, cook, keep watch, or live as somebody's wife.

    In Morocco the law on trafficking also names armed conflict. For a child under 18 no force or lie is needed.

    You need not tell what you saw or did. You can ask an NGO or a UN line before you speak with soldiers or police.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = ⚔️ An armed group took me

# Source: DOMAIN 1.1, removal of organs and consent, Palermo Protocol art. 3 (A); DOMAIN 1.6, selling a kidney under pressure (A)
# Confirm: seeing a doctor who is not linked to the buyers, and a doctor afterwards (DOMAIN 1.6, D)
organ = <b>A kidney for money</b>

    Somebody offers money, a journey or the end of a debt for a kidney or another organ.

    Taking an organ by pressure, lies or because somebody is poor is trafficking, even after a “yes”.

    If it is not done yet, you can still say no, if that is safe, and ask another doctor.

    If it is done, a doctor should look at you, even much later.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🏥 They want my kidney

# Confirm: advice on ransom for the person held and for the family; that paying does not always end it (DOMAIN 1.2 and 1.6, D)
ransom = <b>They ask for a ransom</b>

    They hold a person and ask the family for money. This is not a part of the fare.

    If you are held: what you do or say to stay alive is no fault.

    If you are the family: keep the messages and the times, and do not put videos online. You can ask an NGO or a UN line before you pay. Some kidnappers took the money and asked for more.
    .label = 💰 They ask for a ransom

## Online

# Source: DOMAIN 1.6, online recruitment: people who write first, and adverts that wait, UNODC (B)
# Confirm: the warning signs and the video call (DOMAIN 1.5, D)
online-recruitment = <b>An offer that came online</b>

    Some publish an advert or a video, and wait for an answer. Others write to you first, kind and quick.

    Take care if they ask for photos or your passport, or say “tell nobody”.

    You can ask for a video call and the company's address, and show the messages to somebody you trust.

    Have you sent something already? You can still stop.
    .label = 📨 I got an offer online

# Source: DOMAIN 1.6, scam compounds: UN estimate of people held; 34 Moroccans freed, some with their embassy (B)
# Confirm: writing little on a watched phone; a trusted person outside who asks (DOMAIN 4.5, D)
scam-inside = <b>If they hold you there</b>

    Many people are held in such places. People from Morocco came out, some of them with help from their embassy.

    Perhaps they read this phone: write little, and only when nobody is near.

    Somebody you trust outside can ask an NGO or the embassy what is possible. If you fled your country, the NGO first.

    What they force you to do is not your fault.
    .label = 🔐 They hold me there

# Confirm: the steps and their order, report before block; advice before blocking somebody who is near (DOMAIN 1.6, D)
blackmail-steps = <b>Step by step</b>

    <b>First</b>, send no money and no more pictures.

    <b>Then</b>, if it is safe, keep proof: screenshots (pictures of the screen), the account's name, the dates. Do not delete the messages.

    <b>Next</b>, press “Report” in the app, and ask that the pictures are taken down.

    <b>After that</b>, block the account; if this person lives near you, ask for advice before.

    <b>Always</b>, you may tell somebody you trust.
    .label = 🧭 What can I do? In steps

## Work in a house

# Source: DOMAIN 2.1, Law 19-12 on domestic workers, in force since 2 Oct 2018: age, contract, hours, rest, pay, go-betweens, foreigners (B)
domestic-morocco = <b>Work in a house in Morocco</b>

    The law on domestic work covers foreigners too. It asks for 18 years or more, and a written contract.

    At most 48 hours a week, and 24 hours of rest in a row each week.

    The pay is at least 60 % of the minimum wage; food and a bed are not taken off. Private go-betweens are forbidden.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🧹 Do house work in Morocco
