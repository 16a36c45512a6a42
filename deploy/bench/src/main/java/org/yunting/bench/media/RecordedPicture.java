package org.yunting.bench.media;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.yunting.bench.media.RecordedRtp.Packet;
import org.yunting.media.embedded.rtp.RtpPacket;
import org.yunting.media.embedded.rtp.Vp8Header;

/**
 * The picture of a recording, again and again, as one stream: picture ids and TL0PICIDX go on where it begins anew, which is with a key frame. Told of time by being
 * asked once for each millisecond.
 */
final class RecordedPicture {
    private static final int TICKS_PER_MILLI = 90;

    private final List<Packet> packets;
    private final int length;
    private final Vp8Header header = new Vp8Header();
    private long now;
    private int at;
    private int number;
    private long began;
    private long timestamp;
    private long timestampOfBeginning;
    private int picture = -1;
    private int lowest = -1;
    private int lowestOfBeginning;

    /**
     * @param beginsAt milliseconds until its first packet
     * @param length milliseconds of it that are played before it begins anew
     */
    RecordedPicture(RecordedRtp recorded, int beginsAt, int length) {
        packets = recorded.of(LoadedStreams.VP8);
        this.length = length;
        began = beginsAt;
    }

    /** Begins anew with the key frame, unless a picture is half sent; says whether it did. */
    boolean beginsAnew() {
        if (at > 0 && !packets.get(at - 1).isLast()) {
            return false;
        }
        at = 0;
        began = now;
        timestampOfBeginning = Math.max(timestamp + TICKS_PER_MILLI, now * TICKS_PER_MILLI);
        lowestOfBeginning = lowest + 1;
        return true;
    }

    /** What is due in the next millisecond. */
    List<Played> next() {
        List<Played> due = new ArrayList<>();
        long moment = now++ - began;
        while (at < packets.size() && packets.get(at).millis() <= moment) {
            due.add(played(packets.get(at++)));
        }
        if (moment >= length - 1) {
            beginsAnew();
        }
        return due;
    }

    private Played played(Packet packet) {
        RtpPacket rtp = packet.numbered(number);
        header.read(rtp);
        picture += header.startsFrame() ? 1 : 0;
        timestamp =
                timestampOfBeginning + packet.timestamp() - packets.getFirst().timestamp();
        byte[] bytes = rtp.bytes();
        lowest = lowestOfBeginning + header.tl0(bytes) - lowestRecorded();
        header.setPictureId(bytes, picture);
        header.setTl0(bytes, lowest);
        int bytesOfPayload = packet.payload().remaining();
        ByteBuffer payload = ByteBuffer.wrap(bytes, bytes.length - bytesOfPayload, bytesOfPayload);
        return new Played(number++, timestamp, packet.isLast(), payload);
    }

    private int lowestRecorded() {
        Vp8Header first = new Vp8Header();
        RtpPacket rtp = packets.getFirst().numbered(0);
        first.read(rtp);
        return first.tl0(rtp.bytes());
    }
}
