package org.yunting.law.hearings;

import static org.yunting.law.hearings.HearingBasis.ATTENDANCE;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;
import org.yunting.law.hearings.Appearance.Line;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;

/**
 * Lines that fail and come back. A failure is on record with its time and its cause, and never a refusal to appear (OLR 25): the court waits for a
 * grace period, and then the presiding judge chooses how it goes on.
 */
public final class Lines {
    private final Hearing hearing;

    Lines(Hearing hearing) {
        this.hearing = hearing;
    }

    /** The court's system no longer hears somebody's device, and heard it last at {@code since}. */
    public Outcome<Hearing> noteLost(PersonId person, Instant since, Act act) {
        return hearing.onPerson(HearingAct.NOTE_LOST_LINE, person, act, appearance -> {
            if (!appearance.isPresent()) {
                return hearing.refused(HearingRefusal.HEARING_PERSON_NOT_PRESENT, person);
            }
            var from = appearance.thereFrom(since, act);
            return appearance.line() == Line.UP
                    ? hearing.granted(
                            appearance.cutOff(from), new HearingEvent.LineLost(hearing.sitting(), person, from, act))
                    : hearing.unchanged();
        });
    }

    /** No sound or picture flows to or from somebody, though their device still answers. For them that is a lost line, as long as there is anybody to hear. */
    public Outcome<Hearing> noteSilence(PersonId person, Act act) {
        return hearing.roll().isCompany() ? noteLost(person, act.at().minus(LostTime.LOOK), act) : hearing.unchanged();
    }

    public Outcome<Hearing> noteRestored(PersonId person, Act act) {
        return hearing.onPerson(
                HearingAct.NOTE_RESTORED_LINE,
                person,
                act,
                appearance -> appearance.isPresent()
                        ? up(appearance, act)
                        : hearing.refused(HearingRefusal.HEARING_PERSON_NOT_PRESENT, person));
    }

    /**
     * Sound and picture of the whole room fell out or came back. On record, and nothing else: the hearing stands as it stood. A bridge gives up the
     * conference of somebody who is alone in silence.
     */
    public Outcome<Hearing> noteMedia(MediaFlow flow, Act act) {
        return hearing.lawfully(
                HearingAct.NOTE_MEDIA,
                act,
                () -> hearing.roll().isCompany()
                        ? Outcome.granted(hearing, flow.event(hearing.sitting(), act))
                        : hearing.unchanged());
    }

    /** Judge or clerk note why somebody's line failed in the courtroom; they may note another cause when they learn it. */
    public Outcome<Hearing> noteCause(PersonId person, Breakdown.Cause cause, Act act) {
        return onBreakdown(
                HearingAct.NOTE_CAUSE,
                person,
                act,
                (appearance, breakdown) -> cause == breakdown.cause()
                        ? hearing.unchanged()
                        : hearing.granted(
                                appearance.with(breakdown.from(cause)),
                                new HearingEvent.BreakdownCauseNoted(hearing.sitting(), person, cause, act)));
    }

    /**
     * The presiding judge chooses how the hearing goes on when somebody's line has not come back within the grace period. Everything but waiting needs
     * a reason. Nothing goes on without a member of the bench (CPL 40), nor without the only interpreter of somebody who is there (CPL 11).
     *
     * @param grace how long the court waits before there is anything to choose
     */
    public Outcome<Hearing> choose(PersonId person, Breakdown.Choice choice, String reason, Duration grace, Act act) {
        return onBreakdown(HearingAct.DECIDE_BREAKDOWN, person, act, (appearance, breakdown) -> {
            if (appearance.line() == Line.UP || appearance.place() != Place.ROOM) {
                return hearing.refused(HearingRefusal.HEARING_NO_BREAKDOWN, person);
            }
            if (act.at().isBefore(breakdown.waitsUntil(grace))) {
                return Outcome.refused(Refusal.of(HearingRefusal.HEARING_GRACE_RUNS, ATTENDANCE)
                        .with("until", breakdown.waitsUntil(grace))
                        .instead(Set.of(HearingAct.PAUSE, HearingAct.SUSPEND, HearingAct.ADJOURN)));
            }
            return choice == Breakdown.Choice.WAIT_ON
                    ? chosen(appearance.with(breakdown.waitedFor(act.at())), choice, "", act)
                    : Hearing.withReason(reason, () -> goOn(appearance, breakdown, choice, reason, act));
        });
    }

