alter table asynctrials add column remind_at timestamptz;
create index asynctrials_reminders on asynctrials (remind_at);
comment on column asynctrials.remind_at is 'When the next party is reminded of the window; empty where nobody is. Follows from the state and the items, and is written with them.';
