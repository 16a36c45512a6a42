package org.yunting.media.embedded;

import java.time.Duration;
import java.util.List;
import org.yunting.media.line.LineQuality;

/**
 * What happens to the line of one of two who talk.
 *
 * @param always how the line is from before the joining on
 * @param meanwhile how it is for {@code seconds} from {@link #BEGINS} on
 * @param seconds 0 if nothing changes on the way
 * @param moves whether the line has another address afterwards
 * @param bound what may come of it
 */
record Fault(
        String words,
        boolean udpBlocked,
        LineQuality always,
        LineQuality meanwhile,
        int seconds,
        boolean moves,
        Bound bound) {
    /**
     * How bad it may become. Generous, because a machine that builds has other work: it is to find what is broken, not what is slow.
     *
     * @param lost seconds in each direction of which less than half may arrive
     * @param back seconds until sound is heard again in both directions, from when the line is as before
     */
    record Bound(int lost, int back) {}

    /** The second of the talk in which what changes on the way begins. */
    static final int BEGINS = 3;

    private static final int AFTERWARDS = 7;
    private static final int NARROW_SECONDS = 10;
    private static final LineQuality PERFECT = LineQuality.PERFECT;

    /** A line that is bad and stays so: sound goes on. */
    private static final Bound STEADY = new Bound(2, 3);

    /** The rows of the matrix. */
    static final List<Fault> MATRIX = List.of(
            lasting("none", PERFECT),
            lasting("loss 5 %", PERFECT.withLoss(0.05)),
            lasting("loss 20 %", PERFECT.withLoss(0.2)),
            lasting("RTT 150 ms", roundTrip(150)),
            lasting("RTT 400 ms", roundTrip(400)),
            lasting("loss 20 %, RTT 400 ms", roundTrip(400).withLoss(0.2)),
            lasting("loss 5 %, RTT 150 ms", roundTrip(150).withLoss(0.05)),
            lasting("loss 20 %, RTT 150 ms", roundTrip(150).withLoss(0.2)),
            lasting("loss 5 %, RTT 400 ms", roundTrip(400).withLoss(0.05)),
            lasting(
                    "loss 5 %, RTT 400 ms, reordering 5 %",
                    roundTrip(400).withLoss(0.05).withReordering(0.05)),
            narrow("300 kbit/s", 300_000),
            narrow("100 kbit/s", 100_000),
            new Fault("300 kbit/s for 10 s", false, PERFECT, PERFECT.withBitsPerSecond(300_000), 10, false, STEADY),
            cut("blackout 10 s", 10),
            new Fault("2 s gone, then another address", false, PERFECT, LineQuality.CUT, 2, true, cutFor(2)),
            lasting("UDP blocked", PERFECT).withoutUdp(),
            lasting("UDP blocked, loss 5 %, RTT 150 ms", roundTrip(150).withLoss(0.05))
                    .withoutUdp(),
            narrow("UDP blocked, 300 kbit/s", 300_000).withoutUdp(),
            cut("UDP blocked, blackout 10 s", 10).withoutUdp());

    /** What it is held to, in words; of a line that stays as it is nothing comes back. */
    String heldTo() {
        String lost = "%d s lost".formatted(bound.lost());
        return seconds == 0 ? lost : lost + ", back in %d s".formatted(bound.back());
    }

    /** The second in which the line is as before again. */
    int ends() {
        return BEGINS + seconds;
    }

    int talkSeconds() {
        return ends() + AFTERWARDS;
    }

    @Override
    public String toString() {
        return words;
    }

    private Fault withoutUdp() {
        return new Fault(words, true, always, meanwhile, seconds, moves, bound);
    }

    private static Fault lasting(String words, LineQuality always) {
        return new Fault(words, false, always, always, 0, false, STEADY);
    }

    private static Fault narrow(String words, long bitsPerSecond) {
        LineQuality narrow = PERFECT.withBitsPerSecond(bitsPerSecond);
        // Long enough for the picture to be taken back, tried again and taken back again.
        return new Fault(words, false, narrow, narrow, NARROW_SECONDS, false, STEADY);
    }

    private static Fault cut(String words, int seconds) {
        return new Fault(words, false, PERFECT, LineQuality.CUT, seconds, false, cutFor(seconds));
    }

    /** What was said meanwhile is lost, and a little before and after; a client looks for its line every two seconds. */
    private static Bound cutFor(int seconds) {
        return new Bound(seconds + 4, 5);
    }

    private static LineQuality roundTrip(int millis) {
        return PERFECT.withDelay(Duration.ofMillis(millis / 2), Duration.ofMillis(20));
    }
}
