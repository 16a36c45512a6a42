create table help_lines (
    id uuid primary key,
    hearing_id uuid not null references hearings,
    person_id uuid not null references persons,
    author_id uuid not null references persons,
    text text not null check (length(text) between 1 and 1000),
    written_at timestamptz not null
);
create index help_lines_of_person on help_lines (hearing_id, person_id, written_at, id);
create index help_lines_by_age on help_lines (written_at);
comment on table help_lines is 'Technical help between the clerk of a hearing and somebody summoned to it. No statement of the case, on no record, read by no judge; kept as long as measurements of lines.';
comment on column help_lines.id is 'Id chosen by the page: sent again, a line is kept once.';
comment on column help_lines.hearing_id is 'The hearing.';
comment on column help_lines.person_id is 'Who is helped; they and the clerk read it.';
comment on column help_lines.author_id is 'Who wrote it: the same person, or the clerk.';
comment on column help_lines.text is 'What was written; in no log.';
comment on column help_lines.written_at is 'When it arrived at the court.';
