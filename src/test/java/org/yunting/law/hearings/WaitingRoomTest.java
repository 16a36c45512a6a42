package org.yunting.law.hearings;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.aHearingWithPartiesWaiting;
import static org.yunting.law.FoundingCase.aScheduledHearing;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.kernel.Outcome;

class WaitingRoomTest {
    private static final String WORD = "前一案尚未结束，十分钟后开庭";

    @ParameterizedTest(name = "{0}")
    @MethodSource("hearingsThatAreNotOver")
    void judge_and_clerk_tell_all_who_wait_why_it_is_not_their_turn_yet(String stage, Hearing hearing) {
        assertThat(hearing.waitingRoom().tell(WORD, by(judge()))).isGrantedWith("waiting-told");
        assertThat(hearing.waitingRoom().tell(WORD, by(clerk()))).isGrantedWith("waiting-told");
    }

    static Stream<Arguments> hearingsThatAreNotOver() {
        var session = aHearingInSession();
        return Stream.of(
                arguments("before the waiting room opens", aScheduledHearing()),
                arguments("while parties wait", aHearingWithPartiesWaiting()),
                arguments("while the court sits", session),
                arguments("in a break", next(session.pause("休庭", by(judge())))));
    }

    @Test
    void nobody_else_speaks_for_the_court() {
        var hearing = aHearingWithPartiesWaiting();

        assertThat(hearing.waitingRoom().tell(WORD, by(defendant())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_OF_THE_BENCH);
        assertThat(hearing.waitingRoom().tell(WORD, by(otherJudge())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_OF_THE_BENCH);
    }

    @Test
    void an_empty_word_is_none() {
        assertThat(aHearingWithPartiesWaiting().waitingRoom().tell(" ", by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_REASON_MISSING);
    }

    @Test
    void when_it_is_over_nobody_waits() {
        var over = next(aHearingInSession().close(by(judge())));

        assertThat(over.waitingRoom().tell(WORD, by(clerk()))).isRefusedWith(HearingRefusal.HEARING_ACT_NOT_LAWFUL_NOW);
    }

    @Test
    void whoever_waits_may_be_turned_away_by_the_judge_with_a_reason_and_stays_out() {
        var waiting = aHearingWithPartiesWaiting();
        var person = personOf(defendant());

        assertThat(waiting.order().remove(person, " ", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_REASON_MISSING);
        assertThat(waiting.order().remove(person, "醉酒", by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
        var turnedAway = next(waiting.order().remove(person, "醉酒", by(judge())));

        assertThat(turnedAway.admit(person, by(judge()))).isRefusedWith(HearingRefusal.HEARING_PERSON_NOT_WAITING);
        assertThat(turnedAway.enter(Attendance.ONLINE, by(defendant())))
                .isRefusedWith(HearingRefusal.HEARING_REMOVED_STAYS_OUT);
    }

    @Test
    void why_somebody_is_put_back_stands_in_the_record() {
        var back = aHearingInSession().putBack(personOf(defendant()), "商议程序问题", by(judge()));

        Assertions.assertThat(((Outcome.Granted<Hearing>) back).events())
                .singleElement()
                .isInstanceOfSatisfying(
                        HearingEvent.PersonPutBack.class,
                        event -> Assertions.assertThat(event.reason()).isEqualTo("商议程序问题"));
    }
}
