alter table hearings
    add column silenced_since timestamptz,
    add constraint only_a_hearing_that_runs_is_silenced check (silenced_since is null or state in ('waiting-room-open', 'in-session', 'paused'));
comment on column hearings.silenced_since is 'Since when all but the bench and the interpreters are silenced, whoever comes in included; null while they are not (RUL 17).';
