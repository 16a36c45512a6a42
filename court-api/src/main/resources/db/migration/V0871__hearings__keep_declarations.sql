alter table hearing_appearances add column declared_at timestamptz;
comment on column hearing_appearances.declared_at is 'When they declared at the door to be alone, to record nothing and to keep the rules of the court; null where they have not.';
