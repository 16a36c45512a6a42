alter table service_notes add column arrived_at timestamptz;
alter table service_notes drop constraint service_notes_way_check;
alter table service_notes add constraint service_notes_way_check
    check (way in ('personal', 'left-at-abode', 'entrusted', 'post', 'public-notice',
                   'treaty', 'consulate', 'agent', 'post-abroad', 'public-notice-abroad', 'proved-arrival'));
alter table service_notes add constraint a_proved_arrival_has_its_time
    check ((way = 'proved-arrival') = (arrived_at is not null) and arrived_at <= at);
comment on table service_notes is
    'How documents were served on paper or by public notice (CPL 88 to 95, 283), and when they arrived, as addressees proved (CPI 135), as the court noted it. Insert-only.';
comment on column service_notes.way is 'By which way of the code; or that the time of arrival was proved.';
comment on column service_notes.arrived_at is 'The proved time of arrival, which counts instead of the one that the system shows; absent for every other note.';
comment on column service_notes.at is 'When it was noted; the day that counts, unless an arrival was proved.';
