package org.yunting.law.hearings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.HEARING_TIME;
import static org.yunting.law.FoundingCase.HOURS;
import static org.yunting.law.FoundingCase.aBooking;
import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.everybody;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.hearings.Appearance.Measure;
import org.yunting.law.hearings.HearingState.Interruption;
import org.yunting.law.hearings.HearingState.Paused;
import org.yunting.law.hearings.Objection.Ground;
import org.yunting.law.hearings.Objection.Ruling;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;

class OrderTest {
    @Test
    void all_parties_are_silenced_at_once_and_the_bench_is_not() {
        var outcome = aHearingInSession().order().muteAll(by(clerk()));

        assertThat(outcome).isGrantedWith("everybody-muted", "person-muted", "person-muted");
        assertThat(next(outcome).roll().appearances())
                .allMatch(appearance ->
                        appearance.isBench() != appearance.mutedByCourt().contains(Channel.AUDIO));
        assertThat(next(outcome).order().muteAll(by(judge()))).isGrantedWith();
        assertThat(next(outcome).order().unmuteAll(by(judge())))
                .isGrantedWith("everybody-unmuted", "person-unmuted", "person-unmuted");
    }

    @Test
    void whoever_is_admitted_while_all_are_silenced_is_silenced_too_and_heard_again_with_the_rest() {
        var outside = next(aHearingInSession().putBack(personOf(plaintiff()), "", by(judge())));
        var silenced = next(outside.order().muteAll(by(judge())));

        var admitted = silenced.admit(personOf(plaintiff()), by(clerk()));

        assertThat(admitted).isGrantedWith("person-admitted", "person-muted");
        assertThat(isMuted(next(admitted), plaintiff())).isTrue();
        var lifted = next(next(admitted).order().unmuteAll(by(clerk())));
        assertThat(isMuted(lifted, plaintiff())).isFalse();
        assertThat(isMuted(lifted, defendant())).isFalse();
    }

    @Test
    void
            whoever_leaves_while_all_are_silenced_comes_back_silenced_and_whoever_is_outside_when_it_is_lifted_is_heard_again() {
        var silenced = next(aHearingInSession().order().muteAll(by(judge())));
        var given = next(silenced.order().unmute(personOf(plaintiff()), Channel.AUDIO, by(judge())));
        var left = next(given.leave(by(plaintiff())));
        var waiting = next(left.enter(Attendance.ONLINE, by(plaintiff())));

        assertThat(isMuted(given, plaintiff())).isFalse();
        assertThat(isMuted(waiting, plaintiff())).isFalse();
        assertThat(waiting.admit(personOf(plaintiff()), by(clerk()))).isGrantedWith("person-admitted", "person-muted");

        var away = next(silenced.putBack(personOf(defendant()), "", by(judge())));
        assertThat(isMuted(away, defendant())).isTrue();
        var lifted = next(away.order().unmuteAll(by(judge())));
        assertThat(isMuted(lifted, defendant())).isFalse();
        assertThat(lifted.admit(personOf(defendant()), by(judge()))).isGrantedWith("person-admitted");
    }

    @Test
    void silence_is_ordered_before_anybody_is_there_and_ends_with_the_hearing() {
        var empty = next(next(aHearingInSession().putBack(personOf(plaintiff()), "", by(judge())))
                .putBack(personOf(defendant()), "", by(judge())));
        var silenced = empty.order().muteAll(by(clerk()));

        assertThat(silenced).isGrantedWith("everybody-muted");
        assertThat(next(silenced).roll().silencedSince()).isEqualTo(by(clerk()).at());
        assertThat(next(silenced).order().muteAll(by(clerk()))).isGrantedWith();
        assertThat(next(next(silenced).close(by(judge()))).roll().silencedSince())
                .isNull();
        assertThat(next(silenced).order().unmuteAll(by(clerk()))).isGrantedWith("everybody-unmuted");
    }

