### Is this offer of work or of a journey safe? Read on a small phone, often before leaving.
### Never shame a wish to leave. `.label` = words of the button, 28 characters at most.

## The check

# Source: DOMAIN 1.5 a to d, rosanjose.iom.int (A)
# Confirm: the warning signs e to n (DOMAIN 1.5, D)
offer = <b>Is this offer safe?</b>

    Think of the offer of work or of a journey. Tick what is true. We do not keep your ticks.

    These are warning signs, not a proof.
    .label = 📢 Is this offer safe?
    .cards = ☑️ What can I ask about it?

offer-1 = It is exactly the dream I was looking for
offer-2 = High pay, and no skill or language is needed
offer-3 = Travel, visa and room are all arranged
offer-4 = A free trip first, “decide later”
offer-5 = I must hurry, or tell nobody
offer-6 = A tourist visa, “changed after arrival”
offer-7 = The way goes through a third country
offer-8 = They want passport or naked photos first
offer-9 = Only chat, no address that I can check
offer-10 = I pay first, or pay back with my work
offer-11 = A contract that is empty or that I cannot read
offer-12 = An oath, a ritual or family land as guarantee
offer-13 = They will keep my phone or passport
offer-14 = No video call, no talk with a former worker

offer-none = <b>You ticked nothing</b>

    That is good, but it is no proof. Dangerous offers can look normal.

    You can still protect yourself with a few habits.
    .label = 📢 No warning sign

# Source: DOMAIN 1.5 a to d, rosanjose.iom.int (A)
# Confirm: the warning signs e to n (DOMAIN 1.5, D)
offer-some = <b>Take time for this offer</b>

    What you ticked is often found in false offers. It proves nothing, but it is a reason to check.

    A good offer usually waits a few days. Ask for the name and the address of the employer, and let somebody check them.
    .label = 📢 A few warning signs

# Source: DOMAIN 1.5 a to d, rosanjose.iom.int (A)
# Confirm: the warning signs e to n (DOMAIN 1.5, D)
offer-many = <b>This offer worries us</b>

    Several of these signs together are often found in false offers. People have been locked in or put into debt this way.

    You decide. Some people wait, ask for a written contract, and show it to an NGO, a labour office or their embassy.

    Wanting a better life is not a mistake.
    .label = 📢 Many warning signs

## Habits

# Confirm: safer habits before leaving (DOMAIN 1.5, D)
offer-habits = <b>Small habits that protect</b>

    Leave photos of your papers with a person you trust, with the address and the number of the recruiter.

    Agree with this person, never with the recruiter, on a secret word. Learn two phone numbers by heart.

    Let a labour office, an embassy or an NGO check the employer. Keep your passport yourself.
    .label = 🛡️ Choose safer habits
