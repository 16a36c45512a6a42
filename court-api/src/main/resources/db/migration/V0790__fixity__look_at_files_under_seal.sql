alter table fixity_audits
    add column files bigint not null default 0 check (files >= 0),
    add column file_after uuid not null default '00000000-0000-0000-0000-000000000000',
    add column files_done boolean not null default true;
alter table fixity_audits alter column files_done set default false;
comment on column fixity_audits.files is 'Files of statements and papers read again so far.';
comment on column fixity_audits.file_after is 'The last of them that was read; the next ones have a higher id.';
comment on column fixity_audits.files_done is 'Whether every one of them was read.';

alter table fixity_faults drop constraint fixity_faults_kind_check;
alter table fixity_faults add constraint fixity_faults_kind_check check (kind in (
    'exhibit-altered', 'exhibit-missing', 'entry-altered', 'entry-missing', 'leaf-missing', 'node-altered', 'checkpoint-altered', 'checkpoint-unsigned',
    'package-altered', 'package-missing', 'statement-file-altered', 'statement-file-missing', 'paper-altered', 'paper-missing'));

create table fixity_file_checks (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('statement-file', 'paper')),
    subject uuid not null,
    audit_id uuid not null references fixity_audits,
    fixity text not null check (fixity in ('intact', 'altered', 'missing')),
    checked_at timestamptz not null
);
create index fixity_file_checks_newest on fixity_file_checks (subject, id desc);
create trigger fixity_file_checks_are_never_changed before update or delete or truncate on fixity_file_checks
    for each statement execute function refuse_change();
comment on table fixity_file_checks is 'Each time a file under seal that is no exhibit was read again. Insert-only; the newest one decides whether it is shown.';
comment on column fixity_file_checks.id is 'Order of checking.';
comment on column fixity_file_checks.kind is 'What it is.';
comment on column fixity_file_checks.subject is 'Id of the upload or of the paper.';
comment on column fixity_file_checks.audit_id is 'The audit in which it was read.';
comment on column fixity_file_checks.fixity is 'Intact, altered or missing.';
comment on column fixity_file_checks.checked_at is 'When.';

create index uploads_enclosed on uploads (id) where state = 'enclosed';