    @Test
    void a_warning_and_a_reprimand_stand_in_the_record_with_their_reason_and_the_graver_one_stays() {
        var warned = aHearingInSession().order().warn(personOf(plaintiff()), "打断他人发言", by(judge()));
        var reprimanded = next(warned).order().reprimand(personOf(plaintiff()), "辱骂对方", by(judge()));

        assertThat(warned).isGrantedWith("person-warned");
        assertThat(reprimanded).isGrantedWith("person-reprimanded");
        assertThat(measureOf(next(warned), plaintiff())).isEqualTo(Measure.WARNED);
        var again = next(next(reprimanded).order().warn(personOf(plaintiff()), "再次打断", by(judge())));
        assertThat(measureOf(again, plaintiff())).isEqualTo(Measure.REPRIMANDED);
        assertThat(measureOf(again, defendant())).isNull();
        assertThat(aHearingInSession().order().warn(personOf(plaintiff()), " ", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_REASON_MISSING);
    }

    @Test
    void nobody_who_is_not_there_is_warned_and_no_judge_ever() {
        var left = next(aHearingInSession().leave(by(plaintiff())));

        assertThat(left.order().warn(personOf(plaintiff()), "吵闹", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_PERSON_NOT_PRESENT);
        assertThat(left.order().reprimand(personOf(clerk()), "吵闹", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_BENCH_NOT_SUBJECT);
    }

    @ParameterizedTest
    @MethodSource("wrongPersons")
    void measures_and_rulings_are_the_presiding_judges_alone(Actor wrong) {
        var hearing = next(aHearingInSession().proceedings().object(Ground.IRRELEVANT, by(plaintiff())));
        var person = personOf(defendant());

        assertThat(hearing.order().warn(person, "吵闹", by(wrong))).isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
        assertThat(hearing.order().reprimand(person, "吵闹", by(wrong)))
                .isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
        assertThat(hearing.proceedings().rule(Ruling.OVERRULED, "", by(wrong)))
                .isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
        assertThat(hearing.handOver(person, "回避", by(wrong))).isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
    }

    static Stream<Actor> wrongPersons() {
        return Stream.of(clerk(), plaintiff(), defendant(), otherJudge(), Actor.court());
    }

    @Test
    void a_party_objects_and_the_judge_rules() {
        var objected = aHearingInSession().proceedings().object(Ground.IMPROPER_LEADING, by(defendant()));

        assertThat(objected).isGrantedWith("objection-raised");
        assertThat(next(objected).proceedings().object(Ground.OTHER, by(defendant())))
                .isGrantedWith();
        assertThat(next(objected).proceedings().object(Ground.OTHER, by(plaintiff())))
                .isRefusedWith(HearingRefusal.HEARING_OBJECTION_PENDING)
                .restingOn("EVR 78");
        var ruled = next(objected).proceedings().rule(Ruling.SUSTAINED, "", by(judge()));
        assertThat(ruled).isGrantedWith("objection-ruled-on");
        assertThat(next(ruled).proceedings().rule(Ruling.SUSTAINED, "", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_NO_OBJECTION);
    }

    @Test
    void only_a_party_in_the_room_objects() {
        var outside = next(aHearingInSession().putBack(personOf(plaintiff()), "", by(judge())));

        assertThat(outside.proceedings().object(Ground.OTHER, by(plaintiff())))
                .isRefusedWith(HearingRefusal.HEARING_PERSON_NOT_IN_ROOM);
        for (var other : List.of(judge(), clerk(), otherJudge())) {
            assertThat(outside.proceedings().object(Ground.OTHER, by(other)))
                    .isRefusedWith(HearingRefusal.HEARING_ACT_OF_THE_PARTIES);
        }
    }

    @Test
    void the_clerk_suspends_for_technical_reasons_and_the_judge_alone_goes_on() {
        var suspended = aHearingInSession().suspend("录音中断", by(clerk()));

        assertThat(suspended).isGrantedWith("hearing-suspended");
        assertThat(((Paused) next(suspended).state()).kind()).isEqualTo(Interruption.TECHNICAL);
        assertThat(next(suspended).resume(by(clerk()))).isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
        assertThat(next(suspended).resume(by(judge()))).isGrantedWith("hearing-resumed");
        assertThat(aHearingInSession().suspend("", by(clerk()))).isRefusedWith(HearingRefusal.HEARING_REASON_MISSING);
        assertThat(aHearingInSession().suspend("录音中断", by(plaintiff())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_OF_THE_BENCH);
    }

    @Test
    void the_right_to_preside_goes_to_another_judge_in_the_room_and_to_nobody_else() {
        var people = new ArrayList<>(everybody());
        people.add(new Summons(personOf(otherJudge()), Capacity.JUDGE));
        var open = next(Hearing.schedule(aBooking(HEARING_TIME), personOf(judge()), people, HOURS, by(clerk()))
                .then(hearing -> hearing.openWaitingRoom(by(clerk())))
                .then(hearing -> hearing.enter(Attendance.ONLINE, by(judge()))));
        var second = personOf(otherJudge());

        assertThat(open.handOver(second, "身体不适", by(judge()))).isRefusedWith(HearingRefusal.HEARING_PERSON_NOT_IN_ROOM);
        var both = next(open.enter(Attendance.ONLINE, by(otherJudge())));
        var handed = both.handOver(second, "身体不适", by(judge()));

        assertThat(handed).isGrantedWith("presiding-handed-over");
        assertThat(next(handed).openSession(otherJudge().at(HEARING_TIME))).isGrantedWith("session-opened");
        assertThat(next(handed).openSession(judge().at(HEARING_TIME)))
                .isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
        assertThat(both.handOver(personOf(clerk()), "身体不适", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_NO_JUDGE_OF_THIS_HEARING);
        assertThat(both.handOver(second, "", by(judge()))).isRefusedWith(HearingRefusal.HEARING_REASON_MISSING);
        assertThat(both.handOver(personOf(judge()), "身体不适", by(judge()))).isGrantedWith();
    }

    private static boolean isMuted(Hearing hearing, Actor someone) {
        return hearing.roll()
                .find(personOf(someone))
                .orElseThrow()
                .mutedByCourt()
                .contains(Channel.AUDIO);
    }

    private static @Nullable Measure measureOf(Hearing hearing, Actor someone) {
        return hearing.roll().find(personOf(someone)).orElseThrow().measure();
    }
}
