package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.conferencing.BridgePool;
import org.yunting.api.conferencing.Conferencing;
import org.yunting.api.conferencing.TurnCredentials;
import org.yunting.api.lines.Verdict;
import org.yunting.api.recording.Recorders;
import org.yunting.api.recording.RecordingTrouble;
import org.yunting.api.room.MediaPlan.Seat;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.hearings.MediaFlow;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.media.conference.EndpointId;
import org.yunting.media.conference.LossCause;

/**
 * What follows a change of a room: media is brought in line, everybody is told, and whoever has no business there any more is shown out. Runs in the
 * room's turn, after the transaction, from what PostgreSQL has; run twice it does no harm.
 */
@ApplicationScoped
class TellRoom implements RoomSignals.MediaTurns {
    private static final Logger LOG = Logger.getLogger(TellRoom.class);

    private final ReadRoom readRoom;
    private final Conferencing conferencing;
    private final BridgePool bridges;
    private final TurnCredentials relays;
    private final PrivateMedia privateMedia;
    private final LineTestLines lineTests;
    private final NoteMedia noteMedia;
    private final TellMissed tellMissed;
    private final Recorders recorders;
    private final LiveRooms live;
    private final RoomTurns turns;
    private final CourtClock clock;
    private final Ids ids;

    TellRoom(
            ReadRoom readRoom,
            Conferencing conferencing,
            BridgePool bridges,
            TurnCredentials relays,
            PrivateMedia privateMedia,
            LineTestLines lineTests,
            NoteMedia noteMedia,
            TellMissed tellMissed,
            Recorders recorders,
            LiveRooms live,
            RoomTurns turns,
            CourtClock clock,
            Ids ids) {
        this.readRoom = readRoom;
        this.conferencing = conferencing;
        this.bridges = bridges;
        this.relays = relays;
        this.privateMedia = privateMedia;
        this.lineTests = lineTests;
        this.noteMedia = noteMedia;
        this.tellMissed = tellMissed;
        this.recorders = recorders;
        this.live = live;
        this.turns = turns;
        this.clock = clock;
        this.ids = ids;
    }

    Uni<Void> tell(LiveRoom room) {
        return readRoom.read(room.hearing())
                .chain(view -> bringMediaInLine(room, view).invoke(() -> tell(room, view)));
    }

    /**
     * Greets a line that has just come in, and tells everybody.
     *
     * @param heard how far on the timeline its page had heard before its line broke; null where it had not
     */
    Uni<Void> welcome(LiveRoom room, Line line, PersonId person, @Nullable Long heard) {
        return readRoom.read(room.hearing()).chain(view -> {
            line.send(new FromCourt.Welcome(view.you(person), view.may(person), FromCourt.PROTOCOL));
            return tellMissed
                    .tell(line, view, person, heard)
                    .chain(() -> bringMediaInLine(room, view))
                    .invoke(() -> {
                        tell(room, view);
                        tellOfThisMoment(room, view, line, person);
                    });
        });
    }

    /** What no state has in it and what nobody says again by themselves. */
    private void tellOfThisMoment(LiveRoom room, RoomView view, Line line, PersonId person) {
        room.everyMedia()
                .filter(media -> media.endpointOf(person).isPresent())
                .findFirst()
                .flatMap(RoomMedia::speaker)
                .ifPresent(speaker -> line.send(new FromCourt.Speaker(speaker.value())));
        if (view.isOfBench(person)) {
            room.qualities().forEach((whose, verdict) -> line.send(quality(room, whose, verdict)));
            recorders.trouble(room.hearing()).ifPresent(trouble -> line.send(FromCourt.RecordingAlarm.of(trouble)));
        }
    }

    /** Keeps how good somebody's media is, and tells judge and clerk: it is their business whom the court cannot hear, and nobody else's. */
    Uni<Void> tellQuality(LiveRoom room, PersonId whose, Verdict verdict) {
        room.quality(whose, verdict);
        return readRoom.read(room.hearing())
                .invoke(view -> toBench(room, view, quality(room, whose, verdict)))
                .chain(view -> recorders.follow(room.hearing(), new RoomVoices(view).heard(room.qualities())))
                .replaceWithVoid();
    }

