create table hearings (
    id uuid primary key,
    case_id uuid not null references cases,
    presiding uuid not null references persons,
    starts_at timestamptz not null,
    duration_minutes integer not null check (duration_minutes between 1 and 1440),
    publicity text not null check (publicity in ('public', 'closed')),
    closed_reason text not null,
    scheduled_at timestamptz not null,
    state text not null check (state in ('scheduled', 'waiting-room-open', 'in-session', 'paused', 'adjourned', 'closed', 'vacated')),
    waiting_room_at timestamptz,
    opened_at timestamptz,
    showing uuid,
    paused_at timestamptz,
    pause_reason text,
    ended_at timestamptz,
    end_reason text,
    version bigint not null,
    constraint a_closed_hearing_has_a_reason check ((publicity = 'closed') = (closed_reason <> '')),
    constraint a_waiting_room_was_opened_once check ((state = 'waiting-room-open') = (waiting_room_at is not null)),
    constraint a_session_has_its_opening check ((state in ('in-session', 'paused', 'adjourned', 'closed')) = (opened_at is not null)),
    constraint only_a_session_shows_exhibits check (showing is null or state in ('in-session', 'paused')),
    constraint a_pause_has_time_and_reason check ((state = 'paused') = (paused_at is not null) and (paused_at is null) = (pause_reason is null)),
    constraint an_end_has_its_time check ((state in ('adjourned', 'closed', 'vacated')) = (ended_at is not null)),
    constraint an_early_end_has_a_reason check ((state in ('adjourned', 'vacated')) = (end_reason is not null))
);
create index hearings_of_case on hearings (case_id, starts_at);
create index hearings_ahead on hearings (starts_at, id) where state not in ('adjourned', 'closed', 'vacated');
comment on table hearings is 'Hearings of a case. The columns of a state are filled in that state and in no other.';
comment on column hearings.id is 'UUIDv7.';
comment on column hearings.case_id is 'The case.';
comment on column hearings.presiding is 'The appointed judge, whose right to preside survives any loss of line.';
comment on column hearings.starts_at is 'When it is to begin.';
comment on column hearings.duration_minutes is 'How long it is to last.';
comment on column hearings.publicity is 'Whether the public may attend (CPL 137).';
comment on column hearings.closed_reason is 'Why the public is shut out; empty for a public hearing.';
comment on column hearings.scheduled_at is 'When it was scheduled, which is when notice was given.';
comment on column hearings.state is 'Where the hearing stands.';
comment on column hearings.waiting_room_at is 'Since when people wait.';
comment on column hearings.opened_at is 'When the session was opened.';
comment on column hearings.showing is 'The exhibit before everybody''s eyes.';
comment on column hearings.paused_at is 'Since when there is a break.';
comment on column hearings.pause_reason is 'Why there is a break.';
comment on column hearings.ended_at is 'When it was adjourned, closed or vacated.';
comment on column hearings.end_reason is 'Why it was adjourned or vacated.';
comment on column hearings.version is 'Optimistic version, told as ETag.';

create table hearing_appearances (
    hearing_id uuid not null references hearings,
    person_id uuid not null references persons,
    seat integer not null check (seat >= 0),
    capacity text not null check (capacity in ('judge', 'clerk', 'plaintiff', 'defendant', 'third-party')),
    place text not null check (place in ('absent', 'waiting', 'room', 'left', 'removed')),
    muted_audio boolean not null,
    muted_video boolean not null,
    line text not null check (line in ('up', 'lost')),
    since timestamptz,
    primary key (hearing_id, person_id),
    constraint nobody_is_anywhere_without_a_time check ((place = 'absent') or (since is not null)),
    constraint the_bench_does_not_wait check (capacity not in ('judge', 'clerk') or place <> 'waiting')
);
create index hearing_appearances_of_person on hearing_appearances (person_id, hearing_id);
comment on table hearing_appearances is 'Everybody summoned to a hearing, and where they are.';
comment on column hearing_appearances.hearing_id is 'The hearing.';
comment on column hearing_appearances.person_id is 'Who.';
comment on column hearing_appearances.seat is 'Order in which they were summoned.';
comment on column hearing_appearances.capacity is 'In which capacity.';
comment on column hearing_appearances.place is 'Where the person is.';
comment on column hearing_appearances.muted_audio is 'Whether the court has muted the voice; enforced at the bridge.';
comment on column hearing_appearances.muted_video is 'Whether the court has muted the picture; enforced at the bridge.';
comment on column hearing_appearances.line is 'Whether the line is up. A lost line is a lost line and never a refusal to appear (OLR 25).';
comment on column hearing_appearances.since is 'When the place last changed.';
