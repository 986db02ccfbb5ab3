-- How often people said on a day that a number of the directory did not work. It stands beside
-- counts, whose small cells go together: a number that fails must be mended after three
-- presses. So there is neither language nor country here, and nobody who pressed.

create table numbers (
    -- Days since 1970.
    day     bigint not null,
    -- The id of the service in the directory file.
    service text    not null,
    n       bigint not null constraint numbers_n check (n > 0),
    constraint numbers_pkey primary key (day, service)
);
