package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yunting.api.database.Transactions;
import org.yunting.api.evidence.Exhibits;
import org.yunting.api.hearings.Hearings;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.api.problem.Refusals;
import org.yunting.api.records.StatementsInWriting;
import org.yunting.api.records.StatementsInWriting.Statement;
import org.yunting.api.room.RoomPresences.Presence;
import org.yunting.api.timeline.Timeline;
import org.yunting.api.timeline.Timeline.Stretch;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.HearingState;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Reads a room as it stands. */
@ApplicationScoped
class ReadRoom {
    private static final int STATEMENTS_SHOWN_MAX = 30;

    private final RoomRows rooms;
    private final Hearings hearings;
    private final RoomPresences presences;
    private final Persons persons;
    private final Exhibits exhibits;
    private final StatementsInWriting statements;
    private final Timeline timeline;
    private final RoomSettings settings;
    private final Transactions transactions;

    ReadRoom(
            RoomRows rooms,
            Hearings hearings,
            RoomPresences presences,
            Persons persons,
            Exhibits exhibits,
            StatementsInWriting statements,
            Timeline timeline,
            RoomSettings settings,
            Transactions transactions) {
        this.rooms = rooms;
        this.hearings = hearings;
        this.presences = presences;
        this.persons = persons;
        this.exhibits = exhibits;
        this.statements = statements;
        this.timeline = timeline;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** What was read so far; the number of the change is read first, so that a view is never older than its number says. */
    private record Read(
            Stand stand, Hearings.Kept kept, Map<PersonId, Presence> presences, Map<PersonId, Person> persons) {}

    /** How far the changes of the room and its timeline are known. */
    private record Stand(long seq, long timeline) {}

    Uni<RoomView> read(HearingId hearing) {
        return transactions.reading(() -> stand(hearing)
                .chain(stand -> hearings.find(hearing).chain(kept -> read(stand, Refusals.found(kept))))
                .chain(this::view));
    }

    private Uni<RoomView> view(Read read) {
        var hearing = read.kept().hearing();
        return showing(hearing)
                .chain(showing -> stated(hearing)
                        .chain(stated -> words(hearing, read.stand())
                                .map(words -> new RoomView(
                                        read.stand().seq(),
                                        read.stand().timeline(),
                                        read.kept(),
                                        read.presences(),
                                        read.persons(),
                                        showing.orElse(null),
                                        stated,
                                        words,
                                        settings.grace()))));
    }

    private Uni<WordsToWaiting> words(Hearing hearing, Stand stand) {
        var stretch = new Stretch(hearing.booking().id(), 0, stand.timeline(), Instant.EPOCH);
        return hearing.state().isOver()
                ? Uni.createFrom().item(new WordsToWaiting(List.of()))
                : timeline.latest(stretch, WordsToWaiting.KINDS, WordsToWaiting.MOST)
                        .map(latest -> new WordsToWaiting(latest.entries()));
    }

    private Uni<Stand> stand(HearingId hearing) {
        return rooms.seq(hearing).chain(seq -> timeline.position(hearing).map(position -> new Stand(seq, position)));
    }

    private Uni<Read> read(Stand stand, Hearings.Kept kept) {
        var summoned = kept.hearing().roll().appearances().stream()
                .map(Appearance::person)
                .toList();
        return presences
                .of(kept.hearing().booking().id())
                .chain(present ->
                        persons.findAll(summoned).map(known -> new Read(stand, kept, byPerson(present), known)));
    }

    /** Only of a hearing that has begun anything was stated. */
    private Uni<List<Statement>> stated(Hearing hearing) {
        return hearing.state().session().isPresent()
                ? statements.newest(hearing.booking().id(), STATEMENTS_SHOWN_MAX)
                : Uni.createFrom().item(List.of());
    }

    private Uni<Optional<RoomState.Showing>> showing(Hearing hearing) {
        return hearing.state()
                .session()
                .map(HearingState.InSession::showing)
                .map(exhibit -> exhibits.find(exhibit)
                        .map(found -> found.map(filed -> new RoomState.Showing(
                                filed.exhibit().id().value(),
                                filed.exhibit().number().render(),
                                filed.exhibit().description().title(),
                                filed.exhibit().file().mediaType()))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Map<PersonId, Presence> byPerson(List<Presence> present) {
        return present.stream().collect(Collectors.toMap(Presence::person, Function.identity()));
    }
}
