package org.yunting.media.embedded.rtp;

import org.jspecify.annotations.Nullable;

/** The last 1,024 packets of one stream, by sequence number, to answer NACKs from. */
public final class PacketCache {
    /** About three seconds of 720p video; older packets would come too late to be shown. A power of two. */
    public static final int SIZE = 1024;

    private final @Nullable RtpPacket[] ring = new RtpPacket[SIZE];

    public void put(RtpPacket packet) {
        ring[packet.sequenceNumber() & (SIZE - 1)] = packet;
    }

    public @Nullable RtpPacket get(int sequenceNumber) {
        RtpPacket packet = ring[sequenceNumber & (SIZE - 1)];
        return packet != null && packet.sequenceNumber() == sequenceNumber ? packet : null;
    }
}
