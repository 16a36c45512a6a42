alter table hearings
    add column gallery text check (gallery in ('shut', 'open', 'closed')),
    add column gallery_since timestamptz,
    add column gallery_ground text check (gallery_ground in ('state-secret', 'privacy', 'trade-secret', 'divorce', 'minor')),
    add column gallery_reason text check (length(gallery_reason) between 1 and 4000);
update hearings set gallery = 'shut' where state in ('in-session', 'paused');
alter table hearings
    add constraint only_a_session_has_a_gallery check ((state in ('in-session', 'paused')) = (gallery is not null)),
    add constraint a_closed_hearing_has_no_open_gallery check (publicity = 'public' or coalesce(gallery, 'shut') = 'shut'),
    add constraint a_gallery_was_opened_or_closed_once check (coalesce(gallery in ('open', 'closed'), false) = (gallery_since is not null)),
    add constraint a_gallery_is_closed_on_a_ground
        check (coalesce(gallery = 'closed', false) = (gallery_ground is not null) and (gallery_ground is null) = (gallery_reason is null));
comment on column hearings.gallery is 'Whether the public looks on: not yet, now, or not for a passage (CPL 137); null outside a session.';
comment on column hearings.gallery_since is 'Since when it is open or closed.';
comment on column hearings.gallery_ground is 'What of CPL 137 and OLR 27 closes it.';
comment on column hearings.gallery_reason is 'Why the judge closed it, in the judge''s words.';

alter table room_tickets add column place text not null default 'room' check (place in ('room', 'gallery'));
alter table room_tickets alter column place drop default;
comment on column room_tickets.place is 'Whether it opens the room, or the gallery, from which one only looks on.';

create table gallery_visits (
    id uuid primary key,
    hearing_id uuid not null references hearings,
    person_id uuid not null references persons,
    began_at timestamptz not null
);
create index gallery_visits_of_hearing on gallery_visits (hearing_id, began_at);
create trigger gallery_visits_are_never_changed before update or delete or truncate on gallery_visits
    for each statement execute function refuse_change();
comment on table gallery_visits is 'Who looked on at a hearing, so that a recording that is spread leads back to a name (OLR 27). Told to nobody in the case. Insert-only.';
comment on column gallery_visits.id is 'UUIDv7; the line they came by.';
comment on column gallery_visits.hearing_id is 'The hearing.';
comment on column gallery_visits.person_id is 'Who.';
comment on column gallery_visits.began_at is 'When their page came in.';

create table gallery_visit_ends (
    visit_id uuid primary key references gallery_visits,
    ended_at timestamptz not null
);
create trigger gallery_visit_ends_are_never_changed before update or delete or truncate on gallery_visit_ends
    for each statement execute function refuse_change();
comment on table gallery_visit_ends is 'When somebody looked on no more. A visit without an end ended with the court''s process. Insert-only.';
comment on column gallery_visit_ends.visit_id is 'The visit.';
comment on column gallery_visit_ends.ended_at is 'When it ended.';
