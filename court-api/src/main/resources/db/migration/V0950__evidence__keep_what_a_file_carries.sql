alter table uploads add column carries text;
alter table uploads add constraint only_the_sealed_carries_something check (carries is null or state in ('sealed', 'enclosed'));
comment on column uploads.carries is 'What the sealed file carries beside what it shows: keys, parted by spaces; empty if nothing, absent if nobody looked.';

alter table exhibits add column carries text;
comment on column exhibits.carries is 'What the file carries beside what it shows: keys, parted by spaces; empty if nothing, absent if nobody looked.';
