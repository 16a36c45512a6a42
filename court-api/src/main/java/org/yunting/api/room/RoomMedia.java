package org.yunting.api.room;

import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.api.conferencing.RoomConference;
import org.yunting.api.room.MediaPlan.Seat;
import org.yunting.law.kernel.PersonId;
import org.yunting.media.colibri2.ForceMute;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.conference.ConferenceFocus;
import org.yunting.media.conference.ConferenceFocus.Mute;
import org.yunting.media.conference.EndpointId;
import org.yunting.media.conference.LossCause;

/** The running media of one room, and the steps that bring it in line with the plan. Changed only in the room's turns. */
final class RoomMedia {
    private final RoomConference conference;
    private final RoomPictures pictures;
    /** What the conference was told of each endpoint in it. */
    private final Map<EndpointId, ForceMute> told = new ConcurrentHashMap<>();
    /** Whose endpoint it is; read from the conference's own thread too. */
    private final Map<EndpointId, PersonId> owners = new ConcurrentHashMap<>();

    /** Endpoints the bridge had no room for. */
    private final Set<EndpointId> barred = new HashSet<>();

    private volatile @Nullable EndpointId speaker;
    /** A drained bridge that the conference was told to leave, as long as it is there. */
    private @Nullable URI left;

    /** @param names for an endpoint that is nobody's device */
    RoomMedia(RoomConference conference, Supplier<UUID> names) {
        this.conference = conference;
        this.pictures = new RoomPictures(conference.focus(), names);
        conference.takenUp().forEach(participant -> told.put(participant.id(), participant.muted()));
    }

    ConferenceFocus focus() {
        return conference.focus();
    }

    /** Takes out who is not in the plan, brings in who is, and mutes as it says. */
    void follow(MediaPlan plan) {
        var wanted = plan.seats().values().stream().map(Seat::endpoint).collect(Collectors.toUnmodifiableSet());
        Set.copyOf(told.keySet()).stream()
                .filter(present -> !wanted.contains(present))
                .forEach(this::takeOut);
        plan.seats().forEach((person, seat) -> owners.put(seat.endpoint(), person));
        plan.seats().values().stream()
                .filter(seat -> !barred.contains(seat.endpoint()))
                .filter(seat -> seat.line() == MediaPlan.Line.UP || told.containsKey(seat.endpoint()))
                .forEach(seat -> bringIn(seat.endpoint(), seat.muted()));
    }

    /** Sends all sound there too, or nowhere. */
    void sendSoundTo(Optional<URI> recorder) {
        focus().exportAudio(recorder);
    }

    /** What receives everybody's picture for the recording. */
    RoomPictures pictures() {
        return pictures;
    }

    /** Goes to another bridge if this one is to be left, once for each. */
    void leaveBridge(Predicate<URI> isToBeLeft) {
        var bridge = conference.bridge().filter(isToBeLeft).orElse(null);
        if (bridge != null && !bridge.equals(left)) {
            focus().reallocate();
        }
        left = bridge;
    }

    /** A page has no peer connection and wants one. */
    void connect(EndpointId endpoint) {
        barred.remove(endpoint);
        if (told.containsKey(endpoint)) {
            focus().join(endpoint);
        }
    }

    /** A page's peer connection failed. */
    void reconnect(EndpointId endpoint) {
        barred.remove(endpoint);
        if (told.containsKey(endpoint)) {
            focus().reconnect(endpoint);
        }
    }

    /** The conference dropped an endpoint. The plan brings it in again, unless the bridge was full: then its page asks again. */
    void dropped(EndpointId endpoint, LossCause cause) {
        if (pictures.is(endpoint)) {
            pictures.dropped(cause);
            return;
        }
        told.remove(endpoint);
        if (cause == LossCause.BRIDGE_FULL) {
            barred.add(endpoint);
        }
        forgetSpeaker(endpoint);
    }

    boolean has(EndpointId endpoint) {
        return told.containsKey(endpoint);
    }

    Optional<PersonId> ownerOf(EndpointId endpoint) {
        return Optional.ofNullable(owners.get(endpoint));
    }

    Optional<EndpointId> endpointOf(PersonId person) {
        return owners.entrySet().stream()
                .filter(owner -> owner.getValue().equals(person))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Optional<PersonId> speaker() {
        return Optional.ofNullable(speaker).flatMap(this::ownerOf);
    }

    void speaks(EndpointId endpoint) {
        speaker = endpoint;
    }

    void end() {
        told.clear();
        owners.clear();
        speaker = null;
        pictures.end();
        conference.end();
    }

    private void takeOut(EndpointId endpoint) {
        told.remove(endpoint);
        owners.remove(endpoint);
        forgetSpeaker(endpoint);
        focus().leave(endpoint);
    }

    private void bringIn(EndpointId endpoint, ForceMute muted) {
        var before = told.put(endpoint, muted);
        if (before == null) {
            focus().join(endpoint);
        }
        var known = before == null ? ForceMute.NONE : before;
        if (known.audio() != muted.audio()) {
            focus().forceMute(endpoint, MediaType.AUDIO, mute(muted.audio()));
        }
        if (known.video() != muted.video()) {
            focus().forceMute(endpoint, MediaType.VIDEO, mute(muted.video()));
        }
    }

    private void forgetSpeaker(EndpointId endpoint) {
        if (endpoint.equals(speaker)) {
            speaker = null;
        }
    }

    private static Mute mute(boolean muted) {
        return muted ? Mute.MUTED : Mute.OPEN;
    }
}
