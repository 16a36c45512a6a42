alter table hearings
    add column recording text check (recording in ('off', 'running', 'paused')),
    add column recording_since timestamptz,
    add column recording_reason text check (length(recording_reason) between 1 and 4000);
update hearings set recording = 'off' where state in ('in-session', 'paused');
alter table hearings
    add constraint only_a_session_is_recorded check ((state in ('in-session', 'paused')) = (recording is not null)),
    add constraint a_recording_has_begun check (coalesce(recording in ('running', 'paused'), false) = (recording_since is not null)),
    add constraint a_paused_recording_has_a_reason check (coalesce(recording = 'paused', false) = (recording_reason is not null));
comment on column hearings.recording is 'Whether the sound of the session is recorded, by order of the judge (AVR 1, 3).';
comment on column hearings.recording_since is 'Since when it runs or is paused.';
comment on column hearings.recording_reason is 'Why it is paused.';

create table recorders (
    hearing_id uuid primary key references hearings,
    secret text not null unique check (secret ~ '^[A-Za-z0-9_-]{43}$')
);
create trigger recorders_are_never_changed before update or delete or truncate on recorders
    for each statement execute function refuse_change();
comment on table recorders is 'By what a bridge proves that it brings the sound of a hearing: the same after a restart of the court, so that it finds its recorder again. Insert-only.';
comment on column recorders.hearing_id is 'The hearing.';
comment on column recorders.secret is 'Part of the address the bridge is given: never in logs, never in answers.';

create table recording_tracks (
    id uuid primary key,
    hearing_id uuid not null references hearings,
    endpoint text not null check (endpoint ~ '^[A-Za-z0-9]{4,36}$'),
    person_id uuid not null references persons,
    capacity text not null check (capacity in ('judge', 'clerk', 'plaintiff', 'defendant', 'third-party')),
    began_at timestamptz not null,
    unique (hearing_id, endpoint)
);
create trigger recording_tracks_are_never_changed before update or delete or truncate on recording_tracks
    for each statement execute function refuse_change();
comment on table recording_tracks is 'The sound of one device of a person in a hearing. Insert-only.';
comment on column recording_tracks.id is 'UUIDv7.';
comment on column recording_tracks.hearing_id is 'The hearing.';
comment on column recording_tracks.endpoint is 'The device, by the name it had on the bridge.';
comment on column recording_tracks.person_id is 'Whose device.';
comment on column recording_tracks.capacity is 'In which capacity they took part.';
comment on column recording_tracks.began_at is 'When the first of it was kept.';

create table recording_segments (
    id uuid primary key,
    track_id uuid not null references recording_tracks,
    number bigint not null check (number > 0),
    started_at timestamptz not null,
    duration_micros bigint not null check (duration_micros between 1 and 10000000),
    lost_packets integer not null check (lost_packets >= 0),
    bytes bigint not null check (bytes > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    chain text not null check (chain ~ '^[0-9a-f]{64}$'),
    object_key text unique,
    kept_at timestamptz not null,
    unique (track_id, number)
);
create trigger recording_segments_are_never_changed before update or delete or truncate on recording_segments
    for each statement execute function refuse_change();
comment on table recording_segments is 'At most ten seconds of a track, a WebM file of its own (AVR 1, 5). Each is in the ledger. Insert-only.';
comment on column recording_segments.id is 'UUIDv7; the subject of its ledger entry.';
comment on column recording_segments.track_id is 'The track.';
comment on column recording_segments.number is 'In the order of the track, from 1 on.';
comment on column recording_segments.started_at is 'When its first sound was heard, on the court''s clock; it stands in the file too.';
comment on column recording_segments.duration_micros is 'How long it is, in microseconds.';
comment on column recording_segments.lost_packets is 'Packets that the bridge itself never had; nobody in the room heard them.';
comment on column recording_segments.bytes is 'Size of the file.';
comment on column recording_segments.sha256 is 'Of the file.';
comment on column recording_segments.chain is 'SHA-256 over the chain before it and its own digest, both as 32 bytes; before the first, zeros.';
comment on column recording_segments.object_key is 'Where the file is. Absent where the store was away for so long that it could not be kept; the digest holds the chain together.';
comment on column recording_segments.kept_at is 'When it was kept.';

create table recording_gaps (
    id uuid primary key,
    hearing_id uuid not null references hearings,
    person_id uuid references persons,
    cause text not null check (cause in ('line-down', 'line-overrun', 'nothing-heard', 'court-away', 'not-kept')),
    began_at timestamptz not null,
    constraint only_of_somebody_is_nothing_heard check ((cause = 'nothing-heard') = (person_id is not null))
);
create index recording_gaps_of_hearing on recording_gaps (hearing_id, began_at);
create trigger recording_gaps_are_never_changed before update or delete or truncate on recording_gaps
    for each statement execute function refuse_change();
comment on table recording_gaps is 'What a recording lacks though it should have it (AVR 4). Insert-only.';
comment on column recording_gaps.id is 'UUIDv7.';
comment on column recording_gaps.hearing_id is 'The hearing.';
comment on column recording_gaps.person_id is 'Of whom; absent where it is everybody.';
comment on column recording_gaps.cause is 'Why.';
comment on column recording_gaps.began_at is 'When the last was heard that is there.';

create table recording_gap_ends (
    gap_id uuid primary key references recording_gaps,
    ended_at timestamptz not null
);
create trigger recording_gap_ends_are_never_changed before update or delete or truncate on recording_gap_ends
    for each statement execute function refuse_change();
comment on table recording_gap_ends is 'When what was missing was there again. A gap without one lasted until the recording ended. Insert-only.';
comment on column recording_gap_ends.gap_id is 'The gap.';
comment on column recording_gap_ends.ended_at is 'When it ended.';
