-- Where replies wait. A mailbox is found by a lock alone, and a lock by what the person
-- knows; nothing here leads to a chat.

create table mailboxes (
    mailbox  blob not null constraint mailboxes_pkey primary key
                  constraint mailboxes_mailbox_length check (length(mailbox) = 16),
    case_ref blob not null constraint mailboxes_case_key unique
                  constraint mailboxes_case_fkey references cases (case_ref) on delete cascade,
    head     blob not null
) strict;

create table locks (
    -- Derived with Argon2id and the server key; says nothing about the key that opens the body.
    find    blob not null constraint locks_pkey primary key
                 constraint locks_find_length check (length(find) = 32),
    mailbox blob not null constraint locks_mailbox_fkey references mailboxes (mailbox) on delete cascade,
    body    blob not null
) strict;

create index locks_mailbox on locks (mailbox);

create table letters (
    sequence integer not null constraint letters_pkey primary key,
    letter   blob    not null constraint letters_letter_key unique
                     constraint letters_letter_length check (length(letter) = 16),
    mailbox  blob    not null constraint letters_mailbox_fkey references mailboxes (mailbox) on delete cascade,
    body     blob    not null
) strict;

create index letters_mailbox on letters (mailbox, sequence);
