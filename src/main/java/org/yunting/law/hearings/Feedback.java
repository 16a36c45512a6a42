package org.yunting.law.hearings;

import static org.yunting.law.hearings.HearingBasis.ATTENDANCE;

import java.util.Optional;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.kernel.WrittenText;

/**
 * What those who took part say afterwards of how the hearing went for them. It is about the court and not about the case: it stands on no record, and
 * the judge, who still decides the case, never reads it. The clerk reads what was said, and not by whom.
 */
public record Feedback(Hearing hearing) {
    public static final int TEXT_LENGTH_MAX = 1_000;

    /** What is asked. */
    public enum Question implements Keyed {
        /** Whether they could hear and be heard. */
        HEARD,
        /** Whether they understood what happened. */
        UNDERSTOOD,
        /** Whether they were treated with respect. */
        RESPECTED
    }

    /** How it was. */
    public enum Grade implements Keyed {
        GOOD,
        FAIR,
        POOR
    }

    /**
     * Somebody says how it was, when it is over for them. That each says it once is for whoever keeps it.
     *
     * @param text may be empty
     */
    public Outcome<Hearing> give(Actor actor, String text) {
        return refusalToGive(actor)
                .or(() -> refusalOf(text))
                .<Outcome<Hearing>>map(Outcome::refused)
                .orElseGet(hearing::unchanged);
    }

    /** Reads what all said. */
    public Outcome<Hearing> read(Actor actor) {
        boolean clerk = actor.person() != null
                && hearing.roll()
                        .find(actor.person())
                        .filter(one -> one.capacity() == Capacity.CLERK)
                        .isPresent();
        return clerk
                ? hearing.unchanged()
                : Outcome.refused(Refusal.of(HearingRefusal.HEARING_FEEDBACK_OF_THE_CLERK, ATTENDANCE));
    }

    /** How many could say something: whoever came and is not of the bench. */
    public long whoTookPart() {
        return hearing.roll().appearances().stream()
                .filter(one -> !one.isBench() && one.place() != Place.ABSENT)
                .count();
    }

    private Optional<Refusal> refusalToGive(Actor actor) {
        var found = Optional.ofNullable(actor.person()).flatMap(hearing.roll()::find);
        if (found.isEmpty()) {
            return refusal(HearingRefusal.HEARING_NOT_SUMMONED);
        }
        if (found.get().isBench()) {
            return refusal(HearingRefusal.HEARING_FEEDBACK_NOT_OF_THE_BENCH);
        }
        if (found.get().place() == Place.ABSENT) {
            return refusal(HearingRefusal.HEARING_PERSON_NOT_PRESENT);
        }
        return isOverFor(found.get()) ? Optional.empty() : refusal(HearingRefusal.HEARING_FEEDBACK_NOT_NOW);
    }

    private boolean isOverFor(Appearance appearance) {
        return hearing.state() instanceof HearingState.Adjourned
                || hearing.state() instanceof HearingState.Closed
                || appearance.testimony().filter(Testimony::isDismissed).isPresent();
    }

    private static Optional<Refusal> refusal(HearingRefusal code) {
        return Optional.of(Refusal.of(code, ATTENDANCE));
    }

    private static Optional<Refusal> refusalOf(String text) {
        var faults = WrittenText.faults("/text", text, TEXT_LENGTH_MAX);
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(HearingRefusal.HEARING_FEEDBACK_TEXT, ATTENDANCE)
                        .violating(faults));
    }
}
