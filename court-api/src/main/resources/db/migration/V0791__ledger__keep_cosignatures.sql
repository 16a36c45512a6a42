create table ledger_cosignatures (
    size bigint not null references ledger_checkpoints,
    witness text not null,
    line text not null check (length(line) <= 1000),
    made_at timestamptz not null default now(),
    primary key (size, witness)
);
create index ledger_cosignatures_of_witness on ledger_cosignatures (witness, size desc);
create trigger ledger_cosignatures_are_never_changed before update or delete or truncate on ledger_cosignatures
    for each statement execute function refuse_change();
comment on table ledger_cosignatures is 'Signatures of witnesses over checkpoints of this ledger. Insert-only.';
comment on column ledger_cosignatures.size is 'The checkpoint.';
comment on column ledger_cosignatures.witness is 'C2SP verifier key of the witness.';
comment on column ledger_cosignatures.line is 'Signature line of a C2SP note; it carries the time by the clock of the witness.';
comment on column ledger_cosignatures.made_at is 'When it was kept, on the machine''s clock.';

create table ledger_witnessed_heads (
    origin text not null,
    size bigint not null check (size >= 0),
    root bytea not null check (length(root) = 32),
    note text not null,
    seen_at timestamptz not null default now(),
    primary key (origin, size)
);
create trigger ledger_witnessed_heads_are_never_changed before update or delete or truncate on ledger_witnessed_heads
    for each statement execute function refuse_change();
comment on table ledger_witnessed_heads is 'Checkpoints of other ledgers that this court co-signed as their witness. Insert-only; the largest one counts.';
comment on column ledger_witnessed_heads.origin is 'Name of the ledger.';
comment on column ledger_witnessed_heads.size is 'Leaves of its tree.';
comment on column ledger_witnessed_heads.root is 'Root hash of the tree of that size.';
comment on column ledger_witnessed_heads.note is 'The checkpoint as it was submitted.';
comment on column ledger_witnessed_heads.seen_at is 'When, on the machine''s clock.';

create table ledger_witness_alarms (
    id bigint generated always as identity primary key,
    origin text not null,
    kind text not null check (kind in ('forked', 'not-continued')),
    size bigint not null,
    root bytea not null check (length(root) = 32),
    submission text not null,
    raised_at timestamptz not null default now(),
    unique (origin, kind, size, root)
);
create trigger ledger_witness_alarms_are_never_changed before update or delete or truncate on ledger_witness_alarms
    for each statement execute function refuse_change();
comment on table ledger_witness_alarms is 'Checkpoints of other ledgers, rightly signed, that contradict what this court has seen: proof that a ledger lies. Insert-only.';
comment on column ledger_witness_alarms.id is 'Order of raising.';
comment on column ledger_witness_alarms.origin is 'Name of the ledger.';
comment on column ledger_witness_alarms.kind is 'Two trees of one size, or a tree that does not begin with the one before.';
comment on column ledger_witness_alarms.size is 'Size of the tree that was refused.';
comment on column ledger_witness_alarms.root is 'Root hash of the tree that was refused.';
comment on column ledger_witness_alarms.submission is 'The whole submission, with the signature of the ledger.';
comment on column ledger_witness_alarms.raised_at is 'When, on the machine''s clock.';
