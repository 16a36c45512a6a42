package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Who is in a room with which device. */
interface RoomPresences {
    /**
     * The latest device of somebody in a room.
     *
     * @param line the socket, another with every connection
     * @param endpoint what the device is called on the bridge
     */
    record Presence(
            PersonId person,
            UUID device,
            UUID line,
            String endpoint,
            boolean connected,
            boolean mediaReady,
            RoomState.Devices devices,
            @Nullable Instant handRaisedAt) {
        private static final RoomState.Devices OFF =
                new RoomState.Devices(FromBrowser.Switch.OFF, FromBrowser.Switch.OFF);

        /** A device that was not here before. */
        static Presence of(PersonId person, UUID device, UUID line, UUID endpoint) {
            return new Presence(person, device, line, endpoint.toString().replace("-", ""), true, false, OFF, null);
        }

        Presence reconnected(UUID newLine) {
            return new Presence(person, device, newLine, endpoint, true, mediaReady, devices, handRaisedAt);
        }

        Presence disconnected() {
            return new Presence(person, device, line, endpoint, false, mediaReady, devices, null);
        }

        Presence readyForMedia() {
            return new Presence(person, device, line, endpoint, connected, true, devices, handRaisedAt);
        }

        Presence with(RoomState.Devices switched) {
            return new Presence(person, device, line, endpoint, connected, mediaReady, switched, handRaisedAt);
        }

        Presence withHand(@Nullable Instant raisedAt) {
            return new Presence(person, device, line, endpoint, connected, mediaReady, devices, raisedAt);
        }
    }

    Uni<List<Presence>> of(HearingId hearing);

    Uni<Optional<Presence>> find(HearingId hearing, PersonId person);

    Uni<Void> put(HearingId hearing, Presence presence, Instant at);

    /** A line that counts as open. */
    record Connected(HearingId hearing, PersonId person, UUID line) {}

    /** Every line that counts as open, in any room. */
    Uni<List<Connected>> connected();
}
