create table service_notes (
    id uuid primary key,
    case_id uuid not null references cases,
    instrument text not null check (instrument in ('acceptance', 'summons')),
    document uuid not null,
    party_id uuid not null references parties,
    way text not null check (way in ('personal', 'left-at-abode', 'entrusted', 'post', 'public-notice',
                                     'treaty', 'consulate', 'agent', 'post-abroad', 'public-notice-abroad')),
    note text not null check (length(note) between 1 and 500),
    person_id uuid not null references persons,
    capacity text not null check (capacity in ('clerk', 'judge')),
    at timestamptz not null
);
create index service_notes_of_case on service_notes (case_id, at);
create trigger service_notes_are_never_changed before update or delete or truncate on service_notes
    for each statement execute function refuse_change();
comment on table service_notes is 'How documents were served on paper or by public notice (CPL 88 to 95, 283), as the court noted it. Insert-only.';
comment on column service_notes.id is 'UUIDv7.';
comment on column service_notes.case_id is 'The case.';
comment on column service_notes.instrument is 'What was served.';
comment on column service_notes.document is 'Id of what it belongs to: the hearing of a summons, the case of its acceptance.';
comment on column service_notes.party_id is 'On whom.';
comment on column service_notes.way is 'By which way of the code.';
comment on column service_notes.note is 'What proves it, such as the number of the courier and who took it.';
comment on column service_notes.person_id is 'Who noted it.';
comment on column service_notes.capacity is 'In which capacity.';
comment on column service_notes.at is 'When it was noted; the day that counts.';
alter table papers drop constraint papers_kind_check;
alter table papers add constraint papers_kind_check check (kind in ('hearing-record', 'trial-record', 'service-certificate'));
