package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.media.colibri2.ColibriMessage;
import org.yunting.media.colibri2.ColibriMessage.ForwardedSources;
import org.yunting.media.colibri2.ColibriMessage.MaxHeight;
import org.yunting.media.colibri2.ColibriMessage.ReceiverVideoConstraints;
import org.yunting.media.colibri2.ColibriWebSocket;
import org.yunting.media.colibri2.ColibriWebSockets;
import org.yunting.media.line.LineQuality;
import org.yunting.media.line.TcpLine;
import org.yunting.media.line.UdpLine;
import org.yunting.media.peer.PeerLink;

/**
 * Whether a conversation goes on over a bad line: the embedded bridge, full ICE, DTLS and SRTP clients, and a relay of ours
 * between. Some rows run side by side; their figures are printed and kept in docs/fault-matrix.md, where they come from this test and not by hand. What is asserted is that
 * people hear each other again, and that not more is lost than {@link Fault.Bound} allows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixTest {
    private static final long SEED = 2026;

    /** The module's folder is the one that tests run in. */
    private static final Path DOCUMENT = Path.of("..", "docs", "fault-matrix.md");

    /** Says that the figures of this run are to be the document's. */
    private static final String KEEP = "fault-matrix.keep";

    /** Fault, bound and verdict: what a run does not change. */
    private static final int STEADY_COLUMNS = 3;

    private static final int AT_ONCE = 3;
    private static final int PATIENCE_SECONDS = 240;

    /** @param recoveredMillis after the fault ended, the later direction; -1 if there was no end to wait for */
    private record Result(
            long joinedMillis,
            HeardTrack up,
            HeardTrack down,
            SeenPicture picture,
            boolean toldOfHolding,
            long recoveredMillis) {
        boolean isWithin(Fault fault) {
            Fault.Bound bound = fault.bound();
            return up.isHeardInTheLast(Conversation.LAST_SECONDS)
                    && down.isHeardInTheLast(Conversation.LAST_SECONDS)
                    && Math.max(up.secondsLost(), down.secondsLost()) <= bound.lost()
                    && recoveredMillis <= 1_000L * bound.back();
        }

        String row(Fault fault) {
            return "| %s | %s | %s | %d ms | %d %% | %d %% | %d + %d | %d ms | %s | %s |%n"
                    .formatted(
                            fault,
                            fault.heldTo(),
                            isWithin(fault) ? "yes" : "no",
                            joinedMillis,
                            up.percentArrived(),
                            down.percentArrived(),
                            up.secondsLost(),
                            down.secondsLost(),
                            down.medianDelayMillis(),
                            toldOfHolding ? picture + ", held" : picture,
                            recoveredMillis < 0 ? "" : recoveredMillis + " ms");
        }
    }

    /** Wants to see everything at its best, and notes whether that picture was ever held. */
    private record Watching(String source, AtomicBoolean held) implements ColibriWebSocket.Listener {
        @Override
        public void opened(ColibriWebSocket channel) {
            channel.send(new ReceiverVideoConstraints(-1, List.of(), new MaxHeight(1_080), Map.of()));
        }

        @Override
        public void heard(ColibriMessage.FromBridge message) {
            if (message instanceof ForwardedSources now
                    && !now.forwardedSources().contains(source)) {
                held.set(true);
            }
        }

        @Override
        public void closed() {}
    }

    private static final String HEAD = """
        | fault | held to | and held | joined after | audio to the bridge | audio from the bridge | seconds lost | delay p50 | picture | audio back after |
        |---|---|---|---|---|---|---|---|---|---|
        """;

    private static final int LOWEST = 0;

    private final Vertx vertx = Vertx.vertx();
    private final ColibriWebSockets channels = new ColibriWebSockets(vertx);
    private final EmbeddedBridge bridge;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<Fault, Future<Result>> results = new LinkedHashMap<>();

    FaultMatrixTest() throws IOException {
        bridge = EmbeddedBridge.start(BridgeOptions.onLoopback());
        int row = 0;
        for (Fault fault : Fault.MATRIX) {
            int number = row++;
            results.put(fault, threads.submit(() -> play(fault, number)));
        }
    }

    static List<Fault> faults() {
        return Fault.MATRIX;
    }

    @AfterAll
    void stop() {
        threads.shutdownNow();
        channels.close();
        var unused = vertx.close();
        bridge.close();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void people_hear_each_other_as_long_as_anything_comes_through_and_again_when_the_fault_is_over(Fault fault)
            throws Exception {
        Result result = Objects.requireNonNull(results.get(fault)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);

        for (HeardTrack direction : List.of(result.up(), result.down())) {
            assertThat(direction.isHeardInTheLast(Conversation.LAST_SECONDS)).isTrue();
            assertThat(direction.secondsLost())
                    .as("seconds lost, %s", result.row(fault))
                    .isLessThanOrEqualTo(fault.bound().lost());
        }
        assertThat(result.recoveredMillis())
                .as("milliseconds until sound was back, %s", result.row(fault))
                .isLessThanOrEqualTo(1_000L * fault.bound().back());
    }

    /** The figures of a run are its own; which faults there are, what they are held to and that they hold is not. */
    @Test
    void the_document_has_the_rows_and_the_verdicts_of_this_run() throws Exception {
        String played = table();
        System.out.print(played);
        Files.writeString(Path.of("target", "fault-matrix.md"), played);
        String document = Files.readString(DOCUMENT);
        if (Boolean.getBoolean(KEEP)) {
            document = document.substring(0, document.indexOf("| fault |"))
                    + played
                    + document.substring(document.indexOf("\n\n", document.indexOf("| fault |")) + 1);
            Files.writeString(DOCUMENT, document);
        }

        assertThat(steady(document)).isEqualTo(steady(played));
    }

    private String table() throws Exception {
        StringBuilder rows = new StringBuilder(HEAD);
        for (Fault fault : Fault.MATRIX) {
            rows.append(result(fault.words()).row(fault));
        }
        return rows.toString();
    }

    private static List<List<String>> steady(String text) {
        return text.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> List.of(line.split(" *\\| *", -1)).subList(1, 1 + STEADY_COLUMNS))
                .toList();
    }

    @Test
    void over_a_line_of_300_kbit_sound_holds_and_the_picture_is_fitted_and_over_one_of_100_it_is_held()
            throws Exception {
        Result three = result("300 kbit/s");
        Result one = result("100 kbit/s");
        Result forAWhile = result("300 kbit/s for 10 s");

        for (Result narrow : List.of(three, one, forAWhile)) {
            assertThat(narrow.up().percentArrived()).isGreaterThanOrEqualTo(90);
            assertThat(narrow.down().percentArrived()).isGreaterThanOrEqualTo(90);
        }
        assertThat(three.picture().percentOf(LOWEST, Conversation.LAST_SECONDS)).isGreaterThan(50);
        assertThat(one.toldOfHolding()).isTrue();
        assertThat(one.picture().percentSeen()).isLessThan(50);
    }

    private Result result(String words) throws Exception {
        Fault fault = Fault.MATRIX.stream()
                .filter(one -> one.words().equals(words))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(results.get(fault)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private Result play(Fault fault, int row) throws Exception {
        try (UdpLine udp = new UdpLine(bridge.mediaAddress(), SEED + row);
                TcpLine tcp = new TcpLine(bridge.mediaAddress(), SEED + row);
                TestRoom room = new TestRoom(bridge)) {
            udp.setQuality(fault.always());
            tcp.setQuality(fault.always());
            long began = System.nanoTime();
            TestPeer far =
                    room.joined(1, fault.udpBlocked() ? new TcpPeerLink(tcp.address()) : PeerLink.udp(udp.address()));
            long joined = (System.nanoTime() - began) / 1_000_000;
            TestPeer near = room.joined(2);
            LayeredCamera camera = new LayeredCamera(near);
            room.focus().change(camera.description());
            AtomicBoolean held = new AtomicBoolean();
            channels.open(room.channelOf(far), new Watching(near.id() + "-v0", held));
            Conversation talk = new Conversation(far, near, camera, fault.talkSeconds());
            long[] ended = {-1};
            talk.run(second -> {
                if (fault.seconds() > 0 && (second == Fault.BEGINS || second == fault.ends())) {
                    ended[0] = System.nanoTime();
                    LineQuality now = second == Fault.BEGINS ? fault.meanwhile() : fault.always();
                    if (second == fault.ends() && fault.moves()) {
                        udp.move();
                    }
                    udp.setQuality(now);
                    tcp.setQuality(now);
                }
            });
            long recovered = Math.max(
                    talk.fromFar().millisToFirstAfter(ended[0]), talk.toFar().millisToFirstAfter(ended[0]));
            return new Result(
                    joined,
                    talk.fromFar(),
                    talk.toFar(),
                    talk.videoToFar(),
                    held.get(),
                    fault.seconds() == 0 ? -1 : recovered);
        }
    }
}
