-- Marks of erased cases, so that no older backup brings one back. A mark is derived from the
-- reference with the server key, which is not in this database; it is written in the
-- transaction that erases, copied beside the server key afterwards, and kept for 40 days:
-- as long as a backup that still holds the case may lie somewhere.

create table erased (
    mark bytea  not null constraint erased_pkey primary key
                constraint erased_mark_length check (length(mark) = 32),
    -- Days since 1970.
    day  bigint not null
);
