package org.yunting.law.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.yunting.law.FoundingCase.HEARING_TIME;
import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.aScheduledHearing;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.asynctrial.TrialId;
import org.yunting.law.asynctrial.TrialStage;
import org.yunting.law.asynctrial.TrialState.Mode;
import org.yunting.law.hearings.HearingState;

/** OLR 21: what was done apart stays done, and what is heard live can be found from both sides. */
class ConversionTest {
    private static final Duration DAY = Duration.ofDays(1);

    static Stream<Arguments> hearings() {
        return Stream.of(
                arguments("while the trial waits", Mode.LIVE, HEARING_TIME.minus(DAY), null, true),
                arguments("at the very moment", Mode.LIVE, HEARING_TIME, null, true),
                arguments("before the trial went on", Mode.LIVE, HEARING_TIME.minus(DAY), HEARING_TIME.plus(DAY), true),
                arguments("before the stage was given up", Mode.LIVE, HEARING_TIME.plus(DAY), null, false),
                arguments(
                        "after the trial had gone on",
                        Mode.LIVE,
                        HEARING_TIME.minus(DAY),
                        HEARING_TIME.minusSeconds(1),
                        false),
                arguments("in the courtroom", Mode.IN_PERSON, HEARING_TIME.minus(DAY), null, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hearings")
    void a_hearing_hears_the_stage_that_waits_for_it(
            String when, Mode mode, Instant at, @Nullable Instant wentOnAt, boolean heard) {
        assertThat(conversion(mode, at, wentOnAt).isHeardIn(aScheduledHearing()))
                .as(when)
                .isEqualTo(heard);
    }

    @Test
    void a_hearing_that_was_opened_before_its_hour_counts_from_its_opening() {
        var hearing = aHearingInSession();
        var openedAt =
                hearing.state().session().map(HearingState.InSession::openedAt).orElseThrow();

        assertThat(conversion(Mode.LIVE, openedAt, openedAt.plusSeconds(1)).isHeardIn(hearing))
                .isTrue();
        assertThat(conversion(Mode.LIVE, openedAt.plusSeconds(1), null).isHeardIn(hearing))
                .isFalse();
    }

    @Test
    void a_hearing_that_was_vacated_hears_nothing() {
        var vacated = next(aScheduledHearing().vacate("法官生病", by(judge())));

        assertThat(conversion(Mode.LIVE, HEARING_TIME.minus(DAY), null).isHeardIn(vacated))
                .isFalse();
    }

    private static Conversion conversion(Mode mode, Instant at, @Nullable Instant wentOnAt) {
        return new Conversion(new TrialId(id(800)), TrialStage.DEBATE, mode, "须同步辩论", at, wentOnAt);
    }
}
