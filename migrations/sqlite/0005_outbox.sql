-- What is still to be told to staff, who may do the work that is done once, and figures.

create table alerts (
    case_ref blob    not null constraint alerts_pkey primary key
                     constraint alerts_case_fkey references cases (case_ref) on delete cascade,
    made_at  integer not null,
    tries    integer not null,
    next_at  integer not null,
    -- Null: not told yet, so there is no message in the staff chat.
    message  integer,
    -- Null: staff have not been told.
    told_at  integer,
    -- Null: nobody has taken the case.
    taken_at integer,
    -- Whether the message says that the case is taken.
    edited   integer not null
) strict;

create index alerts_next_at on alerts (next_at);

-- One row for all work that is done once. A write that names an old epoch comes from a
-- process that was stopped and woke up.
create table leases (
    name   text    not null constraint leases_pkey primary key,
    holder blob    not null constraint leases_holder_length check (length(holder) = 16),
    epoch  integer not null,
    until  integer not null
) strict;

-- Totals of a day, without persons.
create table counts (
    day      integer not null,
    kind     text    not null,
    language text    not null,
    -- Two letters, or "none".
    country  text    not null,
    what     text    not null,
    n        integer not null,
    constraint counts_pkey primary key (day, kind, language, country, what)
) strict;
