create table demo_chapters (
    key text primary key check (key ~ '^[a-z]+(-[a-z]+)*$'),
    case_id uuid not null references cases
);
comment on table demo_chapters is 'Which chapters of a demonstration have been told. Written in the transaction that tells one, so that each is told whole and once.';
comment on column demo_chapters.key is 'The chapter.';
comment on column demo_chapters.case_id is 'The founding case, in which the chapters after the first go on.';
