### Cette offre de travail ou de voyage est-elle sûre ? Lu sur un petit téléphone, souvent avant le départ.
### Ne jamais faire honte à qui veut partir. `.label` = mots du bouton, 28 signes au plus.

## Le contrôle

# Source: DOMAIN 1.5 a to d, rosanjose.iom.int (A)
# Confirm: the warning signs e to n (DOMAIN 1.5, D)
offer = <b>Cette offre est-elle sûre ?</b>

    Pensez à l'offre de travail ou de voyage. Cochez ce qui est vrai. Nous ne gardons pas vos réponses.

    Ce sont des signes d'alerte, pas une preuve.
    .label = 📢 Cette offre est sûre ?
    .cards = ☑️ Que demander ?

offer-1 = C'est exactement le rêve que je cherchais
offer-2 = Grosse paie, sans métier ni langue à connaître
offer-3 = Voyage, visa et chambre : tout est arrangé
offer-4 = Un voyage gratuit d'abord, « tu décides après »
offer-5 = Je dois me presser, ou n'en parler à personne
offer-6 = Un visa de touriste, « on le change après »
offer-7 = Le chemin passe par un troisième pays
offer-8 = On veut d'abord mon passeport ou des photos intimes
offer-9 = Seulement des messages, pas d'adresse à vérifier
offer-10 = Je paie d'avance, ou je rembourse en travaillant
offer-11 = Un contrat vide, ou que je ne peux pas lire
offer-12 = Serment, rituel ou terre de famille en garantie
offer-13 = On gardera mon téléphone ou mon passeport
offer-14 = Pas d'appel vidéo, ni avec un ancien employé

offer-none = <b>Vous n'avez rien coché</b>

    C'est bien, mais ce n'est pas une preuve. Une offre dangereuse peut sembler normale.

    Quelques habitudes peuvent quand même vous protéger.
    .label = 📢 Aucun signe d'alerte

# Source: DOMAIN 1.5 a to d, rosanjose.iom.int (A)
# Confirm: the warning signs e to n (DOMAIN 1.5, D)
offer-some = <b>Prenez le temps</b>

    Ce que vous avez coché se trouve souvent dans de fausses offres. Cela ne prouve rien, mais c'est une raison de vérifier.

    Une bonne offre attend en général quelques jours. Demandez le nom et l'adresse de l'employeur, et faites-les vérifier.
    .label = 📢 Quelques signes d'alerte

# Source: DOMAIN 1.5 a to d, rosanjose.iom.int (A)
# Confirm: the warning signs e to n (DOMAIN 1.5, D)
# Reading: “ambassade” and “contrat” cannot be said shorter
offer-many = <b>Cette offre nous inquiète</b>

    Plusieurs de ces signes ensemble se trouvent souvent dans de fausses offres. Des personnes ont été enfermées ou endettées ainsi.

    C'est vous qui décidez. Certains attendent, demandent un contrat écrit et le montrent à une ONG, un bureau du travail ou leur ambassade.

    Vouloir une vie meilleure n'est pas une erreur.
    .label = 📢 Plusieurs alertes

## Habitudes

# Confirm: safer habits before leaving (DOMAIN 1.5, D)
offer-habits = <b>De petites habitudes qui protègent</b>

    Laissez à une personne de confiance des photos de vos papiers, l'adresse et le numéro du recruteur.

    Choisissez avec elle, jamais avec le recruteur, un mot secret. Apprenez deux numéros de téléphone par cœur.

    Faites vérifier l'employeur par un bureau du travail, une ambassade ou une ONG. Gardez vous-même votre passeport.
    .label = 🛡️ Choisir des gestes sûrs
