package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.media.line.LineQuality;
import org.yunting.media.line.TcpLine;
import org.yunting.media.line.UdpLine;
import org.yunting.media.peer.PeerLink;

/**
 * Whether a conversation goes on over a bad line: the embedded bridge, full ICE, DTLS and SRTP clients, and a relay of ours
 * between. Some rows run side by side; their figures are printed and kept in docs/fault-matrix.md. What is asserted is that
 * people hear each other again, not how fast.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixTest {
    private static final long SEED = 2026;
    private static final int AT_ONCE = 3;
    private static final int PATIENCE_SECONDS = 240;

    /** @param recoveredMillis after the fault ended, the later direction; -1 if there was no end to wait for */
    private record Result(long joinedMillis, HeardTrack up, HeardTrack down, HeardTrack picture, long recoveredMillis) {
        String row(Fault fault) {
            return "| %s | %d ms | %d %% | %d %% | %d + %d | %d ms | %d %% | %s |%n"
                    .formatted(
                            fault,
                            joinedMillis,
                            up.percentArrived(),
                            down.percentArrived(),
                            up.secondsLost(),
                            down.secondsLost(),
                            down.medianDelayMillis(),
                            picture.percentArrived(),
                            recoveredMillis < 0 ? "" : recoveredMillis + " ms");
        }
    }

    private final EmbeddedBridge bridge;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<Fault, Future<Result>> results = new LinkedHashMap<>();
    private final StringBuilder table = new StringBuilder("""
        | fault | joined after | audio to the bridge | audio from the bridge | seconds lost | delay p50 | picture | audio back after |
        |---|---|---|---|---|---|---|---|
        """);

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
    void stop() throws IOException {
        threads.shutdownNow();
        bridge.close();
        System.out.print(table);
        Files.writeString(Path.of("target", "fault-matrix.md"), table);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void people_hear_each_other_as_long_as_anything_comes_through_and_again_when_the_fault_is_over(Fault fault)
            throws Exception {
        Result result = Objects.requireNonNull(results.get(fault)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);

        table.append(result.row(fault));
        for (HeardTrack direction : List.of(result.up(), result.down())) {
            assertThat(direction.isHeardInTheLast(Conversation.LAST_SECONDS)).isTrue();
        }
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
            Conversation talk = new Conversation(far, room.joined(2), fault.talkSeconds());
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
                    joined, talk.fromFar(), talk.toFar(), talk.videoToFar(), fault.seconds() == 0 ? -1 : recovered);
        }
    }
}
