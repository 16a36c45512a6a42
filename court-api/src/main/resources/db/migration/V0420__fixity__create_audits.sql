create table fixity_audits (
    id uuid primary key,
    begun_at timestamptz not null,
    begun_by uuid references persons,
    leaves bigint not null default 0 check (leaves >= 0),
    exhibits bigint not null default 0 check (exhibits >= 0),
    after_at timestamptz,
    after_id uuid,
    ledger_done boolean not null default false,
    exhibits_done boolean not null default false,
    finished_at timestamptz,
    constraint an_exhibit_is_named_by_both check ((after_at is null) = (after_id is null)),
    constraint a_finished_audit_has_seen_everything check (finished_at is null or (ledger_done and exhibits_done))
);
create unique index fixity_audits_one_at_a_time on fixity_audits ((true)) where finished_at is null;
comment on table fixity_audits is 'Audits of everything the court keeps: the ledger derived anew, every exhibit read again. A work record: it says how far an audit has come, so that it goes on after a crash.';
comment on column fixity_audits.id is 'UUIDv7.';
comment on column fixity_audits.begun_at is 'When it was begun.';
comment on column fixity_audits.begun_by is 'Who asked for it; absent if the court''s own plan or its operator did.';
comment on column fixity_audits.leaves is 'Leaves of the ledger derived anew so far.';
comment on column fixity_audits.exhibits is 'Exhibits read again so far.';
comment on column fixity_audits.after_at is 'Sealing time of the last exhibit read.';
comment on column fixity_audits.after_id is 'The last exhibit read.';
comment on column fixity_audits.ledger_done is 'Whether the ledger has been seen to its end.';
comment on column fixity_audits.exhibits_done is 'Whether all exhibits have been read.';
comment on column fixity_audits.finished_at is 'When everything had been seen.';

create table fixity_faults (
    audit_id uuid not null references fixity_audits,
    kind text not null check (kind in ('exhibit-altered', 'exhibit-missing', 'entry-altered', 'entry-missing', 'leaf-missing', 'node-altered', 'checkpoint-altered', 'checkpoint-unsigned')),
    subject text not null,
    found_at timestamptz not null,
    primary key (audit_id, kind, subject)
);
create trigger fixity_faults_are_never_changed before update or delete or truncate on fixity_faults
    for each statement execute function refuse_change();
comment on table fixity_faults is 'What audits found wrong. Insert-only.';
comment on column fixity_faults.audit_id is 'The audit.';
comment on column fixity_faults.kind is 'What is wrong.';
comment on column fixity_faults.subject is 'With what: the id of an exhibit or of a timeline entry, the index of a leaf, level/index of a node, the size of a checkpoint.';
comment on column fixity_faults.found_at is 'When it was found.';

create table fixity_checks (
    id bigint generated always as identity primary key,
    exhibit_id uuid not null references exhibits,
    audit_id uuid not null references fixity_audits,
    fixity text not null check (fixity in ('intact', 'altered', 'missing')),
    checked_at timestamptz not null
);
create index fixity_checks_newest on fixity_checks (exhibit_id, id desc);
create trigger fixity_checks_are_never_changed before update or delete or truncate on fixity_checks
    for each statement execute function refuse_change();
comment on table fixity_checks is 'Each time an exhibit was read again, and whether its bytes were those that were sealed. Insert-only; the newest one decides whether it is shown.';
comment on column fixity_checks.id is 'Order of checking.';
comment on column fixity_checks.exhibit_id is 'The exhibit.';
comment on column fixity_checks.audit_id is 'The audit in which it was read.';
comment on column fixity_checks.fixity is 'Intact, altered or missing.';
comment on column fixity_checks.checked_at is 'When.';
