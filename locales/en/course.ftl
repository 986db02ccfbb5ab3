### A short course for people at work: small stories, and what protects more. The readers are
### not the ones concerned. No number of a law, no telephone number, no blame for an answer.
### `.a` `.b` `.c` = the answers; `.why` = shown after every answer.

course = <b>Short course</b>

    For people who may meet somebody who is being used, at work. Small stories; after each answer you read what protects more.

    A lesson takes five minutes. We keep no answer.
    .label = 🎓 For professionals

## Teachers

course-teachers = <b>For teachers</b>

    You see a child every day. Often you are the first to notice that something changed.

    Four stories. Nobody expects you to investigate: noticing, listening and not acting alone is enough.
    .label = 🏫 For teachers

# Source: DOMAIN 1.4, UNODC: signs prove nothing but should lead to a look (A)
# Confirm: signs in children, and no call to the one who may exploit (DOMAIN 1.4, D)
ct-1 = <b>Amina is tired</b>

    Amina, 13, is often absent and falls asleep in class. She lives with “an aunt” whom nobody has met, and works in the house before and after school. She says that she eats alone.

    What do you do first?
    .a = I wait: it is a family matter
    .b = I note what I see and speak with the person for child protection
    .c = I call the aunt and ask her why
    .why = Several signs together deserve a look: absent, tired, work instead of school, no parents to reach, eating apart. They prove nothing. If the aunt is the one who uses her, a call can make it worse for Amina.

# Source: DOMAIN 4.2, Helen Bamber Foundation (A)
# Confirm: what a teacher has to tell, and whom (DOMAIN 7, child-safeguarding rule, D)
ct-2 = <b>“Please tell nobody”</b>

    Yassine, 15, stays after the lesson: “A man makes me sell things at night. He takes the money. Please tell nobody.”

    What do you say?
    .a = I promise to keep it secret
    .b = I ask for every detail, so that there is proof
    .c = I listen, say that it is not his fault, and say whom I have to tell
    .why = He chose you, so listen calmly. Do not promise a secret that you cannot keep. Say honestly what you have to do next, and do it with him. Details are for specialists; asking for everything hurts again.

# Source: DOMAIN 1.1, Palermo Protocol: no means needed for a child (A)
ct-3 = <b>“But I said yes”</b>

    Moussa, 16, works in a workshop at night to pay for his journey. He says: “I agreed, so it is my debt. I am afraid to be in trouble.”

    What is true?
    .a = He agreed, so it is only a matter of money
    .b = Under 18 his yes does not count; a specialist should look at it
    .c = He did something forbidden and should keep quiet
    .why = Under 18 no force and no lie is needed. To bring or keep a child in order to exploit it is enough. You do not have to decide what it is. Tell him that he is not in trouble, and that a specialist can look at it with him. Laws differ and change: check the text in force where you work.

# Confirm: nobody is warned or confronted; plan with specialists first (DOMAIN 4.6, D)
ct-4 = <b>The man at the gate</b>

    A man who is no relative waits for Sara, 14, at the gate every day. She looks at the ground and gets into his car.

    What do you do?
    .a = I do not act alone, and plan with people who know what is safe for her
    .b = I speak to the man and warn him
    .c = I write about it in the group of the parents
    .why = Whoever is warned can take her away or hurt her. What is written in a group does not stay there. The children's line, where there is one, or a specialist helps to plan. In danger now, call the emergency number.

# Source: DOMAIN 2.1, SHERLOC 448-7: not reporting (A)
ct-again = These questions are not easy, and you read what protects more. That was the aim.

    Three things to keep: notice, listen without asking for everything, do not act alone.

    Ask your school who is responsible for child protection. In some countries, also in Morocco, knowing and not reporting can be an offence. Laws differ and change: your school needs a rule that a lawyer has checked.
    .label = 🔁 Once more, teachers

# Source: DOMAIN 2.1, SHERLOC 448-7: not reporting (A)
ct-well = You think first of what is safe for the child. Thank you.

    One more step: ask your school who is responsible for child protection, before you need it.

    In some countries, also in Morocco, knowing and not reporting can be an offence. Laws differ and change: your school needs a rule that a lawyer has checked.
    .label = ✅ Lesson for teachers done

