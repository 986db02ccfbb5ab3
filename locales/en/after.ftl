### After exploitation, or a part of it: body, heart, a bed, time, a lawyer, staying, pay.
### Slow and concrete. No promise of a bed, papers or money. Countries: only what is marked A or B.

## The way in

after = <b>After what happened</b>

    You can go slowly, one thing at a time. What would help you first?
    .label = ☀️ Find care, rest, rights

## After leaving

# Confirm: what to do first after leaving (DOMAIN 4.5 and 4.6, D)
fled = <b>You have left: what now?</b>

    You need not go back, not for papers and not for your things: new papers can be asked for later.

    If you can, go where there are people, and tell one person whom you trust. A stranger who offers a bed or a job at once can be a danger.

    A phone can show where you are, and switching its location off can be noticed: you judge what is safer.

    If somebody follows you or hurts you, press “Danger now”. If you are hurt, a doctor comes first.
    .label = 🧭 I have left, what now?

## Body and heart

# Source: DOMAIN 2.5, care ideally within 72 hours, help.unhcr.org/libya (A)
# Confirm: which medicine is given where; what a hospital must report, and to whom, in each country (no fact in DOMAIN, D)
after-72-hours = <b>After rape or forced sex: it is not your fault</b>

    A doctor can treat wounds, and may have medicine against infections (also HIV) and so you do not become pregnant. It works best in the first 72 hours (three days), every hour counts; later it is still right to go.

    You can ask for a woman or a man, say no to any part, and not say who did it.

    We do not know what a hospital here must report. Before you say more, ask an NGO that answers at once, or the nurse: “Who will know?”

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🚑 Get care after rape

# Confirm: signs for the hospital, choices, birth papers, and what a hospital must report, in each country (no fact in DOMAIN, D)
after-pregnant = <b>Pregnant, or perhaps</b>

    A doctor, or a midwife (she helps with births), can test, check you, and say which choices there are here.

    Bleeding, strong pain or fever: go to a hospital the same day, in any case.

    We do not know what a hospital here must report. Before you say more, ask an NGO that answers at once, or the nurse: “Who will know?”

    After a birth, ask for the birth certificate of the child.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🤰 I am pregnant, or perhaps

# Confirm: advice for mind and sleep (DOMAIN 4.2, D)
after-heart = <b>When the heart is heavy</b>

    Bad sleep, sudden fear, shame, anger, or feeling nothing: this happens to many after hard times. It is not weakness, and not madness.

    Small things can help: meals, daylight, a short walk, the same hour for sleep.

    One person who listens helps most. You need not tell everything, and a doctor can help too.
    .label = ❤️ My heart is heavy

## A bed, time

# $country is a two-letter code, or "none".
# Source: DOMAIN 2.1, shelter in the law of Morocco and practice of 2024, highatlasfoundation.org and TIP 2025 (B)
# Source: DOMAIN 2.3, EU 2024/1712, shelter whatever nationality or status, eur-lex (A); Belgium, payoke.be, fedasilinfo.be (A)
# Source: DOMAIN 2.4, United Arab Emirates, Qatar and Kuwait (B), Lebanon, kafa.org.lb (A)
# Confirm: whom safe places take in, in each country; whether the EU rule is in force there (D)
after-shelter = <b>A safe place to sleep</b>

    { $country ->
        [MA] In Morocco the law provides for safe places. In practice they are few, and men hardly find one.
        [ES] A law of the European Union asks for safe places, whatever somebody's papers are. Each country does it in its own way.
        [FR] A law of the European Union asks for safe places, whatever somebody's papers are. Each country does it in its own way.
        [IT] A law of the European Union asks for safe places, whatever somebody's papers are. Each country does it in its own way.
        [DE] A law of the European Union asks for safe places, whatever somebody's papers are. Each country does it in its own way.
        [BE] In Belgium there can be a safe bed during the 45 days to rest and think.
        [AE] In the Emirates there are safe places for people who were trafficked.
        [QA] In Qatar there is a safe place for people who were trafficked, with a lawyer.
        [KW] In Kuwait there is a safe place for women who work in homes. You can ask for it yourself.
        [LB] In Lebanon the NGO KAFA has a safe place and legal help for people who work in homes.
       *[other] Safe places are few in many countries. Some take only women, or only children.
    }

    Before you go, ask if you may go out, keep your phone, and bring your children.

    Nobody from the UN or an NGO has the right to ask you for money, work or sex for help.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🛏️ Is there a safe place?

