create table written_records (
    hearing_id uuid primary key references hearings,
    state text not null check (state in ('open', 'under-reading', 'signing', 'sealed')),
    read_until timestamptz,
    read_certainty text check (read_certainty in ('official', 'provisional')),
    seal text check (seal ~ '^[0-9a-f]{64}$'),
    sealed_at timestamptz,
    version bigint not null check (version > 0),
    constraint reading_has_a_term check ((state = 'under-reading') = (num_nonnulls(read_until, read_certainty) = 2)),
    constraint what_is_sealed_has_a_seal check ((state = 'sealed') = (num_nonnulls(seal, sealed_at) = 2))
);
comment on table written_records is 'The written records of hearings (笔录, CPL 150) and how far they have come. Everything else about them is insert-only.';
comment on column written_records.hearing_id is 'The hearing it is the record of.';
comment on column written_records.state is 'Being written, read by those who took part, signed by the bench, sealed.';
comment on column written_records.read_until is 'Until when those who took part may read (five days, CPL 150).';
comment on column written_records.read_certainty is 'Whether the holidays that term was counted by are official.';
comment on column written_records.seal is 'SHA-256 over text, objections, rulings, answers and signatures.';
comment on column written_records.sealed_at is 'When the last of the bench signed.';
comment on column written_records.version is 'Optimistic version.';

create table record_wordings (
    hearing_id uuid not null references written_records,
    line integer not null check (line > 0),
    revision integer not null check (revision > 0),
    kind text not null check (kind in ('statement', 'question', 'answer', 'note', 'act', 'correction')),
    speaker uuid references persons,
    text text not null check (length(text) <= 4000),
    person_id uuid not null references persons,
    capacity text not null check (capacity in ('clerk', 'judge')),
    at timestamptz not null,
    primary key (hearing_id, line, revision),
    constraint a_line_begins_with_words check (revision > 1 or length(text) > 0)
);
create trigger record_wordings_are_never_changed before update or delete or truncate on record_wordings
    for each statement execute function refuse_change();
comment on table record_wordings is 'Every wording of every line of a record. Insert-only; the newest of a line counts, and a blank one strikes it.';
comment on column record_wordings.hearing_id is 'Whose record.';
comment on column record_wordings.line is 'Number of the line, in the order of writing.';
comment on column record_wordings.revision is 'Number of the wording of this line.';
comment on column record_wordings.kind is 'What the line holds; a correction is written by a ruling alone.';
comment on column record_wordings.speaker is 'Whose words they are; absent where they are nobody''s.';
comment on column record_wordings.text is 'The words.';
comment on column record_wordings.person_id is 'Who wrote them down.';
comment on column record_wordings.capacity is 'In which capacity.';
comment on column record_wordings.at is 'When.';

create table record_objections (
    hearing_id uuid not null references written_records,
    number integer not null check (number > 0),
    person_id uuid not null references persons,
    line integer check (line > 0),
    text text not null check (length(text) between 1 and 4000),
    at timestamptz not null,
    primary key (hearing_id, number)
);
create trigger record_objections_are_never_changed before update or delete or truncate on record_objections
    for each statement execute function refuse_change();
comment on table record_objections is 'What readers of a record say is missing or wrong in it (CPL 150). Insert-only.';
comment on column record_objections.hearing_id is 'Whose record.';
comment on column record_objections.number is 'In the order they were raised.';
comment on column record_objections.person_id is 'Who objects.';
comment on column record_objections.line is 'The line it is about; absent where something is missing altogether.';
comment on column record_objections.text is 'What should stand there.';
comment on column record_objections.at is 'When.';

create table record_rulings (
    hearing_id uuid not null,
    objection integer not null,
    line integer check (line > 0),
    reason text check (length(reason) between 1 and 4000),
    person_id uuid not null references persons,
    capacity text not null check (capacity = 'judge'),
    at timestamptz not null,
    primary key (hearing_id, objection),
    foreign key (hearing_id, objection) references record_objections,
    constraint a_ruling_corrects_or_says_why_not check (num_nonnulls(line, reason) = 1)
);
create trigger record_rulings_are_never_changed before update or delete or truncate on record_rulings
    for each statement execute function refuse_change();
comment on table record_rulings is 'What the judge says to objections to a record: a correcting line, or why there is none (AVR 7). Insert-only.';
comment on column record_rulings.hearing_id is 'Whose record.';
comment on column record_rulings.objection is 'The objection.';
comment on column record_rulings.line is 'The line that corrects the record.';
comment on column record_rulings.reason is 'Why it stays as it is.';
comment on column record_rulings.person_id is 'The judge.';
comment on column record_rulings.capacity is 'Always that of a judge.';
comment on column record_rulings.at is 'When.';

create table record_answers (
    id bigint generated always as identity primary key,
    hearing_id uuid not null references written_records,
    reader uuid not null references persons,
    digest text check (digest ~ '^[0-9a-f]{64}$'),
    ground text check (ground in ('declined', 'no-answer')),
    reason text check (length(reason) between 1 and 4000),
    person_id uuid not null references persons,
    capacity text not null,
    at timestamptz not null,
    constraint an_answer_confirms_or_is_noted check ((digest is null) = (num_nonnulls(ground, reason) = 2))
);
create index record_answers_of_record on record_answers (hearing_id, id);
create trigger record_answers_are_never_changed before update or delete or truncate on record_answers
    for each statement execute function refuse_change();
comment on table record_answers is 'Who confirmed a record, and who is noted as not signing it (CPL 150, OLR 34). Insert-only; the newest of a reader counts.';
comment on column record_answers.id is 'Order of answering.';
comment on column record_answers.hearing_id is 'Whose record.';
comment on column record_answers.reader is 'Whose answer it is.';
comment on column record_answers.digest is 'Digest of the text that was confirmed.';
comment on column record_answers.ground is 'Why it was not signed.';
comment on column record_answers.reason is 'The same in words.';
comment on column record_answers.person_id is 'Who acted: the reader, or who noted it.';
comment on column record_answers.capacity is 'In which capacity.';
comment on column record_answers.at is 'When.';

create table record_signatures (
    id bigint generated always as identity primary key,
    hearing_id uuid not null references written_records,
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    person_id uuid not null references persons,
    capacity text not null check (capacity in ('clerk', 'judge')),
    at timestamptz not null,
    unique (hearing_id, person_id)
);
create trigger record_signatures_are_never_changed before update or delete or truncate on record_signatures
    for each statement execute function refuse_change();
comment on table record_signatures is 'Judges and clerks who signed a record (CPL 150). Insert-only.';
comment on column record_signatures.id is 'Order of signing.';
comment on column record_signatures.hearing_id is 'Whose record.';
comment on column record_signatures.digest is 'Digest of the text that was signed.';
comment on column record_signatures.person_id is 'Who signed.';
comment on column record_signatures.capacity is 'In which capacity.';
comment on column record_signatures.at is 'When.';
