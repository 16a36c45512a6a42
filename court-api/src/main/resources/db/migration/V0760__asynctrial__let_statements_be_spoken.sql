alter table uploads
    add column playing_millis bigint check (playing_millis >= 0),
    add column pictures boolean,
    add column bytes_max bigint check (bytes_max > 0),
    add column longest_millis bigint check (longest_millis > 0);
alter table uploads drop constraint uploads_purpose_check;
alter table uploads add constraint uploads_purpose_check
    check (purpose in ('exhibit', 'identity-photo', 'statement-recording', 'statement-attachment'));
alter table uploads drop constraint uploads_state_check;
alter table uploads add constraint uploads_state_check
    check (state in ('announced', 'uploading', 'verifying', 'sealed', 'enclosed', 'refused', 'abandoned'));
alter table uploads drop constraint a_digest_is_declared_before_verifying;
alter table uploads add constraint a_digest_is_declared_before_verifying
    check (state not in ('verifying', 'sealed', 'enclosed') or declared_sha256 is not null);
alter table uploads drop constraint what_is_sealed_matches;
alter table uploads add constraint what_is_sealed_matches check (
    state not in ('sealed', 'enclosed') or (sealed_sha256 = declared_sha256 and sealed_bytes = announced_bytes and sealed_type is not null));
alter table uploads drop constraint only_the_sealed_has_a_sealed_file;
alter table uploads add constraint only_the_sealed_has_a_sealed_file
    check (state in ('sealed', 'enclosed') or num_nonnulls(sealed_type, sealed_bytes, sealed_sha256, playing_millis, pictures) = 0);
alter table uploads drop constraint what_is_sealed_was_announced;
alter table uploads add constraint what_is_sealed_was_announced
    check (state not in ('sealed', 'enclosed') or sealed_sha256 = coalesce(announced_sha256, sealed_sha256));
alter table uploads add constraint what_goes_with_a_statement_has_case_and_side
    check (purpose not like 'statement-%' or num_nonnulls(case_id, side) = 2);
alter table uploads add constraint only_what_goes_with_a_statement_is_enclosed check (state <> 'enclosed' or purpose like 'statement-%');
alter table uploads add constraint a_recording_has_its_limits
    check ((purpose = 'statement-recording') = (num_nonnulls(bytes_max, longest_millis) = 2));
create index uploads_spare on uploads (expires_at) where state = 'sealed' and purpose like 'statement-%';
comment on column uploads.playing_millis is 'How long it plays, as found in its frames; absent for what does not play.';
comment on column uploads.pictures is 'Whether it has pictures beside its sound.';
comment on column uploads.bytes_max is 'For a recording: the largest size, as it was when it was announced.';
comment on column uploads.longest_millis is 'For a recording: the longest time it may play, as it was when it was announced.';
comment on column uploads.state is 'Announced, uploading, verifying, then sealed, refused or abandoned; enclosed once it went with a statement.';
comment on column uploads.case_id is 'The case of an exhibit or of a statement; absent for an identity photo.';

alter table asynctrial_items add column enclosures jsonb;
comment on column asynctrial_items.enclosures is 'What went with the text: recording, files, references; absent where nothing did.';
comment on column asynctrial_items.sha256 is 'Over the text and what went with it, in UTF-8, computed by the court.';
create or replace function asynctrial_items_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
            or (old.id, old.trial_id, old.number, old.party_id, old.stage, old.round, old.content, old.enclosures, old.sha256, old.at, old.late)
            is distinct from
            (new.id, new.trial_id, new.number, new.party_id, new.stage, new.round, new.content, new.enclosures, new.sha256, new.at, new.late)
            or (old.ruling is not null and old.ruling is distinct from new.ruling)
            or (old.strike_reason is not null and old.strike_reason is distinct from new.strike_reason) then
        raise exception 'items of a trial are never altered';
    end if;
    return new;
end $$;

alter table asynctrial_drafts add column enclosures jsonb;
comment on column asynctrial_drafts.enclosures is 'What is to go with the text, as the page last said; absent where nothing is.';
