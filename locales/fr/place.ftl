### Trouver des numéros d'après un lieu envoyé. Franc sur ce qui peut être vu.

# Reading: each sentence says what becomes of the place; leaving one out would mislead
call-place = <b>Les numéros d'après mon lieu</b>

    Choisir le pays vous-même est plus sûr, mais vous pouvez aussi envoyer votre lieu une fois.

    Nous l'arrondissons à dix kilomètres environ, regardons dans quel pays il est, et supprimons votre message. Telegram voit le lieu ; nous n'en gardons rien.

    Appuyez en bas sur le trombone, puis sur « Position », puis sur « Envoyer ma position actuelle ». Pas sur « Partager ma position en direct » : cela continue.
    .label = 📍 D'après mon lieu
