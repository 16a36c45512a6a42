alter table hearing_appearances
    add column line_failed_at timestamptz,
    add column line_waited_for_from timestamptz,
    add column line_failed_because text check (line_failed_because in ('network', 'device', 'power', 'force-majeure', 'other')),
    add column gone_on_without_at timestamptz,
    add constraint hearing_appearances_breakdown_whole check (
        (line_failed_at is null) = (line_waited_for_from is null)
        and (line_failed_at is not null or (line_failed_because is null and gone_on_without_at is null)));

comment on column hearing_appearances.line_failed_at is 'Last sign of life before the line failed in the courtroom the last time; null where it never did.';
comment on column hearing_appearances.line_waited_for_from is 'From when on the court waits for the line: the failure, or when the judge chose to wait on.';
comment on column hearing_appearances.line_failed_because is 'Why it failed, as far as judge or clerk have noted it (OLR 25).';
comment on column hearing_appearances.gone_on_without_at is 'Since when the hearing goes on without them by choice of the judge.';
