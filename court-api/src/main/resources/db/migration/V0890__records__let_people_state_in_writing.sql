-- Whoever speaks in a hearing may write it themselves: then the words are their own, and of nobody else.
alter table record_wordings drop constraint record_wordings_capacity_check;
alter table record_wordings add constraint whoever_is_not_of_the_court_writes_their_own_words
    check (capacity in ('clerk', 'judge') or (speaker is not null and speaker = person_id));

-- What was stated in writing is read with every change of a room.
create index record_wordings_own_words on record_wordings (hearing_id, line desc)
    where revision = 1 and speaker = person_id;
