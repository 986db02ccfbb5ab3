### Réponses toutes prêtes. L'équipe en insère une et la modifie ; elle est écrite dans la langue de la demande.
### Ni nom, ni lieu, ni numéro : quelqu'un d'autre peut lire le téléphone.

ready-1 = Merci d'avoir écrit. Nous avons lu votre message. Vous n'avez rien fait de mal.
ready-2 = Pouvez-vous lire et répondre ici aujourd'hui sans danger ? Un seul mot suffit.
ready-3 = Nous cherchons l'aide qui vous convient. Nous vous écrirons de nouveau ici.
# Source: DOMAIN 0 (6), Morocco art. 448-7, SHERLOC (A); no other law
ready-4 = C'est vous qui décidez. Nous ne faisons rien sans vous demander, sauf si la loi nous oblige à signaler. Vous pouvez demander : « Que devez-vous signaler ? »
ready-5 = Si le danger approche, ne nous attendez pas : touchez « En danger ».
ready-6 = Pouvez-vous nous en dire plus ? Seulement ce que vous voulez, et seulement quand c'est sûr.
