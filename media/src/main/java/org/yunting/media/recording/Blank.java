package org.yunting.media.recording;

import java.time.Instant;

/**
 * A time of which there is no picture of somebody, and none that a recorder should have: unlike a {@link Gap} it is nobody's fault but has a cause.
 *
 * @param from when it began
 */
public record Blank(String endpoint, Instant from, Cause cause) {

    /** Why there is no picture. */
    public enum Cause {
        /** The owner switched the camera off. */
        SWITCHED_OFF,
        /** The court stopped the camera. */
        STOPPED,
        /** The owner's own line was lost: nobody in the conference saw them. */
        LINE_LOST
    }
}
