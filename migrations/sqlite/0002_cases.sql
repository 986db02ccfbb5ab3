-- Requests as staff work on them. In clear is only what sorting and deadlines need; what
-- was said is in sealed records. Erasing a case is one delete: all that is its own hangs on it.

create table cases (
    case_ref     blob    not null constraint cases_pkey primary key
                         constraint cases_ref_length check (length(case_ref) = 16),
    -- The random id of the draft that it was; a repeated update cannot send it twice.
    draft        blob    not null constraint cases_draft_key unique
                         constraint cases_draft_length check (length(draft) = 16),
    state        text    not null constraint cases_state check (state in ('new', 'taken', 'closed')),
    urgency      text    not null constraint cases_urgency check (urgency in ('now', 'today', 'week')),
    -- Reason codes with a space between them; never words of the person.
    reasons      text    not null,
    language     text    not null,
    -- Null: the person chose no country.
    country      text,
    -- Seconds since 1970, rounded down to the hour.
    arrived_hour integer not null constraint cases_arrived_hour check (arrived_hour % 3600 = 0),
    changed_hour integer not null constraint cases_changed_hour check (changed_hour % 3600 = 0),
    -- Null: nobody has taken it. No foreign key: staff are disabled, never deleted.
    assignee     blob    constraint cases_assignee_length check (length(assignee) = 16),
    -- Whether the person wrote something that nobody has read.
    unread       integer not null
) strict;

-- One sealed piece of a case each. The sequence keeps the order in which they came.
create table records (
    sequence  integer not null constraint records_pkey primary key,
    record    blob    not null constraint records_record_key unique
                      constraint records_record_length check (length(record) = 16),
    case_ref  blob    not null constraint records_case_fkey references cases (case_ref) on delete cascade,
    kind      text    not null,
    direction text    not null constraint records_direction check (direction in ('in', 'out', 'internal')),
    at_hour   integer not null constraint records_at_hour check (at_hour % 3600 = 0),
    size_step integer not null,
    body      blob    not null
) strict;

create index records_case_ref on records (case_ref, sequence);

-- The key of a case, sealed to each of those who may open it.
create table wraps (
    case_ref    blob not null constraint wraps_case_fkey references cases (case_ref) on delete cascade,
    holder_kind text not null
                constraint wraps_holder_kind check (holder_kind in ('intake', 'staff', 'supervisors', 'recovery')),
    -- A member of staff, or the number of an epoch in the last eight bytes.
    holder      blob not null constraint wraps_holder_length check (length(holder) = 16),
    body        blob not null,
    constraint wraps_pkey primary key (case_ref, holder_kind, holder)
) strict;
