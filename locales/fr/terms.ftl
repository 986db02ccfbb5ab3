### Les mots qui doivent être les mêmes partout. Le programme ne les montre jamais seuls.

-bot-name = Sanad
-trafficking = traite des êtres humains
-term-smuggling = trafic illicite de migrants