# $country is a two-letter code, or "none".
# Source: DOMAIN 2.3, Council of Europe convention art. 13, at least 30 days, coe.int (A)
# Source: DOMAIN 2.3, Belgium 45 days, payoke.be (A); France 30 days with receipt, immigration.interieur.gouv.fr, service-public (A); Spain art. 59 bis, no length (B)
after-time = <b>Time to rest and think</b>

    Nobody should press you to decide today about a complaint.

    { $country ->
        [BE] In Belgium there can be 45 days in a safe place, to rest and think.
        [FR] In France there can be 30 days to think. A paper should then protect you from being sent away, and lets you work.
        [ES] In Spain, while they check what happened and you recover, nobody should begin to send you out of the country.
        [MA] For Morocco we know of no fixed time. You can still ask a lawyer before you decide.
       *[other] In many countries of Europe the law provides at least 30 days. The authorities decide if there are reasons to think of trafficking. They should not send you away meanwhile.
    }

    This time is for sleep, a doctor, a lawyer and your own thoughts.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = ⏳ Take time, rest and think

## A lawyer, words

# $country is a two-letter code, or "none".
# Source: DOMAIN 2.1, legal aid by right in Morocco, laloi.ma (B); 2.2, Algeria (B); 2.4, Qatar (B) and Lebanon, kafa.org.lb (A)
# Source: contacts.csv, Senegal, legal help of the association of women lawyers, open to men, RFI (B)
# Confirm: what to ask a lawyer (D)
after-lawyer = <b>A lawyer at your side</b>

    A lawyer speaks for you, and explains each step before you decide.

    { $country ->
        [MA] In Morocco, if the court counts you as trafficked, you have a right to a lawyer without charge.
        [DZ] In Algeria a law of 2023 provides for legal help for people who were trafficked.
        [SN] In Senegal AJS, an association of women lawyers, gives legal help, to men too.
        [QA] In Qatar the safe place for people who were trafficked has a lawyer.
        [LB] In Lebanon the NGO KAFA gives legal help to people who work in homes.
       *[other] An NGO often knows a lawyer. Ask there before you pay anybody.
    }

    Ask at the beginning if it is free, if it stays secret, and if somebody may come with you.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 👔 Find a lawyer

# Source: DOMAIN 2.5, interpreter in the list of rights (standards; each depends on the country)
# Confirm: advice on interpreters (DOMAIN 4.1 item 4, D)
after-interpreter = <b>Somebody who translates</b>

    At a doctor, a lawyer, the police or a court you can ask for an interpreter: somebody who translates.

    Say which language is easiest for you. You can ask for a woman or a man.

    Say no to somebody who knows those who hurt you.

    If you do not understand a paper, ask to have it read to you before you sign.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🗣️ Get somebody to translate

## Staying, pay

# $country is a two-letter code, or "none".
# Source: DOMAIN 2.1, Morocco, stay until the trial ends, laloi.ma (B)
# Source: DOMAIN 2.3, Spain art. 59 bis (B); France CESEDA L425-1, immigration.interieur.gouv.fr (A); Italy art. 18 (B); Belgium, payoke.be, fedasilinfo.be (A)
after-stay = <b>Can I stay here?</b>

    { $country ->
        [MA] In Morocco a prosecutor or a judge can let a foreigner stay until the trial ends. What comes after is not certain.
        [ES] In Spain a permit to live and work there is possible afterwards, or help to go home.
        [FR] In France a card for one year, with work, is possible. You need to make a complaint or be a witness, and to have left those people.
        [IT] In Italy there are two ways: with a complaint, or without one, through social services. The paper is for six months, then perhaps a year, with work or school.
        [BE] In Belgium you need to have no contact with those people, be with a special centre, and help the investigation.
       *[other] Spain, France, Italy and Belgium can give papers to people who were trafficked. Morocco can let them stay until the trial ends. Choose a country to read more.
    }

    It is never sure. Take advice before you go to an office.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 🛂 Can I stay here?

# $country is a two-letter code, or "none".
# Source: DOMAIN 2.1, Morocco, no court fees on claims for compensation, laloi.ma (B)
# Confirm: advice on claiming pay, last days for it, without contract or papers (DOMAIN 2.5, D)
after-wages = <b>Asking for my pay</b>

    Count days, hours, what was promised and what was paid; write it only where nobody finds it. Messages and the names of other workers help too.

    Have a paper read to you before you sign; if they force you to sign, that is no fault.

    { $country ->
        [MA] In Morocco people who were trafficked pay no court fees when they ask for money for the harm.
       *[other] An NGO or a trade union (a group of workers) can say what is safe without papers.
    }

    There can be a last day for asking, so ask early.

    Laws are different everywhere and change: an NGO can check your case for free; ask a lawyer the price first.
    .label = 📝 Ask for my pay
