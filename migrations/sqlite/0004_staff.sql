-- Those who answer, their keys, their sessions and what they did.
-- Invariant: no row here is trusted for what somebody may do; rosters and epochs are signed
-- by a key that is not in this database.

create table staff (
    staff         blob    not null constraint staff_pkey primary key
                          constraint staff_staff_length check (length(staff) = 16),
    name          text    not null constraint staff_name_key unique,
    salt          blob    not null constraint staff_salt_length check (length(salt) = 16),
    verifier      blob    not null,
    keys          blob    not null,
    recovery_salt blob    not null constraint staff_recovery_salt_length check (length(recovery_salt) = 16),
    recovery_keys blob    not null,
    totp          blob    not null,
    -- The newest step of the second factor that was used; none works twice.
    totp_last     integer not null,
    -- Null: may sign in.
    disabled_at   integer
) strict;

-- The private key of the organisation, wrapped to each administrator.
create table organisation_wraps (
    staff blob not null constraint organisation_wraps_pkey primary key
               constraint organisation_wraps_staff_fkey references staff (staff) on delete cascade,
    body  blob not null
) strict;

create table rosters (
    number    integer not null constraint rosters_pkey primary key,
    bytes     blob    not null,
    signature blob    not null
) strict;

-- Public keys of intake, supervisors and recovery, each signed by the organisation.
create table epochs (
    kind      text    not null,
    number    integer not null,
    bytes     blob    not null,
    signature blob    not null,
    constraint epochs_pkey primary key (kind, number)
) strict;

create table epoch_wraps (
    kind   text    not null,
    number integer not null,
    staff  blob    not null constraint epoch_wraps_staff_fkey references staff (staff) on delete cascade,
    body   blob    not null,
    constraint epoch_wraps_pkey primary key (kind, number, staff),
    constraint epoch_wraps_epoch_fkey foreign key (kind, number) references epochs (kind, number) on delete cascade
) strict;

create table sessions (
    hash     blob    not null constraint sessions_pkey primary key
                     constraint sessions_hash_length check (length(hash) = 32),
    staff    blob    not null constraint sessions_staff_fkey references staff (staff) on delete cascade,
    body     blob    not null,
    began_at integer not null,
    seen_at  integer not null
) strict;

create index sessions_staff on sessions (staff);

-- No foreign keys: what somebody did stays known when they or the case are gone.
create table audit (
    entry    blob    not null constraint audit_pkey primary key
                     constraint audit_entry_length check (length(entry) = 16),
    at       integer not null,
    -- Null: nobody did it; a timer or the person themselves.
    staff    blob,
    action   text    not null,
    -- Null: it was about no case, or that case has been erased.
    case_ref blob
) strict;

create index audit_at on audit (at);
create index audit_case_ref on audit (case_ref);

-- Wrong tries to sign in, by a hash of the name that was typed.
create table tries (
    name_hash blob    not null constraint tries_name_hash_length check (length(name_hash) = 32),
    at        integer not null,
    n         integer not null,
    constraint tries_pkey primary key (name_hash, at)
) strict;

-- Links that work once: set-up, invitations.
create table onces (
    hash       blob    not null constraint onces_pkey primary key
                       constraint onces_hash_length check (length(hash) = 32),
    what       text    not null,
    expires_at integer not null
) strict;
