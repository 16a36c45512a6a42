package org.yunting.law.hearings;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.yunting.law.hearings.PrivateRoom.Side;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;

/**
 * Rooms in which a side, or the bench, speaks among itself: opened by the bench, locked, never recorded. On record are that there was one, who was in it,
 * and from when until when.
 *
 * <p>There is one only while the court does not sit. Whoever is inside hears nothing of the courtroom, and a party must miss no word of the hearing
 * (CPL 141, OLR 22), nor may its going aside look like leaving (OLR 25); and a recording is broken off by nothing but an adjournment or a break (AVR 3). So
 * the judge pauses first, and when the session opens or goes on all are back in the courtroom by themselves.
 */
public final class PrivateRooms {
    /** One alone has nobody to speak to. */
    private static final int COMPANY = 2;

    private final Hearing hearing;

    PrivateRooms(Hearing hearing) {
        this.hearing = hearing;
    }

    /** Who goes into the private room of a side. */
    public enum Company {
        /** Those of the side. */
        SIDE,
        /** And whoever interprets for one of them. */
        SIDE_WITH_INTERPRETERS
    }

    /** Opens the private room of a side: everybody of it who is there goes in, and from then on nobody else. */
    public Outcome<Hearing> open(Side side, Company company, Act act) {
        return hearing.lawfully(HearingAct.OPEN_PRIVATE_ROOM, act, () -> {
            if (!membersOf(side).isEmpty()) {
                return hearing.unchanged();
            }
            var called = called(side, company);
            if (called.size() < COMPANY) {
                return refused(HearingRefusal.HEARING_PRIVATE_ROOM_OF_ONE, side);
            }
            var elsewhere = called.stream()
                    .filter(one -> one.privateRoom() != null)
                    .map(Appearance::person)
                    .findFirst();
            if (elsewhere.isPresent()) {
                return hearing.refused(HearingRefusal.HEARING_IN_PRIVATE_ROOM, elsewhere.get());
            }
            return opened(side, called, act);
        });
    }

    /** All go in at one moment: there is never a room with one of them alone. */
    private Outcome<Hearing> opened(Side side, List<Appearance> called, Act act) {
        var roll = hearing.roll();
        var events = new ArrayList<DomainEvent>();
        events.add(new HearingEvent.PrivateRoomOpened(hearing.sitting(), side, act));
        for (var one : called) {
            roll = roll.with(one.apart(new PrivateRoom(side, act.at())));
            events.add(new HearingEvent.PrivateRoomEntered(hearing.sitting(), one.person(), side, act));
        }
        return Outcome.granted(
                new Hearing(hearing.booking(), hearing.presiding(), roll, hearing.state()),
                events.toArray(DomainEvent[]::new));
    }

    /** Brings everybody in the private room of a side back to where they were. */
    public Outcome<Hearing> recall(Side side, Act act) {
        return hearing.lawfully(
                HearingAct.RECALL_PRIVATE_ROOM,
                act,
                () -> membersOf(side).isEmpty()
                        ? refused(HearingRefusal.HEARING_NO_PRIVATE_ROOM, side)
                        : ended(side, act));
    }

    /** Somebody has said what there was to say, and goes back by themselves. */
    public Outcome<Hearing> leave(Act act) {
        return hearing.lawfully(HearingAct.LEAVE_PRIVATE_ROOM, act, () -> {
            var appearance = hearing.appearanceOf(act.actor());
            var side = Objects.requireNonNull(appearance.privateRoom()).side();
            return hearing.granted(
                    appearance.apart(null),
                    new HearingEvent.PrivateRoomLeft(hearing.sitting(), appearance.person(), side, act));
        });
    }

    /** What follows for the private rooms when somebody has gone from one: a room of one alone ends. */
    Outcome<Hearing> settled(Act act) {
        var outcome = hearing.unchanged();
        for (var room : rooms().entrySet()) {
            if (room.getValue() < COMPANY) {
                outcome = outcome.then(so -> so.privateRooms().ended(room.getKey(), act));
            }
        }
        return outcome;
    }

    /** The court sits: nobody is apart any more. */
    Outcome<Hearing> endedAll(Act act) {
        var outcome = hearing.unchanged();
        for (var side : rooms().keySet()) {
            outcome = outcome.then(so -> so.privateRooms().ended(side, act));
        }
        return outcome;
    }

    private Outcome<Hearing> ended(Side side, Act act) {
        var back = hearing.roll();
        for (var member : membersOf(side)) {
            back = back.with(member.apart(null));
        }
        return Outcome.granted(
                new Hearing(hearing.booking(), hearing.presiding(), back, hearing.state()),
                new HearingEvent.PrivateRoomEnded(hearing.sitting(), side, act));
    }

    private Map<Side, Long> rooms() {
        return hearing.roll().appearances().stream()
                .flatMap(one -> Optional.ofNullable(one.privateRoom()).stream())
                .collect(groupingBy(PrivateRoom::side, TreeMap::new, counting()));
    }

    private List<Appearance> membersOf(Side side) {
        return hearing.roll().appearances().stream()
                .filter(one -> one.privateRoom() != null && one.privateRoom().side() == side)
                .toList();
    }

    private List<Appearance> called(Side side, Company company) {
        var called = new ArrayList<>(hearing.roll().appearances().stream()
                .filter(one -> one.isPresent() && side.has(one))
                .toList());
        if (company == Company.SIDE_WITH_INTERPRETERS) {
            var listeners = called.stream().map(Appearance::person).toList();
            hearing.roll().appearances().stream()
                    .filter(one -> one.isPresent() && interpretsFor(one, listeners))
                    .forEach(called::add);
        }
        return called;
    }

    private static boolean interpretsFor(Appearance appearance, List<PersonId> listeners) {
        return appearance
                .interpreting()
                .filter(interpreting -> listeners.contains(interpreting.listener()))
                .isPresent();
    }

    private static Outcome<Hearing> refused(HearingRefusal code, Side side) {
        return Outcome.refused(Refusal.of(code, side.basis()).with("side", side.key()));
    }
}
