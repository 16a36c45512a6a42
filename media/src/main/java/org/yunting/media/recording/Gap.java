package org.yunting.media.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time of which the recorder has nothing though it should have: never silence, which is recorded as silence.
 *
 * @param endpoint whose sound or picture is missing; null for everybody's
 * @param from when the last came that is there
 */
public record Gap(@Nullable String endpoint, Instant from, Cause cause) {

    /** Why something is missing. */
    public enum Cause {
        /** The bridge was not connected to the recorder. */
        LINE_DOWN,
        /** The bridge had more to say than its line to the recorder took, and dropped some. */
        LINE_OVERRUN,
        /** Nothing came of somebody who should be heard. */
        NOTHING_HEARD,
        /** No picture came of somebody who should be seen. */
        NOTHING_SEEN
    }
}
