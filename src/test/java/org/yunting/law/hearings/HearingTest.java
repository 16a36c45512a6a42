package org.yunting.law.hearings;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.HEARING_TIME;
import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.aHearingWithPartiesWaiting;
import static org.yunting.law.FoundingCase.aScheduledHearing;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.partyOf;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OfferedExhibit.WHY;
import static org.yunting.law.OfferedExhibit.anOfferedExhibit;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.consent.ConsentRegister;
import org.yunting.law.consent.NoticeVersion;
import org.yunting.law.consent.Stage;
import org.yunting.law.evidence.Access;
import org.yunting.law.evidence.Exhibit;
import org.yunting.law.evidence.Tender;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;

class HearingTest {
    @Test
    void parties_wait_and_the_bench_does_not() {
        var hearing = aHearingWithPartiesWaiting();

        Assertions.assertThat(hearing.roll().in(Place.WAITING))
                .extracting(Appearance::person)
                .containsExactly(personOf(plaintiff()), personOf(defendant()));
        Assertions.assertThat(hearing.roll().in(Place.ROOM))
                .extracting(Appearance::person)
                .containsExactly(personOf(judge()), personOf(clerk()));
    }

    @Test
    void nobody_comes_in_by_being_first() {
        var open = next(aScheduledHearing().openWaitingRoom(by(clerk())));

        var outcome = open.enter(Attendance.ONLINE, by(defendant()));

        assertThat(outcome).isGrantedWith("waiting-room-entered");
        assertThat(next(outcome).admit(personOf(defendant()), by(defendant())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_OF_THE_BENCH);
    }

    @Test
    void before_the_waiting_room_opens_there_is_no_door() {
        assertThat(aScheduledHearing().enter(Attendance.ONLINE, by(plaintiff())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_NOT_LAWFUL_NOW)
                .withParam("state", "scheduled")
                .offering();
    }

    @Test
    void whoever_is_not_summoned_does_not_enter() {
        assertThat(aHearingWithPartiesWaiting().enter(Attendance.ONLINE, by(otherJudge())))
                .isRefusedWith(HearingRefusal.HEARING_NOT_SUMMONED);
    }

    @Test
    void a_party_that_has_not_consented_to_this_stage_comes_to_the_courtroom() {
        var notice = new NoticeVersion("2026-1");
        var consents = next(ConsentRegister.of(CASE)
                .consent(partyOf(defendant()), Stage.EVIDENCE_EXCHANGE, notice, notice, by(defendant())));
        var open = next(aScheduledHearing().openWaitingRoom(by(clerk())));

        assertThat(open.enter(Attendance.of(partyOf(defendant()), consents), by(defendant())))
                .isRefusedWith(HearingRefusal.HEARING_ATTENDED_IN_COURTROOM)
                .restingOn("OLR 4")
                .offering("choose-consent");
        var consented = next(consents.consent(partyOf(defendant()), Stage.HEARING, notice, notice, by(defendant())));
        assertThat(open.enter(Attendance.of(partyOf(defendant()), consented), by(defendant())))
                .isGrantedWith("waiting-room-entered");
    }

    @Test
    void the_judge_admits_many_in_one_act_and_all_or_none() {
        var both = List.of(personOf(plaintiff()), personOf(defendant()));
        var hearing = aHearingWithPartiesWaiting();

        assertThat(hearing.admit(both, by(judge()))).isGrantedWith("person-admitted", "person-admitted");
        var oneLeft = next(hearing.leave(by(defendant())));
        assertThat(oneLeft.admit(both, by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_PERSON_NOT_WAITING)
                .withParam("person", personOf(defendant()).toString());
        assertThat(hearing.admit(List.of(), by(judge()))).isRefusedWith(HearingRefusal.HEARING_NOBODY_NAMED);
    }

    @Test
    void the_session_opens_at_the_appointed_hour_whoever_is_missing() {
        var open = next(aScheduledHearing().openWaitingRoom(by(clerk())));

        assertThat(open.openSession(judge().at(HEARING_TIME))).isGrantedWith("session-opened");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("earlyHearings")
    void before_the_appointed_hour_the_session_opens_only_when_everybody_is_in_the_room(
            String who, Hearing hearing, boolean lawful) {
        var outcome = hearing.openSession(judge().at(HEARING_TIME.minusMillis(1)));

        if (lawful) {
            assertThat(outcome).isGrantedWith("session-opened");
        } else {
            assertThat(outcome)
                    .isRefusedWith(HearingRefusal.HEARING_BEFORE_APPOINTED_HOUR)
                    .restingOn("CPL 139")
                    .withParam("startsAt", HEARING_TIME.toString())
                    .offering(
                            "enter",
                            "leave",
                            "declare",
                            "admit",
                            "put-back",
                            "tell-waiting",
                            "mute",
                            "unmute",
                            "mute-all",
                            "unmute-all",
                            "warn",
                            "reprimand",
                            "hand-over",
                            "remove",
                            "summon-participant",
                            "dismiss-witness",
                            "recall-witness",
                            "recuse-interpreter",
                            "open-private-room",
                            "recall-private-room",
                            "vacate");
        }
    }

    static Stream<Arguments> earlyHearings() {
        var waiting = aHearingWithPartiesWaiting();
        var one = next(waiting.admit(personOf(plaintiff()), by(judge())));
        var both = next(one.admit(personOf(defendant()), by(judge())));
        return Stream.of(
                arguments("nobody has come", next(aScheduledHearing().openWaitingRoom(by(clerk()))), false),
                arguments("both wait", waiting, false),
                arguments("one waits still", one, false),
                arguments("both are in the room", both, true),
                arguments(
                        "one has lost the line",
                        next(both.lines()
                                .noteLost(
                                        personOf(defendant()), by(Actor.court()).at(), by(Actor.court()))),
                        false),
                arguments("one has left again", next(both.leave(by(defendant()))), false),
                arguments("the clerk is not there", next(both.leave(by(clerk()))), true));
    }

    @Test
    void a_person_put_back_waits_and_can_be_admitted_again() {
        var putBack = aHearingInSession().putBack(personOf(defendant()), "", by(clerk()));

        assertThat(putBack).isGrantedWith("person-put-back");
        assertThat(next(putBack).admit(personOf(defendant()), by(clerk()))).isGrantedWith("person-admitted");
    }

    @Test
    void the_clerk_is_second_host_with_fewer_acts() {
        var hearing = aHearingInSession();

        Assertions.assertThat(hearing.actsOpenTo(clerk()))
                .containsExactlyInAnyOrder(
                        HearingAct.ENTER,
                        HearingAct.LEAVE,
                        HearingAct.DECLARE,
                        HearingAct.ADMIT,
                        HearingAct.PUT_BACK,
                        HearingAct.TELL_WAITING,
                        HearingAct.MUTE,
                        HearingAct.UNMUTE,
                        HearingAct.MUTE_ALL,
                        HearingAct.UNMUTE_ALL,
                        HearingAct.SUMMON_PARTICIPANT,
                        HearingAct.CALL_WITNESS,
                        HearingAct.DISMISS_WITNESS,
                        HearingAct.SUSPEND,
                        HearingAct.NOTE_CAUSE,
                        HearingAct.SHOW_EXHIBIT,
                        HearingAct.STOP_SHOWING,
                        HearingAct.STATE_IN_WRITING);
        Assertions.assertThat(hearing.actsOpenTo(defendant()))
                .containsExactlyInAnyOrder(
                        HearingAct.ENTER,
                        HearingAct.LEAVE,
                        HearingAct.DECLARE,
                        HearingAct.STATE_IN_WRITING,
                        HearingAct.OBJECT);
        assertThat(hearing.close(by(clerk()))).isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
    }

    @Test
    void another_judge_does_not_preside() {
        assertThat(aHearingInSession().pause("休庭", by(otherJudge())))
                .isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
    }

    @Test
    void the_right_to_preside_survives_a_lost_line() {
        var lost = next(aHearingInSession()
                .lines()
                .noteLost(personOf(judge()), by(Actor.court()).at(), by(Actor.court())));

        assertThat(lost.pause("网络中断", by(judge()))).isGrantedWith("hearing-paused");
        assertThat(lost.close(by(clerk()))).isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void the_court_mutes_and_the_person_cannot_lift_it(Channel channel) {
        var muted = next(aHearingInSession().order().mute(personOf(plaintiff()), channel, by(judge())));

        assertThat(muted.order().unmute(personOf(plaintiff()), channel, by(plaintiff())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_OF_THE_BENCH);
        Assertions.assertThat(
                        muted.roll().find(personOf(plaintiff())).orElseThrow().mutedByCourt())
                .containsExactly(channel);
        assertThat(muted.order().unmute(personOf(plaintiff()), channel, by(clerk())))
                .isGrantedWith("person-unmuted");
    }

    @Test
    void leaving_and_coming_back_does_not_lift_a_mute() {
        var back = next(aHearingInSession()
                .order()
                .mute(personOf(plaintiff()), Channel.AUDIO, by(judge()))
                .then(hearing -> hearing.leave(by(plaintiff())))
                .then(hearing -> hearing.enter(Attendance.ONLINE, by(plaintiff())))
                .then(hearing -> hearing.admit(personOf(plaintiff()), by(judge()))));

        Assertions.assertThat(
                        back.roll().find(personOf(plaintiff())).orElseThrow().mutedByCourt())
                .containsExactly(Channel.AUDIO);
    }

    @Test
    void a_message_sent_twice_does_no_harm() {
        var muted = next(aHearingInSession().order().mute(personOf(plaintiff()), Channel.AUDIO, by(judge())));

        assertThat(muted.order().mute(personOf(plaintiff()), Channel.AUDIO, by(judge())))
                .isGrantedWith();
        assertThat(muted.admit(personOf(plaintiff()), by(judge()))).isGrantedWith();
        assertThat(muted.order().unmute(personOf(plaintiff()), Channel.VIDEO, by(judge())))
                .isGrantedWith();
    }

    @Test
    void judges_and_clerks_are_nobodys_subject() {
        assertThat(aHearingInSession().order().mute(personOf(judge()), Channel.AUDIO, by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_BENCH_NOT_SUBJECT);
        assertThat(aHearingInSession().order().remove(personOf(clerk()), "x", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_BENCH_NOT_SUBJECT);
    }

    @Test
    void who_is_removed_stays_out() {
        var removed = next(aHearingInSession().order().remove(personOf(defendant()), "扰乱法庭秩序", by(judge())));

        assertThat(removed.enter(Attendance.ONLINE, by(defendant())))
                .isRefusedWith(HearingRefusal.HEARING_REMOVED_STAYS_OUT);
        assertThat(removed.admit(personOf(defendant()), by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_PERSON_NOT_WAITING);
        assertThat(aHearingInSession().order().remove(personOf(defendant()), "x", by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
        assertThat(aHearingInSession().order().remove(personOf(defendant()), "", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_REASON_MISSING);
    }

    @Test
    void an_exhibit_is_shown_to_all_and_put_away() {
        var shown = aHearingInSession().proceedings().showExhibit(anOfferedExhibit(), by(judge()));

        assertThat(shown).isGrantedWith("exhibit-shown");
        assertThat(next(shown).proceedings().stopShowing(by(clerk()))).isGrantedWith("exhibit-put-away");
        assertThat(aHearingInSession().proceedings().stopShowing(by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_NOTHING_SHOWN);
    }

    @Test
    void an_exhibit_of_another_case_is_not_shown() {
        var ours = anOfferedExhibit().exhibit();
        var others = new Exhibit(
                ours.id(),
                new CaseId(id(99)),
                ours.number(),
                ours.by(),
                ours.description(),
                ours.file(),
                ours.sealedAt());

        assertThat(aHearingInSession()
                        .proceedings()
                        .showExhibit(Tender.of(others, anOfferedExhibit().parties()), by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_EXHIBIT_OF_OTHER_CASE);
    }

    @Test
    void an_exhibit_that_is_closed_to_somebody_in_the_room_is_not_shown() {
        var closed = next(anOfferedExhibit().restrict(Access.Ground.PRIVACY, Set.of(), WHY, by(judge())));

        assertThat(aHearingInSession().proceedings().showExhibit(closed, by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_EXHIBIT_CLOSED);
        var without = next(aHearingInSession().putBack(personOf(defendant()), "", by(judge())));
        assertThat(without.proceedings().showExhibit(closed, by(judge()))).isGrantedWith("exhibit-shown");
    }

    @Test
    void after_a_pause_everything_is_as_it_was() {
        var shown = next(aHearingInSession().proceedings().showExhibit(anOfferedExhibit(), by(judge())));

        var paused = next(shown.pause("休庭十分钟", by(judge())));

        assertThat(paused.proceedings().showExhibit(anOfferedExhibit(), by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_NOT_LAWFUL_NOW);
        Assertions.assertThat(next(paused.resume(by(judge())))).isEqualTo(shown);
    }

    @Test
    void a_hearing_ends_adjourned_with_a_reason_or_closed() {
        assertThat(aHearingInSession().adjourn("", by(judge()))).isRefusedWith(HearingRefusal.HEARING_REASON_MISSING);
        var adjourned = next(aHearingInSession().adjourn("需要补充证据", by(judge())));
        var closed = next(aHearingInSession().close(by(judge())));

        for (var over : List.of(adjourned, closed)) {
            Assertions.assertThat(over.state().isOver()).isTrue();
            Assertions.assertThat(over.roll().in(Place.ROOM)).isEmpty();
            assertThat(over.enter(Attendance.ONLINE, by(judge())))
                    .isRefusedWith(HearingRefusal.HEARING_ACT_NOT_LAWFUL_NOW);
        }
    }

    @Test
    void a_hearing_is_called_off_only_before_it_begins() {
        assertThat(aHearingWithPartiesWaiting().vacate("当事人达成和解", by(clerk()))).isGrantedWith("hearing-vacated");
        assertThat(aHearingInSession().vacate("x", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_NOT_LAWFUL_NOW);
    }
}
