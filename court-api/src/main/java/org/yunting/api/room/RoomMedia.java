package org.yunting.api.room;

import java.net.URI;
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
import org.yunting.media.conference.ConferenceFocus.Part;
import org.yunting.media.conference.ConferenceSnapshot;
import org.yunting.media.conference.EndpointId;
import org.yunting.media.conference.LossCause;

/** The running media of one room, and the steps that bring it in line with the plan. Changed only in the room's turns. */
final class RoomMedia {
    private final RoomConference conference;
    private final RoomPictures pictures;
    /** What the conference was told of each endpoint in it. */
    private final Map<EndpointId, Told> told = new ConcurrentHashMap<>();
    /** Whose endpoint it is; read from the conference's own thread too. */
    private final Map<EndpointId, PersonId> owners = new ConcurrentHashMap<>();

    /** Endpoints the bridge had no room for. They are not tried again before they are {@link #letInAgain let in}, or their page asks. */
    private final Set<EndpointId> barred = ConcurrentHashMap.newKeySet();

    /** Of those, who takes part, until the bridge has made them an offer: they neither hear nor are heard. */
    private final Set<EndpointId> withoutPlace = ConcurrentHashMap.newKeySet();

    private volatile @Nullable EndpointId speaker;
    /** A drained bridge that the conference was told to leave, as long as it is there. */
    private @Nullable URI left;

    private record Told(Part part, ForceMute muted) {}

    /** @param names for an endpoint that is nobody's device */
    RoomMedia(RoomConference conference, Supplier<UUID> names) {
        this.conference = conference;
        this.pictures = new RoomPictures(conference.focus(), names);
        conference.takenUp().forEach(kept -> told.put(kept.id(), new Told(partOf(kept), kept.muted())));
    }

    ConferenceFocus focus() {
        return conference.focus();
    }

    /** Takes out who is not in the plan, brings in who is, and mutes as it says. */
    void follow(MediaPlan plan) {
        var wanted = plan.seats().values().stream().map(Seat::endpoint).collect(Collectors.toUnmodifiableSet());
        var leaving = Set.copyOf(told.keySet()).stream()
                .filter(present -> !wanted.contains(present))
                .toList();
        leaving.forEach(this::takeOut);
        withoutPlace.retainAll(wanted);
        if (!leaving.isEmpty()) {
            letInAgain();
        }
        plan.seats().forEach((person, seat) -> owners.put(seat.endpoint(), person));
        plan.seats().values().stream()
                .filter(seat -> !barred.contains(seat.endpoint()))
                .filter(seat -> seat.line() == MediaPlan.Line.UP || told.containsKey(seat.endpoint()))
                .forEach(this::bringIn);
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
        Optional.ofNullable(told.get(endpoint)).ifPresent(known -> focus().join(endpoint, known.part()));
    }

    /** A page's peer connection failed. */
    void reconnect(EndpointId endpoint) {
        barred.remove(endpoint);
        Optional.ofNullable(told.get(endpoint)).ifPresent(known -> focus().reconnect(endpoint, known.part()));
    }

    /**
     * The conference dropped an endpoint. The plan brings it in again, unless the bridge was full: then its page asks again. A full bridge never costs
     * whoever takes part, or the recording, their place while somebody only listens: one of those makes room.
     */
    void dropped(EndpointId endpoint, LossCause cause) {
        boolean full = cause == LossCause.BRIDGE_FULL;
        if (pictures.is(endpoint)) {
            pictures.dropped(full && !aListenerMakesRoom());
            return;
        }
        var known = told.remove(endpoint);
        boolean listened = known != null && known.part() == Part.LISTENS;
        if (full && (listened || !aListenerMakesRoom())) {
            barred.add(endpoint);
            if (!listened) {
                withoutPlace.add(endpoint);
            }
        }
        forgetSpeaker(endpoint);
    }

    /** Whether the bridge has no place for this device, and whoever it belongs to should be in the room. */
    boolean hasNoPlaceFor(EndpointId endpoint) {
        return withoutPlace.contains(endpoint);
    }

    /** The bridge made an offer to a device. Says whether it is news that there is a place for it. */
    boolean offered(EndpointId endpoint) {
        return withoutPlace.remove(endpoint);
    }

    /** Whether anybody is kept out who is to be tried again by themselves. */
    boolean isAnybodyBarred() {
        return pictures.isBarred() || barred.stream().anyMatch(withoutPlace::contains);
    }

    /** Those who take part, and the recording, are brought in again with the next plan: a place may be free. Whoever only listens asks. */
    void letInAgain() {
        barred.removeIf(withoutPlace::contains);
        pictures.letInAgain();
    }

    private boolean aListenerMakesRoom() {
        var listener = told.entrySet().stream()
                .filter(known -> known.getValue().part() == Part.LISTENS)
                .map(Map.Entry::getKey)
                .findFirst();
        listener.ifPresent(endpoint -> {
            barred.add(endpoint);
            takeOut(endpoint);
        });
        return listener.isPresent();
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

    private void bringIn(Seat seat) {
        var endpoint = seat.endpoint();
        var muted = seat.muted();
        var before = told.put(endpoint, new Told(seat.part(), muted));
        if (before == null) {
            focus().join(endpoint, seat.part());
        }
        var known = before == null ? ForceMute.NONE : before.muted();
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

    private static Part partOf(ConferenceSnapshot.Participant kept) {
        return kept.listens() ? Part.LISTENS : Part.TAKES_PART;
    }

    private static Mute mute(boolean muted) {
        return muted ? Mute.MUTED : Mute.OPEN;
    }
}