    /** What the recording lacks concerns those who lead and keep it; what stands on the record of it, everybody reads. */
    void tellTrouble(LiveRoom room, RecordingTrouble trouble) {
        later(
                room,
                () -> readRoom.read(room.hearing())
                        .invoke(view -> toBench(room, view, FromCourt.RecordingAlarm.of(trouble)))
                        .replaceWithVoid());
    }

    /** That there is something new in the written record; not told to whoever is to testify. */
    void tellRecord(LiveRoom room, FromCourt.RecordChange change) {
        later(
                room,
                () -> readRoom.read(room.hearing())
                        .invoke(view -> room.linesByPerson().forEach((to, line) -> {
                            if (!view.isOutOfEarshot(to)) {
                                line.send(change);
                            }
                        }))
                        .replaceWithVoid());
    }

    /** An interpreter cannot follow: everybody in the room is asked to speak more slowly. Nothing of it is kept. */
    Uni<Void> tellTooFast(LiveRoom room, PersonId interpreter) {
        return readRoom.read(room.hearing())
                .invoke(view -> {
                    if (view.isInterpreting(interpreter) && room.mayAskForPatience(System.nanoTime())) {
                        room.linesByPerson().forEach((to, line) -> {
                            if (view.placeOf(to) == Place.ROOM) {
                                line.send(new FromCourt.TooFast(interpreter.value()));
                            }
                        });
                    }
                })
                .replaceWithVoid();
    }

    private static void toBench(LiveRoom room, RoomView view, FromCourt message) {
        room.linesByPerson().forEach((to, line) -> {
            if (view.isOfBench(to)) {
                line.send(message);
            }
        });
    }

    /** Takes running media up again after a restart. */
    Uni<Void> resume(HearingId hearing) {
        return turns.take(hearing, () -> {
            var room = live.of(hearing);
            return openMedia(room).chain(() -> tell(room));
        });
    }

    /** Tells a room when its turn comes, for a change that did not come through the room. */
    void tellLater(LiveRoom room) {
        later(room, () -> tell(room));
    }

    @Override
    public void dropped(LiveRoom room, RoomMedia media, EndpointId endpoint, LossCause cause) {
        later(
                room,
                () -> madeRoom(cause).chain(made -> {
                    // Where tests made room, the plan brings the endpoint in again at once.
                    media.dropped(endpoint, made ? LossCause.UNKNOWN_TO_BRIDGE : cause);
                    return tell(room);
                }));
    }

    @Override
    public void placeFound(LiveRoom room) {
        tellLater(room);
    }

    /** Whom the bridge had no place for is tried again: elsewhere on it a hearing may have ended. */
    void letInAgain(LiveRoom room) {
        if (room.everyMedia().anyMatch(RoomMedia::isAnybodyBarred)) {
            later(room, () -> {
                room.everyMedia().forEach(RoomMedia::letInAgain);
                return tell(room);
            });
        }
    }

    /** Whoever tests a line makes room for a hearing. */
    private Uni<Boolean> madeRoom(LossCause cause) {
        return cause == LossCause.BRIDGE_FULL
                ? lineTests.makeRoom()
                : Uni.createFrom().item(false);
    }

    @Override
    public void flows(LiveRoom room, MediaFlow flow) {
        later(room, () -> noteMedia.note(room.hearing(), flow));
    }

    @Override
    public void speaks(LiveRoom room, RoomMedia media, EndpointId endpoint) {
        media.speaks(endpoint);
        media.speaker().ifPresent(person -> {
            room.linesByPerson().forEach((to, line) -> sayWhoSpeaks(media, person, to, line));
            room.observers().forEach((to, observer) -> sayWhoSpeaks(media, person, to, observer.line()));
        });
    }

    private static void sayWhoSpeaks(RoomMedia media, PersonId speaker, PersonId to, Line line) {
        if (media.endpointOf(to).isPresent()) {
            line.send(new FromCourt.Speaker(speaker.value()));
        }
    }

