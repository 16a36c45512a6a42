create table permissions (
    id uuid primary key,
    case_id uuid not null references cases,
    role text not null check (role in ('plaintiff', 'defendant', 'third-party', 'witness', 'appraiser', 'specialist', 'interpreter')),
    name text not null check (length(name) between 1 and 100),
    party_id uuid references parties,
    country text not null check (country ~ '^[A-Z]{2}$' and country <> 'CN'),
    nationality text check (nationality ~ '^[A-Z]{2}$'),
    activity text not null check (activity in ('testify', 'make-statements', 'attend-hearing', 'read-and-file')),
    basis text check (basis in ('treaty', 'state-consent', 'nationality', 'messaging-tool', 'other-way-agreed')),
    status text not null check (status in ('not-needed', 'general', 'requested', 'granted', 'refused', 'unknown')),
    document text not null check (length(document) <= 100),
    valid_until date,
    note text not null check (length(note) <= 500),
    corrects uuid unique references permissions,
    person_id uuid not null references persons,
    capacity text not null check (capacity in ('clerk', 'judge')),
    at timestamptz not null,
    constraint a_party_has_the_role_of_one check ((party_id is not null) = (role in ('plaintiff', 'defendant', 'third-party'))),
    constraint what_permits_rests_on_something check (status not in ('not-needed', 'general', 'granted') or basis is not null),
    constraint what_was_decided_has_its_paper check (status not in ('granted', 'refused') or document <> ''),
    constraint only_what_permits_ends check (valid_until is null or status in ('not-needed', 'general', 'granted')),
    constraint the_consulate_hears_nationals check (coalesce(basis, '') <> 'nationality' or coalesce(nationality, '') = 'CN'),
    constraint testimony_always_needs_leave check (activity <> 'testify' or status <> 'not-needed'),
    constraint a_correction_has_its_reason check (corrects is null or note <> '')
);
create unique index permissions_one_first_entry on permissions (case_id, role, name, party_id, activity) nulls not distinct where corrects is null;
create index permissions_of_case on permissions (case_id, at);
create trigger permissions_are_never_changed before update or delete or truncate on permissions
    for each statement execute function refuse_change();
comment on table permissions is 'The register of permissions: who takes part from another state, what they do there and what permits it (CPL 284). Insert-only; a later entry corrects an earlier one.';
comment on column permissions.id is 'UUIDv7.';
comment on column permissions.case_id is 'The case.';
comment on column permissions.role is 'In what capacity the participant takes part.';
comment on column permissions.name is 'Name of the participant, as it was when it was noted.';
comment on column permissions.party_id is 'The party, where the participant is one.';
comment on column permissions.country is 'Where the participant is, ISO 3166-1 alpha-2.';
comment on column permissions.nationality is 'ISO 3166-1 alpha-2; null if it is not known.';
comment on column permissions.activity is 'What the participant does there.';
comment on column permissions.basis is 'What it rests on; null while nothing carries it.';
comment on column permissions.status is 'How far the permission has come.';
comment on column permissions.document is 'Number of the exhibit or reference of the paper; empty if there is none.';
comment on column permissions.valid_until is 'The last day on which it holds; null where it does not end.';
comment on column permissions.note is 'What whoever reads it later must know; for a correction why it was corrected.';
comment on column permissions.corrects is 'The entry that this one takes the place of.';
comment on column permissions.person_id is 'Who noted it.';
comment on column permissions.capacity is 'In which capacity.';
comment on column permissions.at is 'When it was noted.';