## Judges

course-judges = <b>For judges and prosecutors</b>

    In court, words weigh a lot: how somebody is asked, what is believed, what is written.

    Five stories show what protects more. The decision stays yours.
    .label = ⚖️ For judges

# Source: DOMAIN 1.1, Palermo Protocol: consent (A)
# Source: DOMAIN 1.3, ILO indicators 7, 8 and 11 (A); 1.4, UNODC caution (A)
cj-1 = <b>“She signed”</b>

    Lina, 26, worked in a house for a year without pay or a day of rest. Her passport was locked away. The employer shows a contract: “She signed. She wanted to come.”

    What does her signature tell you?
    .a = She agreed, so it is only about pay
    .b = It is not enough: I look at how she was brought and kept
    .c = She could have walked out, so she was free
    .why = A yes does not count once there was force, threat, lies or abuse of a weak position. So the question is what was done to get that yes, and to keep it. A passport held back, no pay and no rest are known signs of forced labour. Alone they prove nothing, but they deserve a look. Laws differ and change: check the text in force where you work.

# Source: DOMAIN 1.1, Palermo Protocol: no means needed for a child (A)
# Source: DOMAIN 7, West Africa Network: situation study and family tracing come before reintegration (A)
# Confirm: doubt on age means child; best interests; a guardian (DOMAIN 2.5 and 7, D)
cj-2 = <b>“Nobody forced him”</b>

    Ibrahim, about 16, sold things in the street for a man who kept the money. The defence says: “Nobody forced him. Perhaps he is not even a child.”

    What do you look for first?
    .a = Proof of force or of lies
    .b = Proof of his age; until then he counts as an adult
    .c = Whether somebody brought or kept him in order to exploit him
    .why = Under 18 no force and no lie is needed, and his yes does not count. If his age is in doubt, treat him as a child while it is checked. His best interests come first, with a guardian who stands only for him. Before any return, somebody looks for his family and at how he would live there. Laws differ and change: check the text in force where you work.

# Source: DOMAIN 2.1, non-punishment, HuffPost Maghreb 8 July 2018 (B)
# Confirm: help does not depend on testimony (DOMAIN 2.3, D)
cj-3 = <b>The bag</b>

    Rosa, 23, stands before the court because she carried forbidden goods. She says, almost without a voice: “They said they would hurt my little brother.”

    What protects more?
    .a = I judge what she did; what others did to her is another case
    .b = I first have it examined whether she was threatened and exploited
    .c = I go easy on her if she names the others
    .why = In Morocco somebody who was trafficked is not liable for what the threats made them do. Prosecutors there were told not to prosecute such people. If the threat is examined only at the end, much harm is done already. And help should not be the price of a statement: she may fear for her brother. Laws differ and change: check the text in force where you work.

# Source: DOMAIN 4.2, Helen Bamber Foundation: gaps in memory, no "why" (A); 4.1, standard 4: interpreters (B)
# Confirm: hearing out of sight of the others, and recorded so that it is not repeated (DOMAIN 4.1, standard 8, D)
cj-4 = <b>Gaps in the story</b>

    Joseph, 30, speaks little of the language of the court. A man who came with him offers to translate. Joseph looks at the floor, and his story has gaps.

    How do you hear him?
    .a = With a neutral interpreter, out of sight of the others, with breaks
    .b = With the man: he already knows the story
    .c = Again and again, until the gaps are closed
    .why = Somebody who came with him may be part of it, or may pass on what is said. Fear and violence leave gaps in the memory; a gap is not a lie. Open questions and pauses help more than “Why did you not leave?”. Where the law allows it, hear him once, well, and recorded: telling it again hurts again.

