create table ledger_contradictions (
    id bigint generated always as identity primary key,
    witness text not null,
    seen bigint not null check (seen >= 0),
    size bigint not null check (size >= 0),
    root bytea not null check (length(root) = 32),
    raised_at timestamptz not null default now(),
    unique (witness, seen)
);
create trigger ledger_contradictions_are_never_changed before update or delete or truncate on ledger_contradictions
    for each statement execute function refuse_change();
comment on table ledger_contradictions is 'Answers of witnesses who have seen another ledger under this one''s name: it was set back, or another one is signed with its key. Insert-only.';
comment on column ledger_contradictions.id is 'Order of raising.';
comment on column ledger_contradictions.witness is 'C2SP verifier key of the witness.';
comment on column ledger_contradictions.seen is 'Leaves of the tree that the witness says it co-signed last.';
comment on column ledger_contradictions.size is 'Leaves of the tree that it was asked about.';
comment on column ledger_contradictions.root is 'Root hash of the tree that it was asked about.';
comment on column ledger_contradictions.raised_at is 'When it answered so first, on the machine''s clock.';
