alter table hearing_appearances drop constraint hearing_appearances_capacity_check;
alter table hearing_appearances add constraint hearing_appearances_capacity_check
    check (capacity in ('judge', 'clerk', 'plaintiff', 'defendant', 'third-party', 'witness', 'appraiser', 'specialist', 'interpreter'));
alter table hearing_appearances
    add column duty text check (duty in ('summoned', 'arrived', 'called', 'testifying', 'declined', 'dismissed',
                                         'appointed', 'sworn', 'recused')),
    add column duty_since timestamptz,
    add column obligation text check (obligation in ('undertaking', 'none')),
    add column on_behalf_of uuid references persons,
    add column examiners text,
    add column language text check (language ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$');
alter table hearing_appearances
    add constraint whoever_takes_part_without_being_a_party_owes_something
        check ((capacity in ('witness', 'appraiser', 'specialist', 'interpreter')) = (duty is not null)),
    add constraint only_testimony_has_an_obligation
        check ((capacity in ('witness', 'appraiser', 'specialist')) = (obligation is not null)),
    add constraint interpreting_is_of_a_language_for_somebody
        check ((capacity = 'interpreter') = (language is not null) and (language is null or on_behalf_of is not null)),
    add constraint a_duty_is_of_its_capacity
        check (duty is null or (duty in ('appointed', 'sworn', 'recused')) = (capacity = 'interpreter')),
    add constraint whoever_testifies_is_in_the_room_only_when_called
        check (obligation is null or place <> 'room' or duty in ('called', 'testifying', 'declined')),
    add constraint examined_is_who_testifies check (coalesce(duty = 'testifying', false) = (examiners is not null));
comment on column hearing_appearances.duty is 'How far a witness or an interpreter has come with what they owe the court; null for everybody else.';
comment on column hearing_appearances.duty_since is 'Since when; null at the outset.';
comment on column hearing_appearances.obligation is 'Whether who testifies owes an undertaking (CPI 119).';
comment on column hearing_appearances.on_behalf_of is 'The party that asked for a witness, or whoever an interpreter is for.';
comment on column hearing_appearances.examiners is 'Who was given leave to examine, ids with blanks between, in that order.';
comment on column hearing_appearances.language is 'The language that is interpreted, a BCP 47 tag.';

alter table timeline_entries drop constraint timeline_entries_actor_capacity_check;
alter table timeline_entries add constraint timeline_entries_actor_capacity_check
    check (actor_capacity in ('judge', 'clerk', 'plaintiff', 'defendant', 'third-party', 'court', 'witness', 'appraiser', 'specialist', 'interpreter'));
alter table recording_tracks drop constraint recording_tracks_capacity_check;
alter table recording_tracks add constraint recording_tracks_capacity_check
    check (capacity in ('judge', 'clerk', 'plaintiff', 'defendant', 'third-party', 'witness', 'appraiser', 'specialist', 'interpreter'));

create table participant_codes (
    digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
    hearing_id uuid not null references hearings,
    person_id uuid not null references persons,
    issued_by uuid not null references persons,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    annulled_at timestamptz,
    pass_digest text unique check (pass_digest ~ '^[0-9a-f]{64}$'),
    letter_sent_at timestamptz,
    constraint a_code_ends_after_it_begins check (expires_at > issued_at),
    constraint a_pass_comes_of_a_used_code check ((used_at is null) = (pass_digest is null))
);
create unique index participant_codes_one_open_per_person on participant_codes (hearing_id, person_id) where annulled_at is null;
comment on table participant_codes is 'Single-use codes with which witnesses and interpreters come to one hearing, and the passes that became of them.';
comment on column participant_codes.digest is 'SHA-256 of the code; the code itself is kept nowhere.';
comment on column participant_codes.hearing_id is 'The hearing it leads to, and no other.';
comment on column participant_codes.person_id is 'For whom.';
comment on column participant_codes.issued_by is 'Judge or clerk who issued it.';
comment on column participant_codes.issued_at is 'When it was issued.';
comment on column participant_codes.expires_at is 'From when on neither code nor pass leads anywhere.';
comment on column participant_codes.used_at is 'When it was used, once.';
comment on column participant_codes.annulled_at is 'When another took its place.';
comment on column participant_codes.pass_digest is 'SHA-256 of the pass that the device got for it.';
comment on column participant_codes.letter_sent_at is 'When the invitation went out; null if it could not be sent.';