# Source: DOMAIN 2.1, SHERLOC 448-9: revealing identity or whereabouts (A)
# Source: DOMAIN 2.1, protective orders, laloi.ma/3885 (B)
cj-5 = <b>The name in the file</b>

    The file of Mariam, 19, shows her name and the address of the shelter. The public is in the room, and a relative of the accused sits there too.

    What do you do?
    .a = I have everything read aloud: a trial is public
    .b = I wait until she asks for protection herself
    .c = I keep name and place out of sight, and think of protection orders now
    .why = In Morocco it is an offence to reveal who or where a trafficked person is. A judge or prosecutor there can forbid the suspect any contact. They can let a foreigner stay until the trial ends. Legal aid is hers by right, and claiming compensation costs no court fees. She may know none of this, so do not wait for her to ask. Laws differ and change: check the text in force where you work.

# Source: DOMAIN 1.1, Palermo Protocol: consent (A); 2.1, non-punishment (B)
cj-again = Such cases are hard, also after years in court. You read what protects more: that was the aim.

    Three things to keep: look at the pressure behind a yes. Examine threats before punishing. Hear once, calmly, with a neutral interpreter.

    Laws differ and change: check the text in force where you work.
    .label = 🔁 Once more, judges

# Source: DOMAIN 2.3, Council of Europe Convention: recovery period, coe.int (A)
# Reading: read by people at their work, not by those concerned
cj-well = You look for the pressure behind the words. Thank you.

    One more step: time. In the States of the European convention people have at least 30 days to recover and think. It needs good reasons to believe that they were trafficked. Nobody should be sent away in that time. Elsewhere, see what your law allows.

    Laws differ and change: check the text in force where you work.
    .label = ✅ Lesson for judges done

## Police

# Source: DOMAIN 1.3, ILO indicator 6: threats, also with the police (A)
course-police = <b>For police and gendarmes</b>

    Those who exploit people often threaten them with the police. So fear of you says nothing about guilt.

    Five stories. Nobody expects you to see everything: a calm first question protects more than a fast decision.
    .label = 👮 For police

# Source: DOMAIN 0.2, TIP 2025 at ecoi.net/document/2130671: screening (B); 1.3, ILO indicator 7 (A)
# Source: DOMAIN 2.3, Council of Europe Convention: recovery period, coe.int (A)
cp-1 = <b>At the checkpoint</b>

    Daniel, 22, has no papers on him. He is tired, has no money and does not know his address. He only says: “My boss has my passport.”

    What comes first?
    .a = The report about his papers; the rest can wait
    .b = Before any penalty, I ask in a quiet place about work, pay and passport
    .c = I go with him to the boss for the passport
    .why = A passport that somebody else keeps is a known sign of forced labour. Where nobody looks first, people risk being punished for what was done to them. Going to the boss may put Daniel in danger. In the States of the European convention people have at least 30 days to recover and think. It needs good reasons to believe that they were trafficked. Laws differ and change: check the text in force where you work.

# Source: DOMAIN 4.1, standard 4: interpreters (B)
# Confirm: speaking apart as a matter of routine, and how a number is given (DOMAIN 4.5 and 4.6, D)
cp-2 = <b>The friend who answers</b>

    Hana, 20, does not speak your language. The man beside her answers each question, also those to her. He says: “I can translate for her.”

    What do you do?
    .a = I let him translate: it is quick
    .b = I ask her in front of him if all is well
    .c = I speak with each of them alone, with a neutral interpreter
    .why = Beside somebody who controls her, she can only say that all is well. Let it look like routine for everybody, so that nobody is warned. The interpreter should know neither of them; one on the telephone is enough. If she wants nothing, that is her right. Give her a number only if he cannot find it.

# Source: DOMAIN 4.2, Helen Bamber Foundation: no "why", gaps in memory, pause and stop (A)
cp-3 = <b>The days do not fit</b>

    Samir, 28, tells of a workshop with a locked door. The days do not fit together. A colleague whispers: “Ask him why he did not run.”

    Which words help?
    .a = “What do you need now? You can have a pause.”
    .b = “Why did you not run?”
    .c = “Start again, until the days fit.”
    .why = “Why” sounds like blame, and people fall silent. Fear leaves gaps in the memory, so days that do not fit are no proof of a lie. First water, a chair, a pause, and the next step in clear words. Promise nothing that you cannot keep.

