alter table hearing_appearances
    add column private_room text check (private_room in ('bench', 'plaintiff', 'defendant', 'third-party')),
    add column private_room_since timestamptz,
    add constraint a_private_room_has_its_hour check ((private_room is null) = (private_room_since is null)),
    add constraint nobody_who_is_away_is_in_a_private_room check (private_room is null or place in ('waiting', 'room')),
    add constraint whoever_testifies_is_in_no_private_room check (private_room is null or obligation is null);
create index hearing_appearances_apart on hearing_appearances (hearing_id) where private_room is not null;
comment on column hearing_appearances.private_room is 'The side in whose private room they are; null for everybody else. What is said there is kept nowhere.';
comment on column hearing_appearances.private_room_since is 'When that room was opened.';
