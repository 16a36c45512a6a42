package org.yunting.api.room;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.media.conference.EndpointId;

/**
 * One open socket. Sending never waits: a line that takes no more is given up, so that a slow phone cannot hold up a room.
 */
final class Line {
    private static final Logger LOG = Logger.getLogger(Line.class);
    /** A state of 16 people has some 6 KB; this much unsent means that nothing went out for many changes. */
    private static final int UNSENT_MAX = 256;

    private final WebSocketConnection connection;
    private final UUID id;
    private final MessageBudget budget;
    private final AtomicInteger unsent = new AtomicInteger();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicBoolean notedLater = new AtomicBoolean();
    private volatile long heardNanos;
    /** Whether a message of this line waits for its turn or is being dealt with; the next is not even read before. */
    private volatile boolean dealtWith;

    private volatile @Nullable Entrance entrance;
    private volatile @Nullable Duration silenceWhenEnded;

    /** Who came in by this line, where, and what their device is called on the bridge. */
    record Entrance(HearingId hearing, PersonId person, EndpointId endpoint, RoomTickets.Place place) {}

    Line(WebSocketConnection connection, UUID id, MessageBudget budget, long nowNanos) {
        this.connection = connection;
        this.id = id;
        this.budget = budget;
        this.heardNanos = nowNanos;
    }

    UUID id() {
        return id;
    }

    /** Where this line leads; absent before the ticket was taken. */
    @Nullable
    Entrance entrance() {
        return entrance;
    }

    void enter(Entrance entered) {
        entrance = entered;
    }

    /** Notes a sign of life, and says whether it was within the budget. Messages of one line come one after the other. */
    boolean hear(long nowNanos) {
        heardNanos = nowNanos;
        return budget.spend(nowNanos);
    }

    /** A message came, and the court is busy with it until it says so. */
    void waits() {
        dealtWith = true;
    }

    /** The court is done with the last message: from now on it is up to the browser. */
    void goesOn(long nowNanos) {
        heardNanos = nowNanos;
        dealtWith = false;
    }

    /** Whether it is the court that keeps this line waiting. Whoever says nothing meanwhile is not silent: nobody would hear it. */
    boolean isKeptWaiting() {
        return dealtWith;
    }

    /** Nanoseconds without a sign of life. */
    long silentNanos(long nowNanos) {
        return nowNanos - heardNanos;
    }

    Duration silence(long nowNanos) {
        return Duration.ofNanos(Math.max(0, silentNanos(nowNanos)));
    }

    void send(FromCourt message) {
        if (closing.get()) {
            return;
        }
        if (unsent.incrementAndGet() > UNSENT_MAX) {
            close(Ending.SILENT);
            return;
        }
        connection
                .sendText(RoomWire.write(message))
                .onTermination()
                .invoke(unsent::decrementAndGet)
                .subscribe()
                .with(sent -> {}, failure -> LOG.debugf("line %s did not take a message: %s", id, failure));
    }

    void close(Ending ending) {
        close(ending, ending.reason());
    }

    /**
     * Ends the line of somebody of whom nothing had been heard for so long. The end of its connection may be dealt with before what is noted of it here, and must not
     * make them heard until now.
     */
    void close(Ending ending, String reason, Duration silence) {
        silenceWhenEnded = silence;
        close(ending, reason);
    }

    /** How long nothing had been heard when the court ended it; empty where it was not the court. */
    Optional<Duration> silenceWhenEnded() {
        return Optional.ofNullable(silenceWhenEnded);
    }

    /** Ends the line, with a reason of at most 123 bytes. Only the first call counts. */
    void close(Ending ending, String reason) {
        if (closing.compareAndSet(false, true)) {
            connection
                    .close(new CloseReason(ending.code(), reason))
                    .subscribe()
                    .with(closed -> {}, failure -> LOG.debugf("line %s was gone already: %s", id, failure));
        }
    }

    /** The socket is gone: there is nobody to send to any more. */
    void ended() {
        closing.set(true);
    }

    /** Whether somebody sees to it already that it is noted as lost when that becomes possible; the first who asks is to. */
    boolean isNotedLater() {
        return notedLater.getAndSet(true);
    }

    boolean isClosing() {
        return closing.get();
    }

    @Override
    public String toString() {
        return "line " + id;
    }
}
