package org.yunting.law.hearings;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.aHearingWithWitnessesWaiting;
import static org.yunting.law.FoundingCase.aScheduledHearing;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.PersonId;

/** Technical help is between the clerk and whoever was summoned: no judge, no party to another. */
class HelpTest {
    private static final String TEXT = "我听不到法官的声音";

    static Stream<Actor> thoseWhoMayAsk() {
        return Stream.of(plaintiff(), defendant(), witness(), interpreter());
    }

    @ParameterizedTest
    @MethodSource("thoseWhoMayAsk")
    void whoever_was_summoned_asks_and_reads_and_the_clerk_answers_them(Actor someone) {
        var help = new Help(aHearingWithWitnessesWaiting());

        assertThat(help.ask(someone, TEXT)).isGrantedWith();
        assertThat(help.read(someone)).isGrantedWith();
        assertThat(help.answer(personOf(someone), clerk(), TEXT)).isGrantedWith();
    }

    @Test
    void they_may_before_anybody_has_come() {
        assertThat(new Help(aScheduledHearing()).ask(defendant(), TEXT)).isGrantedWith();
    }

    static Stream<Arguments> thoseWhoMayNotAsk() {
        return Stream.of(
                arguments(judge(), HearingRefusal.HEARING_HELP_NOT_OF_THE_BENCH),
                arguments(clerk(), HearingRefusal.HEARING_HELP_NOT_OF_THE_BENCH),
                arguments(otherJudge(), HearingRefusal.HEARING_HELP_NOT_OF_THE_BENCH),
                arguments(witness(), HearingRefusal.HEARING_NOT_SUMMONED),
                arguments(Actor.court(), HearingRefusal.HEARING_NOT_SUMMONED));
    }

    @ParameterizedTest
    @MethodSource("thoseWhoMayNotAsk")
    void nobody_else_asks(Actor wrong, HearingRefusal refusal) {
        assertThat(new Help(aHearingInSession()).ask(wrong, TEXT)).isRefusedWith(refusal);
    }

    static Stream<Actor> allButTheClerk() {
        return Stream.of(judge(), otherJudge(), plaintiff(), defendant(), witness(), Actor.court());
    }

    @ParameterizedTest
    @MethodSource("allButTheClerk")
    void nobody_answers_but_the_clerk_so_that_no_party_ever_writes_to_another(Actor wrong) {
        assertThat(new Help(aHearingWithWitnessesWaiting()).answer(personOf(defendant()), wrong, TEXT))
                .isRefusedWith(HearingRefusal.HEARING_HELP_OF_THE_CLERK);
    }

    @Test
    void the_clerk_writes_to_nobody_of_the_bench_and_to_no_stranger() {
        var help = new Help(aHearingInSession());

        assertThat(help.answer(personOf(judge()), clerk(), TEXT)).isRefusedWith(HearingRefusal.HEARING_NOT_SUMMONED);
        assertThat(help.answer(new PersonId(id(77)), clerk(), TEXT)).isRefusedWith(HearingRefusal.HEARING_NOT_SUMMONED);
    }

    @Test
    void the_judge_reads_none_of_it() {
        assertThat(new Help(aHearingInSession()).read(judge()))
                .isRefusedWith(HearingRefusal.HEARING_HELP_NOT_OF_THE_BENCH);
        assertThat(new Help(aHearingInSession()).read(clerk())).isGrantedWith();
    }

    @Test
    void when_the_hearing_is_over_nothing_more_is_written_and_what_was_is_still_read() {
        var help = new Help(next(aHearingInSession().close(by(judge()))));

        assertThat(help.ask(defendant(), TEXT)).isRefusedWith(HearingRefusal.HEARING_HELP_OVER);
        assertThat(help.answer(personOf(defendant()), clerk(), TEXT)).isRefusedWith(HearingRefusal.HEARING_HELP_OVER);
        assertThat(help.read(defendant())).isGrantedWith();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "a\u0000b", "a\u202Eb", "a\u001Bb"})
    void a_text_that_is_empty_or_hides_something_is_refused(String text) {
        assertThat(new Help(aHearingInSession()).ask(defendant(), text))
                .isRefusedWith(HearingRefusal.HEARING_HELP_TEXT);
    }

    @Test
    void a_text_has_at_most_a_thousand_characters() {
        assertThat(new Help(aHearingInSession()).ask(defendant(), "庭".repeat(1_000)))
                .isGrantedWith();
        assertThat(new Help(aHearingInSession()).ask(defendant(), "庭".repeat(1_001)))
                .isRefusedWith(HearingRefusal.HEARING_HELP_TEXT);
    }
}
