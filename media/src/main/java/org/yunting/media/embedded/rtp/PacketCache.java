package org.yunting.media.embedded.rtp;

import java.util.Arrays;

/**
 * The last packets of one stream, by sequence number, to answer NACKs from: up to 1,024, and of those the last {@link #KEPT_MILLIS} or so. Their bytes stand one after the other in a ring that is written over and over. It grows
 * when it was filled too soon, up to {@link #BYTES_MAX}, and then no more: a stream that runs steadily makes no garbage. Numbers are remembered longer than bytes.
 */
public final class PacketCache {
    /** A power of two. */
    public static final int SIZE = 1024;

    /** Older packets would come too late to be shown. */
    static final long KEPT_MILLIS = 3_000;

    /** Two seconds of 4 Mbit/s. A power of two. */
    static final int BYTES_MAX = 1024 * 1024;

    /** Of a small layer. A power of two, and more than any packet. */
    private static final int BYTES_MIN = 32 * 1024;

    private static final long NEVER = Long.MIN_VALUE / 2;

    private final int[] numbers = new int[SIZE];
    private final int[] lengths = new int[SIZE];
    private final long[] keptMillis = new long[SIZE];

    /** Counted over all that was ever written; the place in the ring is what is left of it after division by the length of the ring. */
    private final long[] positions = new long[SIZE];

    private byte[] ring = new byte[BYTES_MIN];
    private long written;
    private long firstReadable;
    private long lapBeganMillis = NEVER;

    public PacketCache() {
        Arrays.fill(numbers, -1);
    }

    /** Copies a packet in, which takes the place of the one that had its number before. */
    public void put(RtpPacket packet, long nowMillis) {
        int length = packet.length();
        if (length > BYTES_MIN) {
            throw new IllegalArgumentException("no packet is so long: " + length);
        }
        int room = ring.length - place(written);
        if (room < length) {
            // A packet never goes over the edge.
            written += room;
            beginLap(nowMillis);
        }
        System.arraycopy(packet.array(), 0, ring, place(written), length);
        int slot = slot(packet.sequenceNumber());
        numbers[slot] = packet.sequenceNumber();
        lengths[slot] = length;
        positions[slot] = written;
        keptMillis[slot] = nowMillis;
        written += length;
    }

    /** Whether a packet of that number was put in, and none since that stands in its place; its bytes may be gone. */
    public boolean contains(int sequenceNumber) {
        return numbers[slot(sequenceNumber)] == sequenceNumber;
    }

    /** When the packet of that number was put in; long ago if it was not. */
    public long keptMillis(int sequenceNumber) {
        return contains(sequenceNumber) ? keptMillis[slot(sequenceNumber)] : NEVER;
    }

    /**
     * Copies the packet of that number out.
     *
     * @param target large enough for any packet
     * @return its length, or 0 if it is not there any more
     */
    public int read(int sequenceNumber, byte[] target) {
        int slot = slot(sequenceNumber);
        if (!contains(sequenceNumber) || positions[slot] < Math.max(firstReadable, written - ring.length)) {
            return 0;
        }
        System.arraycopy(ring, place(positions[slot]), target, 0, lengths[slot]);
        return lengths[slot];
    }

    private void beginLap(long nowMillis) {
        if (nowMillis - lapBeganMillis < KEPT_MILLIS && ring.length < BYTES_MAX) {
            byte[] larger = new byte[2 * ring.length];
            // What is there, one whole lap, keeps its positions, whose places are others now.
            firstReadable = written - ring.length;
            System.arraycopy(ring, 0, larger, (int) ((written - ring.length) & (larger.length - 1)), ring.length);
            ring = larger;
        }
        lapBeganMillis = nowMillis;
    }

    private int place(long position) {
        return (int) (position & (ring.length - 1));
    }

    private static int slot(int sequenceNumber) {
        return sequenceNumber & (SIZE - 1);
    }
}
