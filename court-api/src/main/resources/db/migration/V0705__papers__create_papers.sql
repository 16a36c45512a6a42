create table papers (
    id uuid primary key,
    kind text not null check (kind in ('hearing-record', 'trial-record')),
    subject uuid not null,
    asked_at timestamptz not null,
    due_at timestamptz not null default now(),
    object_key text unique,
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint check (size > 0),
    made_at timestamptz,
    unique (kind, subject),
    constraint what_is_made_is_kept check (num_nonnulls(object_key, sha256, size, made_at) in (0, 4))
);
create index papers_to_be_made on papers (due_at) where made_at is null;
create function refuse_change_of_made_paper() returns trigger language plpgsql as $$
begin
    if old.made_at is not null then
        raise exception 'papers that are made are never changed';
    end if;
    return coalesce(new, old);
end $$;
create trigger made_papers_are_never_changed before update or delete on papers
    for each row execute function refuse_change_of_made_paper();
comment on table papers is 'Documents of the court as PDF/A under its seal: asked for with the act that completes them, made soon after, then never changed.';
comment on column papers.id is 'UUIDv7.';
comment on column papers.kind is 'What it is made of.';
comment on column papers.subject is 'Id of what it is made of, such as the hearing whose record it is.';
comment on column papers.asked_at is 'When it was asked for, by the court''s clock.';
comment on column papers.due_at is 'When the court tries to make it, by the clock of the machine; later after each failure.';
comment on column papers.object_key is 'Where its bytes are.';
comment on column papers.sha256 is 'Digest of its bytes.';
comment on column papers.size is 'Length in bytes.';
comment on column papers.made_at is 'When it was made and sealed, by the court''s clock.';
