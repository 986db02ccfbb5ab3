### Danger that cannot wait: held, unable to speak, thoughts of death. Read with shaking hands.
### Short sentences, no promise, no blame. Nobody is told to flee. No line is invented: a person near, the hospital, “Who to call”.

## Held, silent

# $country is a two-letter code, or "none".
# Source: DOMAIN 0.2, Algeria, people sent out without screening (B); the warnings are those of the screen `danger`
# Confirm: advice for people who are held; Libya and Tunisia, risk of the police (DOMAIN 2.2 and 4.7, contacts.csv, D)
danger-held = <b>We hear you. You cannot get out.</b>

    You know these people and this place best: only you can judge what is safe.

    { $country ->
        [LY] In Libya people without papers may be locked up. A UN or NGO line can be safer than the police.
        [DZ] In Algeria people without papers have been sent out of the country. If you have no papers, a UN line can be safer than the police.
        [TN] In Tunisia people without papers have been sent out of the country. If you have no papers, a UN or NGO line can be safer than the police.
       *[other] The police can open a locked door. They may also ask for your papers.
    }

    If nobody sees it, tell one person you trust where you are, or what you see.

    Keep the battery for this.
    .label = ✋ I cannot get out

# Confirm: advice for somebody who cannot speak; lines that answer messages (DOMAIN 4.5 and 4.7, D)
danger-silent = <b>You cannot speak now</b>

    If nobody notices it, turn off the sound of the phone and make the screen darker.

    Write instead of calling. To a person you trust, one secret word can be enough.

    Some lines answer messages: look beside the numbers in “Who to call”.

    If somebody comes near, “Leave quickly” shows recipes. To come back, send /start.
    .label = 📱 I cannot speak now

## Thoughts of death

# Confirm: the exercise is fit for people after violence (DOMAIN 4.1 and 4.2, D)
self-calm = <b>A few quiet minutes</b>

    This is no treatment, only help through a bad moment.

    Put both feet on the ground and press them down.

    Breathe in slowly, and breathe out longer than in. Do it five times.

    Then name in your head five things that you see, and three that you hear.

    If it gets worse, stop, and go near somebody you trust.
    .label = ☀️ A few quiet minutes

# Confirm: advice to somebody whose friend wants to die (no fact in DOMAIN, D)
self-friend = <b>Somebody near you wants to die</b>

    Take it seriously. Stay there, or find somebody who can, and put away what could hurt them.

    You can ask: “Do you think of dying?” Asking does not plant the thought.

    Listen, and tell a second person, so that you do not carry it alone.

    If they are hurt or took something: the nearest hospital, or the numbers below.
    .label = 💬 My friend wants to die
