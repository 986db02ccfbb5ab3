-- What chats have in progress, and what must vanish from them.
-- Nothing here can be read without the day key, which is not in this database; the tag of
-- a chat says nothing without it either. All rows end by their expiry.

create table drafts (
    tag        bytea   not null constraint drafts_pkey primary key
                       constraint drafts_tag_length check (length(tag) = 16),
    -- Counts the writes, so that two turns of one chat cannot overwrite each other.
    version    bigint  not null,
    expires_at bigint  not null,
    body       bytea   not null
);

create index drafts_expires_at on drafts (expires_at);

-- Attachments of a request that is not sent yet, already sealed to the case that it will
-- become. No foreign key: that case does not exist yet, and mostly never will.
create table pieces (
    piece      bytea   not null constraint pieces_pkey primary key
                       constraint pieces_piece_length check (length(piece) = 16),
    case_ref   bytea   not null constraint pieces_case_length check (length(case_ref) = 16),
    expires_at bigint  not null,
    size_step  bigint  not null,
    body       bytea   not null
);

create index pieces_case_ref on pieces (case_ref);
create index pieces_expires_at on pieces (expires_at);

-- Messages that must vanish from a chat, written down before they are shown.
create table sweeps (
    sweep      bytea   not null constraint sweeps_pkey primary key
                       constraint sweeps_sweep_length check (length(sweep) = 16),
    due_at     bigint  not null,
    expires_at bigint  not null,
    body       bytea   not null
);

create index sweeps_due_at on sweeps (due_at);
