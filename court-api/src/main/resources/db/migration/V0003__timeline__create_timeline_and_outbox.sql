create table timeline_entries (
    id uuid primary key,
    seq bigint generated always as identity unique,
    case_id uuid not null references cases,
    at timestamptz not null,
    kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    params jsonb not null check (jsonb_typeof(params) = 'object'),
    actor_person uuid references persons,
    actor_capacity text not null check (actor_capacity in ('judge', 'clerk', 'plaintiff', 'defendant', 'third-party', 'court')),
    basis text not null,
    hearing_id uuid,
    constraint only_the_court_acts_without_a_person check ((actor_capacity = 'court') = (actor_person is null))
);
create index timeline_entries_of_case on timeline_entries (case_id, seq desc);
create index timeline_entries_of_hearing on timeline_entries (hearing_id, seq) where hearing_id is not null;
create trigger timeline_entries_are_never_changed before update or delete or truncate on timeline_entries
    for each statement execute function refuse_change();
comment on table timeline_entries is 'Every procedural act of a case with time, actor and legal basis. Insert-only.';
comment on column timeline_entries.id is 'UUIDv7.';
comment on column timeline_entries.seq is 'Order in which the court kept them.';
comment on column timeline_entries.case_id is 'The case.';
comment on column timeline_entries.at is 'When it happened, on the court''s clock.';
comment on column timeline_entries.kind is 'Name of the event, hyphenated.';
comment on column timeline_entries.params is 'What the event carries.';
comment on column timeline_entries.actor_person is 'Who acted; absent when the court''s own system did.';
comment on column timeline_entries.actor_capacity is 'In which capacity.';
comment on column timeline_entries.basis is 'The article it rests on.';
comment on column timeline_entries.hearing_id is 'The hearing it happened in or concerns, if any.';

create table outbox_messages (
    id uuid primary key,
    seq bigint generated always as identity unique,
    consumer text not null,
    lane uuid not null,
    event_id uuid not null,
    event jsonb not null check (jsonb_typeof(event) = 'object'),
    written_at timestamptz not null,
    attempts integer not null default 0,
    due_at timestamptz not null,
    delivered_at timestamptz,
    constraint an_event_reaches_a_consumer_once unique (consumer, event_id)
);
create index outbox_messages_waiting on outbox_messages (consumer, lane, seq) where delivered_at is null;
comment on table outbox_messages is 'Events to be told after the transaction that caused them: at least once, in order per lane and consumer.';
comment on column outbox_messages.id is 'UUIDv7.';
comment on column outbox_messages.seq is 'Order of writing.';
comment on column outbox_messages.consumer is 'Who is to be told.';
comment on column outbox_messages.lane is 'Within which order counts: the case, or the person where there is no case.';
comment on column outbox_messages.event_id is 'Id of the event; equals the timeline entry''s, where there is one.';
comment on column outbox_messages.event is 'The event as told: kind, params, actor, basis, at, case, hearing.';
comment on column outbox_messages.written_at is 'When it was written, on the machine''s clock.';
comment on column outbox_messages.attempts is 'How often delivery failed.';
comment on column outbox_messages.due_at is 'Not to be tried before this, on the machine''s clock.';
comment on column outbox_messages.delivered_at is 'When the consumer had it.';

create table notices (
    id uuid primary key,
    person_id uuid not null references persons,
    case_id uuid references cases,
    hearing_id uuid,
    kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    params jsonb not null check (jsonb_typeof(params) = 'object'),
    at timestamptz not null,
    read_at timestamptz,
    event_id uuid not null,
    constraint a_person_hears_of_an_event_once unique (person_id, event_id)
);
create index notices_of_person on notices (person_id, at desc, id desc);
create index notices_unread on notices (person_id) where read_at is null;
comment on table notices is 'The inbox of every person.';
comment on column notices.id is 'UUIDv7.';
comment on column notices.person_id is 'Whose inbox.';
comment on column notices.case_id is 'The case it concerns, if any.';
comment on column notices.hearing_id is 'The hearing it concerns, if any.';
comment on column notices.kind is 'Stable key; the screens translate it.';
comment on column notices.params is 'Facts for the text.';
comment on column notices.at is 'When it arrived.';
comment on column notices.read_at is 'When the person read it.';
comment on column notices.event_id is 'The event that caused it.';
