-- How several processes on one database come to the same key of the day. No key is here that
-- a reader of this database could open.

-- Which key is that of a day: of several that were made at once, the one that stands here.
create table days (
    day        integer not null constraint days_pkey primary key,
    key_name   blob    not null constraint days_key_name_length check (length(key_name) = 16),
    expires_at integer not null
) strict;

-- The processes that live, each with the public key that it made when it started.
create table peers (
    peer       blob    not null constraint peers_pkey primary key
                       constraint peers_peer_length check (length(peer) = 16),
    public_key blob    not null,
    mac        blob    not null,
    expires_at integer not null
) strict;

-- Keys of days on their way to a process, sealed to its public key.
create table day_shares (
    peer       blob    not null,
    day        integer not null,
    key_name   blob    not null,
    expires_at integer not null,
    body       blob    not null,
    constraint day_shares_pkey primary key (peer, day, key_name)
) strict;
