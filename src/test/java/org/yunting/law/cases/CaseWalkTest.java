package org.yunting.law.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.CALENDAR;
import static org.yunting.law.FoundingCase.DIGEST;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.aFiledCase;
import static org.yunting.law.FoundingCase.aFiling;
import static org.yunting.law.FoundingCase.anAcceptance;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.plaintiff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.law.cases.CaseState.ClosingGround;
import org.yunting.law.deadlines.Period.Length;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Outcome;

/** Random people do random things to a case at random times; what must hold, holds after each step. */
class CaseWalkTest {
    private static final List<ProcedureKind> PROCEDURES = List.of(ProcedureKind.values());
    private static final List<Actor> ACTORS = List.of(plaintiff(), defendant(), clerk(), judge(), Actor.court());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181, 6765, 10946})
    void no_walk_breaks_a_case(long seed) {
        var random = new Random(seed);
        var now = MONDAY;
        var courtCase = aFiledCase();
        var told = new ArrayList<DomainEvent>();

        for (int step = 0; step < 300 && !isOver(courtCase); step++) {
            now = now.plus(Duration.ofHours(random.nextInt(60)));
            var outcome = anyAct(courtCase, random, now);
            if (outcome instanceof Outcome.Granted<CourtCase>(var next, var events)) {
                assertThat(events).hasSize(1);
                assertThat(next).isNotEqualTo(courtCase);
                assertThat(next.receipt()).isEqualTo(courtCase.receipt());
                assertThat(events.getFirst().caseId()).isEqualTo(courtCase.id());
                assertThat(events.getFirst().at()).isEqualTo(now);
                told.addAll(events);
                courtCase = next;
            }
        }

        assertThat(told.stream().filter(CaseEvent.CorrectionRequested.class::isInstance))
                .hasSizeLessThan(2);
        assertThat(told.stream().filter(CaseEvent.CaseAccepted.class::isInstance))
                .hasSizeLessThan(2);
        assertThat(stateTold(told)).isEqualTo(courtCase.state().key());
    }

    /** The state as somebody would know it who had only read the timeline. */
    private static String stateTold(List<DomainEvent> told) {
        var state = "filed";
        for (var event : told) {
            state = switch ((CaseEvent) event) {
                case CaseEvent.CaseFiled e -> "filed";
                case CaseEvent.FilingCorrected e -> "filed";
                case CaseEvent.CorrectionRequested e -> "correction-asked";
                case CaseEvent.CaseAccepted e -> "accepted";
                case CaseEvent.CaseRefused e -> "refused";
                case CaseEvent.FilingWithdrawn e -> "closed";
                case CaseEvent.CaseClosed e -> "closed";
            };
        }
        return state;
    }

    private static Outcome<CourtCase> anyAct(CourtCase courtCase, Random random, Instant now) {
        Act act = ACTORS.get(random.nextInt(ACTORS.size())).at(now);
        var procedure = PROCEDURES.get(random.nextInt(PROCEDURES.size()));
        var reason = random.nextBoolean() ? "理由" : "";
        return switch (random.nextInt(8)) {
            case 0, 1, 2 ->
                courtCase.askCorrection(
                        List.of(new Correction.Item("/facts", "请补充")),
                        Length.days(1 + random.nextInt(15)),
                        CALENDAR,
                        act);
            case 3, 4 -> courtCase.correct(aFiling(), DIGEST, CALENDAR, act);
            case 5 -> courtCase.accept(anAcceptance(procedure), CALENDAR, act);
            case 6 -> random.nextInt(4) == 0 ? courtCase.refuse(reason, act) : courtCase.withdraw(judge().at(now));
            default -> courtCase.close(ClosingGround.JUDGMENT, reason, act);
        };
    }

    private static boolean isOver(CourtCase courtCase) {
        return courtCase.state().acts().isEmpty();
    }
}
