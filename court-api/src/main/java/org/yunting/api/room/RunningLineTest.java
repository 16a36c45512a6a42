package org.yunting.api.room;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yunting.api.conferencing.RoomConference;
import org.yunting.api.conferencing.TurnCredentials;
import org.yunting.api.room.RoomTickets.Pass;
import org.yunting.media.conference.ConferenceFocus.Part;
import org.yunting.media.conference.EndpointId;
import org.yunting.media.conference.LossCause;
import org.yunting.media.conference.Offer;
import org.yunting.media.conference.ParticipantSignals;
import org.yunting.media.conference.ReceiverView;

/**
 * One test of somebody's line: a conference of its own with two endpoints, both in the one page. What goes up on the one comes down on the other, over the
 * bridge, the relay and the codecs that a hearing would have.
 */
final class RunningLineTest implements ParticipantSignals {
    private static final Logger LOG = Logger.getLogger(RunningLineTest.class);
    /** What the bridge may send back at most: the height that whoever speaks in a hearing is shown with. */
    private static final int HEIGHT_MAX = 720;

    private final Line line;
    private final Pass pass;
    private final EndpointId sending;
    private final EndpointId listening;
    private final TurnCredentials relays;
    private final long begunNanos;
    private final AtomicBoolean begun = new AtomicBoolean();

    /** Guarded by this. */
    private @Nullable RoomConference conference;
    /** Guarded by this. */
    private boolean over;

    RunningLineTest(
            Line line, Pass pass, EndpointId sending, EndpointId listening, TurnCredentials relays, long nowNanos) {
        this.line = line;
        this.pass = pass;
        this.sending = sending;
        this.listening = listening;
        this.relays = relays;
        this.begunNanos = nowNanos;
    }

    Line line() {
        return line;
    }

    Pass pass() {
        return pass;
    }

    EndpointId sending() {
        return sending;
    }

    /** Whether media is to be opened now; said once. */
    boolean begins() {
        return !begun.getAndSet(true);
    }

    boolean hasBegun() {
        return begun.get();
    }

    long nanosUntil(long nowNanos) {
        return nowNanos - begunNanos;
    }

    /** Brings both ends in, unless the test has ended meanwhile. */
    synchronized void runOn(RoomConference opened) {
        if (over) {
            opened.end();
            return;
        }
        conference = opened;
        var focus = opened.focus();
        focus.join(sending, Part.TAKES_PART);
        focus.join(listening, Part.LISTENS);
        focus.view(listening, new ReceiverView(-1, Set.of(sending), HEIGHT_MAX, HEIGHT_MAX));
    }

    synchronized Optional<RoomConference> conference() {
        return Optional.ofNullable(conference);
    }

    EndpointId endpoint(LineTestEnd end) {
        return switch (end) {
            case SENDING -> sending;
            case LISTENING -> listening;
        };
    }

    /** Takes it off the bridge; completes when the bridge knows. */
    synchronized CompletionStage<Void> end() {
        over = true;
        var running = conference;
        conference = null;
        return running == null ? CompletableFuture.completedFuture(null) : running.end();
    }

    @Override
    public void sendOffer(EndpointId to, Offer offer) {
        var end = to.equals(sending) ? LineTestEnd.SENDING : LineTestEnd.LISTENING;
        line.send(new FromCourt.LineTestOffer(
                end, offer.connection(), offer.serial(), offer.sdp(), streams(offer), relays.serversFor(to)));
    }

    private List<FromCourt.Stream> streams(Offer offer) {
        return offer.streams().stream()
                .map(stream ->
                        new FromCourt.Stream(stream.mid(), pass.person().value(), RoomSignals.kind(stream.type())))
                .toList();
    }

    @Override
    public void connectionLost(EndpointId endpoint, LossCause cause) {
        LOG.infof("line test %s: endpoint %s was dropped: %s", line, endpoint, cause);
        breakOff(cause == LossCause.BRIDGE_FULL ? "line-test-no-room" : "line-test-no-media");
    }

    /** That no bridge answers is the court's failure, and nothing that this line would be blamed for. */
    @Override
    public void mediaInterrupted() {
        LOG.warnf("line test %s: no bridge answers", line);
        breakOff("line-test-no-media");
    }

    @Override
    public void mediaRestored() {}

    private void breakOff(String reason) {
        end();
        sayGoodbye(reason);
    }

    void sayGoodbye(String reason) {
        line.send(new FromCourt.Goodbye(reason));
        line.close(Ending.LINE_TEST_OVER);
    }
}
