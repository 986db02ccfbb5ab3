### Trouver des numéros d'après un lieu envoyé. Franc sur ce qui peut être vu.

# Confirm: names of the menus in Telegram today (D)
# Reading: each sentence says what becomes of the place; leaving one out would mislead
call-place = <b>Les numéros près de ma position</b>

    Choisir le pays vous-même est plus sûr, mais vous pouvez aussi envoyer votre position une fois.

    Nous l'arrondissons à dix kilomètres environ, regardons dans quel pays elle est, et supprimons votre message. Telegram voit la position ; nous n'en gardons rien.

    Touchez en bas le trombone, puis « Position », puis « Envoyer ma position actuelle ». Pas « Partager ma position en direct » : cela continue.
    .label = 📍 Utiliser ma position