    private void later(LiveRoom room, Supplier<Uni<Void>> work) {
        turns.take(room.hearing(), work)
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "room %s was not told", room.hearing()));
    }

    private Uni<Void> bringMediaInLine(LiveRoom room, RoomView view) {
        privateMedia.letOut(room, view);
        return bringCourtroomInLine(room, view)
                .chain(() -> privateMedia.bringIn(room, view, this, bridges::isToBeLeft));
    }

    /** The recorder listens before the bridge is told to speak to it, and hears the bridge go before it is deaf. */
    private Uni<Void> bringCourtroomInLine(LiveRoom room, RoomView view) {
        var plan = view.mediaPlan().and(observed(room, view));
        if (view.isOver()) {
            recorders.end(room.hearing());
        }
        if (room.media().isEmpty() && plan.seats().isEmpty()) {
            return recorderOf(room, view).replaceWithVoid();
        }
        return openMedia(room)
                .chain(media -> recorderOf(room, view).invoke(recorder -> {
                    if (view.isOver()) {
                        media.end();
                    } else {
                        media.follow(plan);
                        media.sendSoundTo(recorder);
                        media.pictures().bringTo(recorder.flatMap(running -> recorders.pictures(room.hearing())));
                        if (!view.isSitting()) {
                            media.leaveBridge(bridges::isToBeLeft);
                        }
                    }
                }))
                .replaceWithVoid();
    }

    /** The gallery receives what is said while it is open and the court sits, and not a packet otherwise. */
    private static Map<PersonId, Seat> observed(LiveRoom room, RoomView view) {
        var seats = new HashMap<PersonId, Seat>();
        if (view.hearing().gallery().isHeard()) {
            room.observers().forEach((person, observer) -> {
                if (observer.wantsMedia()) {
                    seats.put(person, Seat.looksOn(observer.endpoint()));
                }
            });
        }
        return seats;
    }

    private Uni<Optional<URI>> recorderOf(LiveRoom room, RoomView view) {
        return view.isOver()
                ? Uni.createFrom().item(Optional.empty())
                : recorders.follow(room.hearing(), new RoomVoices(view).heard(room.qualities()));
    }

    private Uni<RoomMedia> openMedia(LiveRoom room) {
        return room.media().map(media -> Uni.createFrom().item(media)).orElseGet(() -> {
            var signals = new RoomSignals(room, null, this, relays);
            return conferencing
                    .of(room.hearing().value(), signals)
                    .map(conference -> new RoomMedia(conference, ids::next))
                    .invoke(media -> {
                        signals.of(media);
                        room.media(media);
                    });
        });
    }

    private void tell(LiveRoom room, RoomView view) {
        var now = clock.now();
        var running = new MediaOf(room);
        room.linesByPerson().forEach((person, line) -> {
            line.send(view.seenBy(person, now, running, room.observers().size()));
            if (view.isOver()) {
                showOut(room, person, line, "hearing-over", Ending.HEARING_OVER);
            } else if (view.isGoneForGood(person)) {
                showOut(room, person, line, "dismissed", Ending.DISMISSED);
            } else if (view.placeOf(person) == Place.REMOVED) {
                showOut(room, person, line, "removed", Ending.MAY_NOT_ENTER);
            }
        });
        var scene = SeenFromGallery.of(view, now);
        room.observers().forEach((person, observer) -> {
            observer.line().send(scene);
            if (view.isOver()) {
                room.removeObserver(person, observer.line());
                sayGoodbye(observer.line(), "hearing-over", Ending.HEARING_OVER);
            }
        });
        if (view.isOver()) {
            live.forget(room.hearing());
        }
    }

    private record MediaOf(LiveRoom room) implements RoomView.RunningMedia {
        @Override
        public boolean has(String endpoint) {
            return room.mediaOf(new EndpointId(endpoint)).isPresent();
        }

        @Override
        public boolean hasNoPlaceFor(String endpoint) {
            return room.everyMedia().anyMatch(media -> media.hasNoPlaceFor(new EndpointId(endpoint)));
        }
    }

    private static FromCourt quality(LiveRoom room, PersonId whose, Verdict verdict) {
        return new FromCourt.Quality(whose.value(), verdict, room.seenBy(whose));
    }

    private static void showOut(LiveRoom room, PersonId person, Line line, String reason, Ending ending) {
        room.remove(person, line);
        sayGoodbye(line, reason, ending);
    }

    private static void sayGoodbye(Line line, String reason, Ending ending) {
        line.send(new FromCourt.Goodbye(reason));
        line.close(ending);
    }
}
