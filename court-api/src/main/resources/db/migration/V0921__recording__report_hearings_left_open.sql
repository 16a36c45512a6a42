alter table recording_shortfalls drop constraint recording_shortfalls_kind_check;
alter table recording_shortfalls
    add constraint recording_shortfalls_kind_check
        check (kind in ('sitting-not-recorded', 'nobody-heard', 'picture-with-hole', 'segment-left-out', 'segment-never-kept',
            'segment-missing', 'segment-altered', 'segment-out-of-chain', 'segment-not-in-ledger', 'hearing-not-closed'));
