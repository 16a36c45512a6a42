-- Files on their way to the court, and what was sealed of them.

CREATE TABLE evidence_upload (
    id                 uuid        PRIMARY KEY,
    purpose            text        NOT NULL CHECK (purpose IN ('exhibit', 'identity-photo')),
    case_id            uuid,
    person_id          uuid        NOT NULL,
    capacity           text        CHECK (capacity IN ('plaintiff', 'defendant', 'clerk', 'judge')),
    file_name          text        NOT NULL CHECK (char_length(file_name) BETWEEN 1 AND 255),
    declared_type      text        NOT NULL CHECK (char_length(declared_type) <= 127),
    size_bytes         bigint      NOT NULL CHECK (size_bytes > 0),
    title              text        NOT NULL CHECK (char_length(title) BETWEEN 1 AND 200),
    category           text        NOT NULL,
    purpose_of_proof   text        NOT NULL DEFAULT '' CHECK (char_length(purpose_of_proof) <= 1000),
    state              text        NOT NULL CHECK (state IN ('announced', 'uploading', 'verifying', 'sealed', 'refused', 'abandoned')),
    object_key         text        NOT NULL UNIQUE,
    store_upload       text        NOT NULL,
    part_size          bigint      NOT NULL CHECK (part_size >= 5242880),
    browser_sha256     char(64)    CHECK (browser_sha256 ~ '^[0-9a-f]{64}$'),
    court_sha256       char(64)    CHECK (court_sha256 ~ '^[0-9a-f]{64}$'),
    sniffed_type       text,
    refusal_code       text,
    announced_at       timestamptz NOT NULL,
    expires_at         timestamptz NOT NULL,
    decided_at         timestamptz,
    version            integer     NOT NULL DEFAULT 0,
    CONSTRAINT evidence_upload_exhibit_has_case CHECK (purpose <> 'exhibit' OR (case_id IS NOT NULL AND capacity IS NOT NULL)),
    CONSTRAINT evidence_upload_verifying_has_digest CHECK (state NOT IN ('verifying', 'sealed') OR browser_sha256 IS NOT NULL),
    CONSTRAINT evidence_upload_sealed_matches CHECK (state <> 'sealed' OR (court_sha256 = browser_sha256 AND sniffed_type IS NOT NULL AND decided_at IS NOT NULL)),
    CONSTRAINT evidence_upload_refused_says_why CHECK (state <> 'refused' OR refusal_code IS NOT NULL)
);

CREATE INDEX evidence_upload_of_person ON evidence_upload (person_id, id DESC) WHERE state IN ('announced', 'uploading', 'verifying');
CREATE INDEX evidence_upload_to_verify ON evidence_upload (id) WHERE state = 'verifying';
CREATE INDEX evidence_upload_to_expire ON evidence_upload (expires_at) WHERE state IN ('announced', 'uploading');

COMMENT ON TABLE evidence_upload IS 'A file on its way to the court; becomes an exhibit or an identity photo only when the court''s own hash equals the browser''s.';
COMMENT ON COLUMN evidence_upload.id IS 'UUIDv7.';
COMMENT ON COLUMN evidence_upload.purpose IS 'What the file is for.';
COMMENT ON COLUMN evidence_upload.case_id IS 'The case of an exhibit; empty for an identity photo.';
COMMENT ON COLUMN evidence_upload.person_id IS 'Who sends it; nobody else may see or change the upload.';
COMMENT ON COLUMN evidence_upload.capacity IS 'In which capacity in the case.';
COMMENT ON COLUMN evidence_upload.file_name IS 'Name on the sender''s device; shown, never used as a path.';
COMMENT ON COLUMN evidence_upload.declared_type IS 'Media type the browser named; never believed.';
COMMENT ON COLUMN evidence_upload.size_bytes IS 'Announced size; the court counts for itself.';
COMMENT ON COLUMN evidence_upload.title IS 'Title of the exhibit in the sender''s words.';
COMMENT ON COLUMN evidence_upload.category IS 'Kind of evidence, CPL 66.';
COMMENT ON COLUMN evidence_upload.purpose_of_proof IS 'What the exhibit is to prove, in the sender''s words.';
COMMENT ON COLUMN evidence_upload.state IS 'announced, uploading, verifying, then sealed, refused or abandoned.';
COMMENT ON COLUMN evidence_upload.object_key IS 'Name in the object store, made of ids only.';
COMMENT ON COLUMN evidence_upload.store_upload IS 'The store''s id of the multipart upload.';
COMMENT ON COLUMN evidence_upload.part_size IS 'Bytes of each part but the last.';
COMMENT ON COLUMN evidence_upload.browser_sha256 IS 'Digest the browser computed; set at completion.';
COMMENT ON COLUMN evidence_upload.court_sha256 IS 'Digest the court computed over the stored bytes.';
COMMENT ON COLUMN evidence_upload.sniffed_type IS 'Media type found in the bytes.';
COMMENT ON COLUMN evidence_upload.refusal_code IS 'Why it was refused, as a problem code.';
COMMENT ON COLUMN evidence_upload.announced_at IS 'When it was announced.';
COMMENT ON COLUMN evidence_upload.expires_at IS 'When an unfinished upload is abandoned.';
COMMENT ON COLUMN evidence_upload.decided_at IS 'When it was sealed or refused.';
COMMENT ON COLUMN evidence_upload.version IS 'Optimistic version.';

