### A short course for people at work: small stories, and what protects more. The readers are
### not the ones concerned. No number of a law, no telephone number, no blame for an answer.
### `.a` `.b` `.c` = the answers; `.why` = shown after every answer.

course = <b>Short course</b>

    For people who may meet somebody who is being used, at work. Small stories; after each answer you read what protects more.

    A lesson takes five minutes. We keep no answer.
    .label = 📝 Course for professionals

## Teachers

course-teachers = <b>For teachers</b>

    You see a child every day. Often you are the first to notice that something changed.

    Four stories. Nobody expects you to investigate: noticing, listening and not acting alone is enough.
    .label = 📝 For teachers

ct-1 = <b>Amina is tired</b>

    Amina, 13, is often absent and falls asleep in class. She lives with “an aunt” whom nobody has met, and works in the house before and after school. She says that she eats alone.

    What do you do first?
    .a = I wait: it is a family matter
    .b = I note what I see and speak with the person for child protection
    .c = I call the aunt and ask her why
    .why = Several signs together deserve a look: absent, tired, work in the place of school, no parents she can reach, eating apart. They prove nothing. If the aunt is the one who uses her, a call can make it worse for Amina.

ct-2 = <b>“Please tell nobody”</b>

    Yassine, 15, stays after the lesson: “A man makes me sell things at night. He takes the money. Please tell nobody.”

    What do you say?
    .a = I promise to keep it secret
    .b = I ask for every detail, so that there is proof
    .c = I listen, say that it is not his fault, and say whom I have to tell
    .why = He chose you, so listen calmly. Do not promise a secret that you cannot keep: say honestly what you have to do next, and do it with him. Details are for specialists; asking for everything hurts again.

ct-3 = <b>“But I said yes”</b>

    Moussa, 16, works in a workshop at night to pay for his journey. He says: “I agreed, so it is my debt. I am afraid to be in trouble.”

    What is true?
    .a = He agreed, so it is only a matter of money
    .b = Under 18 his yes does not count; a specialist should look at it
    .c = He did something forbidden and should keep quiet
    .why = Under 18 no force and no lie is needed: to bring or keep a child in order to exploit it is enough. You do not have to decide what it is. Tell him that he is not in trouble, and that a specialist can look at it with him.

ct-4 = <b>The man at the gate</b>

    A man who is no relative waits for Sara, 14, at the gate every day. She looks at the ground and gets into his car.

    What do you do?
    .a = I do not act alone, and plan with people who know what is safe for her
    .b = I speak to the man and warn him
    .c = I write about it in the group of the parents
    .why = Whoever is warned can take her away or hurt her, and what is written in a group does not stay there. The children's line, where there is one, or a specialist helps to plan. In danger now, call the emergency number.

ct-again = These questions are not easy, and you read what protects more. That was the aim.

    Three things to keep: notice, listen without asking for everything, do not act alone.

    Ask your school who is responsible for child protection. In some countries, also in Morocco, it can be an offence to know and not to report. Your school needs a rule that a lawyer has checked.
    .label = 📝 Once more, teachers

ct-well = You think first of what is safe for the child. Thank you.

    One more step: ask your school who is responsible for child protection, before you need it.

    In some countries, also in Morocco, it can be an offence to know and not to report. Your school needs a rule that a lawyer has checked.
    .label = ✅ Lesson for teachers done
