create table recording_checks (
    id uuid primary key,
    hearing_id uuid not null references hearings,
    asked_at timestamptz not null,
    asked_by uuid references persons
);
create index recording_checks_of_hearing on recording_checks (hearing_id, asked_at desc);
create trigger recording_checks_are_never_changed before update or delete or truncate on recording_checks
    for each statement execute function refuse_change();
comment on table recording_checks is 'That the recording of a hearing is to be read again and laid over what it must have (AVR 1, 3 to 5). Insert-only.';
comment on column recording_checks.id is 'UUIDv7.';
comment on column recording_checks.hearing_id is 'The hearing.';
comment on column recording_checks.asked_at is 'When it was asked for.';
comment on column recording_checks.asked_by is 'By whom; absent where the court''s own system asked, in the night after the hearing and from time to time.';

create table recording_check_results (
    check_id uuid primary key references recording_checks,
    checked_at timestamptz not null,
    segments bigint not null check (segments >= 0)
);
create trigger recording_check_results_are_never_changed before update or delete or truncate on recording_check_results
    for each statement execute function refuse_change();
comment on table recording_check_results is 'That a check was done. One without a result is still to be done. Insert-only.';
comment on column recording_check_results.check_id is 'The check.';
comment on column recording_check_results.checked_at is 'When everything had been read.';
comment on column recording_check_results.segments is 'Segments of the recording, all of them looked at.';

create table recording_shortfalls (
    check_id uuid not null references recording_check_results,
    place integer not null check (place > 0),
    kind text not null check (kind in ('sitting-not-recorded', 'nobody-heard', 'picture-with-hole', 'segment-left-out', 'segment-never-kept',
        'segment-missing', 'segment-altered', 'segment-out-of-chain', 'segment-not-in-ledger')),
    began_at timestamptz not null,
    ended_at timestamptz not null,
    track_id uuid references recording_tracks,
    person_id uuid references persons,
    primary key (check_id, place),
    constraint a_shortfall_does_not_end_before_it_begins check (ended_at >= began_at),
    constraint a_track_is_somebody_s check ((track_id is null) = (person_id is null))
);
create trigger recording_shortfalls_are_never_changed before update or delete or truncate on recording_shortfalls
    for each statement execute function refuse_change();
comment on table recording_shortfalls is 'What a recording should have, lacks, and of which nobody was told while it ran. Insert-only.';
comment on column recording_shortfalls.check_id is 'The check that found it.';
comment on column recording_shortfalls.place is 'In the order in which they are told.';
comment on column recording_shortfalls.kind is 'What is lacking.';
comment on column recording_shortfalls.began_at is 'From when on, in the hearing.';
comment on column recording_shortfalls.ended_at is 'Until when.';
comment on column recording_shortfalls.track_id is 'Of which track; absent where it is none of one track.';
comment on column recording_shortfalls.person_id is 'Of whom; absent where it is everybody.';
