alter table recording_gaps drop constraint recording_gaps_cause_check;
alter table recording_gaps
    add constraint recording_gaps_cause_check
        check (cause in ('line-down', 'line-overrun', 'nothing-heard', 'nothing-seen', 'court-away', 'not-kept', 'pictures-not-kept'));
