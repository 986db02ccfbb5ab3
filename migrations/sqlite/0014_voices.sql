-- Under which id Telegram keeps a recording that it was given once. An id is worth something
-- to one bot only. Recordings belong to the content; nothing here tells who heard one.

create table voices (
    -- The number of the bot, the first part of its token; everybody who writes to it sees it.
    bot     integer not null,
    -- SHA-256 of the recording.
    sound   blob    not null constraint voices_sound_length check (length(sound) = 32),
    file_id text    not null,
    constraint voices_pkey primary key (bot, sound)
) strict;
