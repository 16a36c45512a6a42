package org.yunting.media.embedded;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.yunting.media.embedded.LayeredCamera.Piece;
import org.yunting.media.embedded.rtp.ArrivalFeedback;
import org.yunting.media.embedded.rtp.HeaderExtensions;
import org.yunting.media.embedded.rtp.Packets;
import org.yunting.media.embedded.rtp.Retransmission;
import org.yunting.media.embedded.rtp.RtcpWriter;
import org.yunting.media.embedded.rtp.RtpPacket;

/**
 * Two peers that talk: one behind a bad line, the other, who also shows a picture in three layers, on a good one. The one
 * behind the line asks for pictures again and reports arrivals, as a browser does. Runs on the caller's thread.
 */
final class Conversation {
    /** By these it is told whether they hear each other in the end. */
    static final int LAST_SECONDS = 3;

    private static final int AUDIO_PER_SECOND = 50;

    /** A machine with much else to do may be behind with its work. */
    private static final int LISTEN_SECONDS_MAX = 30;

    private static final long AUDIO_NANOS = 1_000_000_000L / AUDIO_PER_SECOND;
    private static final int AUDIO_BYTES = 100;
    private static final int TICKS_PER_FRAME = AUDIO_PER_SECOND / LayeredCamera.FRAMES_PER_SECOND;
    private static final int TICKS_PER_REPORT = 5;
    private static final int GAP_MAX = 200;

    private final TestPeer far;
    private final TestPeer near;
    private final HeardTrack fromFar;
    private final HeardTrack toFar;
    private final LayeredCamera camera;
    private final SeenPicture videoToFar = new SeenPicture();
    private final int ticks;
    private final TransportNumbers farNumbers = new TransportNumbers();
    private final TransportNumbers nearNumbers = new TransportNumbers();
    private final ArrivalFeedback arrivalsAtFar = new ArrivalFeedback();
    private final SortedSet<Integer> missing = new TreeSet<>();
    private int nextVideo;

    private static final class TransportNumbers {
        private int next;

        int next() {
            return next++ & 0xFFFF;
        }
    }

    /** @param camera of the near one */
    Conversation(TestPeer far, TestPeer near, LayeredCamera camera, int seconds) {
        this.far = far;
        this.near = near;
        this.ticks = seconds * AUDIO_PER_SECOND;
        this.fromFar = new HeardTrack(AUDIO_PER_SECOND, seconds);
        this.toFar = new HeardTrack(AUDIO_PER_SECOND, seconds);
        this.camera = camera;
    }

    HeardTrack fromFar() {
        return fromFar;
    }

    HeardTrack toFar() {
        return toFar;
    }

    SeenPicture videoToFar() {
        return videoToFar;
    }

    interface Second {
        void begins(int number);
    }

    /** Talks to the end, and listens until the end of it has arrived; says when each second begins. */
    void run(Second second) throws InterruptedException {
        long next = System.nanoTime();
        int last = ticks + LISTEN_SECONDS_MAX * AUDIO_PER_SECOND;
        for (int tick = 0; tick < last && (tick < ticks || !isHeardInTheEnd()); tick++) {
            if (tick % AUDIO_PER_SECOND == 0) {
                second.begins(tick / AUDIO_PER_SECOND);
            }
            if (tick < ticks) {
                talk(tick);
            }
            listen();
            if (tick % TICKS_PER_REPORT == 0) {
                report();
            }
            next += AUDIO_NANOS;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
        }
    }

    private boolean isHeardInTheEnd() {
        return fromFar.isHeardInTheLast(LAST_SECONDS) && toFar.isHeardInTheLast(LAST_SECONDS);
    }

    private void talk(int tick) {
        long now = System.nanoTime();
        far.sendRtp(audio(far, fromFar.nextSent(now), farNumbers));
        near.sendRtp(audio(near, toFar.nextSent(now), nearNumbers));
        if (tick % TICKS_PER_FRAME == 0) {
            boolean key = near.wasAskedForKeyFrame();
            camera.next(key, nearNumbers::next).forEach(near::sendRtp);
            videoToFar.sent(camera.frames());
        }
    }

    private static byte[] audio(TestPeer sender, int number, TransportNumbers numbers) {
        return Packets.numbered(
                TestFocus.OPUS,
                number,
                960L * number,
                sender.audioSsrc(),
                TestFocus.TRANSPORT_SEQUENCE_ID,
                numbers.next(),
                new byte[AUDIO_BYTES]);
    }

    private void listen() {
        for (RtpPacket packet = near.rtpSoFar(); packet != null; packet = near.rtpSoFar()) {
            fromFar.arrived(packet.sequenceNumber(), System.nanoTime());
        }
        for (RtpPacket packet = far.rtpSoFar(); packet != null; packet = far.rtpSoFar()) {
            int number = HeaderExtensions.transportSequence(packet, TestFocus.TRANSPORT_SEQUENCE_ID);
            if (number >= 0) {
                arrivalsAtFar.onPacket(number, System.nanoTime() / 1_000);
            }
            if (packet.ssrc() == near.audioSsrc()) {
                toFar.arrived(packet.sequenceNumber(), System.nanoTime());
            } else {
                onVideo(packet);
            }
        }
    }

    private void onVideo(RtpPacket received) {
        @Nullable
        RtpPacket packet = received.ssrc() == near.videoSsrc()
                ? received
                : Retransmission.unwrap(received, near.videoSsrc(), TestFocus.VP8);
        if (packet == null) {
            return;
        }
        int number = packet.sequenceNumber();
        if (packet.payloadLength() > 0) {
            videoToFar.onPiece(Piece.of(ByteBuffer.wrap(packet.bytes()), packet.headerLength()));
        }
        missing.remove(number);
        if (number - nextVideo > GAP_MAX) {
            nextVideo = number;
        }
        while (nextVideo <= number) {
            if (nextVideo < number) {
                missing.add(nextVideo);
            }
            nextVideo++;
        }
        missing.headSet(Math.max(0, nextVideo - GAP_MAX)).clear();
    }

    private void report() {
        var compound = new RtcpWriter().receiverReport(far.audioSsrc(), List.of());
        if (!missing.isEmpty()) {
            compound.nack(far.audioSsrc(), near.videoSsrc(), missing);
        }
        far.sendRtcp(compound.toBytes());
        // What a blackout held back arrives all at once, and the reports of it do not fit into one datagram.
        for (var report : arrivalsAtFar.report(far.audioSsrc(), near.videoSsrc())) {
            var alone = new RtcpWriter().receiverReport(far.audioSsrc(), List.of());
            alone.append(report);
            far.sendRtcp(alone.toBytes());
        }
    }
}
