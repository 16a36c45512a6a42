alter table persons
    add column quiet_from time not null default '22:00',
    add column quiet_to time not null default '08:00',
    add constraint quiet_hours_hold_the_usual_ones check (quiet_from between '18:00' and '22:00' and quiet_to between '08:00' and '11:00');
comment on column persons.quiet_from is 'When the night of this person begins, in their zone: from then on no window of theirs ends and nobody reminds them.';
comment on column persons.quiet_to is 'When the night of this person is over, in their zone.';
