alter table uploads add column announced_sha256 text check (announced_sha256 ~ '^[0-9a-f]{64}$');
alter table uploads add constraint what_is_sealed_was_announced check (state <> 'sealed' or sealed_sha256 = coalesce(announced_sha256, sealed_sha256));
comment on column uploads.announced_sha256 is 'Digest the browser named before it sent the file, if it had computed one by then.';
