package org.yunting.law.hearings;

import static org.yunting.law.hearings.HearingBasis.ADJOURNMENT;
import static org.yunting.law.hearings.HearingBasis.COURTROOM;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yunting.law.consent.ConsentEvent;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.hearings.HearingState.InSession;
import org.yunting.law.hearings.HearingState.Interruption;
import org.yunting.law.hearings.HearingState.Paused;
import org.yunting.law.hearings.HearingState.WaitingRoomOpen;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.CaseAct;

/**
 * A hearing of a case. Immutable: each act answers the hearing as it then stands, or a refusal, and then this one still does. An act that would
 * change nothing, such as muting who is muted, is granted without event, so that a message sent twice does no harm.
 *
 * @param presiding the appointed judge, whose right to preside survives any loss of line
 * @param roll everybody summoned, the bench included
 */
public record Hearing(Booking booking, PersonId presiding, Roll roll, HearingState state) {
    public Hearing {
        if (roll.find(presiding)
                .filter(appearance -> appearance.capacity() == Capacity.JUDGE)
                .isEmpty()) {
            throw new IllegalArgumentException("hearing " + booking.id() + " without its presiding judge");
        }
    }

    /** Schedules a hearing; {@link Scheduling} holds the rules. */
    public static Outcome<Hearing> schedule(
            Booking booking, PersonId presiding, List<Summons> summoned, CourtHours hours, Act act) {
        var refusal = new Scheduling(hours).refusal(booking, presiding, summoned, act);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var hearing = new Hearing(booking, presiding, Roll.of(summoned), new HearingState.Scheduled());
        return Outcome.granted(hearing, new HearingEvent.HearingScheduled(hearing.sitting(), booking, summoned, act));
    }

    public Outcome<Hearing> openWaitingRoom(Act act) {
        return lawfully(
                HearingAct.OPEN_WAITING_ROOM,
                act,
                () -> granted(new WaitingRoomOpen(act.at()), new HearingEvent.WaitingRoomOpened(sitting(), act)));
    }

    /**
     * Somebody comes: the bench into the room, everybody else into the waiting room. Who only lost the line is back where they were.
     *
     * @param attendance the person's present choice for this stage; it does not matter for the bench
     */
    public Outcome<Hearing> enter(Attendance attendance, Act act) {
        return lawfully(HearingAct.ENTER, act, () -> {
            var appearance = appearanceOf(act.actor());
            var person = appearance.person();
            if (attendance == Attendance.IN_COURTROOM && !appearance.isBench()) {
                return Outcome.refused(Refusal.of(HearingRefusal.HEARING_ATTENDED_IN_COURTROOM, ConsentEvent.CONSENT)
                        .instead(Set.of(CaseAct.CHOOSE_CONSENT)));
            }
            return switch (appearance.place()) {
                case REMOVED -> refused(HearingRefusal.HEARING_REMOVED_STAYS_OUT, person);
                case WAITING, ROOM -> lines().up(appearance, act);
                case ABSENT, LEFT ->
                    appearance.isBench()
                            ? granted(
                                    appearance.arrived(Place.ROOM, act.at()),
                                    new HearingEvent.BenchEntered(sitting(), person, act))
                            : participants().comeIn(appearance, act);
            };
        });
    }

    public Outcome<Hearing> leave(Act act) {
        return lawfully(HearingAct.LEAVE, act, () -> {
            var appearance = appearanceOf(act.actor());
            return appearance.isPresent()
                    ? granted(
                            appearance.arrived(Place.LEFT, act.at()),
                            new HearingEvent.PersonLeft(sitting(), appearance.person(), act))
                    : unchanged();
        });
    }

    public Outcome<Hearing> admit(List<PersonId> persons, Act act) {
        return new Admission(this).admit(persons, act);
    }

    public Outcome<Hearing> admit(PersonId person, Act act) {
        return new Admission(this).admit(person, act);
    }

    public Outcome<Hearing> putBack(PersonId person, String reason, Act act) {
        return new Admission(this).putBack(person, reason, act);
    }

