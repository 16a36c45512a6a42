package org.yunting.media.recording;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/**
 * Puts the packets of one camera in order and makes pictures of them. Where a packet is missing for longer than a repetition takes, what depends on it
 * is given up: the next picture that counts is a key frame.
 */
final class PictureAssembler {
    /** A missing packet may come so much later. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    /** Half the numbers that 16 bits have. */
    private static final int HALF = 1 << 15;

    /** More in a row are not late but of another stream, which numbers for itself. */
    private static final int TOO_LATE_MAX = 100;

    /** Nor are some that come for so long with none in time among them. */
    private static final Duration TOO_LATE_FOR = Duration.ofMillis(500);

    private static final int TOO_LATE_MIN = 10;

    private static final int WAITING_MAX = 512;
    private static final int PICTURE_BYTES_MAX = 2 << 20;

    /** Hears what is made of the packets. */
    interface Listener {
        void complete(Picture picture);

        /** Pictures are missing from here on, until a key frame. */
        void broken();
    }

    /** A packet that waits for those before it. */
    private static final class Packet {
        private final long timestamp;
        private final boolean isLast;
        private final byte[] payload;
        private final Instant arrived;

        Packet(long timestamp, boolean isLast, byte[] payload, Instant arrived) {
            this.timestamp = timestamp;
            this.isLast = isLast;
            this.payload = payload;
            this.arrived = arrived;
        }
    }

    private final Listener listener;
    private final TreeMap<Long, Packet> waiting = new TreeMap<>();
    private final ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    private long next = -1;
    private long highest = -1;
    private long lastTimestamp = -1;
    private long ticks;
    private boolean inPicture;
    private int tooLate;
    private Instant tooLateSince = Instant.MIN;

    PictureAssembler(Listener listener) {
        this.listener = listener;
    }

    /**
     * Takes one packet of the camera's stream.
     *
     * @param number of 16 bits
     * @param timestamp of 32 bits
     * @param isLast whether it is the last of its picture (RTP's marker)
     */
    void add(int number, long timestamp, boolean isLast, byte[] payload, Instant now) {
        var extended = extended(number);
        if (next < 0) {
            next = extended;
        }
        if (extended < next) {
            if (isOfAnother(now)) {
                reset();
                listener.broken();
            }
            return;
        }
        tooLate = 0;
        if (waiting.size() <= WAITING_MAX) {
            waiting.putIfAbsent(extended, new Packet(timestamp, isLast, payload, now));
        }
        takeWhatIsThere();
        giveUpWhatIsLate(now);
    }

    /** Forgets all of the stream; another begins. */
    void reset() {
        waiting.clear();
        pieces.reset();
        next = -1;
        highest = -1;
        inPicture = false;
        tooLate = 0;
    }

    private boolean isOfAnother(Instant now) {
        if (tooLate++ == 0) {
            tooLateSince = now;
        }
        return tooLate > TOO_LATE_MAX
                || (tooLate > TOO_LATE_MIN && tooLateSince.plus(TOO_LATE_FOR).isBefore(now));
    }

    private void takeWhatIsThere() {
        for (var packet = waiting.remove(next); packet != null; packet = waiting.remove(next)) {
            next++;
            take(packet);
        }
    }

    private void giveUpWhatIsLate(Instant now) {
        if (waiting.isEmpty()) {
            return;
        }
        var oldest = waiting.firstEntry();
        if (waiting.size() > WAITING_MAX
                || oldest.getValue().arrived.plus(PATIENCE).isBefore(now)) {
            next = oldest.getKey();
            breaks();
            takeWhatIsThere();
        }
    }

    /** A packet without payload is padding: it counts, and carries nothing. */
    private void take(Packet packet) {
        if (packet.payload.length == 0) {
            return;
        }
        var read = Vp8Payload.read(packet.payload).orElse(null);
        if (read == null || pieces.size() > PICTURE_BYTES_MAX) {
            breaks();
            return;
        }
        if (read.beginsPicture()) {
            pieces.reset();
            inPicture = true;
            advance(packet.timestamp);
        }
        if (!inPicture) {
            return;
        }
        pieces.writeBytes(read.vp8());
        if (packet.isLast) {
            inPicture = false;
            Vp8Payload.picture(ticks, pieces.toByteArray()).ifPresentOrElse(listener::complete, listener::broken);
        }
    }

    private void breaks() {
        inPicture = false;
        pieces.reset();
        listener.broken();
    }

    /** Timestamps of 32 bits begin anew every thirteen hours. */
    private void advance(long timestamp) {
        if (lastTimestamp >= 0) {
            ticks += (int) (timestamp - lastTimestamp);
        }
        lastTimestamp = timestamp;
    }

    private long extended(int number) {
        if (highest < 0) {
            highest = number + (1L << 16);
            return highest;
        }
        var step = (number - (int) (highest & 0xFFFF) + HALF & 0xFFFF) - HALF;
        var extended = highest + step;
        highest = Math.max(highest, extended);
        return extended;
    }
}
