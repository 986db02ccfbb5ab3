### Les mots qui doivent être les mêmes partout. Le programme ne les montre jamais seuls.

-bot-name = Sanad
-trafficking = traite des personnes
-term-smuggling = trafic illicite de migrants

# La phrase sous chaque écran qui parle d'une loi. Une seule phrase, vingt mots au plus.
-law = Chaque pays a ses lois, et elles changent : une ONG peut vous conseiller gratuitement (avocat : demandez d'abord le prix).
# La même, sur les écrans pour les enfants.
-law-child = Chaque pays a ses lois, et elles changent : un adulte de confiance peut demander avec vous à une ONG, gratuitement.
