package org.yunting.law.hearings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.aHearingWithPartiesWaiting;
import static org.yunting.law.FoundingCase.aHearingWithWitnessesWaiting;
import static org.yunting.law.FoundingCase.aScheduledHearing;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.interpreter;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingCase.witness;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.kernel.Actor;

/** What people say of a hearing when it is over: about the court, to its clerk, and never to the judge. */
class FeedbackTest {
    private static final String TEXT = "翻译听得很清楚";

    static Stream<Actor> thoseWhoCame() {
        return Stream.of(plaintiff(), defendant(), witness(), interpreter());
    }

    @ParameterizedTest
    @MethodSource("thoseWhoCame")
    void whoever_came_says_how_it_was_when_it_is_over_with_words_or_without(Actor someone) {
        var over = new Feedback(next(aHearingWithWitnessesWaiting().close(by(judge()))));

        assertThat(over.give(someone, TEXT)).isGrantedWith();
        assertThat(over.give(someone, "")).isGrantedWith();
        assertThat(over.whoTookPart()).isEqualTo(5);
    }

    @Test
    void it_is_over_for_a_witness_who_was_dismissed_and_for_nobody_else_before_it_ends() {
        var called = next(aHearingWithWitnessesWaiting().participants().call(personOf(witness()), "", by(clerk())));
        var dismissed = next(called.participants().dismiss(personOf(witness()), by(judge())));

        assertThat(new Feedback(called).give(witness(), TEXT)).isRefusedWith(HearingRefusal.HEARING_FEEDBACK_NOT_NOW);
        assertThat(new Feedback(dismissed).give(witness(), TEXT)).isGrantedWith();
        assertThat(new Feedback(dismissed).give(defendant(), TEXT))
                .isRefusedWith(HearingRefusal.HEARING_FEEDBACK_NOT_NOW);
    }

    static Stream<Arguments> thoseWhoSayNothing() {
        var over = next(aHearingInSession().adjourn("补充证据", by(judge())));
        return Stream.of(
                arguments(over, judge(), HearingRefusal.HEARING_FEEDBACK_NOT_OF_THE_BENCH),
                arguments(over, clerk(), HearingRefusal.HEARING_FEEDBACK_NOT_OF_THE_BENCH),
                arguments(over, otherJudge(), HearingRefusal.HEARING_NOT_SUMMONED),
                arguments(over, witness(), HearingRefusal.HEARING_NOT_SUMMONED),
                arguments(over, Actor.court(), HearingRefusal.HEARING_NOT_SUMMONED),
                arguments(aScheduledHearing(), defendant(), HearingRefusal.HEARING_PERSON_NOT_PRESENT),
                arguments(
                        next(aHearingWithPartiesWaiting().vacate("法官患病", by(judge()))),
                        defendant(),
                        HearingRefusal.HEARING_FEEDBACK_NOT_NOW));
    }

    @ParameterizedTest
    @MethodSource("thoseWhoSayNothing")
    void nobody_else_says_anything(Hearing hearing, Actor wrong, HearingRefusal refusal) {
        assertThat(new Feedback(hearing).give(wrong, TEXT)).isRefusedWith(refusal);
    }

    @Test
    void the_clerk_alone_reads_it() {
        var over = new Feedback(next(aHearingInSession().close(by(judge()))));

        assertThat(over.read(clerk())).isGrantedWith();
        for (var other : new Actor[] {judge(), otherJudge(), plaintiff(), defendant(), Actor.court()}) {
            assertThat(over.read(other)).isRefusedWith(HearingRefusal.HEARING_FEEDBACK_OF_THE_CLERK);
        }
    }

    @Test
    void nobody_writes_a_book() {
        var over = new Feedback(next(aHearingInSession().close(by(judge()))));

        assertThat(over.give(defendant(), "长".repeat(Feedback.TEXT_LENGTH_MAX + 1)))
                .isRefusedWith(HearingRefusal.HEARING_FEEDBACK_TEXT);
    }
}
