package org.yunting.api.room;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.yunting.api.clock.Ids;
import org.yunting.api.conferencing.Conferencing;
import org.yunting.api.conferencing.TurnCredentials;
import org.yunting.api.database.CallersContext;
import org.yunting.api.database.OwnContext;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.api.lines.KeepLineTest;
import org.yunting.api.lines.LineTestFigures;
import org.yunting.api.room.Line.Entrance;
import org.yunting.api.room.RoomTickets.Pass;
import org.yunting.api.room.RoomTickets.Place;
import org.yunting.law.kernel.PersonId;
import org.yunting.media.conference.AnswerOutcome;
import org.yunting.media.conference.EndpointId;

/**
 * The lines of those who test them. A test is in no room, on no roll and on no record: nothing of it is kept but its figures, and it ends with its line.
 * What a process leaves behind on a bridge is ended by the next one like every conference that belongs to no hearing.
 */
@ApplicationScoped
class LineTestLines {
    private static final Logger LOG = Logger.getLogger(LineTestLines.class);

    /** By the id of the line. */
    private final Map<UUID, RunningLineTest> running = new ConcurrentHashMap<>();

    private final HearingDesk desk;
    private final Persons persons;
    private final KeepLineTest keepLineTest;
    private final Conferencing conferencing;
    private final TurnCredentials relays;
    private final RoomSettings settings;
    private final Transactions transactions;
    private final OwnContext context;
    private final Ids ids;

    LineTestLines(
            HearingDesk desk,
            Persons persons,
            KeepLineTest keepLineTest,
            Conferencing conferencing,
            TurnCredentials relays,
            RoomSettings settings,
            Transactions transactions,
            OwnContext context,
            Ids ids) {
        this.desk = desk;
        this.persons = persons;
        this.keepLineTest = keepLineTest;
        this.conferencing = conferencing;
        this.relays = relays;
        this.settings = settings;
        this.transactions = transactions;
        this.context = context;
        this.ids = ids;
    }

    /** Whether somebody could test now; who is testing already takes the place of themselves. */
    boolean hasPlaceFor(PersonId person) {
        return of(person).isPresent() || running.size() < settings.lineTestsAtOnce();
    }

    /** Lets a line in, in the place of an older one of the same person. */
    Uni<Void> enter(Line line, Pass pass) {
        return context.run(() -> transactions.reading(() -> summoned(pass)))
                .invoke(found -> found.ifPresentOrElse(
                        person -> enter(line, pass, person.displayName()),
                        () -> line.close(Ending.MAY_NOT_ENTER, "hearing-not-summoned")))
                .replaceWithVoid();
    }

    /** Whose test it is, if they are still on the roll of a hearing that is not over. */
    private Uni<Optional<Person>> summoned(Pass pass) {
        return desk.find(pass.hearing())
                .map(kept -> kept.map(Kept::hearing)
                        .filter(hearing -> !hearing.state().isOver())
                        .flatMap(hearing -> hearing.roll().find(pass.person())))
                .chain(appearance -> appearance.isPresent() ? persons.find(pass.person()) : nobody());
    }

    private static Uni<Optional<Person>> nobody() {
        return Uni.createFrom().item(Optional.empty());
    }

    private synchronized void enter(Line line, Pass pass, String name) {
        // A socket that closed while its ticket was looked at led nowhere then.
        if (line.isClosing()) {
            return;
        }
        if (!hasPlaceFor(pass.person())) {
            line.close(Ending.MAY_NOT_ENTER, "line-tests-full");
            return;
        }
        of(pass.person()).ifPresent(former -> {
            end(former);
            former.line().send(new FromCourt.Goodbye("replaced"));
            former.line().close(Ending.REPLACED);
        });
        var test = new RunningLineTest(line, pass, endpoint(), endpoint(), relays, System.nanoTime());
        running.put(line.id(), test);
        line.enter(new Entrance(pass.hearing(), pass.person(), test.sending(), Place.LINE_TEST));
        var you = new FromCourt.You(pass.person().value(), name, "line-test");
        line.send(new FromCourt.Welcome(you, List.of(), FromCourt.PROTOCOL));
    }

