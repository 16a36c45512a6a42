-- 10,000 open trials beside the founding case, whose row each case copies. {founding} is its id, {demo} its plaintiff, whose account reads.
-- State and stage follow from the last two digits of the number of a trial; {now} is the court's time.
create temporary table bench_people as
    select n, gen_random_uuid() as plaintiff, gen_random_uuid() as defendant, gen_random_uuid() as case_id, gen_random_uuid() as trial_id,
           gen_random_uuid() as plaintiff_party, gen_random_uuid() as defendant_party, n % 100 as place
    from generate_series(1, 10000) n;
update bench_people set plaintiff = '{demo}' where n <= 200;

create temporary table bench_judges as select j, gen_random_uuid() as id from generate_series(0, 39) j;
insert into persons (id, subject, display_name, language, zone, offices, identity_state, version)
    select id, 'bench-judge-' || j, '法官' || j, 'zh-Hans', 'Asia/Shanghai', 'judge', 'verified', 1 from bench_judges
    union all
    select plaintiff, 'bench-plaintiff-' || n, '原告' || n, 'zh-Hans', 'Asia/Shanghai', '', 'verified', 1 from bench_people where n > 200
    union all
    select defendant, 'bench-defendant-' || n, '被告' || n, 'it', 'Europe/Rome', '', 'verified', 1 from bench_people;

insert into cases (id, court, cause, state, filing, receipt_number, filed_at, filing_digest, number, procedure, judge_id, accepted_at, foreign_related,
                   plaintiff_name, defendant_name, search_text, changed_at, version)
    select b.case_id, c.court, c.cause, c.state, c.filing, 'bench-' || b.n, c.filed_at, c.filing_digest,
           regexp_replace(c.number, '\d+号$', (100000 + b.n) || '号'), c.procedure, j.id, c.accepted_at, c.foreign_related,
           '原告' || b.n, '被告' || b.n, '原告' || b.n || ' 被告' || b.n, c.changed_at, c.version
    from bench_people b join bench_judges j on j.j = b.n % 40, cases c where c.id = '{founding}';

insert into parties (id, case_id, role, name, zone, language, country, person_id)
    select plaintiff_party, case_id, 'plaintiff', '原告' || n, 'Asia/Shanghai', 'zh-Hans', 'CN', plaintiff from bench_people
    union all
    select defendant_party, case_id, 'defendant', '被告' || n, 'Europe/Rome', 'it', 'IT', defendant from bench_people;

insert into appointments (case_id, person_id, capacity, since)
    select case_id, plaintiff, 'plaintiff', {now} - interval '20 days' from bench_people
    union all
    select case_id, defendant, 'defendant', {now} - interval '19 days' from bench_people
    union all
    select b.case_id, j.id, 'judge', {now} - interval '20 days' from bench_people b join bench_judges j on j.j = b.n % 40;

insert into consents (case_id, party_id, stage, state, ground, notice_version, decided_at)
    select b.case_id, party, stage, 'online', 'express', '2026-1', {now} - interval '10 days'
    from bench_people b, unnest(array[b.plaintiff_party, b.defendant_party]) party, unnest(array['evidence-exchange', 'inquiry', 'hearing', 'service']) stage;

insert into timeline_entries (id, case_id, at, kind, params, actor_person, actor_capacity, basis)
    select gen_random_uuid(), case_id, {now} - interval '10 days', 'item-submitted', jsonb_build_object('stage', 'inquiry', 'number', number),
           plaintiff, 'plaintiff', 'OLR 20'
    from bench_people, generate_series(1, 12) number;

