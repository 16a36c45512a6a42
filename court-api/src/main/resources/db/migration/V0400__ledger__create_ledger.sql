create table ledger_entries (
    id bigint generated always as identity primary key,
    subject uuid not null unique,
    salt bytea not null check (length(salt) = 32),
    commitment bytea not null check (length(commitment) = 32),
    entered_at timestamptz not null default now()
);
create trigger ledger_entries_are_never_changed before update or delete or truncate on ledger_entries
    for each statement execute function refuse_change();
comment on table ledger_entries is 'What the ledger witnesses, written in the transaction of the act itself. Insert-only; says nothing about anybody.';
comment on column ledger_entries.id is 'Order of entering. Has gaps where a transaction was rolled back.';
comment on column ledger_entries.subject is 'Id of what the statement is about, such as a timeline entry.';
comment on column ledger_entries.salt is 'Random bytes that make the statement unguessable from its commitment.';
comment on column ledger_entries.commitment is 'SHA-256 over salt and statement.';
comment on column ledger_entries.entered_at is 'When, on the machine''s clock; nothing depends on it.';

create table ledger_queue (
    entry_id bigint primary key references ledger_entries
);
comment on table ledger_queue is 'Entries that have no leaf yet. A work list and no part of the ledger: emptied in the transaction that makes the leaves.';
comment on column ledger_queue.entry_id is 'The entry.';

create table ledger_leaves (
    index bigint primary key check (index >= 0),
    entry_id bigint not null unique references ledger_entries
);
create trigger ledger_leaves_are_never_changed before update or delete or truncate on ledger_leaves
    for each statement execute function refuse_change();
comment on table ledger_leaves is 'Which entry is which leaf of the tree. Insert-only, without gaps.';
comment on column ledger_leaves.index is 'Place of the leaf, from 0.';
comment on column ledger_leaves.entry_id is 'The entry.';

create table ledger_nodes (
    level integer not null check (level between 0 and 62),
    index bigint not null check (index >= 0),
    hash bytea not null check (length(hash) = 32),
    primary key (level, index)
);
create trigger ledger_nodes_are_never_changed before update or delete or truncate on ledger_nodes
    for each statement execute function refuse_change();
comment on table ledger_nodes is 'Hashes of the complete nodes of the tree (RFC 6962). Insert-only: a complete node never changes.';
comment on column ledger_nodes.level is '0 for leaves; a node covers 2^level of them.';
comment on column ledger_nodes.index is 'Place within the level, from 0.';
comment on column ledger_nodes.hash is 'SHA-256 as RFC 6962 forms it.';

create table ledger_checkpoints (
    size bigint primary key check (size >= 0),
    root bytea not null check (length(root) = 32),
    note text not null,
    made_at timestamptz not null default now()
);
create trigger ledger_checkpoints_are_never_changed before update or delete or truncate on ledger_checkpoints
    for each statement execute function refuse_change();
comment on table ledger_checkpoints is 'Signed heads of the tree. Insert-only.';
comment on column ledger_checkpoints.size is 'Leaves of the tree.';
comment on column ledger_checkpoints.root is 'Root hash of the tree of that size.';
comment on column ledger_checkpoints.note is 'C2SP signed note over origin, size and root.';
comment on column ledger_checkpoints.made_at is 'When, on the machine''s clock.';

create table ledger_timestamps (
    size bigint primary key references ledger_checkpoints,
    token bytea not null,
    made_at timestamptz not null default now()
);
create trigger ledger_timestamps_are_never_changed before update or delete or truncate on ledger_timestamps
    for each statement execute function refuse_change();
comment on table ledger_timestamps is 'Time stamps over checkpoints. Insert-only.';
comment on column ledger_timestamps.size is 'The checkpoint.';
comment on column ledger_timestamps.token is 'RFC 3161 token over the SHA-256 of the signed note, DER.';
comment on column ledger_timestamps.made_at is 'When it was kept, on the machine''s clock; the token says when it was made.';

create table ledger_key_acts (
    key text not null,
    act text not null check (act in ('taken-up', 'retired')),
    size bigint not null references ledger_checkpoints,
    at timestamptz not null default now(),
    primary key (key, act)
);
create trigger ledger_key_acts_are_never_changed before update or delete or truncate on ledger_key_acts
    for each statement execute function refuse_change();
comment on table ledger_key_acts is 'When keys of the ledger came into use and went out of it. Insert-only; a retired key never comes back.';
comment on column ledger_key_acts.key is 'C2SP verifier key.';
comment on column ledger_key_acts.act is 'Taken up or retired.';
comment on column ledger_key_acts.size is 'Size of the newest checkpoint then: the last one that a retired key may have signed.';
comment on column ledger_key_acts.at is 'When, on the machine''s clock.';

create index timeline_entries_filing_exhibits on timeline_entries ((params ->> 'exhibit')) where kind = 'exhibit-filed';
