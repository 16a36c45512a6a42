package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunting.media.line.LineQuality;
import org.yunting.media.line.UdpLine;

/**
 * Whether a conversation goes on over a bad line: the embedded bridge, full ICE, DTLS and SRTP clients, and a relay of ours
 * between. The rows run side by side; their figures are printed and kept in docs/fault-matrix.md. What is asserted is that
 * people hear each other again, not how fast.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixTest {
    private static final long SEED = 2026;
    private static final int LAST_SECONDS = 3;
    private static final int PATIENCE_SECONDS = 120;
    private static final LineQuality PERFECT = LineQuality.PERFECT;

    /** What happens to the line of one of the two. */
    private enum Fault {
        NONE("none", PERFECT, PERFECT, 0, 0),
        LOSS_5("loss 5 %", PERFECT.withLoss(0.05), PERFECT, 0, 0),
        LOSS_20("loss 20 %", PERFECT.withLoss(0.2), PERFECT, 0, 0),
        RTT_150("RTT 150 ms", roundTrip(150), PERFECT, 0, 0),
        RTT_400("RTT 400 ms", roundTrip(400), PERFECT, 0, 0),
        LOSS_20_RTT_400(
                "loss 20 %, RTT 400 ms, reordering",
                roundTrip(400).withLoss(0.2).withReordering(0.05), PERFECT, 0, 0),
        BLACKOUT("blackout 10 s", PERFECT, LineQuality.CUT, 10, 0),
        MOVED("2 s gone, then another address", PERFECT, LineQuality.CUT, 2, 1);

        static final int BEGINS = 3;

        final String words;
        final LineQuality always;
        final LineQuality meanwhile;
        final int seconds;
        final int moves;

        Fault(String words, LineQuality always, LineQuality meanwhile, int seconds, int moves) {
            this.words = words;
            this.always = always;
            this.meanwhile = meanwhile;
            this.seconds = seconds;
            this.moves = moves;
        }

        int ends() {
            return BEGINS + seconds;
        }

        int talkSeconds() {
            return ends() + 7;
        }

        private static LineQuality roundTrip(int millis) {
            return PERFECT.withDelay(Duration.ofMillis(millis / 2), Duration.ofMillis(20));
        }
    }

    /** @param recoveredMillis after the fault ended, the later direction; -1 if there was no end to wait for */
    private record Result(long joinedMillis, Conversation conversation, long recoveredMillis) {
        boolean heardAtTheEnd() {
            return conversation.fromFar().isHeardInTheLast(LAST_SECONDS)
                    && conversation.toFar().isHeardInTheLast(LAST_SECONDS);
        }
    }

    private final EmbeddedBridge bridge;
    private final Map<Fault, CompletableFuture<Result>> results = new EnumMap<>(Fault.class);

    FaultMatrixTest() throws IOException {
        bridge = EmbeddedBridge.start(BridgeOptions.onLoopback());
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        for (Fault fault : Fault.values()) {
            CompletableFuture<Result> result = new CompletableFuture<>();
            results.put(fault, result);
            threads.execute(() -> {
                try {
                    result.complete(play(fault));
                } catch (Exception | AssertionError e) {
                    result.completeExceptionally(e);
                }
            });
        }
    }

    @AfterAll
    void stop() throws IOException {
        bridge.close();
        String table = table();
        System.out.print(table);
        Files.writeString(Path.of("target", "fault-matrix.md"), table);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void people_hear_each_other_when_the_fault_is_over_and_as_long_as_it_lets_anything_through(Fault fault)
            throws Exception {
        Result result = Objects.requireNonNull(results.get(fault)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertThat(result.heardAtTheEnd()).isTrue();
        assertThat(result.conversation().fromFar().secondsLost()).isLessThanOrEqualTo(fault.seconds + LAST_SECONDS);
        assertThat(result.conversation().toFar().secondsLost()).isLessThanOrEqualTo(fault.seconds + LAST_SECONDS);
    }

    private Result play(Fault fault) throws Exception {
        try (UdpLine line = new UdpLine(bridge.mediaAddress(), SEED + fault.ordinal());
                TestRoom room = new TestRoom(bridge)) {
            line.setQuality(fault.always);
            int first = 2 * fault.ordinal() + 1;
            long began = System.nanoTime();
            TestPeer far = room.joined(first, line.address());
            long joined = (System.nanoTime() - began) / 1_000_000;
            Conversation conversation = new Conversation(far, room.joined(first + 1), fault.talkSeconds());
            long[] ended = new long[1];
            conversation.run(second -> {
                if (fault.seconds > 0 && second == Fault.BEGINS) {
                    line.setQuality(fault.meanwhile);
                }
                if (fault.seconds > 0 && second == fault.ends()) {
                    for (int i = 0; i < fault.moves; i++) {
                        line.move();
                    }
                    line.setQuality(fault.always);
                    ended[0] = System.nanoTime();
                }
            });
            long recovered = fault.seconds == 0
                    ? -1
                    : Math.max(
                            conversation.fromFar().millisToFirstAfter(ended[0]),
                            conversation.toFar().millisToFirstAfter(ended[0]));
            return new Result(joined, conversation, recovered);
        }
    }

    private String table() {
        StringBuilder text = new StringBuilder("""
                | fault | joined after | audio to the bridge | audio from the bridge | seconds lost | delay p50 | picture | audio back after |
                |---|---|---|---|---|---|---|---|
                """);
        results.forEach((fault, pending) -> {
            if (pending.isDone() && !pending.isCompletedExceptionally()) {
                Result result = pending.join();
                HeardTrack up = result.conversation().fromFar();
                HeardTrack down = result.conversation().toFar();
                text.append("| %s | %d ms | %d %% | %d %% | %d + %d | %d ms | %d %% | %s |%n"
                        .formatted(
                                fault.words,
                                result.joinedMillis(),
                                up.percentArrived(),
                                down.percentArrived(),
                                up.secondsLost(),
                                down.secondsLost(),
                                down.medianDelayMillis(),
                                result.conversation().videoToFar().percentArrived(),
                                result.recoveredMillis() < 0 ? "" : result.recoveredMillis() + " ms"));
            } else {
                text.append("| ").append(fault.words).append(" | NOT PLAYED TO THE END | | | | | | |\n");
            }
        });
        return text.toString();
    }
}
