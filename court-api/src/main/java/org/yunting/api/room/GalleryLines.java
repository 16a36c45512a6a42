package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.yunting.api.clock.Ids;
import org.yunting.api.problem.Problem;
import org.yunting.api.room.Line.Entrance;
import org.yunting.api.room.LiveRoom.Observer;
import org.yunting.api.room.RoomTickets.Pass;
import org.yunting.api.room.RoomTickets.Place;
import org.yunting.law.hearings.HearingEvent;
import org.yunting.law.hearings.HearingRefusal;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;
import org.yunting.media.conference.EndpointId;

/** The lines of those who look on. What they do changes nothing in the hearing, and only how many they are is told. */
@ApplicationScoped
class GalleryLines {
    private final RoomTurns turns;
    private final LiveRooms live;
    private final TellRoom tellRoom;
    private final VisitGallery visitGallery;
    private final Ids ids;

    GalleryLines(RoomTurns turns, LiveRooms live, TellRoom tellRoom, VisitGallery visitGallery, Ids ids) {
        this.turns = turns;
        this.live = live;
        this.tellRoom = tellRoom;
        this.visitGallery = visitGallery;
        this.ids = ids;
    }

    /** Lets a line in, in the place of an older one of the same person; in the room's turn. */
    Uni<Void> enter(Line line, Pass pass) {
        return visitGallery.enter(pass, line.id()).chain(entry -> switch (entry) {
            case VisitGallery.Entry.TurnedAway(var ending, var code) -> {
                line.close(ending, code);
                yield Uni.createFrom().voidItem();
            }
            case VisitGallery.Entry.Entered(var name) -> {
                var room = live.of(pass.hearing());
                var endpoint = new EndpointId(ids.next().toString().replace("-", ""));
                line.enter(new Entrance(pass.hearing(), pass.person(), endpoint, Place.GALLERY));
                room.put(pass.person(), new Observer(line, endpoint, false)).ifPresent(GalleryLines::replace);
                var you = new FromCourt.You(pass.person().value(), name, "observer");
                line.send(new FromCourt.Welcome(you, List.of(), FromCourt.PROTOCOL));
                // A socket that closed while its ticket was looked at led nowhere then, and nobody noted that it is
                // gone.
                yield line.isClosing() ? gone(room, pass.person(), line) : tellRoom.tell(room);
            }
        });
    }

    private static void replace(Observer former) {
        former.line().send(new FromCourt.Goodbye("replaced"));
        former.line().close(Ending.REPLACED);
    }

    /** The line is gone, and with it the visit. */
    Uni<Void> leave(Line line) {
        return inGallery(line, (room, entrance) -> gone(room, entrance.person(), line));
    }

    /** Nothing is told when another line has taken the place of this one, or the hearing is over. */
    private Uni<Void> gone(LiveRoom room, PersonId person, Line line) {
        return visitGallery
                .end(line.id())
                .chain(() -> room.removeObserver(person, line)
                        ? tellRoom.tell(room)
                        : Uni.createFrom().voidItem())
                .invoke(() -> live.forgetIfIdle(room));
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
        return inGallery(line, (room, entrance) -> {
            room.media().ifPresent(media -> how.accept(media, entrance.endpoint()));
            room.wantsMedia(entrance.person(), line);
            return tellRoom.tell(room);
        });
    }

    /** An act of the court is for those who were summoned; this person alone hears so. */
    Uni<Void> refuse(Line line, FromBrowser.Asked asked) {
        var refusal = Refusal.of(HearingRefusal.HEARING_NOT_SUMMONED, HearingEvent.OBSERVERS);
        line.send(new FromCourt.ActRefused(asked.id(), Problem.of(refusal)));
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> inGallery(Line line, BiFunction<LiveRoom, Entrance, Uni<Void>> work) {
        var entrance = line.entrance();
        return entrance == null
                ? Uni.createFrom().voidItem()
                : turns.take(entrance.hearing(), () -> work.apply(live.of(entrance.hearing()), entrance));
    }
}