# Source: DOMAIN 1.1, Palermo Protocol: no means needed for a child (A)
# Source: DOMAIN 2.1, Law 02-03: only adults must hold a residence title, 123dok platform note (B)
# Confirm: doubt on age means child; child protection first; no cell (DOMAIN 2.5 and 7, D)
cp-4 = <b>“I am eighteen”</b>

    At night Nora says that she is 18. She looks younger. A woman says: “I am her aunt”, and holds the papers of both.

    What protects more?
    .a = She says 18, so I treat her as an adult
    .b = I treat her as a child, and call child protection first
    .c = I let her go with the aunt: family comes first
    .why = Some children are told to say that they are adults. In doubt, treat her as a child: no cell, and somebody from child protection beside her. Under 18 no force and no lie is needed for trafficking. In Morocco only adults must hold a residence title. Say to her: “You are not in trouble.” Check who the aunt is before anybody takes Nora along. Laws differ and change: check the text in force where you work.

# Source: DOMAIN 2.1, UNHCR registers and decides in Morocco, help.unhcr.org (A)
# Confirm: no contact with the consulate of somebody who fled unless they want it (DOMAIN 2.5, D)
cp-5 = <b>The consulate</b>

    David, 35, has fled his country and has no papers. He is afraid of being sent back. One call to his consulate would tell you who he is.

    What do you do?
    .a = I call: then we know who he is
    .b = I ask him in the corridor what he fled from
    .c = I do not call; I tell him where to find a lawyer and asylum advice
    .why = The call can tell those he fled from where he is, and put his family in danger. Contact with a consulate is for him to choose, after advice. In Morocco it is the UN refugee agency (UNHCR) that registers and decides on asylum. What he fears belongs in a quiet room. Laws differ and change: check the text in force where you work.

# Confirm: doubt on age means child (DOMAIN 7, D)
cp-again = At night and in a hurry these choices are hard. You read what protects more: that was the aim.

    Three things to keep: look before you penalise. Speak with each person alone. In doubt about age, a child.

    Keep three numbers ready at your post: an interpreter, child protection, an NGO.
    .label = 🔁 Once more, police

# Source: DOMAIN 2.1, SHERLOC 448-9: revealing identity or whereabouts (A)
cp-well = You look first and decide then. Thank you.

    One more step: who somebody is and where they are stays with those who need it. No photo in a group, no name to the press. In Morocco it is an offence to reveal this about a trafficked person.

    Laws differ and change: check the text in force where you work.
    .label = ✅ Lesson for police done

## Health staff

course-health = <b>For health staff</b>

    With you, somebody may for once be out of sight of those who control them.

    Five stories. You need not find out everything: care, a safe moment and a choice are much already.
    .label = 🏥 For health staff

# Source: DOMAIN 2.5, 72 hours, help.unhcr.org/libya (A); 4.2, Helen Bamber Foundation: choices, pause, stop (A)
# Confirm: care before any complaint, in each country (DOMAIN 2.5, D)
ch-1 = <b>Since yesterday evening</b>

    Nadia, 24, comes because of stomach pain. Alone with you she says: “Somebody forced me yesterday evening.” She has no papers and wants no police.

    What comes first?
    .a = A complaint; then the care
    .b = Care now, with each step explained, and she says yes or no to each
    .c = An appointment next week, when she is calmer
    .why = After sexual violence care helps best within 72 hours; later it is still good. Do not let it wait for papers or for a complaint: that can come later, if she wants. Ask before you touch, and stop when she says so. She does not have to tell the whole story.

# Source: DOMAIN 4.1, standard 4: interpreters (B)
# Confirm: seeing everybody alone as a rule of the house (DOMAIN 4.5, D)
ch-2 = <b>He wants to stay</b>

    Yara, 19, has hurt her wrist. The man with her holds her papers, answers for her and wants to stay in the room to translate.

    What do you do?
    .a = I see her alone, as I do with everybody, and call a neutral interpreter
    .b = I let him stay, so that she is not afraid
    .c = I tell him what I suspect
    .why = While he listens she can only repeat what he wants. “Here we see everybody alone first” warns nobody. The interpreter is no companion and knows neither of them; by telephone is possible. If he is told of a suspicion, he may take her away before she has had care.

