create table case_files (
    case_id uuid primary key references cases,
    catalogue text not null check (catalogue ~ '^[0-9a-f]{64}$'),
    retention text not null check (retention in ('thirty-years', 'sixty-years', 'permanent')),
    retain_until date,
    state text not null check (state in ('packaging', 'kept', 'under-appraisal', 'disposed')),
    confirmed_at timestamptz not null,
    kept_at timestamptz,
    appraised_by uuid references persons,
    appraisal_reason text check (length(appraisal_reason) between 1 and 1000),
    appraised_at timestamptz,
    disposed_at timestamptz,
    step text not null default 'waiting' check (step in ('waiting', 'fetching', 'packing', 'checking', 'storing', 'done')),
    done integer not null default 0 check (done >= 0),
    total integer not null default 0 check (total >= done),
    fault text check (length(fault) <= 500),
    taken_until timestamptz not null default '-infinity',
    version bigint not null check (version > 0),
    constraint only_what_is_kept_for_ever_has_no_last_day check ((retention = 'permanent') = (retain_until is null)),
    constraint what_is_kept_has_a_time check ((state = 'packaging') = (kept_at is null) or state = 'disposed'),
    constraint an_appraisal_is_signed check ((state = 'under-appraisal') = (num_nonnulls(appraised_by, appraisal_reason, appraised_at) = 3)),
    constraint what_is_gone_has_a_time check ((state = 'disposed') = (disposed_at is not null))
);
create index case_files_to_package on case_files (taken_until) where state = 'packaging';
create index case_files_newest on case_files (confirmed_at desc, case_id desc);
comment on table case_files is 'Files of cases, from the confirmation of their catalogue on.';
comment on column case_files.case_id is 'The case; a case has one file.';
comment on column case_files.retention is 'How long the file is kept.';
comment on column case_files.retain_until is 'Last day of that time; absent where it is for ever.';
comment on column case_files.state is 'Where the file stands.';
comment on column case_files.confirmed_at is 'When the clerk confirmed the catalogue.';
comment on column case_files.kept_at is 'When all packages were in the archive.';
comment on column case_files.appraised_by is 'Who proposed disposal; another decides.';
comment on column case_files.appraisal_reason is 'Why.';
comment on column case_files.appraised_at is 'When.';
comment on column case_files.disposed_at is 'When the packages were deleted.';
comment on column case_files.done is 'Things of this step that are done.';
comment on column case_files.total is 'Things of this step in all.';
comment on column case_files.version is 'Counts changes.';
comment on column case_files.catalogue is 'Fingerprint of the catalogue that the clerk confirmed.';
comment on column case_files.step is 'How far packaging has come; done of total things in this step.';
comment on column case_files.fault is 'Why the last attempt to package failed; ids and keys only.';
comment on column case_files.taken_until is 'Until when one process has this file in its hands; after that another takes it over.';

create table case_file_holds (
    id uuid primary key,
    case_id uuid not null references case_files,
    reason text not null check (length(reason) between 1 and 1000),
    person_id uuid not null references persons,
    at timestamptz not null,
    lifted_at timestamptz
);
create index case_file_holds_of_file on case_file_holds (case_id, at);
comment on table case_file_holds is 'Words that a file stays, whatever its time says.';
comment on column case_file_holds.id is 'UUIDv7.';
comment on column case_file_holds.case_id is 'The file that is held.';
comment on column case_file_holds.reason is 'Why it stays.';
comment on column case_file_holds.person_id is 'Who said so.';
comment on column case_file_holds.at is 'When.';
comment on column case_file_holds.lifted_at is 'When the hold ended; absent while it lasts.';

create table case_file_items (
    case_id uuid not null references case_files,
    part text not null check (part in ('main', 'internal')),
    number integer not null check (number > 0),
    kind text not null,
    subject uuid not null,
    title text not null,
    at timestamptz not null,
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (case_id, part, number)
);
create trigger case_file_items_are_never_changed before update or delete or truncate on case_file_items
    for each statement execute function refuse_change();
comment on table case_file_items is 'The catalogue of a file, as it was confirmed.';
comment on column case_file_items.case_id is 'The file.';
comment on column case_file_items.part is 'Main file, or internal file of the court.';
comment on column case_file_items.number is 'Place in its part, from one on.';
comment on column case_file_items.kind is 'What it is.';
comment on column case_file_items.subject is 'Id of the thing itself.';
comment on column case_file_items.title is 'As the catalogue names it.';
comment on column case_file_items.at is 'When it came into the case.';
comment on column case_file_items.sha256 is 'Digest of its bytes, where it has any before packaging.';

