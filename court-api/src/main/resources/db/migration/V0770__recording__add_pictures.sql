alter table recording_tracks add column kind text not null default 'sound' check (kind in ('sound', 'picture'));
alter table recording_tracks alter column kind drop default;
alter table recording_tracks drop constraint recording_tracks_hearing_id_endpoint_key;
alter table recording_tracks add constraint recording_tracks_of_a_device unique (hearing_id, endpoint, kind);
comment on table recording_tracks is 'The sound or the picture of one device of a person in a hearing. Insert-only.';
comment on column recording_tracks.kind is 'Whether it is the sound of its microphone or the picture of its camera.';

alter table recording_gaps drop constraint recording_gaps_cause_check;
alter table recording_gaps drop constraint only_of_somebody_is_nothing_heard;
alter table recording_gaps
    add constraint recording_gaps_cause_check
        check (cause in ('line-down', 'line-overrun', 'nothing-heard', 'nothing-seen', 'court-away', 'not-kept')),
    add constraint only_of_somebody_is_nothing_heard_or_seen
        check ((cause in ('nothing-heard', 'nothing-seen')) = (person_id is not null));
