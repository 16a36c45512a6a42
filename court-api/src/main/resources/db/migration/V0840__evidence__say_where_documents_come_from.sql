alter table tenders
    add column origin_sort text check (origin_sort in ('public-document', 'personal-status', 'other')),
    add column origin_country text check (origin_country ~ '^[A-Z]{2}$'),
    add column origin_language text check (origin_language ~ '^[a-z]{2}$'),
    add column origin_formalities text[] check (origin_formalities <@ array['notarised', 'legalised', 'apostille', 'by-treaty']),
    add column origin_translation uuid references exhibits,
    add constraint an_origin_is_whole check (num_nulls(origin_sort, origin_country, origin_language, origin_formalities) in (0, 4)),
    add constraint only_what_has_an_origin_has_a_translation check (origin_translation is null or origin_sort is not null),
    add constraint nothing_translates_itself check (origin_translation <> exhibit_id);
comment on column tenders.origin_sort is 'What sort of document it is, as far as the law wants different formalities (EVR 16); absent until its party says where it was made.';
comment on column tenders.origin_country is 'Where it was made, ISO 3166-1 alpha-2.';
comment on column tenders.origin_language is 'The language it is written in, ISO 639-1.';
comment on column tenders.origin_formalities is 'What has been done to it there, so that it can be relied on here.';
comment on column tenders.origin_translation is 'The exhibit that is its translation into Chinese (CPI 525).';