insert into asynctrials (id, case_id, rule_set, judge_id, stages, findings, proposed_at, state, answers, apart, stage, round, opens_at, due_at, due_rule,
                         extensions, exchange, done, end_noted, ground, reason, since, tasks, version, remind_at, reminded_until)
    select b.trial_id, b.case_id, 'cn-olr-2021', j.id, 'evidence-exchange inquiry', '{}', {now} - interval '9 days', s.state, '{}',
           case when s.state = 'consenting' then '' else 'evidence-exchange inquiry' end,
           s.stage, case when s.stage is null then null when s.stage = 'identity' then 1 else 5 end,
           s.opens, s.opens + interval '4 days' + b.n * interval '1 minute', case when s.opens is null then null else 'trial-window' end,
           case when s.opens is null then null else 0 end,
           case when s.stage is null then null when s.stage = 'examination' then 'sealed' else 'open' end, '', false,
           case s.state when 'suspended' then 'mediation' when 'heard-otherwise' then 'live' end,
           case when s.state in ('suspended', 'heard-otherwise') then '双方申请' else '' end,
           case when s.state in ('agreed', 'suspended', 'heard-otherwise') then {now} - interval '1 day' end,
           case when s.state in ('agreed', 'heard-otherwise') then jsonb_build_object('judge', 'open-stage')
                when s.state = 'suspended' then jsonb_build_object('judge', 'resume-trial')
                else jsonb_build_object(b.plaintiff_party::text, s.task, b.defendant_party::text, s.task) end,
           1, case when s.state in ('consenting', 'under-way') then s.opens + interval '3 days' + b.n * interval '1 minute' end, {now}
    from bench_people b join bench_judges j on j.j = b.n % 40
    cross join lateral (
        select case when place < 10 then 'consenting' when place < 15 then 'agreed' when place < 95 then 'under-way'
                    when place < 98 then 'suspended' else 'heard-otherwise' end as state,
               case when place < 15 then null when place < 25 then 'identity' when place < 55 then 'inquiry' when place < 75 then 'examination'
                    when place < 83 then 'debate' when place < 89 then 'final-statements' when place < 95 then 'record' else 'inquiry' end as stage,
               case when place between 10 and 14 then null else {now} - interval '1 day' end as opens,
               case when place < 10 then 'answer-proposal' when place < 25 then 'confirm-identity' when place < 55 then 'answer-questions'
                    when place < 75 then 'examine-evidence' when place < 83 then 'argue' when place < 89 then 'make-final-statement'
                    else 'confirm-record' end as task) s;

-- Four rounds of a question and two answers where the inquiry was reached, and a fifth question that waits where it is open.
create temporary table bench_items as
    select b.trial_id, b.place, r as round, who, md5(b.n || '/' || r || '/' || who)::uuid as id, 3 * (r - 1) + who + 1 as number,
           md5(b.n || '/' || r || '/0')::uuid as question,
           case who when 1 then b.plaintiff_party when 2 then b.defendant_party end as party,
           case who when 0 then b.judge when 1 then b.plaintiff else b.defendant end as person,
           jsonb_build_array(b.plaintiff_party::text, b.defendant_party::text) as both_parties,
           repeat('双方自二〇二一年三月起分居，房屋由原告居住，店铺由被告经营。', 6) || r || '/' || who as text
    from (select p.*, j.id as judge from bench_people p join bench_judges j on j.j = p.n % 40) b, generate_series(1, 5) r, generate_series(0, 2) who
    where b.place >= 25 and (r < 5 or who = 0 and b.place < 55);
insert into asynctrial_items (trial_id, id, number, party_id, stage, round, content, sha256, at, actor_person, actor_capacity)
    select trial_id, id, number, party, 'inquiry', round,
           case who when 0 then jsonb_build_object('kind', 'question', 'text', text, 'to', both_parties)
                    else jsonb_build_object('kind', 'answer', 'text', text, 'question', question) end,
           encode(sha256(convert_to(text, 'UTF8')), 'hex'), {now} - interval '8 days' + number * interval '1 hour', person,
           (array['judge', 'plaintiff', 'defendant'])[who + 1]
    from bench_items;

-- Which of them fall due in a minute that is measured: 300 inquiries and 100 sealed examinations end, 400 inquiries are reminded of.
create table bench_due as
    select trial_id, case when place between 28 and 31 then 'reminded' else 'ends' end as what, n from bench_people where place in (25, 26, 27, 28, 29, 30, 31, 55);
analyze;