# Source: DOMAIN 4.1, standards 2 and 7: risk, and the person's own view of it (B); 4.2, Helen Bamber Foundation (A)
ch-3 = <b>Burns on the hands</b>

    Thomas, 33, has burns from work. He sleeps where he works and wants to leave before six: “They count us.” You are alone with him.

    What do you ask?
    .a = “Why do you stay with such people?”
    .b = “Who are they? I need names and an address.”
    .c = “Is it safe for you to go back today? What would help you?”
    .why = The first question is about safety: today, tonight, and how you may reach him without danger. Names and addresses are not needed for care, and “why” sounds like blame. He knows best what is dangerous for him. If he is in danger now, think with him before he goes through the door.

# Source: DOMAIN 2.1, SHERLOC 448-9: revealing identity or whereabouts (A); 4.4, ICRC Handbook: the minimum (A)
# Confirm: what is written where, and no message on a phone without asking (DOMAIN 4.5, D)
ch-4 = <b>The health booklet</b>

    Samira, 28, works in a house. Her employer keeps her health booklet and reads each prescription. Alone with you she spoke of blows.

    Where do you write it?
    .a = In the booklet, so that the next doctor knows
    .b = In the closed file of the clinic, after I asked her; the booklet shows only the care
    .c = In a message to her phone, so that she has it
    .why = What she takes home, others read: booklet, prescription, leaflet, telephone. A good note in a closed file can help her later, if she wants that. Write what the care needs, and tell her who can read it. In Morocco it is an offence to reveal who or where a trafficked person is. Laws differ and change: check the text in force where you work.

# Source: DOMAIN 2.1, SHERLOC 448-7: not reporting (A); 4.1, standard 7 (B)
# Confirm: when the duty to report applies to health staff: a lawyer (DOMAIN 0.6)
ch-5 = <b>“Not today”</b>

    You tell Karim, 40, that an NGO could help him. He shakes his head: “Not today.” You are worried about him.

    What do you do?
    .a = I call the police, for his good
    .b = I ask the NGO to visit him at work
    .c = I accept his no and keep a way open for him to come back
    .why = He knows dangers that you do not see. A new appointment is a good reason to come back; a number goes with him only if nobody finds it. For a child, and where the law makes you report, other rules hold. In Morocco it can be an offence to know of trafficking and not to report it. Tell people before they speak what you cannot keep to yourself. Laws differ and change: let a lawyer check the rule of your clinic.

ch-again = Between two patients these choices are hard. You read what protects more: that was the aim.

    Three things to keep: alone first, with a neutral interpreter. Ask about safety, not about names. The person decides, step by step.

    Keep ready what you need: an interpreter on the telephone, a room with a door, an NGO you know.
    .label = 🔁 Once more, health staff

# Source: DOMAIN 2.1, SHERLOC 448-7: not reporting (A)
ch-well = You give care and leave the choice with the person. Thank you.

    One more step: ask your clinic what has to be reported, and who decides it. In some countries, also in Morocco, knowing of trafficking and not reporting it can be an offence.

    Laws differ and change: let a lawyer check the rule of your clinic.
    .label = ✅ Health lesson done

## NGO staff

course-ngo = <b>For NGO staff</b>

    People come to you because they heard that you are honest. That is what they need most.

    Five stories about words, papers, plans and yourself. You will know some of them from your own days.
    .label = 🏢 For NGO staff

# Source: DOMAIN 4.6, help from the UN and NGOs is free, help.unhcr.org/egypt (A); 4.1, standard 3: no promises (B)
cn-1 = <b>“Will you get me papers?”</b>

    Esther, 29, is at your door for the first time. She asks: “Will you get me papers and a room? What must I pay?”

    What do you answer?
    .a = “Do not worry, all will be well.”
    .b = “This we can do, this we cannot. It costs you nothing.”
    .c = “First tell me your whole story, then we will see.”
    .why = A promise that breaks can cost her the courage to ask again. Clear limits give her back a choice. Help from the UN and from NGOs is always free. Whoever asks for money or sex for it abuses their position. Tell each person so on the first day, and where to complain, also about you.

