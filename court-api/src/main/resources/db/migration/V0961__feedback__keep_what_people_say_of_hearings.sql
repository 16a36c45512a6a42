create table hearing_feedback (
    hearing_id uuid not null references hearings,
    person_id uuid not null references persons,
    heard text not null check (heard in ('good', 'fair', 'poor')),
    understood text not null check (understood in ('good', 'fair', 'poor')),
    respected text not null check (respected in ('good', 'fair', 'poor')),
    text text not null check (length(text) <= 1000),
    given_at timestamptz not null,
    primary key (hearing_id, person_id)
);
comment on table hearing_feedback is 'What those who took part say of how a hearing went for them. Of the court and not of the case: on no record, read by the clerk without names, and by no judge.';
comment on column hearing_feedback.hearing_id is 'The hearing.';
comment on column hearing_feedback.person_id is 'Who said it, so that each says it once; told to nobody.';
comment on column hearing_feedback.heard is 'Whether they could hear and be heard.';
comment on column hearing_feedback.understood is 'Whether they understood what happened.';
comment on column hearing_feedback.respected is 'Whether they were treated with respect.';
comment on column hearing_feedback.text is 'What they added; empty if nothing. In no log.';
comment on column hearing_feedback.given_at is 'When it arrived at the court.';