    /** Opens the session, not before the {@link AppointedHour} unless everybody is there. */
    public Outcome<Hearing> openSession(Act act) {
        return lawfully(HearingAct.OPEN_SESSION, act, () -> {
            var early = new AppointedHour(booking.startsAt(), roll).refusal(act);
            if (early.isPresent()) {
                var instead = actsOpenTo(act.actor());
                instead.remove(HearingAct.OPEN_SESSION);
                return Outcome.refused(early.get().instead(instead));
            }
            return privateRooms()
                    .endedAll(act)
                    .then(all ->
                            all.granted(InSession.opened(act.at()), new HearingEvent.SessionOpened(sitting(), act)));
        });
    }

    /** What is said before the door. */
    public WaitingRoom waitingRoom() {
        return new WaitingRoom(this);
    }

    /** Lines that fail and come back. */
    public Lines lines() {
        return new Lines(this);
    }

    /** What keeps order among those present. */
    public Order order() {
        return new Order(this);
    }

    /** The steps of the session and what is done in them. */
    public Proceedings proceedings() {
        return new Proceedings(this);
    }

    /** Witnesses, those with special knowledge, and interpreters. */
    public Participants participants() {
        return new Participants(this);
    }

    /** Where a side or the bench speaks among itself. */
    public PrivateRooms privateRooms() {
        return new PrivateRooms(this);
    }

    /** The public's place. */
    public Gallery gallery() {
        return new Gallery(this);
    }

    /** What of the session is kept in sound. */
    public Recording recording() {
        return new Recording(this);
    }

    public Outcome<Hearing> pause(String reason, Act act) {
        return inSession(
                HearingAct.PAUSE,
                act,
                session -> withReason(
                        reason,
                        () -> granted(
                                new Paused(session, Interruption.BREAK, reason, act.at()),
                                new HearingEvent.HearingPaused(sitting(), reason, act))));
    }

    /** Interrupts the session because technology failed; unlike a break, the clerk may do so too. */
    public Outcome<Hearing> suspend(String reason, Act act) {
        return inSession(
                HearingAct.SUSPEND,
                act,
                session -> withReason(
                        reason,
                        () -> granted(
                                new Paused(session, Interruption.TECHNICAL, reason, act.at()),
                                new HearingEvent.HearingSuspended(sitting(), reason, act))));
    }

    /** Gives the right to preside to another judge of this hearing who is in the room. */
    public Outcome<Hearing> handOver(PersonId person, String reason, Act act) {
        return lawfully(
                HearingAct.HAND_OVER,
                act,
                () -> withReason(reason, () -> {
                    var judge = roll.find(person).filter(one -> one.capacity() == Capacity.JUDGE);
                    if (judge.isEmpty()) {
                        return refused(HearingRefusal.HEARING_NO_JUDGE_OF_THIS_HEARING, person);
                    }
                    if (judge.get().place() != Place.ROOM) {
                        return refused(HearingRefusal.HEARING_PERSON_NOT_IN_ROOM, person);
                    }
                    return person.equals(presiding)
                            ? unchanged()
                            : Outcome.granted(
                                    new Hearing(booking, person, roll, state),
                                    new HearingEvent.PresidingHandedOver(sitting(), person, reason, act));
                }));
    }

    public Outcome<Hearing> resume(Act act) {
        return lawfully(
                HearingAct.RESUME,
                act,
                () -> privateRooms()
                        .endedAll(act)
                        .then(all -> all.granted(
                                ((Paused) state).interrupted(), new HearingEvent.HearingResumed(sitting(), act))));
    }

    /** Ends this sitting; the case is heard on in another hearing. */
    public Outcome<Hearing> adjourn(String reason, Act act) {
        return lawfully(
                HearingAct.ADJOURN,
                act,
                () -> withReason(
                        reason,
                        () -> ended(
                                new HearingState.Adjourned(openedAt(), reason, act.at()),
                                new HearingEvent.HearingAdjourned(sitting(), reason, act))));
    }

    public Outcome<Hearing> close(Act act) {
        return lawfully(
                HearingAct.CLOSE,
                act,
                () -> ended(
                        new HearingState.Closed(openedAt(), act.at()), new HearingEvent.HearingClosed(sitting(), act)));
    }

    /** Calls the hearing off before it has begun. */
    public Outcome<Hearing> vacate(String reason, Act act) {
        return lawfully(
                HearingAct.VACATE,
                act,
                () -> withReason(
                        reason,
                        () -> ended(
                                new HearingState.Vacated(reason, act.at()),
                                new HearingEvent.HearingVacated(sitting(), reason, act))));
    }