# Source: DOMAIN 4.1, standards 5 and 6: confidentiality and consent (B); 4.4, ICRC Handbook: the minimum (A)
cn-2 = <b>The long form</b>

    Bilal, 26, only needs the address of a doctor. Your form asks for name, place, papers, photo and story.

    What do you write down?
    .a = All of it: it may be useful one day
    .b = A photo of his papers, to be safe
    .c = Only what this help needs, after he knows why and agrees
    .why = What nobody wrote down cannot be lost, stolen or demanded by others. He can agree only if he knows what is kept, why, how long, and who sees it. A no to a question must not cost him the help. Perhaps today the form stays empty.

# Source: DOMAIN 4.1, standards 2 and 7: risk, and the person's own view of it (B); 4.5, code word, techsafety.org (A)
# Confirm: steps of a safety plan; leaving can be the most dangerous moment (DOMAIN 4.6, D)
cn-3 = <b>“Tonight I want to leave”</b>

    Grace, 21, writes to you: “Tonight I want to leave that house. Shall I?”

    What do you answer?
    .a = “I can think with you about what makes it safer. You choose if and when.”
    .b = “Yes, leave. We are waiting for you.”
    .c = “No, wait until we have a bed.”
    .why = Leaving can be the most dangerous moment, and she knows that house best. A safety plan looks at warning signs, a way out, somebody to call, a code word and where to sleep. Ask first if somebody else reads her phone. In danger now, the emergency number comes first. With a child nobody plans alone: bring in child protection.

# Source: DOMAIN 2.1, SHERLOC 448-7: not reporting, close family excused; 448-9: revealing identity or whereabouts (A)
# Confirm: when the duty to report applies to NGO staff: a lawyer (DOMAIN 0.6)
cn-4 = <b>“Tell nobody”</b>

    You work in Morocco. Omar, 27, begins: “I will tell you about the people there. But tell nobody.”

    What do you do?
    .a = I promise it, so that he can speak
    .b = Before he goes on, I say what we may have to report
    .c = I let him speak and report it afterwards without him
    .why = In Morocco it can be an offence to know of trafficking and not to report it; close family is excused. To reveal who or where he is can be an offence too. He has to know this before he speaks, so that he chooses what he says. When the duty holds is a question for a lawyer: let your NGO have a written rule. Laws differ and change: check the text in force where you work.

# Confirm: rules of staff care (DOMAIN 8.5, D)
cn-5 = <b>Ines does not sleep</b>

    Your colleague Ines answers messages at night on her own phone. She says: “If I stop, something happens to them.” She hardly sleeps.

    What helps?
    .a = I admire her and leave her in peace
    .b = I tell her to take it less to heart
    .c = We share cases and nights, and she can talk to somebody
    .why = Hearing of violence every day is heavy; being tired of it is no weakness. Whoever is exhausted overlooks dangers and promises too much. Nobody carries a case alone, the phone for work has fixed hours, and everybody knows who answers at night. Caring for staff protects the people too.

# Source: DOMAIN 4.6, help is free and has a complaint route, help.unhcr.org/egypt (A)
cn-again = You do this work with little time and few means. You read what protects more: that was the aim.

    Three things to keep: promise nothing that you do not hold in your hand. Write little. Plan with the person, who chooses.

    Does everybody who comes to you know that help is free, and where to complain?
    .label = 🔁 Once more, NGO staff

# Source: DOMAIN 7, West Africa Network: 8 steps, rao-wan.com (A)
# Reading: read by people at their work, not by those concerned
cn-well = You are honest and careful, also with yourself. Thank you.

    One more step, for children on the move: nobody brings them back in a hurry. The West Africa Network for the protection of children works in eight steps. First come the child's situation and the search for the family. Then come settling in again, visits, and support for family and neighbourhood. Ask if you have a partner there.
    .label = ✅ Lesson for NGOs done
