### Ready replies. Staff insert one and change it; it is written in the language of the request.
### No names, no places, no numbers: somebody else may read the phone.

ready-1 = Thank you for writing. We have read your message. You did nothing wrong.
ready-2 = Is it safe for you to read and answer here today? You can answer in one word.
ready-3 = We are looking for the right help for you. We will write again here.
# Source: DOMAIN 0 (6), Morocco art. 448-7, SHERLOC (A); no other law
ready-4 = You decide. We do nothing without asking you, unless the law makes us report. You can ask us: “What must you report?”
ready-5 = If danger comes closer, do not wait for us: press “Danger now”.
ready-6 = Could you tell us more? Only what you want to say, and only when it is safe.