CREATE TABLE evidence_exhibit (
    id               uuid        PRIMARY KEY,
    case_id          uuid        NOT NULL,
    upload_id        uuid        NOT NULL UNIQUE REFERENCES evidence_upload (id),
    side             char(1)     NOT NULL CHECK (side IN ('P', 'D')),
    ordinal          integer     NOT NULL CHECK (ordinal > 0),
    title            text        NOT NULL,
    category         text        NOT NULL,
    purpose_of_proof text        NOT NULL,
    file_name        text        NOT NULL,
    media_type       text        NOT NULL,
    size_bytes       bigint      NOT NULL CHECK (size_bytes > 0),
    sha256           char(64)    NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    object_key       text        NOT NULL UNIQUE,
    person_id        uuid        NOT NULL,
    capacity         text        NOT NULL,
    sealed_at        timestamptz NOT NULL,
    version          integer     NOT NULL DEFAULT 0,
    CONSTRAINT evidence_exhibit_number UNIQUE (case_id, side, ordinal)
);

COMMENT ON TABLE evidence_exhibit IS 'A sealed exhibit. Rows are inserted once; what is sealed is never changed.';
COMMENT ON COLUMN evidence_exhibit.id IS 'UUIDv7.';
COMMENT ON COLUMN evidence_exhibit.case_id IS 'The case.';
COMMENT ON COLUMN evidence_exhibit.upload_id IS 'The upload it came from.';
COMMENT ON COLUMN evidence_exhibit.side IS 'P for the plaintiff''s, D for the defendant''s exhibits.';
COMMENT ON COLUMN evidence_exhibit.ordinal IS 'Counted from 1 per side, without gaps.';
COMMENT ON COLUMN evidence_exhibit.title IS 'Title in the party''s words.';
COMMENT ON COLUMN evidence_exhibit.category IS 'Kind of evidence, CPL 66.';
COMMENT ON COLUMN evidence_exhibit.purpose_of_proof IS 'What it is to prove.';
COMMENT ON COLUMN evidence_exhibit.file_name IS 'Name on the sender''s device.';
COMMENT ON COLUMN evidence_exhibit.media_type IS 'Media type found in the bytes.';
COMMENT ON COLUMN evidence_exhibit.size_bytes IS 'Size as counted by the court.';
COMMENT ON COLUMN evidence_exhibit.sha256 IS 'Digest as computed by the court, equal to the browser''s.';
COMMENT ON COLUMN evidence_exhibit.object_key IS 'Name in the object store.';
COMMENT ON COLUMN evidence_exhibit.person_id IS 'Who offered it.';
COMMENT ON COLUMN evidence_exhibit.capacity IS 'In which capacity.';
COMMENT ON COLUMN evidence_exhibit.sealed_at IS 'When it was sealed.';
COMMENT ON COLUMN evidence_exhibit.version IS 'Optimistic version; 0 as long as nothing may change.';

CREATE FUNCTION evidence_exhibit_is_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a sealed exhibit is never changed or deleted';
END
$$;

CREATE TRIGGER evidence_exhibit_insert_only BEFORE UPDATE OR DELETE ON evidence_exhibit
    FOR EACH ROW EXECUTE FUNCTION evidence_exhibit_is_sealed();

CREATE TABLE evidence_reading (
    id         uuid        PRIMARY KEY,
    exhibit_id uuid        NOT NULL REFERENCES evidence_exhibit (id),
    person_id  uuid        NOT NULL,
    read_at    timestamptz NOT NULL
);

CREATE INDEX evidence_reading_of_exhibit ON evidence_reading (exhibit_id, read_at);

COMMENT ON TABLE evidence_reading IS 'Audit trail: who was given the bytes of an exhibit, and when.';
COMMENT ON COLUMN evidence_reading.id IS 'UUIDv7.';
COMMENT ON COLUMN evidence_reading.exhibit_id IS 'The exhibit.';
COMMENT ON COLUMN evidence_reading.person_id IS 'Who received an address for the bytes.';
COMMENT ON COLUMN evidence_reading.read_at IS 'When.';
