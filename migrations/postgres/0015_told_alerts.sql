-- How many alerts were told in this hour is asked whenever one is due.
create index alerts_told on alerts (told_at) where told_at is not null;
