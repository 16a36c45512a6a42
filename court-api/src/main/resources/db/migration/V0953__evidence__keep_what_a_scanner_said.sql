alter table uploads add column scan text check (scan in ('not-scanned', 'clean', 'quarantined'));
alter table uploads add constraint only_the_sealed_was_scanned check (scan is null or state in ('sealed', 'enclosed'));
alter table uploads add constraint only_evidence_is_kept_in_quarantine check (scan is distinct from 'quarantined' or purpose = 'exhibit');
comment on column uploads.scan is 'Whether the sealed file was looked through for malware; absent if it was sealed before there could be a scanner.';

alter table exhibits add column scan text not null default 'not-scanned' check (scan in ('not-scanned', 'clean', 'quarantined'));
comment on column exhibits.scan is 'Whether the file was looked through for malware when it came in. What is quarantined is opened to nobody.';
