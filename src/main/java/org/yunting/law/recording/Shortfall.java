package org.yunting.law.recording;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Stretch;

/**
 * Something that a recording should have, lacks, and of which nobody was told while it ran.
 *
 * @param when what of the hearing is concerned
 * @param track of which track; null where it is none of one track
 * @param person of whom; null where it is everybody
 */
public record Shortfall(
        Kind kind,
        Stretch when,
        @Nullable UUID track,
        @Nullable PersonId person) {
    /** What is lacking. */
    public enum Kind implements Keyed {
        /** The court sat, nothing was recorded, and the judge had not ordered it to be paused (AVR 1, 3). */
        SITTING_NOT_RECORDED,
        /** It ran, nothing was heard of anybody, and no gap was announced (AVR 4). All microphones may have been off. */
        NOBODY_HEARD,
        /** A camera's picture has a hole that was neither announced nor explained (AVR 4). */
        PICTURE_WITH_HOLE,
        /** Numbers of a track are left out. */
        SEGMENT_LEFT_OUT,
        /** It could not be kept, and no gap was announced. */
        SEGMENT_NEVER_KEPT,
        /** Its file is gone. */
        SEGMENT_MISSING,
        /** Its file is another. */
        SEGMENT_ALTERED,
        /** The chain does not lead over it. */
        SEGMENT_OUT_OF_CHAIN,
        /** The ledger does not know it. */
        SEGMENT_NOT_IN_LEDGER,
        /** The day of the hearing is over, and nobody adjourned or closed it: its recording may run on in an empty room. */
        HEARING_NOT_CLOSED
    }

    /**
     * That a hearing was left open.
     *
     * @param openedAt when its session was opened
     * @param dayOver when the day on which that was had ended at the court
     * @param now may be before that, and then nothing is lacking yet
     */
    public static Optional<Shortfall> notClosed(Instant openedAt, Instant dayOver, Instant now) {
        return now.isBefore(dayOver)
                ? Optional.empty()
                : Optional.of(new Shortfall(Kind.HEARING_NOT_CLOSED, new Stretch(openedAt, dayOver), null, null));
    }
}
