-- How people are told of answers. Every case has a contact, whatever was chosen, sealed in
-- one length, so that nobody who reads this database can tell who asked for a message.

create table contacts (
    case_ref bytea not null constraint contacts_pkey primary key
                  constraint contacts_case_fkey references cases (case_ref) on delete cascade,
    -- What was chosen; the chat inside it is wrapped under the server key besides.
    body     bytea not null,
    -- What became of the last message.
    told     bytea not null
);

-- Messages that wait to be sent. No foreign key: which case one belongs to says its tag, and
-- that says nothing without the day key, as with drafts.
create table pings (
    tag        bytea   not null constraint pings_pkey primary key
                       constraint pings_tag_length check (length(tag) = 16),
    -- Counts the writes, so that no ping is sent by two processes.
    version    bigint  not null,
    expires_at bigint  not null,
    body       bytea   not null
);
