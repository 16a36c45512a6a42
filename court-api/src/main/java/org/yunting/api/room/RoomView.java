package org.yunting.api.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yunting.api.hearings.Hearings;
import org.yunting.api.identity.Person;
import org.yunting.api.records.StatementsInWriting.Statement;
import org.yunting.api.room.RoomPresences.Presence;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.hearings.Channel;
import org.yunting.law.hearings.Course;
import org.yunting.law.hearings.GalleryState;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.HearingState;
import org.yunting.law.hearings.Interpreting;
import org.yunting.law.hearings.Objection;
import org.yunting.law.hearings.PrivateRoom;
import org.yunting.law.hearings.Testimony;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.recording.RecordingState;
import org.yunting.media.colibri2.ForceMute;
import org.yunting.media.conference.ConferenceFocus.Part;
import org.yunting.media.conference.EndpointId;

/**
 * A room as PostgreSQL has it at one moment, and from it what each person may see and what media should run.
 *
 * @param seq the number of the change it stands after
 * @param timeline the position on the timeline it stands after
 * @param grace how long the court waits for whoever lost the line
 */
record RoomView(
        long seq,
        long timeline,
        Hearings.Kept kept,
        Map<PersonId, Presence> presences,
        Map<PersonId, Person> persons,
        RoomState.@Nullable Showing showing,
        List<Statement> statements,
        WordsToWaiting words,
        Duration grace) {
    RoomView {
        presences = Map.copyOf(presences);
        persons = Map.copyOf(persons);
        statements = List.copyOf(statements);
    }

    Hearing hearing() {
        return kept.hearing();
    }

    boolean isOver() {
        return hearing().state().isOver();
    }

    boolean isOfBench(PersonId person) {
        return appearance(person).isBench();
    }

    Place placeOf(PersonId person) {
        return appearance(person).place();
    }

    /** Acts of the court that are open to a person now. */
    List<String> may(PersonId person) {
        var appearance = appearance(person);
        var acts = hearing().actsOpenTo(new Actor(person, appearance.capacity()));
        return acts.stream()
                .filter(CourtActs::isAskedInRoom)
                .map(Keyed::key)
                .sorted()
                .toList();
    }

    FromCourt.You you(PersonId person) {
        return new FromCourt.You(
                person.value(), nameOf(person), appearance(person).capacity().key());
    }

    /** Whoever testifies reads nothing that was stated before they came in (EVR 72). */
    private List<RoomState.Statement> statementsFor(Appearance reader) {
        var since = reader.capacity().testifies() ? reader.since() : null;
        return statementsSince(since == null ? Instant.MIN : since).toList();
    }

    Stream<RoomState.Statement> statementsSince(Instant since) {
        return statements.stream()
                .filter(stated -> !stated.at().isBefore(since))
                .map(stated ->
                        new RoomState.Statement(stated.line(), stated.person().value(), stated.text(), stated.at()));
    }

    /** The room as one person may see it: who waits sees the court and themselves, and no exhibit. */
    RoomState seenBy(PersonId viewer, Instant now, RunningMedia running, int observers) {
        boolean inside = appearance(viewer).place() == Place.ROOM;
        boolean outOfEarshot = isOutOfEarshot(viewer);
        var people = hearing().roll().appearances().stream()
                .filter(seen -> inside
                        || (seen.isBench() && !outOfEarshot)
                        || seen.person().equals(viewer)
                        || isTogetherApart(seen, appearance(viewer)))
                .map(seen -> new SeenInRoom(this, appearance(viewer), running).person(seen))
                .toList();
        return new RoomState(
                seq,
                timeline,
                now,
                facts(outOfEarshot),
                people,
                inside ? showing : null,
                inside ? statementsFor(appearance(viewer)) : List.of(),
                outOfEarshot ? null : course(),
                inside ? objection() : null,
                outOfEarshot ? null : recording(),
                privateRooms(viewer),
                inside ? gallery(observers) : null,
                inside && !isOfBench(viewer) ? null : words.toAll(hearing()),
                words.putBack(appearance(viewer)),
                may(viewer));
    }

    /** Whether people speak to each other now, so that nothing is to interrupt them. */
    boolean isSitting() {
        return hearing().state() instanceof HearingState.InSession;
    }

    /** Whether somebody is to testify and is not before the court now: of the hearing they may know nothing but that it is held (OLR 26). */
    boolean isOutOfEarshot(PersonId person) {
        var appearance = appearance(person);
        return appearance.capacity().testifies() && appearance.place() != Place.ROOM;
    }

    /** Whether a witness was dismissed, or an interpreter recused. */
    boolean isGoneForGood(PersonId person) {
        var appearance = appearance(person);
        return appearance.testimony().filter(Testimony::isDismissed).isPresent()
                || appearance.interpreting().filter(Interpreting::isRecused).isPresent();
    }

    /** Whether somebody interprets here, and may ask for patience. */
    boolean isInterpreting(PersonId person) {
        var appearance = appearance(person);
        return appearance.place() == Place.ROOM && appearance.interpreting().isPresent();
    }

    private RoomState.@Nullable Gallery gallery(int observers) {
        return hearing()
                .state()
                .session()
                .map(HearingState.InSession::gallery)
                .map(gallery -> new RoomState.Gallery(
                        gallery.key(),
                        gallery instanceof GalleryState.Closed closed
                                ? closed.ground().key()
                                : null,
                        observers))
                .orElse(null);
    }

    private RoomState.@Nullable Recording recording() {
        var state = hearing().state();
        return state.session()
                .map(HearingState.InSession::recording)
                .map(recording -> switch (recording) {
                    case RecordingState.Off off -> new RoomState.Recording(off.key(), null, null);
                    case RecordingState.Paused(var reason, var since) ->
                        new RoomState.Recording("paused", since, reason);
                    case RecordingState.Running(var since) ->
                        state instanceof HearingState.Paused pause
                                ? new RoomState.Recording("paused", pause.since(), pause.reason())
                                : new RoomState.Recording("running", since, null);
                })
                .orElse(null);
    }

    /**
     * Everybody in the courtroom whose page asked for media, whether or not their line is up just now: a lost line does not end what still runs.
     * Whoever is in a private room is not there.
     */
    MediaPlan mediaPlan() {
        return planOf(RoomView::isInCourtroom, appearance -> {
            var muted = appearance.mutedByCourt();
            return new ForceMute(
                    muted.contains(Channel.AUDIO) || isInterrupted(appearance), muted.contains(Channel.VIDEO));
        });
    }

    /** Who is in which private room. What the court has muted, it has muted in the courtroom. */
    Map<PrivateRoom, MediaPlan> privatePlans() {
        return hearing().roll().appearances().stream()
                .flatMap(appearance -> Optional.ofNullable(appearance.privateRoom()).stream())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        room -> planOf(one -> room.equals(one.privateRoom()), one -> ForceMute.NONE)));
    }

    private MediaPlan planOf(Predicate<Appearance> isThere, Function<Appearance, ForceMute> muted) {
        var seats = new HashMap<PersonId, MediaPlan.Seat>();
        for (var appearance : hearing().roll().appearances()) {
            var presence = presences.get(appearance.person());
            if (!isOver() && isThere.test(appearance) && presence != null && presence.mediaReady()) {
                seats.put(
                        appearance.person(),
                        new MediaPlan.Seat(
                                new EndpointId(presence.endpoint()),
                                Part.TAKES_PART,
                                muted.apply(appearance),
                                presence.connected() ? MediaPlan.Line.UP : MediaPlan.Line.DOWN));
            }
        }
        return new MediaPlan(seats);
    }

    /** Since when somebody is in the courtroom without having been sent out of it, be it that their line was broken meanwhile. */
    Optional<Instant> inCourtroomSince(PersonId person) {
        return Optional.of(appearance(person)).filter(RoomView::isInCourtroom).map(Appearance::since);
    }

    static boolean isInCourtroom(Appearance appearance) {
        return appearance.place() == Place.ROOM && appearance.privateRoom() == null;
    }

    private static boolean isTogetherApart(Appearance one, Appearance other) {
        return one.privateRoom() != null && one.privateRoom().equals(other.privateRoom());
    }

    /** All of them to whoever is in the courtroom or apart from it; to whoever waits, the one they are in themselves. */
    private List<RoomState.PrivateRoom> privateRooms(PersonId viewer) {
        var own = appearance(viewer).privateRoom();
        boolean all = placeOf(viewer) == Place.ROOM;
        var members = new TreeMap<PrivateRoom, List<UUID>>(Comparator.comparing(PrivateRoom::side));
        for (var appearance : hearing().roll().appearances()) {
            var room = appearance.privateRoom();
            if (room != null && (all || room.equals(own))) {
                members.computeIfAbsent(room, none -> new ArrayList<>())
                        .add(appearance.person().value());
            }
        }
        return members.entrySet().stream()
                .map(room -> new RoomState.PrivateRoom(
                        room.getKey().side().key(), room.getKey().since(), room.getValue()))
                .toList();
    }

    Appearance appearance(PersonId person) {
        return hearing().roll().find(person).orElseThrow();
    }

    String nameOf(PersonId person) {
        return Optional.ofNullable(persons.get(person)).map(Person::displayName).orElse("");
    }

    /** @param outOfEarshot whether it is told to somebody who may not know why the court pauses */
    private RoomState.Hearing facts(boolean outOfEarshot) {
        var booking = hearing().booking();
        var state = hearing().state();
        var paused =
                state instanceof HearingState.Paused pause ? Optional.of(pause) : Optional.<HearingState.Paused>empty();
        return new RoomState.Hearing(
                booking.id().value(),
                booking.caseId().value(),
                kept.caption().caseNumber(),
                state.key(),
                booking.startsAt(),
                openedAt(state),
                paused.map(HearingState.Paused::since).orElse(null),
                paused.map(HearingState.Paused::kind).map(Keyed::key).orElse(null),
                outOfEarshot ? null : paused.map(HearingState.Paused::reason).orElse(null),
                outOfEarshot ? null : hearing().roll().silencedSince(),
                hearing().presiding().value());
    }

    /** Whether an objection stops what this person says, until there is a ruling. Interpreters go on, or nobody would understand it. */
    boolean isInterrupted(Appearance appearance) {
        return pending().filter(objection -> objection.silences(appearance)).isPresent();
    }

    private Optional<Objection> pending() {
        return hearing().state().session().map(HearingState.InSession::objection);
    }

    private RoomState.@Nullable Objection objection() {
        return pending()
                .map(objection -> new RoomState.Objection(
                        objection.by().value(), objection.ground().key(), objection.at()))
                .orElse(null);
    }

    private RoomState.@Nullable Course course() {
        return hearing()
                .state()
                .session()
                .map(HearingState.InSession::course)
                .map(course -> new RoomState.Course(
                        course.step().key(),
                        course.step().called().stream().map(Keyed::key).sorted().toList(),
                        course.issue(),
                        steps(course)))
                .orElse(null);
    }

    private List<RoomState.Step> steps(Course course) {
        var guide = kept.guide();
        return guide.steps().stream()
                .map(step -> new RoomState.Step(
                        step.key(),
                        step.basis().toString(),
                        course.taken().contains(step),
                        guide.binding().contains(step)))
                .toList();
    }

    private static @Nullable Instant openedAt(HearingState state) {
        return switch (state) {
            case HearingState.Scheduled none -> null;
            case HearingState.WaitingRoomOpen none -> null;
            case HearingState.Vacated none -> null;
            case HearingState.InSession session -> session.openedAt();
            case HearingState.Paused pause -> pause.interrupted().openedAt();
            case HearingState.Adjourned end -> end.openedAt();
            case HearingState.Closed end -> end.openedAt();
        };
    }

    /** Which endpoints the bridge has, and which it has no place for. */
    interface RunningMedia {
        boolean has(String endpoint);

        boolean hasNoPlaceFor(String endpoint);
    }
}
