package org.yunting.api.lines;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.api.identity.PersonView;

/**
 * How well a hearing's people could hear and be heard.
 *
 * @param lostSecondsMax what a side may lose of the sitting before the judge is told
 */
public record HearingLinesView(long lostSecondsMax, List<SideView> sides, List<PersonLineView> people) {
    /**
     * What a side lost of the sitting; a moment counts once, however many of the side were cut off in it.
     *
     * @param exceeded whether it is more than a side may lose
     */
    public record SideView(String capacity, long lostSeconds, boolean exceeded) {}

    /** @param cutOff whether they are cut off now */
    public record PersonLineView(PersonView person, long lostSeconds, boolean cutOff, List<LineReadingView> readings) {}

    /** The worst of somebody's measurements over half a minute; units as in {@link LineMeasurement}. */
    public record LineReadingView(
            Instant at,
            String verdict,
            @Nullable Double lossShare,
            @Nullable Integer roundTripMs,
            @Nullable Integer jitterMs,
            int receivedKbps,
            int sentKbps,
            int receivedHeight,
            int sentHeight,
            String device) {
        static LineReadingView of(LineSamples.Reading reading) {
            return new LineReadingView(
                    reading.at(),
                    reading.verdict().key(),
                    reading.lossShare(),
                    reading.roundTripMs(),
                    reading.jitterMs(),
                    reading.receivedKbps(),
                    reading.sentKbps(),
                    reading.receivedHeight(),
                    reading.sentHeight(),
                    reading.device().key());
        }
    }
}