create table case_file_pages (
    case_id uuid not null,
    part text not null,
    number integer not null,
    first_page integer not null check (first_page > 0),
    last_page integer not null check (last_page >= first_page),
    primary key (case_id, part, number),
    foreign key (case_id, part, number) references case_file_items
);
create trigger case_file_pages_are_never_changed before update or delete or truncate on case_file_pages
    for each statement execute function refuse_change();
comment on table case_file_pages is 'Where each item stands in its part; pages are counted when the file is packaged.';
comment on column case_file_pages.case_id is 'The file.';
comment on column case_file_pages.part is 'Part of the file.';
comment on column case_file_pages.number is 'The item in that part.';
comment on column case_file_pages.first_page is 'Its first page in the part.';
comment on column case_file_pages.last_page is 'Its last page in the part.';

create table archive_packages (
    id uuid primary key,
    case_id uuid not null references case_files,
    part text not null check (part in ('main', 'internal')),
    form text not null check (form in ('e-ark', 'bagit')),
    bytes bigint not null check (bytes > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    contents text not null check (contents is json array),
    report text not null check (report is json array),
    made_at timestamptz not null,
    unique (case_id, part, form)
);
create trigger archive_packages_are_never_changed before update or delete or truncate on archive_packages
    for each statement execute function refuse_change();
comment on table archive_packages is 'Packages in the archive; each file of a case is one by E-ARK and one by BagIt.';
comment on column archive_packages.id is 'UUIDv7.';
comment on column archive_packages.case_id is 'The file it packs.';
comment on column archive_packages.part is 'Main file, or internal file of the court.';
comment on column archive_packages.form is 'By which standard it is packed.';
comment on column archive_packages.bytes is 'Size.';
comment on column archive_packages.sha256 is 'Digest of the whole package.';
comment on column archive_packages.made_at is 'When it was made.';
comment on column archive_packages.contents is 'What is in the package: path and SHA-256 of each entry, by which damage is named.';
comment on column archive_packages.report is 'The four-property report: each check with tool, version, time and outcome.';

create table archive_placements (
    id bigint generated always as identity primary key,
    package_id uuid not null references archive_packages,
    shelf text not null check (shelf in ('primary', 'copy')),
    object_key text not null unique,
    protection text not null check (protection in ('object-lock', 'application')),
    at timestamptz not null
);
create index archive_placements_of_package on archive_placements (package_id, shelf, id desc);
create trigger archive_placements_are_never_changed before update or delete or truncate on archive_placements
    for each statement execute function refuse_change();
comment on table archive_placements is 'Where the bytes of a package rest: the newest placement on each shelf counts, a repair adds one.';
comment on column archive_placements.id is 'Order of placing.';
comment on column archive_placements.package_id is 'The package.';
comment on column archive_placements.shelf is 'First store or its copy.';
comment on column archive_placements.object_key is 'Where in that store.';
comment on column archive_placements.protection is 'Who sees to it that nobody overwrites it: the store itself, or the court alone.';
comment on column archive_placements.at is 'When it was put there.';

create table archive_checks (
    id bigint generated always as identity primary key,
    package_id uuid not null references archive_packages,
    shelf text not null check (shelf in ('primary', 'copy')),
    found text not null check (found in ('intact', 'altered', 'missing')),
    detail text not null check (length(detail) <= 500),
    at timestamptz not null
);
create index archive_checks_of_package on archive_checks (package_id, id desc);
create trigger archive_checks_are_never_changed before update or delete or truncate on archive_checks
    for each statement execute function refuse_change();
comment on table archive_checks is 'What was found each time the bytes of a package were read again.';
comment on column archive_checks.id is 'Order of checking.';
comment on column archive_checks.package_id is 'The package.';
comment on column archive_checks.shelf is 'First store or its copy.';
comment on column archive_checks.found is 'What was found.';
comment on column archive_checks.detail is 'What differs, by name; empty where nothing does.';
comment on column archive_checks.at is 'When it was read.';

alter table fixity_audits
    add column packages bigint not null default 0 check (packages >= 0),
    add column package_after uuid not null default '00000000-0000-0000-0000-000000000000',
    add column packages_done boolean not null default true;
alter table fixity_audits alter column packages_done set default false;
comment on column fixity_audits.packages is 'Packages of the archive read so far.';
comment on column fixity_audits.package_after is 'The last package that was read; the next ones have a higher id.';
comment on column fixity_audits.packages_done is 'Whether every package was read.';

alter table fixity_faults drop constraint fixity_faults_kind_check;
alter table fixity_faults add constraint fixity_faults_kind_check check (kind in (
    'exhibit-altered', 'exhibit-missing', 'entry-altered', 'entry-missing', 'leaf-missing', 'node-altered', 'checkpoint-altered', 'checkpoint-unsigned',
    'package-altered', 'package-missing'));
