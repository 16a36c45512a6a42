package org.yunting.api.room;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;

/**
 * Where lines begin and end. It lets nothing into a room but well-formed messages, at a bearable rate, from somebody who has shown a ticket.
 *
 * <p>Patience is measured on the machine's monotonic clock: a court whose clock is moved in a demonstration does not lose its lines.
 */
@ApplicationScoped
class Doorway {
    private static final Logger LOG = Logger.getLogger(Doorway.class);

    private static final String FROM_GALLERY = "not from the gallery";
    private static final String FROM_LINE_TEST = "not from a line test";
    private static final String NO_LINE_TEST = "not in a line test";
    private static final Duration LOSE_AGAIN = Duration.ofSeconds(1);
    private static final Duration LOSE_AGAIN_MAX = Duration.ofSeconds(5);

    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    /** While the court stops, lines end because of it, and nobody has lost theirs. */
    private volatile boolean stopping;

    private final Rooms rooms;
    private final GalleryLines gallery;
    private final LineTestLines lineTests;
    private final RefusedMessages refused;
    private final RoomSettings settings;
    private final CourtClock clock;
    private final Ids ids;

    Doorway(
            Rooms rooms,
            GalleryLines gallery,
            LineTestLines lineTests,
            RefusedMessages refused,
            RoomSettings settings,
            CourtClock clock,
            Ids ids) {
        this.rooms = rooms;
        this.gallery = gallery;
        this.lineTests = lineTests;
        this.refused = refused;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    Uni<Void> opened(WebSocketConnection connection) {
        var budget = new MessageBudget(settings.budget(), settings.budgetWindow());
        lines.put(connection.id(), new Line(connection, ids.next(), budget, System.nanoTime()));
        return Uni.createFrom().voidItem();
    }

    Uni<Void> received(String text, WebSocketConnection connection) {
        var line = lines.get(connection.id());
        if (line == null || line.isClosing()) {
            return Uni.createFrom().voidItem();
        }
        if (!line.hear(System.nanoTime())) {
            return refuse(line, "too many messages");
        }
        try {
            var message = RoomWire.read(text);
            line.waits();
            return received(message, line).onTermination().invoke(() -> line.goesOn(System.nanoTime()));
        } catch (MalformedMessage malformed) {
            return refuse(line, malformed.fault());
        }
    }

    Uni<Void> refuse(WebSocketConnection connection, String reason) {
        var line = lines.get(connection.id());
        return line == null ? Uni.createFrom().voidItem() : refuse(line, reason);
    }

    Uni<Void> closed(WebSocketConnection connection) {
        var line = lines.remove(connection.id());
        if (line == null) {
            return Uni.createFrom().voidItem();
        }
        line.ended();
        return stopping
                ? Uni.createFrom().voidItem()
                : lose(line, line.silenceWhenEnded().orElseGet(() -> silenceBefore(connection, line)));
    }

    /** Whoever says goodbye was there until then; of a connection that broke, nothing was there any more from its last message on. */
    private static Duration silenceBefore(WebSocketConnection closed, Line line) {
        var reason = closed.closeReason();
        boolean broke = reason == null || reason.getCode() == CloseReason.ABNORMAL.getCode();
        return broke ? line.silence(System.nanoTime()) : Duration.ZERO;
    }

    /**
     * Something of ours failed while the message was handled: the browser comes back by itself and finds the room as it is. That the line is lost is noted
     * when it is closed; noted here, it would fail for the same reason, and lead here again.
     */
    Uni<Void> broken(WebSocketConnection connection) {
        var line = lines.get(connection.id());
        if (line != null && !line.isClosing()) {
            LOG.infof("%s ends with %d: a message could not be dealt with", line, Ending.COURT_RESTARTS.code());
            line.close(Ending.COURT_RESTARTS);
        }
        return Uni.createFrom().voidItem();
    }

    /** Ends every line of this process, because it stops. */
    void closeAll() {
        stopping = true;
        lines.values().forEach(line -> {
            line.send(new FromCourt.Goodbye("court-restarts"));
            line.close(Ending.COURT_RESTARTS);
        });
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sweep(System.nanoTime());
    }

    /** Ends the lines that were silent for too long, as seen from a reading of the monotonic clock. Those that wait for the court are none of them. */
    Uni<Void> sweep(long nowNanos) {
        Uni<Void> swept = Uni.createFrom().voidItem();
        for (var line : lines.values()) {
            if (line.isClosing() || line.isKeptWaiting()) {
                continue;
            }
            var patience = line.entrance() == null ? settings.enterWithin() : settings.silenceMax();
            if (line.silentNanos(nowNanos) > patience.toNanos()) {
                var ending = line.entrance() == null ? Ending.NO_TICKET : Ending.SILENT;
                swept = swept.chain(() -> end(line, ending, ending.reason(), line.silence(nowNanos)));
            }
        }
        return swept;
    }

    /** How many lines wait for the court at this moment. */
    long keptWaiting() {
        return lines.values().stream().filter(Line::isKeptWaiting).count();
    }

    private Uni<Void> received(FromBrowser message, Line line) {
        var entrance = line.entrance();
        if (entrance == null) {
            return message instanceof FromBrowser.Enter enter
                    ? rooms.enter(line, enter)
                    : end(line, Ending.NO_TICKET, "not entered", Duration.ZERO);
        }
        return switch (entrance.place()) {
            case ROOM -> fromRoom(message, line);
            case GALLERY -> fromGallery(message, line);
            case LINE_TEST -> fromLineTest(message, line);
        };
    }

    /** Whoever looks on receives, and says nothing in the room: what only those in it have, is no message from here. */
    private Uni<Void> fromGallery(FromBrowser message, Line line) {
        return switch (message) {
            case FromBrowser.Ping(var at) -> {
                line.send(new FromCourt.Pong(at, clock.now()));
                yield Uni.createFrom().voidItem();
            }
            case FromBrowser.Answer answer -> rooms.answer(line, answer);
            case FromBrowser.VideoWanted wanted -> rooms.view(line, wanted);
            case FromBrowser.MediaReady ready -> gallery.connectMedia(line);
            case FromBrowser.MediaRestart restart -> gallery.restartMedia(line);
            case FromBrowser.Asked asked -> gallery.refuse(line, asked);
            case FromBrowser.Enter again -> refuse(line, "entered already");
            case FromBrowser.Devices devices -> refuse(line, FROM_GALLERY);
            case FromBrowser.Hand hand -> refuse(line, FROM_GALLERY);
            case FromBrowser.Quality quality -> refuse(line, FROM_GALLERY);
            case FromBrowser.TooFast tooFast -> refuse(line, FROM_GALLERY);
            case FromBrowser.LineSample sample -> refuse(line, FROM_GALLERY);
            case FromBrowser.VoicesHeard voices -> refuse(line, FROM_GALLERY);
            case FromBrowser.LineTestAnswer answer -> refuse(line, FROM_GALLERY);
            case FromBrowser.LineTestMeasured measured -> refuse(line, FROM_GALLERY);
        };
    }

    /** Whoever tests a line is in no room, and has nothing to say there. */
    private Uni<Void> fromLineTest(FromBrowser message, Line line) {
        return switch (message) {
            case FromBrowser.Ping(var at) -> {
                line.send(new FromCourt.Pong(at, clock.now()));
                yield Uni.createFrom().voidItem();
            }
            case FromBrowser.MediaReady ready -> lineTests.begin(line);
            case FromBrowser.LineTestAnswer answer -> lineTests.answer(line, answer);
            case FromBrowser.LineTestMeasured(var measured) -> lineTests.measured(line, measured);
            case FromBrowser.Enter again -> refuse(line, "entered already");
            case FromBrowser.Answer answer -> refuse(line, FROM_LINE_TEST);
            case FromBrowser.VideoWanted wanted -> refuse(line, FROM_LINE_TEST);
            case FromBrowser.MediaRestart restart -> refuse(line, FROM_LINE_TEST);
            case FromBrowser.Asked asked -> refuse(line, FROM_LINE_TEST);
            case FromBrowser.Devices devices -> refuse(line, FROM_LINE_TEST);
            case FromBrowser.Hand hand -> refuse(line, FROM_LINE_TEST);
            case FromBrowser.Quality quality -> refuse(line, FROM_LINE_TEST);
            case FromBrowser.TooFast tooFast -> refuse(line, FROM_LINE_TEST);
            case FromBrowser.LineSample sample -> refuse(line, FROM_LINE_TEST);
            case FromBrowser.VoicesHeard voices -> refuse(line, FROM_LINE_TEST);
        };
    }

    private Uni<Void> fromRoom(FromBrowser message, Line line) {
        return switch (message) {
            case FromBrowser.Enter again -> refuse(line, "entered already");
            case FromBrowser.Ping(var at) -> {
                line.send(new FromCourt.Pong(at, clock.now()));
                yield Uni.createFrom().voidItem();
            }
            case FromBrowser.Asked asked -> rooms.act(line, asked);
            case FromBrowser.Answer answer -> rooms.answer(line, answer);
            case FromBrowser.MediaReady ready -> rooms.connectMedia(line);
            case FromBrowser.MediaRestart restart -> rooms.restartMedia(line);
            case FromBrowser.VideoWanted wanted -> rooms.view(line, wanted);
            case FromBrowser.Devices(var microphone, var camera) ->
                rooms.change(line, presence -> presence.with(new RoomState.Devices(microphone, camera)));
            case FromBrowser.Hand(var raised) -> rooms.raiseHand(line, raised);
            case FromBrowser.Quality quality -> rooms.noteQuality(line, quality);
            case FromBrowser.TooFast tooFast -> rooms.askForPatience(line);
            case FromBrowser.LineSample(var measured) -> rooms.keepSample(line, measured);
            case FromBrowser.VoicesHeard voices -> rooms.countVoices(line, voices);
            case FromBrowser.LineTestAnswer answer -> refuse(line, NO_LINE_TEST);
            case FromBrowser.LineTestMeasured measured -> refuse(line, NO_LINE_TEST);
        };
    }

    private Uni<Void> refuse(Line line, String fault) {
        refused.count();
        return end(line, Ending.MALFORMED, fault, Duration.ZERO);
    }

    /** Ends a line and does not wait for its close frame: from a dead phone it would never come. */
    private Uni<Void> end(Line line, Ending ending, String reason, Duration silence) {
        LOG.infof("%s ends with %d: %s", line, ending.code(), reason);
        line.close(ending, reason, silence);
        return lose(line, silence);
    }

    /** Notes that a line is gone: at once, or as soon as what keeps the room is back; and since when, which is the same then. */
    private Uni<Void> lose(Line line, Duration silence) {
        var since = clock.now().minus(silence);
        return noteLost(line, since)
                .onFailure()
                .invoke(failure -> loseLater(line, since, failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> noteLost(Line line, Instant since) {
        var entrance = line.entrance();
        if (entrance == null) {
            return rooms.lose(line, since);
        }
        return switch (entrance.place()) {
            case ROOM -> rooms.lose(line, since);
            case GALLERY -> gallery.leave(line);
            case LINE_TEST -> lineTests.leave(line);
        };
    }

    private void loseLater(Line line, Instant since, Throwable failure) {
        if (line.isNotedLater()) {
            return;
        }
        LOG.warnf("%s is noted as lost later: %s", line, failure.getClass().getName());
        noteLost(line, since)
                .onFailure()
                .retry()
                .withBackOff(LOSE_AGAIN, LOSE_AGAIN_MAX)
                .indefinitely()
                .subscribe()
                .with(noted -> {}, never -> LOG.errorf(never, "%s was never noted as lost", line));
    }
}
