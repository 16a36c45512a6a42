alter table asynctrials add column reminded_until timestamptz;
update asynctrials set reminded_until = coalesce(remind_at - interval '1 microsecond', now());
alter table asynctrials alter column reminded_until set not null;
comment on column asynctrials.reminded_until is 'Everybody has been reminded of what was due until then. What is due moves when somebody chooses other hours for their night; by this nothing is lost then, and nothing told twice.';
