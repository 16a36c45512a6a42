package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.lines.KeepLineSamples;
import org.yunting.api.lines.LineMeasurement;
import org.yunting.api.lines.Verdict;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.DependencyAway;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.ProblemException;
import org.yunting.api.room.Line.Entrance;
import org.yunting.api.room.RoomPresences.Presence;
import org.yunting.api.room.RoomTickets.Pass;
import org.yunting.api.room.RoomTickets.Place;
import org.yunting.api.speaking.CountVoices;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.media.conference.AnswerOutcome;
import org.yunting.media.conference.ConferenceFocus;
import org.yunting.media.conference.EndpointId;
import org.yunting.media.conference.ReceiverView;

/** What people do in rooms: each thing waits its turn, changes the room in one transaction, and is then told to everybody. */
@ApplicationScoped
class Rooms {
    private static final Logger LOG = Logger.getLogger(Rooms.class);
    private static final int OTHERS_HEIGHT_MAX = 360;

    private final RoomTurns turns;
    private final LiveRooms live;
    private final TellRoom tellRoom;
    private final EnterRoom enterRoom;
    private final ChangePresence changePresence;
    private final PerformCourtAct performCourtAct;
    private final KeepLineSamples keepLineSamples;
    private final CountVoices countVoices;
    private final GalleryLines gallery;
    private final LineTestLines lineTests;
    private final RefusedMessages refused;
    private final CourtClock clock;

    Rooms(
            RoomTurns turns,
            LiveRooms live,
            TellRoom tellRoom,
            EnterRoom enterRoom,
            ChangePresence changePresence,
            PerformCourtAct performCourtAct,
            KeepLineSamples keepLineSamples,
            CountVoices countVoices,
            GalleryLines gallery,
            LineTestLines lineTests,
            RefusedMessages refused,
            CourtClock clock) {
        this.turns = turns;
        this.live = live;
        this.tellRoom = tellRoom;
        this.enterRoom = enterRoom;
        this.changePresence = changePresence;
        this.performCourtAct = performCourtAct;
        this.keepLineSamples = keepLineSamples;
        this.countVoices = countVoices;
        this.gallery = gallery;
        this.lineTests = lineTests;
        this.refused = refused;
        this.clock = clock;
    }

    /** Takes the ticket and lets the line in, in the place of an older line of the same person. */
    Uni<Void> enter(Line line, FromBrowser.Enter request) {
        return enterRoom
                .redeem(request.ticket())
                .chain(pass -> pass.map(valid -> lead(valid, line, request))
                        .orElseGet(() -> turnAway(line, Ending.NO_TICKET, Ending.NO_TICKET.reason())));
    }

    /** Where a ticket leads. A line test is in no room, and waits for none. */
    private Uni<Void> lead(Pass valid, Line line, FromBrowser.Enter request) {
        return switch (valid.place()) {
            case ROOM -> turns.take(valid.hearing(), () -> enter(line, request, valid));
            case GALLERY -> turns.take(valid.hearing(), () -> gallery.enter(line, valid));
            case LINE_TEST -> lineTests.enter(line, valid);
        };
    }

    /**
     * The line is gone; noted as that and as nothing else (OLR 25). Harmless when another line has taken its place.
     *
     * @param since when it was heard last
     */
    Uni<Void> lose(Line line, Instant since) {
        return inRoom(line, (room, entrance) -> {
            room.remove(entrance.person(), line);
            return changePresence
                    .lose(entrance.hearing(), entrance.person(), line.id(), since)
                    .chain(lost -> lost ? tellOfLoss(room, entrance.person()) : nothing())
                    .invoke(() -> live.forgetIfIdle(room));
        });
    }

    /** A line of a process that is gone, and that nobody has taken up again for so long. */
    Uni<Void> lose(HearingId hearing, PersonId person, UUID line, Duration silence) {
        var since = clock.now().minus(silence);
        return turns.take(
                hearing,
                () -> changePresence
                        .lose(hearing, person, line, since)
                        .chain(lost -> lost ? tellOfLoss(live.of(hearing), person) : nothing()));
    }

    private Uni<Void> tellOfLoss(LiveRoom room, PersonId person) {
        return tellRoom.tell(room).chain(() -> tellRoom.tellQuality(room, person, Verdict.LOST));
    }

