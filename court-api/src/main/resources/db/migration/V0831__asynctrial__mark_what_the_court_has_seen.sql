create table asynctrial_marks (
    trial_id uuid not null,
    item_id uuid not null,
    person_id uuid not null references persons,
    at timestamptz not null,
    primary key (trial_id, person_id, item_id),
    foreign key (trial_id, item_id) references asynctrial_items (trial_id, id)
);
comment on table asynctrial_marks is 'What judge and clerk have gone through in a trial, each for themselves, so that they are shown what is new. It proves nothing, and nobody else reads it.';
comment on column asynctrial_marks.trial_id is 'The trial.';
comment on column asynctrial_marks.item_id is 'What was shown to them long enough to be read.';
comment on column asynctrial_marks.person_id is 'Whose mark it is.';
comment on column asynctrial_marks.at is 'When the court heard of it, by its own clock.';
