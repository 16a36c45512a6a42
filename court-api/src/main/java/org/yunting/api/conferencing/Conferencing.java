package org.yunting.api.conferencing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yunting.api.database.OwnContext;
import org.yunting.media.conference.ConferenceFocus;
import org.yunting.media.conference.Conferences;
import org.yunting.media.conference.EndpointId;
import org.yunting.media.conference.LossCause;
import org.yunting.media.conference.Offer;
import org.yunting.media.conference.ParticipantSignals;

/** The conference of each room. */
@ApplicationScoped
public class Conferencing {
    private final Conferences conferences;
    private final Snapshots snapshots;
    private final OwnContext context;

    Conferencing(Conferences conferences, Snapshots snapshots, OwnContext context) {
        this.conferences = conferences;
        this.snapshots = snapshots;
        this.context = context;
    }

    /**
     * The conference of a room: taken up where it runs already, opened where it does not. To be asked for once for each room in a process; the
     * caller keeps what it gets.
     */
    public Uni<RoomConference> of(UUID room, ParticipantSignals signals) {
        return of(room, 0, signals);
    }

    /**
     * The same, for people who go from one room to another.
     *
     * @param after numbers that offers of this room are greater than
     */
    public Uni<RoomConference> of(UUID room, long after, ParticipantSignals signals) {
        return snapshots.of(room).map(kept -> {
            var keeper = new SnapshotKeeper(room, snapshots, context);
            kept.ifPresent(keeper::takenUp);
            var keeping = new KeepingSignals(signals, keeper);
            ConferenceFocus focus = kept.map(snapshot -> conferences.resume(snapshot, keeping))
                    .orElseGet(() -> conferences.open(room.toString(), after, keeping));
            return new RoomConference(focus, keeper, kept);
        });
    }

    /** Ends the conference of a room that nobody will come back to. */
    public Uni<Void> end(UUID room) {
        return of(room, new NobodysSignals()).invoke(RoomConference::end).replaceWithVoid();
    }

    /** There is nobody to tell. */
    private record NobodysSignals() implements ParticipantSignals {
        @Override
        public void sendOffer(EndpointId to, Offer offer) {}

        @Override
        public void connectionLost(EndpointId endpoint, LossCause cause) {}

        @Override
        public void mediaInterrupted() {}

        @Override
        public void mediaRestored() {}
    }

    /** Rooms whose media was running when the court last heard of it. */
    public Uni<List<UUID>> running() {
        return snapshots.rooms();
    }
}