    /**
     * What an actor may do now: for "may" lists and for buttons. It holds until the next act; what an act's own rule says, such as the
     * {@link AppointedHour}, is told to who tries.
     */
    public Set<HearingAct> actsOpenTo(Actor actor) {
        var open = EnumSet.noneOf(HearingAct.class);
        state.acts().stream()
                .filter(wanted -> notInHandOf(actor, wanted).isEmpty())
                .forEach(open::add);
        if (booking.publicity() == Booking.Publicity.CLOSED) {
            open.remove(HearingAct.OPEN_GALLERY);
        }
        return open;
    }

    HearingEvent.Sitting sitting() {
        return new HearingEvent.Sitting(booking.caseId(), booking.id());
    }

    private Instant openedAt() {
        return state.session()
                .map(InSession::openedAt)
                .orElseThrow(() -> new IllegalStateException("hearing " + booking.id() + " is not in session"));
    }

    /** The same hearing in another state. */
    Hearing in(HearingState next) {
        return new Hearing(booking, presiding, roll, next);
    }

    /** An act that only a session knows. */
    Outcome<Hearing> inSession(HearingAct wanted, Act act, Function<InSession, Outcome<Hearing>> deed) {
        return lawfully(wanted, act, () -> deed.apply((InSession) state));
    }

    /** The act, if this actor may do it in this state. */
    Outcome<Hearing> lawfully(HearingAct wanted, Act act, Supplier<Outcome<Hearing>> deed) {
        var notInHand = notInHandOf(act.actor(), wanted);
        if (notInHand.isPresent()) {
            return Outcome.refused(Refusal.of(notInHand.get(), COURTROOM).with("act", wanted.key()));
        }
        if (!state.acts().contains(wanted)) {
            return Outcome.refused(Refusal.of(HearingRefusal.HEARING_ACT_NOT_LAWFUL_NOW, COURTROOM)
                    .with("state", state.key())
                    .with("act", wanted.key())
                    .instead(actsOpenTo(act.actor())));
        }
        return deed.get();
    }

    /** The act on somebody summoned; the bench can lose its line, but is nobody's subject. */
    Outcome<Hearing> onPerson(
            HearingAct wanted, PersonId person, Act act, Function<Appearance, Outcome<Hearing>> deed) {
        return lawfully(wanted, act, () -> {
            var appearance = roll.find(person);
            if (appearance.isEmpty()) {
                return refused(HearingRefusal.HEARING_NOT_SUMMONED, person);
            }
            return appearance.get().isBench() && wanted.hand() != HearingAct.Hand.COURT
                    ? refused(HearingRefusal.HEARING_BENCH_NOT_SUBJECT, person)
                    : deed.apply(appearance.get());
        });
    }

    private Optional<HearingRefusal> notInHandOf(Actor actor, HearingAct wanted) {
        return new Entitlement(presiding, roll).refusalTo(actor, wanted.hand());
    }

    Appearance appearanceOf(Actor actor) {
        return roll.find(Objects.requireNonNull(actor.person())).orElseThrow();
    }

    Outcome<Hearing> unchanged() {
        return Outcome.granted(this);
    }

    private Outcome<Hearing> granted(HearingState next, DomainEvent event) {
        return Outcome.granted(in(next), event);
    }

    /** Somebody's part has changed, and with it perhaps the private room they were in. */
    Outcome<Hearing> granted(Appearance changed, HearingEvent event) {
        return Outcome.granted(new Hearing(booking, presiding, roll.with(changed), state), (DomainEvent) event)
                .then(next -> next.privateRooms().settled(event.act()));
    }

    private Outcome<Hearing> ended(HearingState next, DomainEvent event) {
        return privateRooms().endedAll(event.act()).then(all -> {
            var over = new Hearing(booking, presiding, all.roll.dismissed(event.at()), next);
            return Outcome.granted(over, recording().endedBefore(event));
        });
    }

    Outcome<Hearing> refused(HearingRefusal code, PersonId person) {
        return Outcome.refused(Refusal.of(code, HearingEvent.ATTENDANCE).with("person", person));
    }

    static Outcome<Hearing> withReason(String reason, Supplier<Outcome<Hearing>> deed) {
        return reason.isBlank()
                ? Outcome.refused(Refusal.of(HearingRefusal.HEARING_REASON_MISSING, ADJOURNMENT))
                : deed.get();
    }
}
