### Finding numbers by a place that somebody sends. Honest about what can be seen.

# Confirm: names of the menus in Telegram today (D)
# Reading: each sentence says what becomes of the place; leaving one out would mislead
call-place = <b>Numbers near my location</b>

    Choosing the country yourself is safer, but you can also send your location once.

    We round it to about ten kilometres, look up which country it is in, and delete your message. Telegram sees the location; we keep nothing of it.

    Press the paper clip below, then “Location”, then “Send my current location”. Not “Share my live location”: that one keeps showing where you are.
    .label = 📍 Use my location