    Uni<Void> act(Line line, FromBrowser.Asked asked) {
        return inRoom(
                line,
                (room, entrance) -> performCourtAct
                        .perform(entrance.hearing(), entrance.person(), asked)
                        .invoke(() -> line.send(new FromCourt.ActDone(asked.id())))
                        .onFailure()
                        .invoke(failure -> refuse(line, entrance, asked, problem(failure)))
                        .onFailure()
                        .recoverWithNull()
                        .chain(() -> tellRoom.tell(room)));
    }

    private void refuse(Line line, Entrance entrance, FromBrowser.Asked asked, Problem problem) {
        refused.note(entrance, asked, problem);
        line.send(new FromCourt.ActRefused(asked.id(), problem));
    }

    Uni<Void> change(Line line, UnaryOperator<Presence> change) {
        return inRoom(
                line,
                (room, entrance) -> changePresence
                        .change(entrance.hearing(), entrance.person(), line.id(), change)
                        .chain(changed -> changed ? tellRoom.tell(room) : nothing()));
    }

    Uni<Void> raiseHand(Line line, boolean raised) {
        var now = clock.now();
        return change(line, presence -> {
            if (!raised) {
                return presence.withHand(null);
            }
            return presence.handRaisedAt() == null ? presence.withHand(now) : presence;
        });
    }

    /** A device whose media does not flow can neither hear nor be heard: on the record that is a lost line. */
    Uni<Void> noteQuality(Line line, FromBrowser.Quality quality) {
        return inRoom(line, (room, entrance) -> {
            room.sees(entrance.person(), quality.picture());
            return noteVerdict(room, entrance, quality.verdict());
        });
    }

    private Uni<Void> noteVerdict(LiveRoom room, Entrance entrance, Verdict verdict) {
        var noted = room.isNews(entrance.person(), verdict)
                ? changePresence
                        .noteMedia(entrance.hearing(), entrance.person(), verdict)
                        .chain(() -> tellRoom.tell(room))
                : nothing();
        return noted.chain(() -> tellRoom.tellQuality(room, entrance.person(), verdict));
    }

    /** Heard from an interpreter in the room, and from nobody else. */
    Uni<Void> askForPatience(Line line) {
        return inRoom(line, (room, entrance) -> tellRoom.tellTooFast(room, entrance.person()));
    }

    /** A measurement that shows somebody cut off, or no more, says so to the room. Others change nothing in it, and wait for no turn. */
    Uni<Void> keepSample(Line line, LineMeasurement measured) {
        return Optional.ofNullable(line.entrance())
                .map(entrance -> keptWherePossible(
                                line, keepLineSamples.keep(entrance.hearing(), entrance.person(), measured))
                        .chain(() -> noteSample(line, entrance, measured.verdict())))
                .orElseGet(Rooms::nothing);
    }

