package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Predicate;
import org.yunting.api.clock.Ids;
import org.yunting.api.conferencing.Conferencing;
import org.yunting.api.conferencing.TurnCredentials;
import org.yunting.law.hearings.PrivateRoom;
import org.yunting.law.kernel.HearingId;

/**
 * The conferences of private rooms. Each is one of its own on the bridge, apart from the courtroom's: nobody in court can hear what is said there, because
 * it never comes there; and no recorder is told of it, because recorders are told of the courtroom's alone.
 */
@ApplicationScoped
class PrivateMedia {
    private final Conferencing conferencing;
    private final TurnCredentials relays;
    private final Ids ids;

    PrivateMedia(Conferencing conferencing, TurnCredentials relays, Ids ids) {
        this.conferencing = conferencing;
        this.relays = relays;
        this.ids = ids;
    }

    /** The conference's name; the same before and after a restart of the court. */
    static UUID nameOf(HearingId hearing, PrivateRoom room) {
        var name = hearing.value() + "/" + room.side().key() + "/" + room.since();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** First whoever comes out of a private room is out of its conference; then the courtroom may take them in. */
    void letOut(LiveRoom room, RoomView view) {
        var plans = view.privatePlans();
        room.apart().forEach((apart, media) -> {
            var plan = plans.get(apart);
            if (plan == null) {
                room.apart().remove(apart);
                media.end();
            } else {
                media.follow(plan);
            }
        });
    }

    /** Last, when the courtroom has let them go, whoever goes apart is brought in there. */
    Uni<Void> bringIn(LiveRoom room, RoomView view, RoomSignals.MediaTurns turns, Predicate<URI> isToBeLeft) {
        Uni<Void> brought = Uni.createFrom().voidItem();
        for (var plan : view.privatePlans().entrySet()) {
            brought = brought.chain(() -> open(room, plan.getKey(), turns))
                    .invoke(media -> {
                        media.follow(plan.getValue());
                        media.leaveBridge(isToBeLeft);
                    })
                    .replaceWithVoid();
        }
        return brought;
    }

    private Uni<RoomMedia> open(LiveRoom room, PrivateRoom apart, RoomSignals.MediaTurns turns) {
        var running = room.apart().get(apart);
        if (running != null) {
            return Uni.createFrom().item(running);
        }
        var signals = new RoomSignals(room, apart, turns, relays);
        return conferencing
                .of(nameOf(room.hearing(), apart), apart.since().toEpochMilli(), signals)
                .map(conference -> new RoomMedia(conference, ids::next))
                .invoke(media -> {
                    signals.of(media);
                    room.apart().put(apart, media);
                });
    }
}