    private Outcome<Hearing> goOn(
            Appearance appearance, Breakdown breakdown, Breakdown.Choice choice, String reason, Act act) {
        return switch (choice) {
            case WAIT_ON -> throw new IllegalArgumentException("waiting is no way to go on");
            case GO_ON_WITHOUT -> goOnWithout(appearance, breakdown, reason, act);
            case SUSPEND -> chosen(appearance, choice, reason, act).then(next -> next.suspend(reason, act));
            case ADJOURN, GO_ON_IN_WRITING, GO_ON_IN_COURTROOM ->
                chosen(appearance, choice, reason, act).then(next -> next.adjourn(reason, act));
        };
    }

    private Outcome<Hearing> goOnWithout(Appearance appearance, Breakdown breakdown, String reason, Act act) {
        if (breakdown.withoutSince() != null) {
            return hearing.unchanged();
        }
        return appearance.isBench() || isOnlyVoiceOfSomebody(appearance)
                ? Outcome.refused(Refusal.of(HearingRefusal.HEARING_NOT_WITHOUT_THEM, ATTENDANCE)
                        .with("person", appearance.person())
                        .instead(Set.of(HearingAct.SUSPEND, HearingAct.ADJOURN)))
                : chosen(
                        appearance.with(breakdown.goneOnWithout(act.at())),
                        Breakdown.Choice.GO_ON_WITHOUT,
                        reason,
                        act);
    }

    /** Whether somebody in the room would understand nothing without this interpreter. */
    private boolean isOnlyVoiceOfSomebody(Appearance appearance) {
        return appearance.interpreting().map(Interpreting::listener).stream()
                .filter(listener -> isInRoom(listener))
                .anyMatch(listener -> hearing.roll().in(Place.ROOM).stream()
                        .filter(other -> !other.person().equals(appearance.person()) && other.line() == Line.UP)
                        .flatMap(other -> other.interpreting().stream())
                        .noneMatch(other -> other.listener().equals(listener)));
    }

    private boolean isInRoom(PersonId person) {
        return hearing.roll()
                .find(person)
                .filter(one -> one.place() == Place.ROOM)
                .isPresent();
    }

    private Outcome<Hearing> chosen(Appearance changed, Breakdown.Choice choice, String reason, Act act) {
        return hearing.granted(
                changed, new HearingEvent.BreakdownDecided(hearing.sitting(), changed.person(), choice, reason, act));
    }

    private Outcome<Hearing> onBreakdown(
            HearingAct wanted, PersonId person, Act act, BiFunction<Appearance, Breakdown, Outcome<Hearing>> deed) {
        return hearing.lawfully(wanted, act, () -> {
            var appearance = hearing.roll().find(person);
            if (appearance.isEmpty()) {
                return hearing.refused(HearingRefusal.HEARING_NOT_SUMMONED, person);
            }
            var breakdown = appearance.get().breakdown();
            return breakdown == null
                    ? hearing.refused(HearingRefusal.HEARING_NO_BREAKDOWN, person)
                    : deed.apply(appearance.get(), breakdown);
        });
    }

    Outcome<Hearing> up(Appearance appearance, Act act) {
        return appearance.line() == Line.LOST
                ? hearing.granted(
                        appearance.withLine(Line.UP),
                        new HearingEvent.LineRestored(hearing.sitting(), appearance.person(), act))
                : hearing.unchanged();
    }
}
