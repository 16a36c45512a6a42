package org.yunting.law.records;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/**
 * A hearing as its record sees it.
 *
 * @param people everybody summoned, in the order of the summons
 * @param session how far the hearing has come
 */
public record Sitting(CaseId caseId, HearingId hearing, PersonId presiding, List<Participant> people, Session session) {
    /** How far a hearing has come, as far as its record cares. */
    public enum Session {
        NOT_OPENED,
        /** In session or paused: more may be said, so nothing is signed yet. */
        UNDER_WAY,
        /** Adjourned or closed. */
        OVER
    }

    /**
     * Somebody summoned.
     *
     * @param tookPart whether they were ever in the room; whoever was not has nothing to confirm
     * @param interpretsFor whose words an interpreter interprets; absent for everybody else
     */
    public record Participant(
            PersonId person,
            Capacity capacity,
            boolean tookPart,
            @Nullable PersonId interpretsFor) {
        public Participant(PersonId person, Capacity capacity, boolean tookPart) {
            this(person, capacity, tookPart, null);
        }

        /** Whether the record concerns them only as far as they testified or interpreted. */
        boolean readsOwnPart() {
            return capacity.isParticipant();
        }
    }

    public Sitting {
        people = List.copyOf(people);
    }

    boolean hasBegun() {
        return session != Session.NOT_OPENED;
    }

    boolean isUnderWay() {
        return session == Session.UNDER_WAY;
    }

    boolean isOver() {
        return session == Session.OVER;
    }

    public Optional<Participant> find(PersonId person) {
        return people.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    /** Whoever is to read the whole record and to confirm it: everybody who took part, but for the bench and for who testified or interpreted. */
    public List<PersonId> readers() {
        return tookPart(one -> !one.capacity().isCourtStaff() && !one.readsOwnPart());
    }

    /** Who testified or interpreted: they read what concerns them, and sign it (CPL 150). */
    public List<PersonId> readersOfOwnPart() {
        return tookPart(Participant::readsOwnPart);
    }

    /** Whether somebody answers for the record, or for their part of it. */
    boolean isReader(PersonId person) {
        return readers().contains(person) || readersOfOwnPart().contains(person);
    }

    /** Judges and clerks who took part; they sign last (CPL 150). */
    public List<PersonId> bench() {
        return tookPart(one -> one.capacity().isCourtStaff());
    }

    /** Who holds the pen: the clerk; where none was summoned, the presiding judge writes. */
    boolean isPenOf(Actor actor) {
        return people.stream().anyMatch(one -> one.capacity() == Capacity.CLERK)
                ? actor.capacity() == Capacity.CLERK && isSummoned(actor)
                : actor.is(presiding);
    }

    private boolean isSummoned(Actor actor) {
        return people.stream().anyMatch(one -> actor.is(one.person()));
    }

    private List<PersonId> tookPart(Predicate<Participant> which) {
        return people.stream()
                .filter(one -> one.tookPart() && which.test(one))
                .map(Participant::person)
                .toList();
    }
}
