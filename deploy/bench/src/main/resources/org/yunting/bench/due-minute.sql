-- Lets what bench_due names fall due within one minute that begins {minutes} from {now}.
update asynctrials t
    set due_at = {now} + make_interval(mins => {minutes}, secs => d.n % 60) + case d.what when 'reminded' then interval '24 hours' else interval '0' end,
        remind_at = case d.what when 'reminded' then {now} + make_interval(mins => {minutes}, secs => d.n % 60) end,
        reminded_until = {now},
        exchange = case stage when 'examination' then 'sealed' else 'open' end, end_noted = false
    from bench_due d where d.trial_id = t.id;
