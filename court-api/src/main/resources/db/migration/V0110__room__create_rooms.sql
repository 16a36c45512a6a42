create table rooms (
    hearing_id uuid primary key references hearings,
    seq bigint not null check (seq > 0)
);
comment on table rooms is 'The room of a hearing. Every change of a room counts its number up first, and so waits for the change before it.';
comment on column rooms.hearing_id is 'The hearing.';
comment on column rooms.seq is 'Number of the latest change; the order in which browsers are told.';

create table room_tickets (
    digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
    hearing_id uuid not null references hearings,
    person_id uuid not null references persons,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    spent_at timestamptz,
    constraint a_ticket_ends_after_it_begins check (expires_at > issued_at),
    constraint a_ticket_is_spent_in_time check (spent_at < expires_at)
);
create index room_tickets_expired on room_tickets (expires_at);
comment on table room_tickets is 'Single-use tickets that open one socket of a room. Whoever reads this table cannot enter: only digests are kept.';
comment on column room_tickets.digest is 'SHA-256 of the ticket, hexadecimal.';
comment on column room_tickets.hearing_id is 'The hearing it opens.';
comment on column room_tickets.person_id is 'Who may use it.';
comment on column room_tickets.issued_at is 'When it was issued.';
comment on column room_tickets.expires_at is 'From when on it is void.';
comment on column room_tickets.spent_at is 'When it was used.';

create table room_presences (
    hearing_id uuid not null references hearings,
    person_id uuid not null references persons,
    device uuid not null,
    line uuid not null,
    endpoint text not null check (endpoint ~ '^[0-9a-f]{32}$'),
    connected boolean not null,
    media_ready boolean not null,
    microphone text not null check (microphone in ('on', 'off')),
    camera text not null check (camera in ('on', 'off')),
    hand_raised_at timestamptz,
    changed_at timestamptz not null,
    primary key (hearing_id, person_id)
);
comment on table room_presences is 'The latest device with which somebody entered a room. What it says is a convenience of the moment; attendance is on the timeline.';
comment on column room_presences.hearing_id is 'The hearing.';
comment on column room_presences.person_id is 'Who.';
comment on column room_presences.device is 'Id that the page keeps; the same after a reload or a lost line.';
comment on column room_presences.line is 'Id of the socket; another with every connection, so that a late end of an old one is told apart.';
comment on column room_presences.endpoint is 'Id of the endpoint on the bridge; another with every device.';
comment on column room_presences.connected is 'Whether the socket is open.';
comment on column room_presences.media_ready is 'Whether the page asked for media.';
comment on column room_presences.microphone is 'What the person has switched on.';
comment on column room_presences.camera is 'What the person has switched on.';
comment on column room_presences.hand_raised_at is 'Since when the hand is raised.';
comment on column room_presences.changed_at is 'When this row last changed.';

create table room_acts (
    hearing_id uuid not null references hearings,
    person_id uuid not null references persons,
    id uuid not null,
    done_at timestamptz not null,
    primary key (hearing_id, person_id, id)
);
comment on table room_acts is 'Acts of the court that were done, by the id the browser chose: sent again, one is not done again. Insert-only.';
comment on column room_acts.hearing_id is 'The hearing.';
comment on column room_acts.person_id is 'Who acted; the ids of two persons never meet.';
comment on column room_acts.id is 'Id chosen by the browser.';
comment on column room_acts.done_at is 'When it was done.';
create trigger room_acts_are_never_changed before update or delete or truncate on room_acts
    for each statement execute function refuse_change();
