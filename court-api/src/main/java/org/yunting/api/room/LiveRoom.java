package org.yunting.api.room;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yunting.api.lines.Verdict;
import org.yunting.law.hearings.PrivateRoom;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.media.conference.EndpointId;

/**
 * What this process holds of a room: its open lines and its hand on the media. Nothing here is the truth about the hearing; that is in PostgreSQL.
 * Changed only in the room's turns; lines are read by any thread.
 */
final class LiveRoom {
    private static final long PATIENCE_PAUSE_NANOS = 2_000_000_000L;

    private final HearingId hearing;
    private final Map<PersonId, Line> lines = new ConcurrentHashMap<>();
    private final Map<PersonId, Observer> observers = new ConcurrentHashMap<>();
    private final Map<PersonId, Verdict> qualities = new ConcurrentHashMap<>();
    private final Map<PersonId, PictureStep> pictures = new ConcurrentHashMap<>();
    private volatile @Nullable RoomMedia media;
    private final Map<PrivateRoom, RoomMedia> apart = new ConcurrentHashMap<>();
    private long patienceAskedNanos;

    /**
     * Somebody in the gallery. They are in no roll and no presence: a court that is started again knows them when they come again.
     *
     * @param wantsMedia whether their page is ready to receive
     */
    record Observer(Line line, EndpointId endpoint, boolean wantsMedia) {}

    LiveRoom(HearingId hearing) {
        this.hearing = hearing;
    }

    HearingId hearing() {
        return hearing;
    }

    /** Puts a line in, and gives the one it takes the place of. Of its media nothing is known yet. */
    Optional<Line> put(PersonId person, Line line) {
        qualities.remove(person);
        pictures.remove(person);
        return Optional.ofNullable(lines.put(person, line));
    }

    /** Takes a line out, unless another has taken its place. */
    void remove(PersonId person, Line line) {
        lines.remove(person, line);
    }

    Optional<Line> lineOf(PersonId person) {
        return Optional.ofNullable(lines.get(person))
                .or(() -> Optional.ofNullable(observers.get(person)).map(Observer::line));
    }

    /** Who looks on from the gallery. */
    Map<PersonId, Observer> observers() {
        return Map.copyOf(observers);
    }

    /** Puts somebody into the gallery, and gives whom they take the place of. */
    Optional<Observer> put(PersonId person, Observer observer) {
        return Optional.ofNullable(observers.put(person, observer));
    }

    /** The page by which somebody looks on is ready to receive; not that of a line whose place another has taken. */
    void wantsMedia(PersonId person, Line line) {
        observers.computeIfPresent(
                person,
                (whose, known) -> known.line().equals(line) ? new Observer(line, known.endpoint(), true) : known);
    }

    /** Takes somebody out of the gallery, unless another line has taken the place of this one, and says whether they were there. */
    boolean removeObserver(PersonId person, Line line) {
        var present = observers.get(person);
        return present != null && present.line().equals(line) && observers.remove(person, present);
    }

    Collection<Line> lines() {
        return List.copyOf(lines.values());
    }

    Map<PersonId, Line> linesByPerson() {
        return Map.copyOf(lines);
    }

    /** How good everybody's media was when last heard of. */
    Map<PersonId, Verdict> qualities() {
        return Map.copyOf(qualities);
    }

    void quality(PersonId person, Verdict verdict) {
        qualities.put(person, verdict);
    }

    /** How pictures arrive at somebody's device, as it said last; null where it shows none. */
    @Nullable
    PictureStep seenBy(PersonId person) {
        return pictures.get(person);
    }

    void sees(PersonId person, @Nullable PictureStep picture) {
        if (picture == null) {
            pictures.remove(person);
        } else {
            pictures.put(person, picture);
        }
    }

    /** Whether somebody's media begins or ceases to flow by this verdict; how well it flows is nothing for the record. */
    boolean isNews(PersonId person, Verdict verdict) {
        var before = qualities.get(person);
        return before == null || (before == Verdict.LOST) != (verdict == Verdict.LOST);
    }

    /** Whether somebody's device said last that no media flows. */
    boolean isCutOff(PersonId person) {
        return qualities.get(person) == Verdict.LOST;
    }

    /** Whether it is long enough ago that an interpreter asked for patience; read and written in the room's turns. */
    boolean mayAskForPatience(long nowNanos) {
        if (patienceAskedNanos != 0 && nowNanos - patienceAskedNanos < PATIENCE_PAUSE_NANOS) {
            return false;
        }
        patienceAskedNanos = nowNanos;
        return true;
    }

    boolean isIdle() {
        return lines.isEmpty() && observers.isEmpty() && media == null && apart.isEmpty();
    }

    /** The media of the private rooms; nothing of it ever goes to a recorder. */
    Map<PrivateRoom, RoomMedia> apart() {
        return apart;
    }

    /** The courtroom's media and that of every private room. */
    Stream<RoomMedia> everyMedia() {
        return Stream.concat(media().stream(), apart.values().stream());
    }

    /** The media that a device is in now; it is in one at most. */
    Optional<RoomMedia> mediaOf(EndpointId endpoint) {
        return everyMedia().filter(one -> one.has(endpoint)).findFirst();
    }

    /** The courtroom's media, once there has been any. */
    Optional<RoomMedia> media() {
        return Optional.ofNullable(media);
    }

    void media(@Nullable RoomMedia running) {
        media = running;
    }
}
