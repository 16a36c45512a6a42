package org.yunting.law.hearings;

import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.aHearingWithPartiesWaiting;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingCase.withParticipants;
import static org.yunting.law.FoundingCase.witness;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.hearings.Booking.Publicity;
import org.yunting.law.hearings.GalleryState.Ground;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.PersonId;

class GalleryTest {
    private static final PersonId SOMEBODY = new PersonId(id(77));

    @Test
    void nobody_looks_on_before_the_judge_has_opened_the_gallery() {
        var session = aHearingInSession();
        assertThat(session.gallery().lookOn(SOMEBODY, true)).isRefusedWith(HearingRefusal.HEARING_GALLERY_NOT_OPEN);

        var opened = session.gallery().open(by(judge()));

        assertThat(opened).isGrantedWith("gallery-opened");
        Assertions.assertThat(next(opened).gallery().isHeard()).isTrue();
        assertThat(next(opened).gallery().lookOn(SOMEBODY, true)).isGrantedWith();
    }

    static Stream<Actor> wrongPersons() {
        return Stream.of(clerk(), plaintiff(), defendant(), otherJudge(), Actor.court());
    }

    @ParameterizedTest
    @MethodSource("wrongPersons")
    void nobody_but_the_presiding_judge_opens_or_closes_it(Actor wrong) {
        assertThat(aHearingInSession().gallery().open(by(wrong))).isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
        assertThat(open().gallery().close(Ground.PRIVACY, "涉及个人隐私", by(wrong)))
                .isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
    }

    @Test
    void there_is_no_gallery_before_the_session_and_none_of_a_hearing_that_is_closed_to_the_public() {
        assertThat(aHearingWithPartiesWaiting().gallery().open(by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_NOT_LAWFUL_NOW);

        var closed = closedToThePublic(aHearingInSession());
        assertThat(closed.gallery().open(by(judge()))).isRefusedWith(HearingRefusal.HEARING_CLOSED_TO_THE_PUBLIC);
        assertThat(closed.gallery().lookOn(SOMEBODY, true)).isRefusedWith(HearingRefusal.HEARING_CLOSED_TO_THE_PUBLIC);
        Assertions.assertThat(closed.actsOpenTo(judge())).doesNotContain(HearingAct.OPEN_GALLERY);
        Assertions.assertThat(aHearingInSession().actsOpenTo(judge())).contains(HearingAct.OPEN_GALLERY);
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void it_is_closed_for_a_passage_on_a_ground_of_the_law_with_a_reason_and_opened_again(Ground ground) {
        assertThat(open().gallery().close(ground, " ", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_REASON_MISSING);

        var closed = open().gallery().close(ground, "当事人申请", by(judge()));

        assertThat(closed).isGrantedWith("gallery-closed");
        Assertions.assertThat(next(closed).gallery().isHeard()).isFalse();
        assertThat(next(closed).gallery().lookOn(SOMEBODY, true))
                .isRefusedWith(HearingRefusal.HEARING_GALLERY_NOT_OPEN);
        assertThat(next(closed).gallery().open(by(judge()))).isGrantedWith("gallery-opened");
    }

    @Test
    void in_a_break_nothing_is_heard_in_the_gallery_and_afterwards_it_is_as_it_was() {
        var paused = next(open().pause("休庭", by(judge())));

        Assertions.assertThat(paused.gallery().isHeard()).isFalse();
        assertThat(paused.gallery().lookOn(SOMEBODY, true)).isGrantedWith();
        assertThat(paused.gallery().close(Ground.PRIVACY, "涉及个人隐私", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_NOT_LAWFUL_NOW);
        Assertions.assertThat(next(paused.resume(by(judge()))).gallery().isHeard())
                .isTrue();
    }

    @Test
    void whoever_was_summoned_looks_on_from_no_other_place_least_of_all_who_is_to_testify() {
        var session = next(withParticipants(aHearingInSession()).gallery().open(by(judge())));

        for (var summoned : new Actor[] {judge(), plaintiff(), witness()}) {
            assertThat(session.gallery().lookOn(personOf(summoned), true))
                    .isRefusedWith(HearingRefusal.HEARING_SUMMONED_DO_NOT_LOOK_ON);
        }
    }

    @Test
    void nobody_looks_on_whom_the_court_does_not_know() {
        assertThat(open().gallery().lookOn(SOMEBODY, false)).isRefusedWith(HearingRefusal.HEARING_OBSERVER_UNKNOWN);
    }

    private static Hearing open() {
        return next(aHearingInSession().gallery().open(by(judge())));
    }

    private static Hearing closedToThePublic(Hearing hearing) {
        var booking = hearing.booking();
        var closed = new Booking(
                booking.id(), booking.caseId(), booking.startsAt(), booking.duration(), Publicity.CLOSED, "离婚案件");
        return new Hearing(closed, hearing.presiding(), hearing.roll(), hearing.state());
    }
}
