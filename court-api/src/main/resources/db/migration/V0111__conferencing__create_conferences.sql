create table conferences (
    room uuid primary key,
    snapshot jsonb not null check (jsonb_typeof(snapshot) = 'object'),
    kept_at timestamptz not null
);
comment on table conferences is 'What is needed to take up running media after a restart of the court: one row for each conference that is on a bridge.';
comment on column conferences.room is 'The room it belongs to.';
comment on column conferences.snapshot is 'As the conference focus wrote it. Holds ICE passwords of the moment: never in logs, never in answers.';
comment on column conferences.kept_at is 'When it was written, on the machine''s clock.';
