create table asynctrial_readings (
    trial_id uuid not null,
    item_id uuid not null,
    party_id uuid not null references parties,
    person_id uuid not null references persons,
    at timestamptz not null,
    primary key (trial_id, item_id, party_id),
    foreign key (trial_id, item_id) references asynctrial_items (trial_id, id)
);
create trigger asynctrial_readings_are_never_changed before update or delete or truncate on asynctrial_readings
    for each statement execute function refuse_change();
comment on table asynctrial_readings is 'Which side has read what in a trial, and when it first did (OLR 31). Insert-only.';
comment on column asynctrial_readings.trial_id is 'The trial.';
comment on column asynctrial_readings.item_id is 'What was shown to the side long enough to be read.';
comment on column asynctrial_readings.party_id is 'The side that read it; never the one that handed it in.';
comment on column asynctrial_readings.person_id is 'Who read it for the side.';
comment on column asynctrial_readings.at is 'When the court heard of it, by its own clock.';
