create table asynctrials (
    id uuid primary key,
    case_id uuid not null references cases,
    rule_set text not null,
    judge_id uuid not null references persons,
    stages text not null,
    findings jsonb not null,
    proposed_at timestamptz not null,
    state text not null check (state in ('consenting', 'agreed', 'under-way', 'suspended', 'heard-otherwise', 'closed-for-decision', 'not-agreed')),
    answers jsonb not null,
    apart text not null,
    stage text check (stage in ('identity', 'inquiry', 'examination', 'debate', 'final-statements', 'record')),
    round integer check (round >= 1),
    opens_at timestamptz,
    due_at timestamptz,
    due_rule text,
    extensions integer,
    exchange text check (exchange in ('open', 'sealed', 'released')),
    done text not null,
    end_noted boolean not null,
    ground text,
    reason text not null,
    since timestamptz,
    tasks jsonb not null,
    version bigint not null,
    constraint an_open_stage_has_its_window check ((state in ('under-way', 'suspended', 'heard-otherwise')) = (stage is not null)),
    constraint a_window_is_whole check ((due_at is null) = (opens_at is null) and (due_at is null) = (due_rule is null) and (due_at is null) = (extensions is null)),
    constraint whoever_is_asked_has_time check (state <> 'consenting' or due_at is not null),
    constraint a_window_ends_after_it_opens check (opens_at < due_at)
);
create unique index one_trial_at_a_time on asynctrials (case_id) where state <> 'not-agreed';
create index asynctrials_of_judge on asynctrials (judge_id, due_at) where state not in ('closed-for-decision', 'not-agreed');
create index asynctrials_due on asynctrials (due_at) where state in ('consenting', 'under-way') and not end_noted;
comment on table asynctrials is 'Asynchronous trials of cases (OLR 20). The columns of a state are filled in that state and in no other.';
comment on column asynctrials.id is 'UUIDv7.';
comment on column asynctrials.case_id is 'The case.';
comment on column asynctrials.rule_set is 'Key of the rule set it is held under.';
comment on column asynctrials.judge_id is 'The judge who alone goes on.';
comment on column asynctrials.stages is 'Stages proposed, as keys with spaces between.';
comment on column asynctrials.findings is 'What the judge has found, by question.';
comment on column asynctrials.proposed_at is 'When it was proposed.';
comment on column asynctrials.state is 'Where the trial stands.';
comment on column asynctrials.answers is 'While consenting: by party, the stages it has agreed to.';
comment on column asynctrials.apart is 'Stages that all have agreed to, as keys with spaces between.';
comment on column asynctrials.stage is 'The stage that is open, interrupted or left.';
comment on column asynctrials.round is 'Round of questions, from 1.';
comment on column asynctrials.opens_at is 'When the window opened.';
comment on column asynctrials.due_at is 'The first instant that is too late.';
comment on column asynctrials.due_rule is 'The rule that made the window.';
comment on column asynctrials.extensions is 'How often the judge has extended the window.';
comment on column asynctrials.exchange is 'Whether the sides read each other at once.';
comment on column asynctrials.done is 'Parties with nothing further for the stage, as ids with spaces between.';
comment on column asynctrials.end_noted is 'Whether it has been noted that the window is over; until then the due work looks at it.';
comment on column asynctrials.ground is 'Why suspended, or how heard otherwise.';
comment on column asynctrials.reason is 'The reason given for the state, or empty.';
comment on column asynctrials.since is 'Since when the trial is in this state, where the state knows.';
comment on column asynctrials.tasks is 'What is awaited and of whom: the key of a task by party, and of the judge. Follows from the state and the items, and is written with them.';
comment on column asynctrials.version is 'Optimistic version, told as ETag.';

create table asynctrial_items (
    trial_id uuid not null references asynctrials,
    id uuid not null,
    number integer not null check (number >= 1),
    party_id uuid references parties,
    stage text not null check (stage in ('identity', 'inquiry', 'examination', 'debate', 'final-statements', 'record')),
    round integer not null check (round >= 1),
    content jsonb not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    at timestamptz not null,
    actor_person uuid not null references persons,
    actor_capacity text not null check (actor_capacity in ('judge', 'plaintiff', 'defendant', 'third-party')),
    late text,
    ruling text check (ruling in ('granted', 'refused')),
    ruling_reason text,
    ruled_at timestamptz,
    strike_reason text,
    struck_at timestamptz,
    primary key (trial_id, id),
    constraint an_item_has_one_place unique (trial_id, number),
    constraint a_ruling_is_whole check ((ruling is null) = (ruled_at is null) and (ruling is null) = (ruling_reason is null)),
    constraint a_strike_is_whole check ((strike_reason is null) = (struck_at is null)),
    constraint the_bench_is_no_party check ((actor_capacity = 'judge') = (party_id is null))
);
comment on table asynctrial_items is 'What was handed in to asynchronous trials. Rows are added; of a row only ruling and strike are ever set, each once.';
comment on column asynctrial_items.id is 'Drawn by the sender, so that what is sent twice is kept once.';
comment on column asynctrial_items.trial_id is 'The trial.';
comment on column asynctrial_items.number is 'Order of arrival, without gaps.';
comment on column asynctrial_items.party_id is 'Whose it is; absent for the judge.';
comment on column asynctrial_items.stage is 'The stage it was handed in for.';
comment on column asynctrial_items.round is 'The round it came in.';
comment on column asynctrial_items.content is 'What was said: its kind, its text and what it refers to.';
comment on column asynctrial_items.sha256 is 'Over the UTF-8 bytes of the text, computed by the court.';
comment on column asynctrial_items.at is 'When it was sealed.';
comment on column asynctrial_items.actor_person is 'Who handed it in.';
comment on column asynctrial_items.actor_capacity is 'In which capacity.';
comment on column asynctrial_items.late is 'Why it is late; absent for what came in time.';
comment on column asynctrial_items.ruling is 'The judge''s, on what came late or was asked for.';
comment on column asynctrial_items.ruling_reason is 'Why so.';
comment on column asynctrial_items.ruled_at is 'When.';
comment on column asynctrial_items.strike_reason is 'Why it is out of consideration.';
comment on column asynctrial_items.struck_at is 'Since when.';
create function asynctrial_items_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.id, old.trial_id, old.number, old.party_id, old.stage, old.round, old.content, old.sha256, old.at, old.late)
            is distinct from (new.id, new.trial_id, new.number, new.party_id, new.stage, new.round, new.content, new.sha256, new.at, new.late)
            or (old.ruling is not null and old.ruling is distinct from new.ruling)
            or (old.strike_reason is not null and old.strike_reason is distinct from new.strike_reason) then
        raise exception 'items of a trial are never altered';
    end if;
    return new;
end $$;
create trigger items_are_never_altered before update or delete on asynctrial_items for each row execute function asynctrial_items_keep();

create table asynctrial_drafts (
    trial_id uuid not null references asynctrials,
    person_id uuid not null references persons,
    slot text not null check (length(slot) between 1 and 60),
    text text not null check (length(text) <= 20000),
    saved_at timestamptz not null,
    primary key (trial_id, person_id, slot)
);
comment on table asynctrial_drafts is 'What somebody is writing and has not handed in; read by nobody else.';
comment on column asynctrial_drafts.trial_id is 'The trial.';
comment on column asynctrial_drafts.person_id is 'Who writes.';
comment on column asynctrial_drafts.slot is 'What is being written, such as an answer to one question.';
comment on column asynctrial_drafts.text is 'The text so far.';
comment on column asynctrial_drafts.saved_at is 'When it was last saved.';
