-- Look-ups that are done every few seconds or minutes, and must not read all that ever came.

-- Alerts that still have something to say; a told one leaves the index. The condition is word
-- for word that of the look-up, or SQLite does not see that the index is enough.
drop index alerts_next_at;
create index alerts_open on alerts (next_at)
    where (told_at is null and taken_at is null)
       or (told_at is not null and taken_at is not null and not edited);

-- Cases in which nothing has happened for long.
create index cases_changed_hour on cases (changed_hour);
