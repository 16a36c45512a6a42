package org.yunting.api.mediation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.deadlines.Period;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.mediation.Attempt;
import org.yunting.law.mediation.Attempt.Held;
import org.yunting.law.mediation.Mediation;

/**
 * What is on record of mediation in a case, and what that means for its decision.
 *
 * @param compulsory whether it must have been attempted before the court decides, as in every divorce
 * @param basis the article that says so, or on which mediation rests otherwise
 * @param wanting why the court may not decide yet, by code; absent if nothing of mediation stands in the way
 * @param dragging whether one goes on for longer than it may
 * @param attempts the earliest first
 * @param may what the reader may do
 */
record MediationView(
        boolean compulsory,
        String basis,
        @Nullable String wanting,
        boolean dragging,
        Bound bound,
        List<AttemptView> attempts,
        List<String> may) {
    /** How many days one may last, and the article. */
    record Bound(int days, String basis) {
        static Bound of(Period period) {
            return new Bound(period.length().amount(), period.basis().toString());
        }
    }

    /**
     * An attempt.
     *
     * @param kind {@code held}, {@code refused} or {@code ruled-out}
     * @param venue where one was held: {@code trial}, {@code hearing} or {@code itself}
     * @param due until when one may last that was held
     * @param dragged whether it lasts, or lasted, longer
     * @param by the party that refused
     */
    record AttemptView(
            String kind,
            Instant at,
            @Nullable String venue,
            @Nullable String manner,
            @Nullable Instant endedAt,
            @Nullable String ending,
            @Nullable Instant due,
            @Nullable Boolean dragged,
            @Nullable String by,
            @Nullable String reason) {}

    static MediationView of(Mediation mediation, List<String> may, CourtCalendar calendar, Instant now) {
        return new MediationView(
                mediation.of().compulsory(),
                mediation.of().basis().toString(),
                mediation.leavesRoomForDecision() instanceof Outcome.Refused<Mediation>(var refusal)
                        ? refusal.code().code()
                        : null,
                mediation
                        .underWay()
                        .filter(going -> mediation.dragsOn(going, calendar, now))
                        .isPresent(),
                Bound.of(mediation.bound()),
                mediation.attempts().stream()
                        .map(attempt -> attempt(attempt, mediation, calendar, now))
                        .toList(),
                may);
    }

    /** What an actor may do; for somebody to whom nothing is open the list is empty. */
    static List<String> actsOpenTo(Actor actor, Mediation mediation) {
        return mediation.actsOpenTo(actor.capacity()).stream().map(Keyed::key).toList();
    }

    private static AttemptView attempt(Attempt attempt, Mediation mediation, CourtCalendar calendar, Instant now) {
        return switch (attempt) {
            case Held held ->
                new AttemptView(
                        "held",
                        held.at(),
                        held.venue().key(),
                        held.manner().key(),
                        held.endedAt(),
                        held.ending() == null ? null : held.ending().key(),
                        mediation.dueOf(held, calendar).end(),
                        mediation.dragsOn(held, calendar, now),
                        null,
                        null);
            case Attempt.Refused(var by, var reason, var at) ->
                new AttemptView("refused", at, null, null, null, null, null, null, by.key(), said(reason));
            case Attempt.RuledOut(var reason, var at) ->
                new AttemptView("ruled-out", at, null, null, null, null, null, null, null, said(reason));
        };
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
