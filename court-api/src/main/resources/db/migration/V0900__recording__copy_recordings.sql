create table recording_copies (
    id uuid primary key,
    hearing_id uuid not null references hearings,
    kind text not null check (kind in ('person', 'grid')),
    person_id uuid references persons,
    asked_at timestamptz not null,
    asked_by uuid not null references persons,
    state text not null default 'waiting' check (state in ('waiting', 'making', 'made', 'failed')),
    due_at timestamptz not null,
    taken_until timestamptz not null default '-infinity',
    attempt integer not null default 0 check (attempt >= 0),
    done_millis bigint not null default 0 check (done_millis >= 0),
    total_millis bigint not null check (total_millis > 0),
    fault text,
    begins_at timestamptz,
    segments integer check (segments >= 0),
    left_out integer check (left_out >= 0),
    object_key text unique,
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint check (size > 0),
    made_at timestamptz,
    unique nulls not distinct (hearing_id, kind, person_id),
    constraint a_copy_of_a_person_names_one check ((kind = 'person') = (person_id is not null)),
    constraint only_what_failed_has_a_fault check ((state = 'failed') = (fault is not null)),
    constraint what_is_made_is_whole check (
        (state = 'made') = (made_at is not null)
        and num_nulls(begins_at, segments, left_out, object_key, sha256, size, made_at) in (0, 7))
);
create index recording_copies_to_make on recording_copies (due_at) where state in ('waiting', 'making');
create function refuse_change_of_made_copy() returns trigger language plpgsql as $$
begin
    if old.state = 'made' then
        raise exception 'copies of recordings that are made are never changed';
    end if;
    return coalesce(new, old);
end $$;
create trigger made_copies_are_never_changed before update or delete on recording_copies
    for each row execute function refuse_change_of_made_copy();
create trigger copies_are_never_truncated before truncate on recording_copies
    for each statement execute function refuse_change();
comment on table recording_copies is 'Files into which the recording of a hearing was copied on the order of the court (AVR 11, 15).';
comment on column recording_copies.id is 'UUIDv7.';
comment on column recording_copies.hearing_id is 'The hearing.';
comment on column recording_copies.kind is 'One person, or everybody beside each other.';
comment on column recording_copies.person_id is 'Whose voice and picture; absent for everybody.';
comment on column recording_copies.asked_at is 'When it was asked for, or asked for again.';
comment on column recording_copies.asked_by is 'By whom.';
comment on column recording_copies.state is 'Where the work stands.';
comment on column recording_copies.due_at is 'Not begun before; by the database''s clock.';
comment on column recording_copies.taken_until is 'Until when the process that makes it has it to itself; past that it is gone, and another begins anew.';
comment on column recording_copies.attempt is 'How often it was begun since it was asked for: what one process writes of it, none that came before can.';
comment on column recording_copies.done_millis is 'How far it has come.';
comment on column recording_copies.total_millis is 'How long it will be.';
comment on column recording_copies.fault is 'Why it was not made.';
comment on column recording_copies.begins_at is 'The moment of the hearing at which it begins.';
comment on column recording_copies.segments is 'Segments that are in it.';
comment on column recording_copies.left_out is 'Segments that are not, because their file is gone, was never kept or is not what was recorded.';
comment on column recording_copies.object_key is 'Where the file is.';
comment on column recording_copies.sha256 is 'Of the file; on the timeline and so in the ledger too.';
comment on column recording_copies.size is 'Of the file, in bytes.';
comment on column recording_copies.made_at is 'When it was made.';

create table recording_copy_places (
    copy_id uuid not null references recording_copies,
    place integer not null check (place > 0),
    person_id uuid not null references persons,
    primary key (copy_id, place)
);
create trigger recording_copy_places_are_never_changed before update or delete or truncate on recording_copy_places
    for each statement execute function refuse_change();
comment on table recording_copy_places is 'Whose picture is where in a copy: rows from above, each from the left. Insert-only.';
comment on column recording_copy_places.copy_id is 'The copy.';
comment on column recording_copy_places.place is 'From 1 on.';
comment on column recording_copy_places.person_id is 'Whose. Somebody with two devices at once has two places.';
