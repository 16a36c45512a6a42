alter table hearings
    add column objection_by uuid references persons,
    add column objection_ground text check (objection_ground in ('irrelevant', 'improper-leading', 'insult-or-threat', 'other')),
    add column objection_at timestamptz,
    add column pause_kind text check (pause_kind in ('break', 'technical'));
update hearings set pause_kind = 'break' where state = 'paused';
alter table hearings
    add constraint an_objection_is_complete check (num_nonnulls(objection_by, objection_ground, objection_at) in (0, 3)),
    add constraint only_a_session_has_objections check (objection_by is null or state in ('in-session', 'paused')),
    add constraint a_pause_has_a_kind check ((state = 'paused') = (pause_kind is not null));
alter table hearing_appearances
    add column measure text check (measure in ('warned', 'reprimanded'));
comment on column hearings.objection_by is 'Who raised the objection that waits for its ruling; meanwhile the others are not heard.';
comment on column hearings.objection_ground is 'Why they object (EVR 78).';
comment on column hearings.objection_at is 'When they objected.';
comment on column hearings.pause_kind is 'A break, or technology failed.';
comment on column hearing_appearances.measure is 'The gravest measure taken against who disturbed the hearing and may stay (RUL 17).';
