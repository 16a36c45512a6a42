create table notice_letters (
    id uuid primary key,
    notice_id uuid not null references notices,
    channel text not null check (channel in ('mail', 'sms')),
    due_at timestamptz not null,
    attempts integer not null default 0 check (attempts >= 0),
    sent_at timestamptz,
    given_up_at timestamptz,
    unique (notice_id, channel),
    constraint what_was_sent_is_not_given_up check (sent_at is null or given_up_at is null)
);
create index notice_letters_due on notice_letters (due_at) where sent_at is null and given_up_at is null;
comment on table notice_letters is 'Notices that also go out by mail or SMS. They remind; what counts is the notice in the inbox.';
comment on column notice_letters.id is 'UUIDv7; goes with the message, so that a gateway knows one that comes twice.';
comment on column notice_letters.notice_id is 'The notice.';
comment on column notice_letters.channel is 'How it goes out.';
comment on column notice_letters.due_at is 'When it is to be sent: an SMS not in the night of its reader; later after each failure.';
comment on column notice_letters.attempts is 'How often sending failed.';
comment on column notice_letters.sent_at is 'When it was handed to the mail server or the gateway.';
comment on column notice_letters.given_up_at is 'When the court stopped trying.';
