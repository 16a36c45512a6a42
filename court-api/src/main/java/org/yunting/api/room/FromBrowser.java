package org.yunting.api.room;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.api.lines.LineMeasurement;
import org.yunting.api.lines.LineTestFigures;
import org.yunting.api.lines.Verdict;
import org.yunting.law.hearings.SpeakingTime.Slice;
import org.yunting.law.kernel.PersonId;

/**
 * What a browser may say in a room ({@code docs/room-protocol.md}). A constructor refuses what the protocol does not allow, so that a value of
 * this type is always well formed; whether it is lawful is another question, put to the law.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FromBrowser.Enter.class, name = "enter"),
    @JsonSubTypes.Type(value = FromBrowser.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = FromBrowser.MediaReady.class, name = "media-ready"),
    @JsonSubTypes.Type(value = FromBrowser.MediaRestart.class, name = "media-restart"),
    @JsonSubTypes.Type(value = FromBrowser.VideoWanted.class, name = "video-wanted"),
    @JsonSubTypes.Type(value = FromBrowser.Devices.class, name = "devices"),
    @JsonSubTypes.Type(value = FromBrowser.Hand.class, name = "hand"),
    @JsonSubTypes.Type(value = FromBrowser.Quality.class, name = "quality"),
    @JsonSubTypes.Type(value = FromBrowser.LineSample.class, name = "line-sample"),
    @JsonSubTypes.Type(value = FromBrowser.VoicesHeard.class, name = "voices-heard"),
    @JsonSubTypes.Type(value = FromBrowser.LineTestAnswer.class, name = "line-test-answer"),
    @JsonSubTypes.Type(value = FromBrowser.LineTestMeasured.class, name = "line-test-measured"),
    @JsonSubTypes.Type(value = FromBrowser.TooFast.class, name = "too-fast"),
    @JsonSubTypes.Type(value = FromBrowser.Ping.class, name = "ping"),
})
public sealed interface FromBrowser {
    /**
     * Enters the room with a ticket, on a device. Always the first message, and sent once.
     *
     * @param heard the position on the timeline up to which this page has heard everything; null where it has heard nothing yet
     */
    record Enter(String ticket, UUID device, @Nullable Long heard) implements FromBrowser {
        private static final int TICKET_CHARACTERS_MAX = 100;

        public Enter {
            Wellformed.length("ticket", ticket, 1, TICKET_CHARACTERS_MAX);
            Objects.requireNonNull(device, "device");
            Wellformed.require(heard == null || heard >= 0, "heard: negative");
        }
    }

    /** Answers the offer of that serial. */
    record Answer(long serial, String sdp) implements FromBrowser {
        public Answer {
            Wellformed.require(serial > 0, "serial: not positive");
            Wellformed.length("sdp", sdp, 1, RoomWire.CHARACTERS_MAX);
        }
    }

    /** Camera and microphone are at hand or refused, and no peer connection lives in this page. */
    record MediaReady() implements FromBrowser {}

    /** The page's peer connection failed. */
    record MediaRestart() implements FromBrowser {}

    /** How large a picture this screen can use, and whom it shows on the stage. */
    record VideoWanted(int maxHeight, @Nullable UUID stage) implements FromBrowser {
        private static final int HEIGHT_MAX = 4320;

        public VideoWanted {
            Wellformed.range("maxHeight", maxHeight, 0, HEIGHT_MAX);
        }
    }

    /** What the person has switched on. */
    record Devices(Switch microphone, Switch camera) implements FromBrowser {
        public Devices {
            Objects.requireNonNull(microphone, "microphone");
            Objects.requireNonNull(camera, "camera");
        }
    }

    /** Raises or lowers the hand. */
    record Hand(boolean raised) implements FromBrowser {}

    /**
     * How good the media of this device is, by its own measuring.
     *
     * @param picture how the worst of the pictures arrives that it shows; null where it shows none
     */
    record Quality(Verdict verdict, @Nullable PictureStep picture) implements FromBrowser {
        public Quality {
            Objects.requireNonNull(verdict, "verdict");
        }
    }

    /** What this device measured of its own media over the last seconds. */
    record LineSample(LineMeasurement measured) implements FromBrowser {
        public LineSample {
            Objects.requireNonNull(measured, "measured");
        }
    }

    /**
     * Whose voices this device heard up to now; believed from the bench alone.
     *
     * @param slices one after the other, the last of which ends now
     */
    record VoicesHeard(List<HeardSlice> slices) implements FromBrowser {
        private static final int SLICES_MAX = 20;

        public VoicesHeard {
            Wellformed.range("slices", slices.size(), 1, SLICES_MAX);
            slices = List.copyOf(slices);
        }

        /** As the law counts them. */
        List<Slice> heard() {
            return slices.stream().map(HeardSlice::heard).toList();
        }
    }

    /**
     * A short time, and who was heard in it.
     *
     * @param ms how long it was, in milliseconds
     */
    record HeardSlice(int ms, List<UUID> persons) {
        private static final int MS_MAX = 2_000;
        private static final int PERSONS_MAX = 50;

        public HeardSlice {
            Wellformed.range("ms", ms, 1, MS_MAX);
            Wellformed.range("persons", persons.size(), 0, PERSONS_MAX);
            persons = List.copyOf(persons);
        }

        private Slice heard() {
            return new Slice(
                    Duration.ofMillis(ms), persons.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** Answers the offer of that serial to one end of a line test. */
    record LineTestAnswer(LineTestEnd end, long serial, String sdp) implements FromBrowser {
        public LineTestAnswer {
            Objects.requireNonNull(end, "end");
            Wellformed.require(serial > 0, "serial: not positive");
            Wellformed.length("sdp", sdp, 1, RoomWire.CHARACTERS_MAX);
        }
    }

    /** What this device found out in a line test; with that the test is over. */
    record LineTestMeasured(LineTestFigures measured) implements FromBrowser {
        public LineTestMeasured {
            Objects.requireNonNull(measured, "measured");
        }
    }

    /** An interpreter cannot follow. */
    record TooFast() implements FromBrowser {}

    /** Asks whether the line lives. */
    record Ping(long at) implements FromBrowser {}

    /** Asks for an act of the court. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    record Asked(UUID id, CourtAct act) implements FromBrowser {
        public Asked {
            Objects.requireNonNull(id, "id");
        }
    }

    /** On or off, as the person's own switch stands. */
    enum Switch {
        @JsonProperty("on")
        ON,
        @JsonProperty("off")
        OFF
    }
}