    /** Figures that cannot be kept now are not kept: no line of somebody who sits in court breaks for them. */
    private static Uni<Void> keptWherePossible(Line line, Uni<Void> figures) {
        return figures.onFailure()
                .invoke(failure -> LOG.warnf(
                        "%s: figures are not kept: %s", line, failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> noteSample(Line line, Entrance from, Verdict verdict) {
        boolean told = live.find(from.hearing())
                .map(room -> room.isCutOff(from.person()) == (verdict == Verdict.LOST))
                .orElse(true);
        return told
                ? nothing()
                : inRoom(
                        line,
                        (room, entrance) -> room.lineOf(entrance.person())
                                        .filter(line::equals)
                                        .isPresent()
                                ? noteVerdict(room, entrance, verdict)
                                : nothing());
    }

    /** In the room's turn, so that two devices of the bench never count one moment at once. */
    Uni<Void> countVoices(Line line, FromBrowser.VoicesHeard voices) {
        return inRoom(
                line,
                (room, entrance) -> keptWherePossible(
                        line, countVoices.count(entrance.hearing(), entrance.person(), voices.heard())));
    }

    /** The page has no peer connection, and wants one. */
    Uni<Void> connectMedia(Line line) {
        return wantMedia(line, RoomMedia::connect);
    }

    /** The page's peer connection failed, and it wants another. */
    Uni<Void> restartMedia(Line line) {
        return wantMedia(line, RoomMedia::reconnect);
    }

    private Uni<Void> wantMedia(Line line, BiConsumer<RoomMedia, EndpointId> how) {
        return inRoom(line, (room, entrance) -> {
            room.everyMedia().forEach(media -> how.accept(media, entrance.endpoint()));
            return changePresence
                    .change(entrance.hearing(), entrance.person(), line.id(), Presence::readyForMedia)
                    .chain(() -> tellRoom.tell(room));
        });
    }

    /** Hands over an answer. One that cannot be read is a malformed message; one that comes late is nothing. */
    Uni<Void> answer(Line line, FromBrowser.Answer answer) {
        focusOf(line)
                .ifPresent(focus -> focus.answer(
                                Objects.requireNonNull(line.entrance()).endpoint(), answer.serial(), answer.sdp())
                        .thenAccept(outcome -> {
                            if (outcome instanceof AnswerOutcome.Malformed(var violations)) {
                                LOG.infof("%s sent an answer that cannot be read: %s", line, violations);
                                refused.count();
                                line.close(Ending.MALFORMED, "sdp: cannot be read");
                            }
                        }));
        return nothing();
    }

    Uni<Void> view(Line line, FromBrowser.VideoWanted wanted) {
        return inRoom(line, (room, entrance) -> {
            room.mediaOf(entrance.endpoint())
                    .ifPresent(media -> media.focus().view(entrance.endpoint(), viewOf(media, wanted)));
            return nothing();
        });
    }

    private Uni<Void> enter(Line line, FromBrowser.Enter request, Pass pass) {
        return enterRoom.enter(pass, request.device(), line.id()).chain(entry -> switch (entry) {
            case EnterRoom.Entry.TurnedAway(var ending, var code) -> turnAway(line, ending, code);
            case EnterRoom.Entry.Entered(var presence) -> {
                var room = live.of(pass.hearing());
                line.enter(
                        new Entrance(pass.hearing(), pass.person(), new EndpointId(presence.endpoint()), Place.ROOM));
                room.put(pass.person(), line).ifPresent(Rooms::replace);
                yield tellRoom.welcome(room, line, pass.person(), request.heard())
                        .invoke(() -> room.mediaOf(new EndpointId(presence.endpoint()))
                                .ifPresent(media -> media.focus().refresh(new EndpointId(presence.endpoint()))));
            }
        });
    }

    private Uni<Void> inRoom(Line line, BiFunction<LiveRoom, Entrance, Uni<Void>> work) {
        var entrance = line.entrance();
        if (entrance == null) {
            return nothing();
        }
        return turns.take(entrance.hearing(), () -> work.apply(live.of(entrance.hearing()), entrance));
    }

    private Optional<ConferenceFocus> focusOf(Line line) {
        return Optional.ofNullable(line.entrance())
                .flatMap(entrance -> live.find(entrance.hearing()).flatMap(room -> room.mediaOf(entrance.endpoint())))
                .map(RoomMedia::focus);
    }

    private static ReceiverView viewOf(RoomMedia media, FromBrowser.VideoWanted wanted) {
        if (wanted.maxHeight() == 0) {
            return ReceiverView.audioOnly();
        }
        var stage = Optional.ofNullable(wanted.stage()).flatMap(person -> media.endpointOf(new PersonId(person)));
        return new ReceiverView(
                ReceiverView.DEFAULT.lastN(),
                stage.map(Set::of).orElse(Set.of()),
                wanted.maxHeight(),
                Math.min(wanted.maxHeight(), OTHERS_HEIGHT_MAX));
    }

    private static void replace(Line former) {
        former.send(new FromCourt.Goodbye("replaced"));
        former.close(Ending.REPLACED);
    }

    private static Uni<Void> turnAway(Line line, Ending ending, String reason) {
        line.close(ending, reason);
        return nothing();
    }

    private static Problem problem(Throwable failure) {
        if (failure instanceof ProblemException refused) {
            return refused.problem();
        }
        if (DependencyAway.isBehind(failure)) {
            LOG.warnf("an act of the court failed: %s", failure.getClass().getName());
            return Problem.of(CommonProblem.UNAVAILABLE);
        }
        LOG.error("an act of the court failed", failure);
        return Problem.of(CommonProblem.INTERNAL_FAULT);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
