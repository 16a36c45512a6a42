package org.yunting.media.embedded.room;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yunting.media.embedded.rtp.RtcpMessage.SenderReport;
import org.yunting.media.embedded.rtp.RtpPacket;
import org.yunting.media.embedded.rtp.RtpTime;
import org.yunting.media.embedded.rtp.Vp8Header;

/**
 * One picture as one receiver is sent it: always one layer of it, under the SSRC of the lowest, and over every change of layers one stream whose sequence numbers, timestamps, picture ids and TL0PICIDX
 * go on as if nothing had happened (RFC 7741 section 4.2). Layers change where a key frame of the new one begins.
 *
 * <p>A number is given once, whatever becomes of the picture, because a second packet under it would be encrypted with the same nonce. So this object lives as long as its receiver.
 */
final class SentPicture {
    /** Changes of layers remembered, to repeat what was sent before them. */
    private static final int CHANGES = 8;

    private static final int CLOCK_HZ_PER_MILLI = 90;

    /** What was taken off the numbers of the stream that was sent from a change on. */
    private static final class Change {
        @Nullable
        IncomingStream stream;

        long firstSent;
        long firstIncoming;
        long numbers;
        int timestamps;
        int pictureIds;
        int tl0;
    }

    private final int ssrc;
    private final Change[] changes = new Change[CHANGES];
    private int count;
    private boolean keyFrameNeeded;
    private @Nullable IncomingStream current;
    private @Nullable IncomingStream target;
    private long lastIncoming;
    private long lastSent = -1;
    private int lastTimestamp;
    private long lastTimestampMicros;
    private int lastPictureId;
    private int lastTl0;

    /** @param primary the stream under whose SSRC the picture is sent: its lowest layer */
    SentPicture(IncomingStream primary, boolean layered) {
        this.ssrc = primary.ssrc();
        this.keyFrameNeeded = layered;
        Arrays.setAll(changes, unused -> new Change());
    }

    /** The layer that is sent, or null if none is. */
    @Nullable
    IncomingStream current() {
        return current;
    }

    /** The layer that is waited for, or null if what is to be sent is sent. */
    @Nullable
    IncomingStream awaited() {
        return target == current ? null : target;
    }

    /**
     * What is to be sent from its next key frame on.
     *
     * @param wanted null to hold the picture: nothing is sent until something else is wanted
     * @param meanwhile whether the layer sent so far goes on until then
     */
    void setTarget(@Nullable IncomingStream wanted, boolean meanwhile) {
        if (wanted == null || (wanted != current && !meanwhile)) {
            keyFrameNeeded |= current != null || lastSent >= 0;
            current = null;
        }
        target = wanted;
    }

    /** Whether this packet is to be sent; what {@link #rewrite} does to its copy is settled by then. */
    boolean accepts(IncomingStream stream, RtpPacket packet, Vp8Header picture, long nowMicros) {
        if (stream == target && target != current && (picture.startsKeyFrame() || !keyFrameNeeded)) {
            change(stream, packet, picture, nowMicros);
        }
        if (stream != current) {
            return false;
        }
        long incoming = lastIncoming + (short) (packet.sequenceNumber() - (int) lastIncoming);
        Change change = latest();
        if (incoming < change.firstIncoming) {
            return false;
        }
        lastIncoming = Math.max(lastIncoming, incoming);
        lastSent = Math.max(lastSent, incoming - change.numbers);
        remember(change, packet, picture, nowMicros);
        return true;
    }

    /** Changes a copy of a packet that was just accepted into what the receiver is sent. */
    void rewrite(byte[] copy, Vp8Header picture) {
        rewrite(latest(), copy, picture);
    }

    /** The stream of which a packet of that number was sent, or null if none can have been. */
    @Nullable
    IncomingStream streamOf(int sentNumber) {
        Change change = changeOf(sentNumber);
        return change == null ? null : change.stream;
    }

    /** What the packet sent under this number is called in its stream; only if {@link #streamOf} knows one. */
    int incomingNumber(int sentNumber) {
        Change change = Objects.requireNonNull(changeOf(sentNumber));
        return (int) (sentNumber + change.numbers) & 0xFFFF;
    }

    /** As {@link #rewrite(byte[], Vp8Header)}, for one that was sent before under this number. */
    void rewriteAgain(int sentNumber, byte[] copy, Vp8Header picture) {
        rewrite(Objects.requireNonNull(changeOf(sentNumber)), copy, picture);
    }

