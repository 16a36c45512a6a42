create table recording_blanks (
    id uuid primary key,
    hearing_id uuid not null references hearings,
    person_id uuid not null references persons,
    cause text not null check (cause in ('switched-off', 'stopped', 'line-lost')),
    began_at timestamptz not null
);
create index recording_blanks_of_hearing on recording_blanks (hearing_id, began_at);
create trigger recording_blanks_are_never_changed before update or delete or truncate on recording_blanks
    for each statement execute function refuse_change();
comment on table recording_blanks is 'When a recording has no picture of somebody, and lacks none (AVR 3). Insert-only.';
comment on column recording_blanks.id is 'UUIDv7.';
comment on column recording_blanks.hearing_id is 'The hearing.';
comment on column recording_blanks.person_id is 'Of whom.';
comment on column recording_blanks.cause is 'Whether they switched their camera off, the court stopped it, or their own line was lost.';
comment on column recording_blanks.began_at is 'When it began.';

create table recording_blank_ends (
    blank_id uuid primary key references recording_blanks,
    ended_at timestamptz not null
);
create trigger recording_blank_ends_are_never_changed before update or delete or truncate on recording_blank_ends
    for each statement execute function refuse_change();
comment on table recording_blank_ends is 'When a picture came or was due again. Insert-only.';
comment on column recording_blank_ends.blank_id is 'The blank.';
comment on column recording_blank_ends.ended_at is 'When it ended.';
