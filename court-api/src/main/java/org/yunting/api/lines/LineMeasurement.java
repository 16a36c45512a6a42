package org.yunting.api.lines;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Keyed;

/**
 * What a device measured of its own connection over the last seconds (W3C webrtc-stats).
 *
 * @param lossShare of the packets sent to the device, 0 to 1; absent when none were due
 * @param roundTripMs to the bridge and back; absent before it was measured, as is {@code jitterMs}
 * @param receivedKbps kilobits a second, as is {@code sentKbps}
 * @param receivedHeight of the largest picture that comes in, in pixels; 0 when none does
 * @param sentHeight of the picture that goes out, in pixels; 0 when none does
 */
public record LineMeasurement(
        Verdict verdict,
        @Nullable Double lossShare,
        @Nullable Integer roundTripMs,
        @Nullable Integer jitterMs,
        int receivedKbps,
        int sentKbps,
        int receivedHeight,
        int sentHeight,
        Device device) {
    private static final int MILLIS_MAX = 600_000;
    private static final int KBPS_MAX = 10_000_000;
    private static final int HEIGHT_MAX = 4_320;

    /** What somebody sits before. */
    public enum Device implements Keyed {
        PHONE,
        COMPUTER;

        @Override
        @JsonValue
        public String key() {
            return Keyed.super.key();
        }
    }

    /** @throws IllegalArgumentException if a figure is none that can be measured */
    public LineMeasurement {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(device, "device");
        require("lossShare", isShare(lossShare));
        require("roundTripMs", isTime(roundTripMs));
        require("jitterMs", isTime(jitterMs));
        require("receivedKbps", isRate(receivedKbps));
        require("sentKbps", isRate(sentKbps));
        require("receivedHeight", isHeight(receivedHeight));
        require("sentHeight", isHeight(sentHeight));
    }

    static boolean isShare(@Nullable Double share) {
        return share == null || (share >= 0 && share <= 1);
    }

    static boolean isTime(@Nullable Integer millis) {
        return millis == null || isWithin(millis, MILLIS_MAX);
    }

    static boolean isRate(int kbps) {
        return isWithin(kbps, KBPS_MAX);
    }

    static boolean isHeight(int pixels) {
        return isWithin(pixels, HEIGHT_MAX);
    }

    private static boolean isWithin(int figure, int most) {
        return figure >= 0 && figure <= most;
    }

    static void require(String field, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException(field + ": out of range");
        }
    }
}
