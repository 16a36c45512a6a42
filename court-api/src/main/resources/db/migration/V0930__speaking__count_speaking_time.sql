create table speaking_counts (
    hearing_id uuid primary key references hearings,
    counted_until timestamptz not null,
    listened_ms bigint not null check (listened_ms >= 0)
);
comment on table speaking_counts is 'How far the speaking time of a hearing is counted (CPL 8). Sums only; no sound, and nothing of when somebody spoke.';
comment on column speaking_counts.hearing_id is 'The hearing.';
comment on column speaking_counts.counted_until is 'Up to when it is counted: nothing before that counts again, whoever tells of it.';
comment on column speaking_counts.listened_ms is 'How many milliseconds of the sitting a device of the bench listened to, silence included.';

create table speaking_people (
    hearing_id uuid not null references hearings,
    person_id uuid not null references persons,
    spoken_ms bigint not null check (spoken_ms >= 0),
    primary key (hearing_id, person_id)
);
comment on table speaking_people is 'How long somebody was heard in a hearing, while the court sat and they were not silenced.';
comment on column speaking_people.hearing_id is 'The hearing.';
comment on column speaking_people.person_id is 'Who was heard.';
comment on column speaking_people.spoken_ms is 'How many milliseconds.';

create table speaking_sides (
    hearing_id uuid not null references hearings,
    side text not null check (side in ('plaintiff', 'defendant', 'third-party')),
    spoken_ms bigint not null check (spoken_ms >= 0),
    primary key (hearing_id, side)
);
comment on table speaking_sides is 'How long anybody of a side was heard in a hearing. Not the sum of its people: a moment in which two of them spoke counts once.';
comment on column speaking_sides.hearing_id is 'The hearing.';
comment on column speaking_sides.side is 'The capacity of its people; witnesses and interpreters are of no side.';
comment on column speaking_sides.spoken_ms is 'How many milliseconds.';
