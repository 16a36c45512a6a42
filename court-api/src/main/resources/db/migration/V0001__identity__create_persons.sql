create table persons (
    id uuid primary key,
    subject text not null unique,
    display_name text not null check (display_name <> ''),
    language text not null check (language in ('zh-Hans', 'zh-Hant', 'en', 'it')),
    zone text not null,
    email text,
    phone text check (length(phone) <= 40),
    offices text not null check (offices ~ '^((judge|clerk)(,(judge|clerk))*)?$'),
    identity_state text not null check (identity_state in ('unverified', 'submitted', 'verified', 'refused')),
    version bigint not null
);
comment on table persons is 'Natural persons known to the court: everybody who has signed in once.';
comment on column persons.id is 'UUIDv7.';
comment on column persons.subject is 'Who the identity provider says it is; the sub of its tokens.';
comment on column persons.display_name is 'Name as the identity provider has it.';
comment on column persons.language is 'Language the person reads.';
comment on column persons.zone is 'IANA zone the person lives in.';
comment on column persons.email is 'Address as the identity provider has it; notices go there.';
comment on column persons.phone is 'Telephone, given by the person.';
comment on column persons.offices is 'Offices at the latest sign-in, comma-separated: judge, clerk.';
comment on column persons.identity_state is 'Outcome of the latest identity check (OLR 7).';
comment on column persons.version is 'Optimistic version, told as ETag.';

create table identity_checks (
    id uuid primary key,
    person_id uuid not null references persons,
    state text not null check (state in ('submitted', 'verified', 'refused')),
    document_kind text not null check (document_kind in ('passport', 'identity-card', 'residence-permit')),
    document_number text not null,
    issuing_country text not null check (issuing_country ~ '^[A-Z]{2}$'),
    family_name text not null,
    given_name text not null,
    birth_date date not null,
    expires_on date not null,
    photo_upload uuid not null,
    submitted_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid references persons,
    reason text,
    version bigint not null,
    constraint a_decision_has_a_time_and_a_clerk check ((state = 'submitted') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    constraint a_refusal_has_a_reason check ((state = 'refused') = (reason is not null)),
    constraint nobody_checks_themselves check (decided_by <> person_id)
);
create unique index identity_checks_one_open on identity_checks (person_id) where state = 'submitted';
create index identity_checks_waiting on identity_checks (state, submitted_at, id);
create index identity_checks_of_person on identity_checks (person_id, submitted_at desc);
comment on table identity_checks is 'Verification of a person by a document that a clerk compares (OLR 7).';
comment on column identity_checks.id is 'UUIDv7.';
comment on column identity_checks.person_id is 'Who is to be verified.';
comment on column identity_checks.state is 'submitted, verified or refused.';
comment on column identity_checks.document_kind is 'Kind of document.';
comment on column identity_checks.document_number is 'Number on the document.';
comment on column identity_checks.issuing_country is 'ISO 3166-1 alpha-2.';
comment on column identity_checks.family_name is 'As on the document.';
comment on column identity_checks.given_name is 'As on the document.';
comment on column identity_checks.birth_date is 'As on the document.';
comment on column identity_checks.expires_on is 'As on the document.';
comment on column identity_checks.photo_upload is 'The sealed upload of purpose identity-photo.';
comment on column identity_checks.submitted_at is 'When the document was submitted.';
comment on column identity_checks.decided_at is 'When a clerk decided.';
comment on column identity_checks.decided_by is 'The clerk.';
comment on column identity_checks.reason is 'Why it was refused, in words the person reads.';
comment on column identity_checks.version is 'Optimistic version, told as ETag.';

create table demo_clock (
    only_row boolean primary key default true check (only_row),
    offset_seconds bigint not null check (offset_seconds >= 0)
);
insert into demo_clock (offset_seconds) values (0);
comment on table demo_clock is 'How far a demonstration has moved the court''s clock; one row.';
comment on column demo_clock.only_row is 'Always true: there is one row.';
comment on column demo_clock.offset_seconds is 'Seconds ahead of the machine''s clock.';

create table audit_entries (
    id uuid primary key,
    at timestamptz not null,
    person_id uuid not null references persons,
    act text not null,
    subject uuid not null
);
create index audit_entries_of_subject on audit_entries (subject, at);
comment on table audit_entries is 'Reads that must be accounted for, such as of an identity photo. Insert-only.';
comment on column audit_entries.id is 'UUIDv7.';
comment on column audit_entries.at is 'When.';
comment on column audit_entries.person_id is 'Who read.';
comment on column audit_entries.act is 'What was done, as a stable key.';
comment on column audit_entries.subject is 'Id of what was read.';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is insert-only', tg_table_name;
end
$$;
comment on function refuse_change() is 'Belt and braces for insert-only tables.';
create trigger audit_entries_are_never_changed before update or delete or truncate on audit_entries
    for each statement execute function refuse_change();
