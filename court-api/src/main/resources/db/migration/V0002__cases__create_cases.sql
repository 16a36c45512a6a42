create function bigrams(words text) returns text[] language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct substr(folded, place, 2)), '{}')
    from (select lower(regexp_replace(words, '\s+', ' ', 'g')) as folded) as normal,
         generate_series(1, greatest(length(folded) - 1, 0)) as place
$$;
comment on function bigrams(text) is 'Every pair of neighbouring characters. Chinese words have two characters, for which trigram indexes are blind.';

create table filing_drafts (
    id uuid primary key,
    person_id uuid not null references persons,
    cause text not null check (cause in ('divorce')),
    step text not null check (length(step) <= 40),
    content text not null check (content is json object),
    created_at timestamptz not null,
    saved_at timestamptz not null,
    version bigint not null
);
create index filing_drafts_of_person on filing_drafts (person_id, created_at desc, id desc);
comment on table filing_drafts is 'Filings in preparation. A draft is gone once it is filed or discarded.';
comment on column filing_drafts.id is 'UUIDv7.';
comment on column filing_drafts.person_id is 'Whose draft it is; nobody else can read it.';
comment on column filing_drafts.cause is 'What the case is about.';
comment on column filing_drafts.step is 'Where the person stopped.';
comment on column filing_drafts.content is 'FilingContent of the contract; may be incomplete.';
comment on column filing_drafts.created_at is 'When it was started.';
comment on column filing_drafts.saved_at is 'When it was last saved.';
comment on column filing_drafts.version is 'Optimistic version, told as ETag.';

create table number_series (
    court text not null,
    type text not null,
    period text not null,
    last_serial integer not null check (last_serial > 0),
    primary key (court, type, period)
);
comment on table number_series is 'The latest serial given out per series. Counted up in the transaction that uses the number, so that no number is lost or given twice.';
comment on column number_series.court is 'Court code.';
comment on column number_series.type is 'Type of case, or receipt.';
comment on column number_series.period is 'Year of case numbers, day of receipts.';
comment on column number_series.last_serial is 'The latest serial.';

create table cases (
    id uuid primary key,
    court text not null,
    cause text not null check (cause in ('divorce')),
    state text not null check (state in ('filed', 'correction-asked', 'accepted', 'refused', 'closed')),
    filing text not null check (filing is json object),
    receipt_number text not null unique,
    filed_at timestamptz not null,
    filing_digest text not null check (filing_digest ~ '^[0-9a-f]{64}$'),
    deadline text check (deadline is json object),
    correction text check (correction is json object),
    number text unique,
    procedure text check (procedure in ('ordinary', 'simplified', 'small-claims')),
    judge_id uuid references persons,
    accepted_at timestamptz,
    ended_at timestamptz,
    ended_ground text check (ended_ground in ('withdrawn', 'judgment', 'mediated', 'dismissed', 'transferred')),
    ended_reason text,
    foreign_related boolean not null,
    plaintiff_name text not null,
    defendant_name text not null,
    search_text text not null,
    changed_at timestamptz not null,
    version bigint not null,
    constraint an_undecided_filing_has_a_deadline check ((state in ('filed', 'correction-asked')) = (deadline is not null)),
    constraint a_correction_asked_is_a_notice check (state <> 'correction-asked' or correction is not null),
    constraint acceptance_is_complete check (num_nonnulls(number, procedure, judge_id, accepted_at) in (0, 4)),
    constraint an_accepted_case_has_its_number check (state <> 'accepted' or number is not null),
    constraint an_undecided_filing_has_no_number check (state not in ('filed', 'correction-asked', 'refused') or number is null),
    constraint an_end_has_a_time_and_a_reason check ((state in ('refused', 'closed')) = (ended_at is not null) and (ended_at is null) = (ended_reason is null)),
    constraint a_closing_has_a_ground check ((state = 'closed') = (ended_ground is not null))
);
create index cases_newest_change on cases (changed_at desc, id desc);
create index cases_by_state on cases (state, changed_at desc);
create index cases_by_words on cases using gin (bigrams(search_text));
comment on table cases is 'Cases from filing to closing.';
comment on column cases.id is 'UUIDv7.';
comment on column cases.court is 'Court code, first part of case numbers.';
comment on column cases.cause is 'What the case is about.';
comment on column cases.state is 'State; the CHECKs below say what each state carries.';
comment on column cases.filing is 'The complaint as it now stands: FilingContent of the contract.';
comment on column cases.receipt_number is 'Number of the dated receipt (REG 2).';
comment on column cases.filed_at is 'When the filing arrived.';
comment on column cases.filing_digest is 'SHA-256 of the filing as first received.';
comment on column cases.deadline is 'The deadline of the present state: end, rule, basis, certainty.';
comment on column cases.correction is 'The one correction notice (OLR 9): items, askedAt, due, correctedAt.';
comment on column cases.number is 'Case number, once accepted.';
comment on column cases.procedure is 'Procedure, once accepted.';
comment on column cases.judge_id is 'Presiding judge, once accepted.';
comment on column cases.accepted_at is 'When the case was accepted.';
comment on column cases.ended_at is 'When it was refused or closed.';
comment on column cases.ended_ground is 'Ground of closing.';
comment on column cases.ended_reason is 'Reason of refusal or closing.';
comment on column cases.foreign_related is 'Whether the case is foreign-related (CPI 520).';
comment on column cases.plaintiff_name is 'For lists.';
comment on column cases.defendant_name is 'For lists.';
comment on column cases.search_text is 'Number, names, claims and facts: what full-text search looks into.';
comment on column cases.changed_at is 'Time of the latest change.';
comment on column cases.version is 'Optimistic version, told as ETag.';

