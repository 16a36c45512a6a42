create table uploads (
    id uuid primary key,
    purpose text not null check (purpose in ('exhibit', 'identity-photo')),
    case_id uuid references cases,
    person_id uuid not null references persons,
    side text check (side in ('plaintiff', 'defendant', 'third-party')),
    title text check (length(title) <= 200),
    category text check (category in ('statement', 'documentary', 'physical', 'audiovisual', 'electronic', 'testimony', 'appraisal', 'inspection')),
    purpose_of_proof text check (length(purpose_of_proof) <= 1000),
    file_name text not null check (length(file_name) between 1 and 255),
    announced_type text not null check (length(announced_type) <= 127),
    announced_bytes bigint not null check (announced_bytes > 0),
    state text not null check (state in ('announced', 'uploading', 'verifying', 'sealed', 'refused', 'abandoned')),
    state_since timestamptz not null,
    declared_sha256 text check (declared_sha256 ~ '^[0-9a-f]{64}$'),
    sealed_type text,
    sealed_bytes bigint check (sealed_bytes > 0),
    sealed_sha256 text check (sealed_sha256 ~ '^[0-9a-f]{64}$'),
    faults text,
    object_key text not null unique,
    store_upload text not null,
    part_bytes bigint not null check (part_bytes >= 5242880),
    announced_at timestamptz not null,
    expires_at timestamptz not null,
    version bigint not null,
    constraint an_exhibit_has_case_side_and_description check ((purpose = 'exhibit') = (num_nonnulls(case_id, side, title, category, purpose_of_proof) = 5)),
    constraint a_digest_is_declared_before_verifying check (state not in ('verifying', 'sealed') or declared_sha256 is not null),
    constraint what_is_sealed_matches check (
        state <> 'sealed' or (sealed_sha256 = declared_sha256 and sealed_bytes = announced_bytes and sealed_type is not null)),
    constraint only_the_sealed_has_a_sealed_file check (state = 'sealed' or num_nonnulls(sealed_type, sealed_bytes, sealed_sha256) = 0),
    constraint a_refusal_says_why check ((state = 'refused') = (faults is not null))
);
create index uploads_unfinished on uploads (person_id, announced_at desc, id desc) where state in ('announced', 'uploading', 'verifying');
create index uploads_to_verify on uploads (state_since) where state = 'verifying';
create index uploads_to_abandon on uploads (expires_at) where state in ('announced', 'uploading');
comment on table uploads is 'Files on their way to the court. One is sealed only when the bytes the court read are those that were announced and declared.';
comment on column uploads.id is 'UUIDv7.';
comment on column uploads.purpose is 'What the file is to become.';
comment on column uploads.case_id is 'The case of an exhibit; absent for an identity photo.';
comment on column uploads.person_id is 'Who sends it; nobody else sees or changes it.';
comment on column uploads.side is 'On which side the sender of an exhibit stands.';
comment on column uploads.title is 'Title of the exhibit, in the party''s words.';
comment on column uploads.category is 'Kind of evidence (CPL 66).';
comment on column uploads.purpose_of_proof is 'What the exhibit is to prove, in the party''s words.';
comment on column uploads.file_name is 'Name on the sender''s device, for showing only; never part of a path.';
comment on column uploads.announced_type is 'Media type the browser named; a hint for early refusal.';
comment on column uploads.announced_bytes is 'Size the browser named.';
comment on column uploads.state is 'Announced, uploading, verifying, then sealed, refused or abandoned.';
comment on column uploads.state_since is 'When that state began.';
comment on column uploads.declared_sha256 is 'Digest the browser computed.';
comment on column uploads.sealed_type is 'Media type found in the bytes.';
comment on column uploads.sealed_bytes is 'Size as counted by the court.';
comment on column uploads.sealed_sha256 is 'Digest as computed by the court.';
comment on column uploads.faults is 'Why it was refused: codes, parted by spaces.';
comment on column uploads.object_key is 'Name in the object store, made of ids alone.';
comment on column uploads.store_upload is 'The store''s own id of the multipart upload.';
comment on column uploads.part_bytes is 'Size of every part but the last.';
comment on column uploads.announced_at is 'When it was announced.';
comment on column uploads.expires_at is 'When it is abandoned if nobody finished it.';
comment on column uploads.version is 'Optimistic version.';

create table exhibits (
    id uuid primary key,
    case_id uuid not null references cases,
    upload_id uuid not null unique references uploads,
    side text not null check (side in ('plaintiff', 'defendant', 'third-party')),
    ordinal integer not null check (ordinal > 0),
    person_id uuid not null references persons,
    title text not null,
    category text not null,
    purpose_of_proof text not null,
    file_name text not null,
    media_type text not null,
    bytes bigint not null check (bytes > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    object_key text not null unique,
    sealed_at timestamptz not null,
    constraint an_exhibit_number_is_given_once unique (case_id, side, ordinal)
);
create index exhibits_of_case on exhibits (case_id, sealed_at, id);
create trigger exhibits_are_never_changed before update or delete or truncate on exhibits
    for each statement execute function refuse_change();
comment on table exhibits is 'Sealed exhibits. Insert-only.';
comment on column exhibits.id is 'UUIDv7.';
comment on column exhibits.case_id is 'The case.';
comment on column exhibits.upload_id is 'The upload it was made of.';
comment on column exhibits.side is 'Whose exhibit it is.';
comment on column exhibits.ordinal is 'Counted from 1 per side, without gaps: P-1, D-2.';
comment on column exhibits.person_id is 'Who filed it.';
comment on column exhibits.title is 'Title, in the party''s words.';
comment on column exhibits.category is 'Kind of evidence (CPL 66).';
comment on column exhibits.purpose_of_proof is 'What it is to prove, in the party''s words.';
comment on column exhibits.file_name is 'Name on the sender''s device, for showing only.';
comment on column exhibits.media_type is 'Media type found in the bytes.';
comment on column exhibits.bytes is 'Size as counted by the court.';
comment on column exhibits.sha256 is 'Digest as computed by the court, equal to the browser''s.';
comment on column exhibits.object_key is 'Name in the object store.';
comment on column exhibits.sealed_at is 'When it was sealed.';
