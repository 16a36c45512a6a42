package org.yunting.law.hearings;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;

/**
 * One person's part in a hearing: where they are, what of them the court has muted, whether their line is up. Place and line are two things: who
 * loses the line stays where they were, and coming back needs no second admission.
 *
 * @param mutedByCourt stays until the court lifts it, through any leaving and coming back
 * @param measure the gravest taken against them, short of removal
 * @param since when the place was last changed; absent before the first entry
 * @param privateRoom that they are in; whoever comes, goes or is moved is in none
 * @param duty what a witness or an interpreter owes the court; absent for everybody else
 * @param declaredAt when they declared at the door to be alone, to record nothing and to keep the rules of the court; absent before, and of the bench
 * @param breakdown how their line failed in the courtroom the last time; absent where it never did
 */
public record Appearance(
        PersonId person,
        Capacity capacity,
        Place place,
        Set<Channel> mutedByCourt,
        Line line,
        @Nullable Measure measure,
        @Nullable Instant since,
        @Nullable PrivateRoom privateRoom,
        @Nullable Duty duty,
        @Nullable Instant declaredAt,
        @Nullable Breakdown breakdown) {
    /** Where a person is. */
    public enum Place implements Keyed {
        /** Summoned, not come. */
        ABSENT,
        WAITING,
        ROOM,
        /** Left by themselves, or when the hearing ended. */
        LEFT,
        /** Sent out by the judge; stays out. */
        REMOVED
    }

    /** Whether the line to a person is up; means something only while they wait or are in the room. */
    public enum Line implements Keyed {
        UP,
        LOST
    }

    /** What was done about somebody who disturbed the hearing and may stay. */
    public enum Measure implements Keyed {
        WARNED,
        REPRIMANDED
    }

    public Appearance {
        mutedByCourt = Set.copyOf(mutedByCourt);
        if (capacity.testifies() != (duty instanceof Testimony)
                || (capacity == Capacity.INTERPRETER) != (duty instanceof Interpreting)) {
            throw new IllegalArgumentException("another duty than that of a " + capacity.key());
        }
        if (privateRoom != null && place != Place.WAITING && place != Place.ROOM) {
            throw new IllegalArgumentException("nobody who is away is in a private room");
        }
    }

    static Appearance of(Summons summons) {
        return new Appearance(
                summons.person(),
                summons.capacity(),
                Place.ABSENT,
                Set.of(),
                Line.UP,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Appearance of(Summons summons, Duty duty) {
        return new Appearance(
                summons.person(),
                summons.capacity(),
                Place.ABSENT,
                Set.of(),
                Line.UP,
                null,
                null,
                null,
                duty,
                null,
                null);
    }

    public boolean isBench() {
        return capacity.isCourtStaff();
    }

    /** The testimony that somebody is to give; empty for whoever is no witness. */
    public Optional<Testimony> testimony() {
        return duty instanceof Testimony testimony ? Optional.of(testimony) : Optional.empty();
    }

    /** For whom and from which language somebody interprets; empty for whoever does not. */
    public Optional<Interpreting> interpreting() {
        return duty instanceof Interpreting interpreting ? Optional.of(interpreting) : Optional.empty();
    }

    /** Whether they fall silent with all: the bench goes on, and so does whoever makes it understood. */
    boolean isSilencedWithAll() {
        return !isBench() && interpreting().isEmpty();
    }

    /** Whether they may not speak yet: a witness who was not heard to undertake to tell the truth, an interpreter not to interpret faithfully. */
    boolean owesUndertaking() {
        return testimony()
                        .filter(testimony -> !(testimony.state() instanceof Testimony.Testifying))
                        .isPresent()
                || interpreting()
                        .filter(interpreting -> !(interpreting.state() instanceof Interpreting.Sworn))
                        .isPresent();
    }

    public boolean isPresent() {
        return place == Place.WAITING || place == Place.ROOM;
    }

    /** Comes or goes by themselves: the line is up as far as anybody knows. */
    Appearance arrived(Place next, Instant when) {
        return new Appearance(
                person, capacity, next, mutedByCourt, Line.UP, measure, when, null, duty, declaredAt, breakdown);
    }

    /** Is moved by the court, whatever their line does; for who is out, it does not matter. */
    Appearance moved(Place next, Instant when) {
        boolean stays = next == Place.WAITING || next == Place.ROOM;
        return new Appearance(
                person,
                capacity,
                next,
                mutedByCourt,
                stays ? line : Line.UP,
                measure,
                when,
                null,
                duty,
                declaredAt,
                breakdown);
    }

    /** Goes into a private room, or out of the one they are in; their place stays theirs. */
    Appearance apart(@Nullable PrivateRoom next) {
        return new Appearance(
                person, capacity, place, mutedByCourt, line, measure, since, next, duty, declaredAt, breakdown);
    }

    Appearance declared(Instant when) {
        return new Appearance(
                person, capacity, place, mutedByCourt, line, measure, since, privateRoom, duty, when, breakdown);
    }

    Appearance owing(Duty next) {
        return new Appearance(
                person, capacity, place, mutedByCourt, line, measure, since, privateRoom, next, declaredAt, breakdown);
    }

    /** An instant of the past at which they were in their place: the one given, or when they came there if that was later. */
    Instant thereFrom(Instant instant, Act act) {
        var earliest = since == null || since.isBefore(instant) ? instant : since;
        return earliest.isAfter(act.at()) ? act.at() : earliest;
    }

    Appearance withLine(Line next) {
        return new Appearance(
                person, capacity, place, mutedByCourt, next, measure, since, privateRoom, duty, declaredAt, breakdown);
    }

    /** Their line has failed; in the courtroom the court waits for them. */
    Appearance cutOff(Instant from) {
        return withLine(Line.LOST).with(place == Place.ROOM ? Breakdown.since(from) : breakdown);
    }

    Appearance with(@Nullable Breakdown next) {
        return new Appearance(
                person, capacity, place, mutedByCourt, line, measure, since, privateRoom, duty, declaredAt, next);
    }

    /** A measure does not lessen one taken before. */
    Appearance under(Measure next) {
        var gravest = measure == null || next.compareTo(measure) > 0 ? next : measure;
        return new Appearance(
                person, capacity, place, mutedByCourt, line, gravest, since, privateRoom, duty, declaredAt, breakdown);
    }

    Appearance muted(Channel channel) {
        var channels = EnumSet.of(channel);
        channels.addAll(mutedByCourt);
        return new Appearance(
                person, capacity, place, channels, line, measure, since, privateRoom, duty, declaredAt, breakdown);
    }

    Appearance unmuted(Channel channel) {
        var channels = EnumSet.noneOf(Channel.class);
        channels.addAll(mutedByCourt);
        channels.remove(channel);
        return new Appearance(
                person, capacity, place, channels, line, measure, since, privateRoom, duty, declaredAt, breakdown);
    }
}
