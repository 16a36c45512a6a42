alter table room_tickets drop constraint room_tickets_place_check;
alter table room_tickets add constraint room_tickets_place_check check (place in ('room', 'gallery', 'line-test'));
create index room_tickets_to_test_a_line on room_tickets (person_id, issued_at) where place = 'line-test';
comment on column room_tickets.place is 'Whether it opens the room, the gallery, from which one only looks on, or a test of one''s own line, which is in no room.';

create table line_tests (
    hearing_id uuid not null references hearings,
    person_id uuid not null references persons,
    taken_at timestamptz not null,
    verdict text not null check (verdict in ('poor', 'fair', 'good')),
    reasons jsonb not null check (jsonb_typeof(reasons) = 'array'),
    figures jsonb check (jsonb_typeof(figures) = 'object'),
    settled_by uuid references persons,
    settled_at timestamptz,
    note text check (length(note) between 2 and 2000),
    primary key (hearing_id, person_id),
    constraint whoever_settles_says_why check ((settled_by is null) = (settled_at is null) and (settled_at is null) = (note is null)),
    constraint only_a_poor_line_is_settled check (settled_at is null or verdict = 'poor')
);
create index line_tests_to_see_to on line_tests (hearing_id) where verdict = 'poor' and settled_at is null;
create index line_tests_by_age on line_tests (taken_at);
comment on table line_tests is 'The newest test that somebody made of their line before a hearing. Figures only; on no record, counts against nobody (OLR 25).';
comment on column line_tests.hearing_id is 'The hearing they tested for.';
comment on column line_tests.person_id is 'Whose line it is.';
comment on column line_tests.taken_at is 'When the test ended.';
comment on column line_tests.verdict is 'How good it was; a test that came to no end is poor.';
comment on column line_tests.reasons is 'Keys of what kept it from being good, the worst first.';
comment on column line_tests.figures is 'What the device measured; null of a test that came to no end.';
comment on column line_tests.settled_by is 'The clerk who saw to a poor one.';
comment on column line_tests.settled_at is 'When.';
comment on column line_tests.note is 'What was done about it, in the clerk''s words.';