    private EndpointId endpoint() {
        return new EndpointId(ids.next().toString().replace("-", ""));
    }

    /** The page has its devices: the conference is opened, under a name that no hearing has. */
    Uni<Void> begin(Line line) {
        return of(line).filter(RunningLineTest::begins)
                .map(test -> context.run(() -> conferencing.of(ids.next(), test))
                        .invoke(test::runOn)
                        .replaceWithVoid())
                .orElseGet(LineTestLines::nothing);
    }

    /** Hands over an answer. One that cannot be read is a malformed message; one that comes late is nothing. */
    Uni<Void> answer(Line line, FromBrowser.LineTestAnswer answer) {
        of(line).ifPresent(test -> test.conference()
                .ifPresent(conference -> conference
                        .focus()
                        .answer(test.endpoint(answer.end()), answer.serial(), answer.sdp())
                        .thenAccept(outcome -> {
                            if (outcome instanceof AnswerOutcome.Malformed(var violations)) {
                                LOG.infof("%s sent an answer that cannot be read: %s", line, violations);
                                line.close(Ending.MALFORMED, "sdp: cannot be read");
                            }
                        })));
        return nothing();
    }

    /** What the device found out: judged, kept, told, and with that over. */
    Uni<Void> measured(Line line, LineTestFigures figures) {
        return of(line).map(test -> {
                    end(test);
                    return keepLineTest
                            .keep(test.pass().hearing(), test.pass().person(), figures)
                            .invoke(result -> tell(test, result))
                            .replaceWithVoid();
                })
                .orElseGet(LineTestLines::nothing);
    }

    /** The line is gone. Whoever goes away has tested nothing. */
    Uni<Void> leave(Line line) {
        of(line).ifPresent(this::end);
        return nothing();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sweep(System.nanoTime());
    }

    /** Ends the tests that take too long, as seen from a reading of the monotonic clock. */
    Uni<Void> sweep(long nowNanos) {
        return Multi.createFrom()
                .iterable(List.copyOf(running.values()))
                .filter(test ->
                        test.nanosUntil(nowNanos) > settings.lineTestWithin().toNanos())
                .onItem()
                .transformToUniAndConcatenate(test -> giveUp(test))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> giveUp(RunningLineTest test) {
        end(test);
        if (!test.hasBegun() || test.line().isClosing()) {
            test.sayGoodbye("line-test-over");
            return nothing();
        }
        return context.run(() -> keepLineTest.keepUnfinished(
                        test.pass().hearing(), test.pass().person()))
                .invoke(result -> tell(test, result))
                .replaceWithVoid();
    }

    /**
     * A hearing needs the places that tests have on the bridge: all of them end, and whoever tested is told to come again.
     *
     * @return whether there were any; when they are off the bridge
     */
    Uni<Boolean> makeRoom() {
        var ended = List.copyOf(running.values());
        // That a conference has ended is told from a thread of its own; the room goes on with its database session.
        return CallersContext.backTo(Multi.createFrom()
                .iterable(ended)
                .onItem()
                .transformToUniAndConcatenate(test -> Uni.createFrom()
                        .completionStage(() -> end(test))
                        .invoke(() -> test.sayGoodbye("line-test-no-room")))
                .collect()
                .last()
                .replaceWith(!ended.isEmpty()));
    }

    private static void tell(RunningLineTest test, KeepLineTest.Result result) {
        test.line().send(new FromCourt.LineTestResult(result.verdict(), result.reasons()));
        test.sayGoodbye("line-test-over");
    }

    private CompletionStage<Void> end(RunningLineTest test) {
        running.remove(test.line().id(), test);
        return test.end();
    }

    private Optional<RunningLineTest> of(Line line) {
        return Optional.ofNullable(running.get(line.id()));
    }

    private Optional<RunningLineTest> of(PersonId person) {
        return running.values().stream()
                .filter(test -> test.pass().person().equals(person))
                .findFirst();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
