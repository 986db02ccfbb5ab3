### Words that must be the same everywhere. The code never shows them alone.

-bot-name = Sanad
-trafficking = human trafficking
-term-smuggling = smuggling of migrants