    /** The sender's clocks as they are for what the receiver is sent, or null if it is sent nothing of that stream. */
    @Nullable
    SenderReport rewritten(IncomingStream stream, SenderReport report) {
        if (stream != current) {
            return null;
        }
        int timestamp = report.rtpTimestamp() - latest().timestamps;
        return new SenderReport(ssrc, report.ntpTime(), timestamp, report.packets(), report.octets(), report.blocks());
    }

    private Change latest() {
        return changes[(count - 1) % CHANGES];
    }

    private void change(IncomingStream stream, RtpPacket packet, Vp8Header picture, long nowMicros) {
        Change before = count == 0 ? null : latest();
        Change change = changes[count++ % CHANGES];
        IncomingStream streamBefore = before == null ? null : before.stream;
        byte[] bytes = packet.array();
        lastIncoming = 65_536L + packet.sequenceNumber();
        change.stream = stream;
        // Without a key frame to begin with, what comes a little late belongs to it as well.
        change.firstIncoming = keyFrameNeeded ? lastIncoming : Long.MIN_VALUE;
        if (before == null || lastSent < 0) {
            lastSent = lastIncoming - 1;
        } else {
            change.timestamps =
                    (int) packet.timestamp() - nextTimestamp(before, streamBefore, stream, packet, nowMicros);
            change.pictureIds =
                    picture.hasPictureId() ? picture.pictureId(bytes) - lastPictureId - 1 : before.pictureIds;
            change.tl0 = picture.hasTl0() ? picture.tl0(bytes) - lastTl0 - 1 : before.tl0;
            lastTimestamp = (int) packet.timestamp() - change.timestamps;
        }
        change.firstSent = lastSent + 1;
        change.numbers = lastIncoming - change.firstSent;
        current = stream;
        keyFrameNeeded = true;
    }

    /** Later than what was sent by as much as its clock says, or if that is not known, as much as has passed. */
    private int nextTimestamp(
            Change before, @Nullable IncomingStream from, IncomingStream to, RtpPacket packet, long nowMicros) {
        int passed = (int) Math.max(1, (nowMicros - lastTimestampMicros) / 1_000 * CLOCK_HZ_PER_MILLI);
        int bySenderClock = 0;
        if (from == to) {
            bySenderClock = (int) packet.timestamp() - before.timestamps - lastTimestamp;
        } else if (from != null && from.clock().isKnown() && to.clock().isKnown()) {
            int same = RtpTime.difference(from.clock(), to.clock());
            bySenderClock = (int) packet.timestamp() - same - before.timestamps - lastTimestamp;
        }
        boolean plausible = bySenderClock > 0 && bySenderClock < passed + 1_000 * CLOCK_HZ_PER_MILLI;
        return lastTimestamp + (plausible ? bySenderClock : passed);
    }

    private void remember(Change change, RtpPacket packet, Vp8Header picture, long nowMicros) {
        int timestamp = (int) packet.timestamp() - change.timestamps;
        if (timestamp - lastTimestamp > 0 || change.firstSent == lastSent) {
            lastTimestamp = timestamp;
            lastTimestampMicros = nowMicros;
            if (picture.hasPictureId()) {
                lastPictureId = (picture.pictureId(packet.array()) - change.pictureIds) & picture.pictureIdMask();
            }
            if (picture.hasTl0()) {
                lastTl0 = (picture.tl0(packet.array()) - change.tl0) & 0xFF;
            }
        }
    }

    private void rewrite(Change change, byte[] copy, Vp8Header picture) {
        RtpTime.renumber(copy, change.numbers, change.timestamps, ssrc);
        if (picture.hasPictureId()) {
            picture.setPictureId(copy, picture.pictureId(copy) - change.pictureIds);
        }
        if (picture.hasTl0()) {
            picture.setTl0(copy, picture.tl0(copy) - change.tl0);
        }
    }

    private @Nullable Change changeOf(int sentNumber) {
        if (lastSent < 0) {
            return null;
        }
        long sent = lastSent + (short) (sentNumber - (int) lastSent);
        if (sent > lastSent) {
            return null;
        }
        for (int i = count - 1; i >= 0 && i > count - 1 - CHANGES; i--) {
            Change change = changes[i % CHANGES];
            if (sent >= change.firstSent || change.firstIncoming == Long.MIN_VALUE) {
                return change;
            }
        }
        return null;
    }
}
