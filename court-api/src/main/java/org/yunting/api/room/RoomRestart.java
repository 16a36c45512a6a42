package org.yunting.api.room;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.yunting.api.conferencing.BridgePool;
import org.yunting.api.conferencing.Conferencing;
import org.yunting.api.database.OwnContext;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.VacateHearing.HearingChanged;
import org.yunting.api.recording.RecordingTrouble;
import org.yunting.api.records.RecordChanged;
import org.yunting.law.kernel.HearingId;

/**
 * Rooms over a restart of the court: media goes on, browsers come back by themselves, and only who has not come back when the usual patience is over
 * has lost the line. That the court was away is not held against anybody.
 */
@ApplicationScoped
class RoomRestart {
    private static final Logger LOG = Logger.getLogger(RoomRestart.class);

    private final Conferencing conferencing;
    private final RoomPresences presences;
    private final RoomRows rows;
    private final HearingDesk desk;
    private final Rooms rooms;
    private final TellRoom tellRoom;
    private final Doorway doorway;
    private final LiveRooms live;
    private final OwnContext context;
    private final RoomSettings settings;

    RoomRestart(
            Conferencing conferencing,
            RoomPresences presences,
            RoomRows rows,
            HearingDesk desk,
            Rooms rooms,
            TellRoom tellRoom,
            Doorway doorway,
            LiveRooms live,
            OwnContext context,
            RoomSettings settings) {
        this.conferencing = conferencing;
        this.presences = presences;
        this.rows = rows;
        this.desk = desk;
        this.rooms = rooms;
        this.tellRoom = tellRoom;
        this.doorway = doorway;
        this.live = live;
        this.context = context;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        run("media could not be taken up", takeUpMedia());
        run("lines of before could not be read", waitForThoseOfBefore());
    }

    void stop(@Observes ShutdownEvent event) {
        doorway.closeAll();
        live.all()
                .forEach(
                        room -> room.everyMedia().forEach(media -> media.focus().detach()));
    }

    /** A bridge drains, or takes hearings again: rooms on it look whether they can leave it. */
    void changed(@Observes BridgePool.ConditionChanged change) {
        live.all().forEach(tellRoom::tellLater);
    }

    /** A hearing was changed from outside its room. */
    void changed(@Observes HearingChanged change) {
        live.find(change.hearing()).ifPresent(tellRoom::tellLater);
    }

    /** What stands in the written record is read over HTTP by whoever may; here it is only said that there is something new. */
    void changed(@Observes RecordChanged change) {
        live.find(change.hearing())
                .ifPresent(room -> tellRoom.tellRecord(room, new FromCourt.RecordChange(change.version())));
    }

    /** The recording of a hearing lacks something, or has it again. */
    void changed(@Observes RecordingTrouble trouble) {
        live.find(trouble.hearing()).ifPresent(room -> tellRoom.tellTrouble(room, trouble));
    }

    /** A conference is a hearing's courtroom or a private room of one; what is neither any more ends. */
    private Uni<Void> takeUpMedia() {
        return context.run(conferencing::running)
                .chain(running -> context.run(() -> hearingsOf(running))
                        .chain(hearings -> oneByOne(hearings, tellRoom::resume))
                        .chain(() -> oneByOne(leftOver(running), room -> context.run(() -> conferencing.end(room)))));
    }

    /** Those whose courtroom is running, and those of whom at least a private room is. */
    private Uni<List<HearingId>> hearingsOf(List<UUID> running) {
        return rows.withPrivateRooms()
                .map(LinkedHashSet::new)
                .chain(found -> oneByOne(
                                running,
                                room -> desk.find(new HearingId(room))
                                        .invoke(kept -> kept.ifPresent(one -> found.add(new HearingId(room))))
                                        .replaceWithVoid())
                        .replaceWith(() -> List.copyOf(found)));
    }

    private List<UUID> leftOver(List<UUID> running) {
        var taken = live.all().stream()
                .flatMap(room -> Stream.concat(
                        Stream.of(room.hearing().value()),
                        room.apart().keySet().stream().map(apart -> PrivateMedia.nameOf(room.hearing(), apart))))
                .collect(Collectors.toSet());
        return running.stream().filter(room -> !taken.contains(room)).toList();
    }

    private static <T> Uni<Void> oneByOne(List<T> all, Function<T, Uni<? extends Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> work.apply(one))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> waitForThoseOfBefore() {
        return context.run(presences::connected)
                .onItem()
                .delayIt()
                .by(settings.returnWithin())
                .chain(this::loseThoseWhoStayedAway);
    }

    private Uni<Void> loseThoseWhoStayedAway(List<RoomPresences.Connected> before) {
        return oneByOne(
                before, line -> rooms.lose(line.hearing(), line.person(), line.line(), settings.returnWithin()));
    }

    private static void run(String otherwise, Uni<Void> work) {
        work.subscribe().with(done -> {}, failure -> LOG.error(otherwise, failure));
    }
}
