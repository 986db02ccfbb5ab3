### Danger that cannot wait: held, unable to speak, thoughts of death. Read with shaking hands.
### Short sentences, no promise, no blame. Nobody is told to flee. No line is invented: a person near, the hospital, “Who to call”.

## Held, silent

# $country is a two-letter code, or "none".
# Source: DOMAIN 0.2, US TIP 2025, ecoi.net/document/2130671 (B): Morocco; US TIP 2024, ecoi.net/2111816 (B): Algeria
# Confirm: advice for people who are held; Libya, Tunisia, the Gulf and Lebanon: risk of the police and whom to ask first (DOMAIN 2.2, 2.4 and 4.7, contacts.csv, D)
danger-held = <b>When you cannot get out</b>

    You know these people and this place best: only you can judge what is safe.

    { $country ->
        [MA] In Morocco people without papers risk being punished by the police. If your life is in danger, call all the same.
        [DZ] In Algeria people without papers have been sent out of the country. If you have no papers, a UN line can be safer than the police.
        [TN] In Tunisia people without papers have been sent out of the country. If you have no papers, a UN or NGO line can be safer than the police.
        [LY] In Libya people without papers may be locked up. A UN or NGO line can be safer than the police.
        [AE] If your employer has reported that you left, the police may stop you. If there is time, call an NGO or your embassy first.
        [SA] If your employer has reported that you left, the police may stop you. If there is time, call an NGO or your embassy first.
        [QA] If your employer has reported that you left, the police may stop you. If there is time, call an NGO or your embassy first.
        [KW] If your employer has reported that you left, the police may stop you. If there is time, call an NGO or your embassy first.
        [LB] If your employer has reported that you left, the police may stop you. If there is time, call an NGO or your embassy first.
       *[other] The police can open a locked door. They may also ask for your papers.
    }

    If nobody sees it, tell one person you trust where you are, or what you see.

    Save the battery for calls and messages.
    .label = ✋ I cannot get out

# Confirm: advice for somebody who cannot speak; lines that answer messages (DOMAIN 4.5 and 4.7, D)
danger-silent = <b>You cannot speak now</b>

    If nobody notices it, turn off the sound of the phone and make the screen darker.

    Write instead of calling. To a person you trust, one agreed word can be enough.

    Some lines answer messages: look beside the numbers in “Who to call”.

    If somebody comes near, press “Leave quickly”: it shows recipes. To come back, send /start.
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