create table parties (
    id uuid primary key,
    case_id uuid not null references cases,
    role text not null check (role in ('plaintiff', 'defendant', 'third-party')),
    name text not null,
    zone text not null,
    language text not null check (language in ('zh-Hans', 'zh-Hant', 'en', 'it')),
    country text not null check (country ~ '^[A-Z]{2}$'),
    email text,
    phone text,
    person_id uuid references persons,
    constraint a_person_is_one_party_of_a_case unique (case_id, person_id)
);
create index parties_of_case on parties (case_id, role);
create index parties_of_person on parties (person_id);
comment on table parties is 'Parties of cases. A party exists from the filing on; the person behind it may come later.';
comment on column parties.id is 'UUIDv7.';
comment on column parties.case_id is 'The case.';
comment on column parties.role is 'On which side.';
comment on column parties.name is 'As named in the filing.';
comment on column parties.zone is 'IANA zone of the place where the party lives.';
comment on column parties.language is 'Language the party reads.';
comment on column parties.country is 'Country of habitual residence, ISO 3166-1 alpha-2.';
comment on column parties.email is 'Address named in the filing; invitations go there.';
comment on column parties.phone is 'Telephone named in the filing; invitations go there.';
comment on column parties.person_id is 'The person linked to it, once linked.';

create table appointments (
    case_id uuid not null references cases,
    person_id uuid not null references persons,
    capacity text not null check (capacity in ('judge', 'clerk', 'plaintiff', 'defendant', 'third-party')),
    since timestamptz not null,
    primary key (case_id, person_id)
);
create index appointments_of_person on appointments (person_id, case_id);
comment on table appointments is 'Who acts in which case in which capacity. Authority comes from here and from nowhere else; only an undecided filing is also open to every clerk of the registry.';
comment on column appointments.case_id is 'The case.';
comment on column appointments.person_id is 'The person; one capacity per case.';
comment on column appointments.capacity is 'The capacity.';
comment on column appointments.since is 'Since when.';

create table invitations (
    id uuid primary key,
    case_id uuid not null references cases,
    party_id uuid not null references parties,
    role text not null check (role in ('plaintiff', 'defendant', 'third-party')),
    code text not null unique check (code ~ '^[A-Z2-9]{10}$'),
    state text not null check (state in ('sent', 'linked', 'lapsed', 'void')),
    sent_at timestamptz not null,
    due text not null check (due is json object),
    ended_at timestamptz,
    linked_person uuid references persons,
    constraint only_a_sent_invitation_is_open check ((state = 'sent') = (ended_at is null)),
    constraint a_link_has_a_person check ((state = 'linked') = (linked_person is not null))
);
create unique index invitations_one_open_per_party on invitations (party_id) where state = 'sent';
create index invitations_of_case on invitations (case_id, sent_at);
comment on table invitations is 'Invitations that bring a party into a case within three days (OLR 10).';
comment on column invitations.id is 'UUIDv7.';
comment on column invitations.case_id is 'The case.';
comment on column invitations.party_id is 'The party invited.';
comment on column invitations.role is 'The role of that party.';
comment on column invitations.code is 'The printable code; whoever holds it may link the case while the invitation is open. A secret: never in logs.';
comment on column invitations.state is 'sent, linked, lapsed or void.';
comment on column invitations.sent_at is 'When it was sent.';
comment on column invitations.due is 'Until when the case can be linked: end, rule, basis, certainty.';
comment on column invitations.ended_at is 'When it was linked, lapsed or annulled.';
comment on column invitations.linked_person is 'Who linked the case.';

create table consents (
    case_id uuid not null references cases,
    party_id uuid not null references parties,
    stage text not null check (stage in ('filing', 'mediation', 'evidence-exchange', 'inquiry', 'hearing', 'service')),
    state text not null check (state in ('online', 'offline', 'withdrawal-asked')),
    ground text check (ground in ('express', 'own-choice')),
    notice_version text not null,
    decided_at timestamptz not null,
    withdrawal_reason text,
    withdrawal_asked_at timestamptz,
    primary key (case_id, party_id, stage),
    constraint online_has_a_ground check ((state = 'offline') = (ground is null)),
    constraint a_withdrawal_has_reason_and_time check ((state = 'withdrawal-asked') = (withdrawal_reason is not null) and (withdrawal_reason is null) = (withdrawal_asked_at is null))
);
comment on table consents is 'Consent to going online, per party and per stage (OLR 4). What has no row is pending; nothing is inferred.';
comment on column consents.case_id is 'The case.';
comment on column consents.party_id is 'The party.';
comment on column consents.stage is 'The stage.';
comment on column consents.state is 'online, offline, or withdrawal-asked while the judge has not ruled (OLR 5).';
comment on column consents.ground is 'express, or own-choice when the party acted online in this stage by itself (OLR 4(1)).';
comment on column consents.notice_version is 'Version of the notice that was shown.';
comment on column consents.decided_at is 'When the choice was made.';
comment on column consents.withdrawal_reason is 'Why the party wants to take consent back.';
comment on column consents.withdrawal_asked_at is 'When it asked.';
