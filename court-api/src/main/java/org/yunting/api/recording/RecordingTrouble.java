package org.yunting.api.recording;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/**
 * What the recording of a hearing lacks at this moment; told to whoever holds a room open, each time it changes. It replaces what was told before, and with
 * nothing in it all is well.
 *
 * @param at when it is so
 * @param nothingSince since when nothing at all arrives
 * @param notKeptSince since when what arrives could not be kept; it waits and is tried again
 * @param soundLostSince since when so much sound waits that no more can, and is lost
 * @param picturesLostSince since when so many pictures wait that no more can, and are lost
 * @param unheard who should be heard and is not, and since when
 * @param unseen whose picture should come and does not, and since when
 */
public record RecordingTrouble(
        HearingId hearing,
        Instant at,
        @Nullable Instant nothingSince,
        @Nullable Instant notKeptSince,
        @Nullable Instant soundLostSince,
        @Nullable Instant picturesLostSince,
        Map<PersonId, Instant> unheard,
        Map<PersonId, Instant> unseen) {
    public RecordingTrouble {
        unheard = Map.copyOf(unheard);
        unseen = Map.copyOf(unseen);
    }
}
