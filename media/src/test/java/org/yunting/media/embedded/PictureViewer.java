package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.ColibriMessage;
import org.yunting.media.colibri2.ColibriMessage.ForwardedSources;
import org.yunting.media.colibri2.ColibriMessage.FromBridge;
import org.yunting.media.colibri2.ColibriMessage.MaxHeight;
import org.yunting.media.colibri2.ColibriMessage.ReceiverVideoConstraints;
import org.yunting.media.colibri2.ColibriWebSocket;
import org.yunting.media.colibri2.ColibriWebSockets;
import org.yunting.media.embedded.rtp.ArrivalFeedback;
import org.yunting.media.embedded.rtp.HeaderExtensions;
import org.yunting.media.embedded.rtp.ReceptionStatistics;
import org.yunting.media.embedded.rtp.RtcpMessage.ReportBlock;
import org.yunting.media.embedded.rtp.RtcpWriter;
import org.yunting.media.embedded.rtp.RtpPacket;

/** A peer that looks at others: what it says on its channel, and what it is sent; while it looks it reports what arrives and, of each picture, what was lost, as browsers do. */
final class PictureViewer {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(40);

    private static final long REPORT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int OWN_SSRC = 1;
    private static final int PICTURE_CLOCK = 90_000;

    private final TestPeer peer;
    private final Map<Integer, ForwardedPicture> pictures = new HashMap<>();
    private final Map<Integer, RtpPacket> last = new HashMap<>();
    private final Channel channel = new Channel();
    private final ColibriWebSocket socket;
    private final ArrivalFeedback arrivals = new ArrivalFeedback();
    private final Map<Integer, ReceptionStatistics> receptions = new HashMap<>();
    private long nextReport;

    PictureViewer(TestPeer peer, URI address, ColibriWebSockets sockets) {
        this.peer = peer;
        this.socket = sockets.open(address, channel);
    }

    TestPeer peer() {
        return peer;
    }

    void wants(int height) {
        wants(-1, List.of(), height);
    }

    void wants(int lastN, List<String> onStage, int height) {
        channel.opened.join();
        socket.send(new ReceiverVideoConstraints(lastN, onStage, new MaxHeight(height), Map.of()));
    }

    /** Says what its line carries, and reports nothing of what arrives. */
    void wantsOverLineOf(long bitsPerSecond, int height) {
        channel.opened.join();
        nextReport = Long.MAX_VALUE;
        socket.send(new ReceiverVideoConstraints(-1, List.of(), new MaxHeight(height), Map.of(), bitsPerSecond));
    }

    /** The picture of that sender as far as it came. */
    ForwardedPicture pictureOf(TestPeer sender) {
        return pictures.computeIfAbsent(sender.videoSsrc(), ssrc -> new ForwardedPicture());
    }

    /** Looks until whole pictures of that height come. */
    void sees(TestPeer sender, int height) throws InterruptedException {
        looksUntil(() -> pictureOf(sender).height() == height, "%s at %d".formatted(sender.id(), height));
    }

    /** Looks for so many milliseconds, whatever comes. */
    void looks(int millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        looksUntil(() -> System.nanoTime() > end, "the end");
    }

    /** Looks until nothing comes of that sender for a second. */
    void seesNothingMoreOf(TestPeer sender) throws InterruptedException {
        int before = -1;
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (before != pictureOf(sender).count()) {
            assertThat(System.nanoTime()).as("pictures of %s", sender.id()).isLessThan(end);
            before = pictureOf(sender).count();
            looks(1_000);
        }
    }

    void looksUntil(BooleanSupplier seen, String what) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!seen.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(() -> what + ", seen: " + heights())
                    .isLessThan(end);
            RtpPacket packet = peer.rtpSoFar();
            report(packet);
            if (packet == null) {
                TimeUnit.MILLISECONDS.sleep(5);
            } else if (packet.payloadType() == TestFocus.VP8 && packet.payloadLength() > 0) {
                pictures.computeIfAbsent(packet.ssrc(), ssrc -> new ForwardedPicture())
                        .arrived(packet);
                receptions
                        .computeIfAbsent(packet.ssrc(), ssrc -> new ReceptionStatistics(PICTURE_CLOCK))
                        .onPacket(packet, System.nanoTime() / 1_000);
                last.put(packet.ssrc(), packet);
            }
        }
    }

    private void report(@Nullable RtpPacket packet) {
        int number = packet == null ? -1 : HeaderExtensions.transportSequence(packet, TestFocus.TRANSPORT_SEQUENCE_ID);
        long now = System.nanoTime();
        if (number >= 0) {
            arrivals.onPacket(number, now / 1_000);
        }
        if (nextReport != Long.MAX_VALUE && now - nextReport > 0) {
            nextReport = now + REPORT_NANOS;
            List<ReportBlock> losses = losses(now / 1_000_000);
            for (byte[] report : arrivals.report(OWN_SSRC, OWN_SSRC)) {
                peer.sendRtcp(new RtcpWriter()
                        .receiverReport(OWN_SSRC, losses)
                        .append(report)
                        .toBytes());
            }
        }
    }

    /** Without these a Jitsi Videobridge takes a line that loses nine packets of ten, and delays none, for a good one. */
    private List<ReportBlock> losses(long nowMillis) {
        return receptions.entrySet().stream()
                .map(picture -> picture.getValue().report(picture.getKey(), nowMillis))
                .toList();
    }

    /** The packet of that sender's picture that came last. */
    RtpPacket lastOf(TestPeer sender) {
        return Objects.requireNonNull(last.get(sender.videoSsrc()));
    }

    /** SSRCs that pictures came under. */
    Set<Integer> streams() {
        return last.keySet();
    }

    private Map<Integer, List<Integer>> heights() {
        Map<Integer, List<Integer>> heights = new HashMap<>();
        pictures.forEach((ssrc, picture) -> heights.put(ssrc, picture.heights()));
        return heights;
    }

    /** Waits until the bridge says that it forwards these pictures and no others. */
    void isToldOf(String... sources) throws InterruptedException {
        Set<String> wanted = Set.of(sources);
        looksUntil(
                () -> channel.hasHeard(message -> message instanceof ForwardedSources now
                        && Set.copyOf(now.forwardedSources()).equals(wanted)),
                "forwarded: " + wanted);
    }

    /** What an endpoint hears of its bridge. */
    static final class Channel implements ColibriWebSocket.Listener {
        private final BlockingQueue<FromBridge> heard = new LinkedBlockingQueue<>();
        private final CompletableFuture<ColibriWebSocket> opened = new CompletableFuture<>();

        @Override
        public void opened(ColibriWebSocket socket) {
            opened.complete(socket);
        }

        @Override
        public void heard(FromBridge message) {
            heard.add(message);
        }

        @Override
        public void closed() {
            opened.completeExceptionally(new IOException("the bridge closed the channel"));
        }

        /** Whether such a message has come; those before it are passed over. */
        boolean hasHeard(Predicate<ColibriMessage> wanted) {
            FromBridge message = heard.poll();
            while (message != null && !wanted.test(message)) {
                message = heard.poll();
            }
            return message != null;
        }

        /** Waits for such a message; others are passed over. */
        void await(Predicate<ColibriMessage> wanted, String what) throws InterruptedException {
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (true) {
                FromBridge message = heard.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                assertThat(message).as(what).isNotNull();
                if (wanted.test(message)) {
                    return;
                }
            }
        }
    }
}
