package org.yunting.media.embedded.colibri;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.yunting.media.embedded.room.AudioLevel;
import org.yunting.media.embedded.rtp.RtpPacket;

/**
 * A ring of audio packets between one thread that offers and one that takes. All its memory is there from the beginning, and neither thread
 * ever waits for the other.
 */
final class AudioQueue {
    /** No frame of Opus is larger than 1,275 bytes (RFC 6716 section 3.2.1). */
    private static final int PAYLOAD_MAX = 1_500;

    /** A place in the ring. Read between {@link #peek} and {@link #remove} only. */
    static final class Entry {
        private final byte[] payload = new byte[PAYLOAD_MAX];
        private String endpointId = "";
        private String sourceName = "";
        private AudioLevel level = new AudioLevel(127, false);
        private long number;
        private int length;
        private int ssrc;
        private int sequenceNumber;
        private long timestamp;
        private long arrivedMicros;

        String endpointId() {
            return endpointId;
        }

        String sourceName() {
            return sourceName;
        }

        AudioLevel level() {
            return level;
        }

        /** Counts everything that was offered, what was dropped too. */
        long number() {
            return number;
        }

        /** The bytes of the array that count. */
        int length() {
            return length;
        }

        byte[] payload() {
            return payload;
        }

        int ssrc() {
            return ssrc;
        }

        int sequenceNumber() {
            return sequenceNumber;
        }

        long timestamp() {
            return timestamp;
        }

        long arrivedMicros() {
            return arrivedMicros;
        }
    }

    private final Entry[] entries;
    /** How many were ever put in, and taken out. Each is written by one thread only. */
    private final AtomicLong put = new AtomicLong();

    private final AtomicLong taken = new AtomicLong();
    private long offered;

    AudioQueue(int size) {
        entries = new Entry[size];
        for (int i = 0; i < size; i++) {
            entries[i] = new Entry();
        }
    }

    /** Copies a packet in; false if there is no room. */
    boolean offer(String endpointId, String sourceName, RtpPacket packet, AudioLevel level, long nowMicros) {
        long number = offered++;
        long index = put.getPlain();
        int length = packet.payloadLength();
        if (index - taken.getAcquire() == entries.length || length > PAYLOAD_MAX) {
            return false;
        }
        Entry entry = entries[(int) (index % entries.length)];
        System.arraycopy(packet.array(), packet.headerLength(), entry.payload, 0, length);
        entry.endpointId = endpointId;
        entry.sourceName = sourceName;
        entry.level = level;
        entry.number = number;
        entry.length = length;
        entry.ssrc = packet.ssrc();
        entry.sequenceNumber = packet.sequenceNumber();
        entry.timestamp = packet.timestamp();
        entry.arrivedMicros = nowMicros;
        put.setRelease(index + 1);
        return true;
    }

    /** The oldest, or null if there is none. */
    @Nullable
    Entry peek() {
        long index = taken.getPlain();
        return index == put.getAcquire() ? null : entries[(int) (index % entries.length)];
    }

    /** Gives the place of the oldest back. */
    void remove() {
        taken.setRelease(taken.getPlain() + 1);
    }

    /** Takes everything out that is there; for the taking thread. */
    void clear() {
        taken.setRelease(put.getAcquire());
    }
}
