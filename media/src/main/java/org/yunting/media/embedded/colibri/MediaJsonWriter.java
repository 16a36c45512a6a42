package org.yunting.media.embedded.colibri;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunting.media.embedded.rtp.SequenceNumbers;

/**
 * Writes audio packets as a Jitsi Videobridge does towards a {@code mediajson} recorder: numbers as strings, the timestamps of all sources
 * on one axis of 48,000 a second, each source introduced before its first packet. For one thread.
 */
final class MediaJsonWriter {
    private static final int CLOCK_HZ = 48_000;
    private static final long MICROS = 1_000_000;
    private static final String APPLICATION = "yunting-embedded-bridge";

    /** What is known of one RTP stream. */
    private static final class Stream {
        private final SequenceNumbers sequence = new SequenceNumbers();
        private final long firstTimestamp;
        /** Where its first packet lies on the common axis. */
        private final long offset;

        private long latest;

        Stream(long firstTimestamp, long offset) {
            this.firstTimestamp = firstTimestamp;
            this.offset = offset;
            this.latest = firstTimestamp;
        }

        /** Timestamps have 32 bits, and wrap once a day. */
        long onAxis(long timestamp) {
            latest += (int) (timestamp - latest);
            return offset + latest - firstTimestamp;
        }
    }

    private final Map<Integer, Stream> streams;
    private final Set<String> introduced = new HashSet<>();
    private long beganMicros;
    private long events;
    private long nextNumber;

    MediaJsonWriter() {
        this(new HashMap<>(), -1, 0, 0);
    }

    private MediaJsonWriter(Map<Integer, Stream> streams, long beganMicros, long events, long nextNumber) {
        this.streams = streams;
        this.beganMicros = beganMicros;
        this.events = events;
        this.nextNumber = nextNumber;
    }

    /** The same axis and numbers, for a recorder that has to be told again who sends. */
    MediaJsonWriter forAnotherConnection() {
        return new MediaJsonWriter(streams, beganMicros, events, -1);
    }

    /** What is said first on every connection. */
    static String hello() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("event", "info")
                .put("application", APPLICATION)
                .put("version", "1")
                .toString();
    }

    /** The packet, after the introduction of its source if that is due. */
    List<String> messages(AudioQueue.Entry entry) {
        if (nextNumber < 0) {
            nextNumber = entry.number();
        }
        long droppedBefore = entry.number() - nextNumber;
        nextNumber = entry.number() + 1;
        if (beganMicros < 0) {
            beganMicros = entry.arrivedMicros();
        }
        Stream stream = streams.computeIfAbsent(entry.ssrc(), unused -> begin(entry));
        List<String> messages = new ArrayList<>(2);
        // What was dropped has had its numbers: by their absence the recorder knows.
        events += droppedBefore;
        if (introduced.add(entry.sourceName())) {
            messages.add(start(entry));
        }
        messages.add(media(entry, stream));
        return messages;
    }

    private Stream begin(AudioQueue.Entry entry) {
        long offset = (entry.arrivedMicros() - beganMicros) * CLOCK_HZ / MICROS;
        return new Stream(entry.timestamp(), offset);
    }

    private String start(AudioQueue.Entry entry) {
        ObjectNode event = event("start");
        ObjectNode start = event.putObject("start").put("tag", entry.sourceName());
        ObjectNode format = start.putObject("mediaFormat")
                .put("encoding", "opus")
                .put("sampleRate", CLOCK_HZ)
                .put("channels", 2);
        format.putObject("parameters").put("useinbandfec", "1").put("minptime", "10");
        start.putObject("customParameters").put("endpointId", entry.endpointId());
        return event.toString();
    }

    private String media(AudioQueue.Entry entry, Stream stream) {
        ObjectNode event = event("media");
        // The first number of a stream comes out as it is; SequenceNumbers begins one wrap up.
        long chunk = stream.sequence.index(entry.sequenceNumber()) - 65_536L;
        byte[] payload = Arrays.copyOf(entry.payload(), entry.length());
        event.putObject("media")
                .put("tag", entry.sourceName())
                .put("chunk", Long.toString(chunk))
                .put("timestamp", Long.toString(stream.onAxis(entry.timestamp())))
                .put("payload", Base64.getEncoder().encodeToString(payload))
                .put("audioLevel", entry.level().minusDecibels())
                .put("vad", entry.level().voice());
        return event.toString();
    }

    private ObjectNode event(String kind) {
        return JsonNodeFactory.instance.objectNode().put("event", kind).put("sequenceNumber", Long.toString(++events));
    }
}
