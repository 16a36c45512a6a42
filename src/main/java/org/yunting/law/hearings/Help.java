package org.yunting.law.hearings;

import static org.yunting.law.hearings.HearingBasis.ATTENDANCE;

import java.util.Optional;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.kernel.WrittenText;

/**
 * Technical help: somebody summoned writes to the clerk, and the clerk to them. It is no submission and stands on no record, so the judge, who decides on
 * what the parties say to the court in each other's presence, neither reads nor writes it; and no party writes to another. From the booking until
 * the hearing is over, wherever they are: whoever cannot come in needs it most.
 */
public record Help(Hearing hearing) {
    public static final int TEXT_LENGTH_MAX = 1_000;

    /** Somebody asks for it. */
    public Outcome<Hearing> ask(Actor actor, String text) {
        return refusalToAsk(actor)
                .or(() -> refusalOf(text))
                .<Outcome<Hearing>>map(Outcome::refused)
                .orElseGet(hearing::unchanged);
    }

    /** The clerk writes to one of those who may ask. */
    public Outcome<Hearing> answer(PersonId asked, Actor actor, String text) {
        return refusalToAnswer(actor)
                .or(() -> mayAsk(asked)
                        ? Optional.empty()
                        : Optional.of(Refusal.of(HearingRefusal.HEARING_NOT_SUMMONED, ATTENDANCE)
                                .with("person", asked)))
                .or(this::refusalWhenOver)
                .or(() -> refusalOf(text))
                .<Outcome<Hearing>>map(Outcome::refused)
                .orElseGet(hearing::unchanged);
    }

    /** Reads one's own lines; the clerk everybody's. Also afterwards, as long as they are kept. */
    public Outcome<Hearing> read(Actor actor) {
        return isClerk(actor)
                ? hearing.unchanged()
                : refusalTo(actor).<Outcome<Hearing>>map(Outcome::refused).orElseGet(hearing::unchanged);
    }

    /** Whether this is the clerk of this hearing. */
    public boolean isClerk(Actor actor) {
        return refusalToAnswer(actor).isEmpty();
    }

    private Optional<Refusal> refusalToAsk(Actor actor) {
        return refusalTo(actor).or(this::refusalWhenOver);
    }

    private Optional<Refusal> refusalTo(Actor actor) {
        return actor.person() != null && mayAsk(actor.person())
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        actor.capacity().isCourtStaff()
                                ? HearingRefusal.HEARING_HELP_NOT_OF_THE_BENCH
                                : HearingRefusal.HEARING_NOT_SUMMONED,
                        ATTENDANCE));
    }

    private Optional<Refusal> refusalToAnswer(Actor actor) {
        boolean clerk = actor.person() != null
                && hearing.roll()
                        .find(actor.person())
                        .filter(appearance -> appearance.capacity() == Capacity.CLERK)
                        .isPresent();
        return clerk ? Optional.empty() : Optional.of(Refusal.of(HearingRefusal.HEARING_HELP_OF_THE_CLERK, ATTENDANCE));
    }

    private boolean mayAsk(PersonId person) {
        return hearing.roll()
                .find(person)
                .filter(appearance -> !appearance.isBench())
                .isPresent();
    }

    private Optional<Refusal> refusalWhenOver() {
        return hearing.state().isOver()
                ? Optional.of(Refusal.of(HearingRefusal.HEARING_HELP_OVER, ATTENDANCE))
                : Optional.empty();
    }

    private static Optional<Refusal> refusalOf(String text) {
        var faults = WrittenText.faults("/text", text, TEXT_LENGTH_MAX);
        return faults.isEmpty() && !text.isBlank()
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(HearingRefusal.HEARING_HELP_TEXT, ATTENDANCE).violating(faults));
    }
}
