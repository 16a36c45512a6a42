create table tenders (
    exhibit_id uuid primary key references exhibits,
    state text not null check (state in ('offered', 'examined', 'admitted', 'refused', 'withdrawn', 'filed-in-error')),
    state_reason text not null check (length(state_reason) <= 4000),
    state_since timestamptz not null,
    measure text check (measure in ('none', 'reprimand', 'fine')),
    original text not null check (original in ('not-demanded', 'demanded', 'posted', 'received', 'equivalent', 'differing')),
    original_ground text check (original_ground in (
        'opponent-objects', 'unclear', 'archive-rules', 'court-deems-necessary',
        'no-objection', 'notarised', 'accepted-earlier', 'compared', 'other-proof')),
    original_reason text check (length(original_reason) <= 4000),
    original_courier text,
    original_tracking text,
    original_since timestamptz,
    lateness text not null check (lateness in ('in-time', 'questioned', 'explained')),
    lateness_reason text check (length(lateness_reason) <= 4000),
    lateness_since timestamptz,
    access text not null check (access in ('to-all', 'asked', 'restricted')),
    access_ground text check (access_ground in ('state-secret', 'trade-secret', 'privacy', 'minor', 'safety')),
    access_readers uuid[],
    access_reason text check (length(access_reason) <= 4000),
    access_since timestamptz,
    version bigint not null check (version > 1),
    constraint an_admission_says_what_it_cost check ((state = 'admitted') = (measure is not null)),
    constraint a_decision_says_why check (state not in ('admitted', 'refused', 'withdrawn', 'filed-in-error') or length(state_reason) > 0),
    constraint nothing_is_admitted_while_its_original_is_outstanding check (state <> 'admitted' or original in ('not-demanded', 'received', 'equivalent', 'differing')),
    constraint a_demand_and_an_equivalence_have_a_ground check ((original in ('demanded', 'equivalent')) = (original_ground is not null)),
    constraint what_is_posted_can_be_followed check ((original = 'posted') = (num_nonnulls(original_courier, original_tracking) = 2)),
    constraint an_explanation_is_a_text check ((lateness = 'explained') = (lateness_reason is not null)),
    constraint what_is_not_open_has_a_ground check ((access = 'to-all') = (num_nonnulls(access_ground, access_reason, access_since) = 0)),
    constraint readers_are_named_by_the_judge check ((access = 'restricted') = (access_readers is not null))
);
comment on table tenders is 'How far exhibits have come from being offered to being decided on, where their originals are, and who may see them. An exhibit without a row is offered and nothing has been done about it yet.';
comment on column tenders.exhibit_id is 'The exhibit.';
comment on column tenders.state is 'Offered, examined, then admitted or refused; or struck: withdrawn, filed in error.';
comment on column tenders.state_reason is 'Why, in the words of whoever brought this state about.';
comment on column tenders.state_since is 'When this state began.';
comment on column tenders.measure is 'What it cost the party to have come late with what was admitted (CPL 68).';
comment on column tenders.original is 'Where the original is, and what the court made of it (OLR 12, 13).';
comment on column tenders.original_ground is 'Why it was demanded, or why the copy counts as the original.';
comment on column tenders.original_reason is 'The same in words.';
comment on column tenders.original_courier is 'Who carries it.';
comment on column tenders.original_tracking is 'The number by which it is followed.';
comment on column tenders.original_since is 'Since when; absent if nobody ever asked.';
comment on column tenders.lateness is 'Whether the judge asked why the exhibit comes only now, and the party explained (CPL 68).';
comment on column tenders.lateness_reason is 'The explanation.';
comment on column tenders.lateness_since is 'Since when; absent if nobody asked or explained.';
comment on column tenders.access is 'Open to all parties, closed on a request that awaits the judge, or restricted by the judge (CPL 71).';
comment on column tenders.access_ground is 'What it holds that not everybody may see.';
comment on column tenders.access_readers is 'The parties that may see it besides the one that filed it.';
comment on column tenders.access_reason is 'The same in words; shown to those who may see the exhibit.';
comment on column tenders.access_since is 'Since when.';
comment on column tenders.version is 'Optimistic version; 1 is that of an exhibit without a row.';

create table tender_opinions (
    id bigint generated always as identity primary key,
    exhibit_id uuid not null references exhibits,
    party_id uuid not null references parties,
    authenticity text not null check (authenticity in ('accepted', 'disputed', 'not-stated')),
    legality text not null check (legality in ('accepted', 'disputed', 'not-stated')),
    relevance text not null check (relevance in ('accepted', 'disputed', 'not-stated')),
    weight text not null check (weight in ('accepted', 'disputed', 'not-stated')),
    text text not null check (length(text) <= 4000),
    stated_at timestamptz not null,
    constraint a_dispute_says_why check ('disputed' not in (authenticity, legality, relevance, weight) or length(text) > 0)
);
create index tender_opinions_of_exhibit on tender_opinions (exhibit_id, id);
create trigger tender_opinions_are_never_changed before update or delete or truncate on tender_opinions
    for each statement execute function refuse_change();
comment on table tender_opinions is 'What parties say of exhibits of others, by the three properties and weight (OLR 15). Insert-only; the newest of a party stands.';
comment on column tender_opinions.id is 'Order of stating.';
comment on column tender_opinions.exhibit_id is 'The exhibit.';
comment on column tender_opinions.party_id is 'Whose opinion it is.';
comment on column tender_opinions.authenticity is 'Whether it is what it claims to be.';
comment on column tender_opinions.legality is 'Whether it was come by lawfully.';
comment on column tender_opinions.relevance is 'Whether it has to do with the fact to be proved.';
comment on column tender_opinions.weight is 'Whether and how far it proves it.';
comment on column tender_opinions.text is 'Why, in the party''s words.';
comment on column tender_opinions.stated_at is 'When.';
