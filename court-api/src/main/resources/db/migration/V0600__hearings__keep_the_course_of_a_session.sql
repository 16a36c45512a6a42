alter table hearings
    add column step text,
    add column steps_taken text,
    add column issue text;
update hearings set step = 'opening', steps_taken = 'opening' where state in ('in-session', 'paused');
alter table hearings
    add constraint a_session_is_at_a_step check ((state in ('in-session', 'paused')) = (step is not null)),
    add constraint a_step_that_a_session_is_at_was_taken check (
        (step is null) = (steps_taken is null) and position(' ' || step || ' ' in ' ' || steps_taken || ' ') > 0),
    add constraint only_a_debate_has_an_issue check (issue is null or step = 'debate');
comment on column hearings.step is 'The step of the procedure guide that the session is at.';
comment on column hearings.steps_taken is 'Keys of every step the session was at, parted by spaces.';
comment on column hearings.issue is 'The point in dispute that is being debated.';
