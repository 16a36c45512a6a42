create table calendar_feeds (
    person_id uuid primary key references persons,
    digest text not null unique,
    since timestamptz not null
);
comment on table calendar_feeds is 'Secret addresses under which calendar programs read what somebody has to do; at most one for each person, and none once it is withdrawn.';
comment on column calendar_feeds.person_id is 'Whose calendar.';
comment on column calendar_feeds.digest is 'SHA-256 of the secret in the address, in hex. The secret itself is told once and kept nowhere.';
comment on column calendar_feeds.since is 'When the address was made.';
