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
    void whoever_was_summoned_declares_at_the_door_once_and_it_stands_with_its_time() {
        var declared = aHearingWithPartiesWaiting().waitingRoom().declare(by(defendant()));

        assertThat(declared).isGrantedWith("declaration-made");
        var appearance = next(declared).roll().find(personOf(defendant())).orElseThrow();
        Assertions.assertThat(appearance.declaredAt()).isEqualTo(by(defendant()).at());
        assertThat(next(declared).waitingRoom().declare(by(defendant()))).isGrantedWith();
    }

    @Test
    void a_declaration_outlasts_going_and_coming_and_every_way_through_the_door() {
        var person = personOf(defendant());
        var declared = next(aHearingWithPartiesWaiting().waitingRoom().declare(by(defendant())));

        var moved = next(next(declared.admit(person, by(judge()))).putBack(person, "", by(judge())));
        var back = next(next(moved.leave(by(defendant()))).enter(Attendance.ONLINE, by(defendant())));

        Assertions.assertThat(back.roll().find(person).orElseThrow().declaredAt())
                .isNotNull();
    }

    @Test
    void nobody_is_kept_out_who_has_not_declared_and_the_bench_declares_nothing() {
        var hearing = aHearingWithPartiesWaiting();

        assertThat(hearing.admit(personOf(defendant()), by(judge()))).isGrantedWith("person-admitted");
        assertThat(hearing.waitingRoom().declare(by(judge()))).isGrantedWith();
    }

    @Test
    void a_declaration_is_made_as_long_as_the_door_is_open_and_not_before() {
        var session = aHearingInSession();

        assertThat(aScheduledHearing().waitingRoom().declare(by(defendant())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_NOT_LAWFUL_NOW);
        assertThat(session.waitingRoom().declare(by(defendant()))).isGrantedWith("declaration-made");
        assertThat(next(session.pause("休庭", by(judge()))).waitingRoom().declare(by(defendant())))
                .isGrantedWith("declaration-made");
        assertThat(next(session.close(by(judge()))).waitingRoom().declare(by(defendant())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_NOT_LAWFUL_NOW);
    }

    @Test
    void nobody_declares_who_was_not_summoned() {
        assertThat(aHearingWithPartiesWaiting().waitingRoom().declare(by(otherJudge())))
                .isRefusedWith(HearingRefusal.HEARING_NOT_SUMMONED);
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
