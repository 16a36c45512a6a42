package org.yunting.api.lines;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Keyed;

/**
 * What a device found out in ten seconds in which it sent sound and picture to the bridge and had them sent back (W3C webrtc-stats).
 *
 * @param microphoneLevel the loudest that was heard of the person's own microphone, 0 (silence) to 100
 * @param connected whether media reached the bridge and came from it
 * @param path how it went there; absent when it did not
 * @param lossShare of the packets that were due back, 0 to 1; absent when none were
 * @param roundTripMs to the bridge and back; absent before it was measured, as is {@code jitterMs}
 * @param sentKbps kilobits a second, as is {@code receivedKbps}
 * @param sentHeight of the picture that went out, in pixels; 0 when none did
 * @param receivedHeight of the picture that came back, in pixels; 0 when none did
 * @param soundReturned whether anything of the microphone came back
 * @param firstPictureMs from the beginning until the first picture came back; absent when none did
 */
public record LineTestFigures(
        OwnDevice microphone,
        int microphoneLevel,
        OwnDevice camera,
        Speaker speaker,
        boolean connected,
        @Nullable Path path,
        @Nullable Double lossShare,
        @Nullable Integer roundTripMs,
        @Nullable Integer jitterMs,
        int sentKbps,
        int receivedKbps,
        int sentHeight,
        int receivedHeight,
        boolean soundReturned,
        @Nullable Integer firstPictureMs,
        LineMeasurement.Device device) {
    private static final int LEVEL_MAX = 100;

    /** Whether a camera or a microphone is at hand, and if not, why. */
    public enum OwnDevice implements Keyed {
        READY,
        /** The browser or the person refused it. */
        BLOCKED,
        ABSENT,
        /** Another program has it. */
        BUSY,
        /** The browser has no way to it. */
        UNSUPPORTED;

        @Override
        @JsonValue
        public String key() {
            return Keyed.super.key();
        }
    }

    /** What the person said when they were asked whether they hear the court's sound. */
    public enum Speaker implements Keyed {
        HEARD,
        NOT_HEARD,
        NOT_ASKED;

        @Override
        @JsonValue
        public String key() {
            return Keyed.super.key();
        }
    }

    /** How media gets out of somebody's network. */
    public enum Path implements Keyed {
        UDP,
        TCP,
        /** Over the court's TURN server. */
        RELAY;

        @Override
        @JsonValue
        public String key() {
            return Keyed.super.key();
        }
    }

    /** @throws IllegalArgumentException if a figure is none that can be measured */
    public LineTestFigures {
        Objects.requireNonNull(microphone, "microphone");
        Objects.requireNonNull(camera, "camera");
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(device, "device");
        LineMeasurement.require("microphoneLevel", microphoneLevel >= 0 && microphoneLevel <= LEVEL_MAX);
        LineMeasurement.require("lossShare", LineMeasurement.isShare(lossShare));
        LineMeasurement.require("roundTripMs", LineMeasurement.isTime(roundTripMs));
        LineMeasurement.require("jitterMs", LineMeasurement.isTime(jitterMs));
        LineMeasurement.require("sentKbps", LineMeasurement.isRate(sentKbps));
        LineMeasurement.require("receivedKbps", LineMeasurement.isRate(receivedKbps));
        LineMeasurement.require("sentHeight", LineMeasurement.isHeight(sentHeight));
        LineMeasurement.require("receivedHeight", LineMeasurement.isHeight(receivedHeight));
        LineMeasurement.require("firstPictureMs", LineMeasurement.isTime(firstPictureMs));
    }
}
