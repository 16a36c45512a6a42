create table line_samples (
    hearing_id uuid not null references hearings,
    person_id uuid not null references persons,
    taken_at timestamptz not null,
    verdict text not null check (verdict in ('lost', 'poor', 'fair', 'good')),
    loss_share double precision check (loss_share between 0 and 1),
    round_trip_ms integer check (round_trip_ms >= 0),
    jitter_ms integer check (jitter_ms >= 0),
    received_kbps integer not null check (received_kbps >= 0),
    sent_kbps integer not null check (sent_kbps >= 0),
    received_height integer not null check (received_height >= 0),
    sent_height integer not null check (sent_height >= 0),
    device text not null check (device in ('phone', 'computer')),
    primary key (hearing_id, person_id, taken_at)
);
create index line_samples_by_age on line_samples (taken_at);
comment on table line_samples is 'What devices measured of their own connection in a hearing; kept for two weeks, on no record, counts against nobody (OLR 25).';
comment on column line_samples.hearing_id is 'The hearing they were in.';
comment on column line_samples.person_id is 'Whose device it is.';
comment on column line_samples.taken_at is 'When the five seconds began of which this is the one measurement kept.';
comment on column line_samples.verdict is 'How good the media was, from losses and round trip; lost when none came through.';
comment on column line_samples.loss_share is 'Share of the packets sent to the device that were lost; null when none were due.';
comment on column line_samples.round_trip_ms is 'To the bridge and back, in milliseconds; null before it was measured.';
comment on column line_samples.jitter_ms is 'Of what comes in, in milliseconds; null before it was measured.';
comment on column line_samples.received_kbps is 'Kilobits a second that came in.';
comment on column line_samples.sent_kbps is 'Kilobits a second that went out.';
comment on column line_samples.received_height is 'Of the largest picture that came in, in pixels; 0 when none did.';
comment on column line_samples.sent_height is 'Of the picture that went out, in pixels; 0 when none did.';
comment on column line_samples.device is 'A phone or tablet, or a computer.';
