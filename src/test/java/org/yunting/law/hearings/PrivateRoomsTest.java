package org.yunting.law.hearings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.aHearingWithPartiesWaiting;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.interpreter;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingCase.withParticipants;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.events;
import static org.yunting.law.OutcomeAssert.next;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.hearings.Appearance.Line;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.hearings.PrivateRoom.Side;
import org.yunting.law.hearings.PrivateRooms.Company;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.PersonId;

class PrivateRoomsTest {
    private static final Company ALL = Company.SIDE_WITH_INTERPRETERS;

    @Test
    void a_party_and_its_interpreter_speak_apart_in_a_break_and_are_back_when_the_session_goes_on() {
        var opened = aBreak().privateRooms().open(listenersSide(), ALL, by(judge()));

        assertThat(opened).isGrantedWith("private-room-opened", "private-room-entered", "private-room-entered");
        assertThat(events(opened).getFirst().basis().toString()).isEqualTo("OLR 22");
        assertThat(roomOf(next(opened), interpreter())).isEqualTo(roomOf(next(opened), listener()));
        assertThat(roomOf(next(opened), otherParty())).isNull();
        assertThat(placeOf(next(opened), listener())).isEqualTo(Place.ROOM);
        var resumed = next(opened).resume(by(judge()));
        assertThat(resumed).isGrantedWith("private-room-ended", "hearing-resumed");
        assertThat(roomOf(next(resumed), listener())).isNull();
        assertThat(roomOf(next(resumed), interpreter())).isNull();
    }

    @Test
    void while_the_court_sits_nobody_goes_apart_and_the_judge_hears_that_a_break_comes_first() {
        var sitting = withInterpreter(aHearingInSession());

        for (var side : Side.values()) {
            assertThat(sitting.privateRooms().open(side, ALL, by(judge())))
                    .isRefusedWith(HearingRefusal.HEARING_ACT_NOT_LAWFUL_NOW);
            assertThat(sitting.actsOpenTo(judge()))
                    .contains(HearingAct.PAUSE)
                    .doesNotContain(HearingAct.OPEN_PRIVATE_ROOM);
        }
    }

    @Test
    void before_the_session_a_side_that_waits_speaks_apart_and_the_opening_calls_it_in() {
        var waiting = withParticipants(aHearingWithPartiesWaiting());
        var there = next(waiting.enter(Attendance.ONLINE, by(interpreter())));
        var apart = next(there.privateRooms().open(listenersSide(), ALL, by(clerk())));

        assertThat(placeOf(apart, listener())).isEqualTo(Place.WAITING);
        var admitted = apart.admit(personOf(listener()), by(clerk()));
        assertThat(admitted).isGrantedWith("person-admitted", "private-room-ended");
        assertThat(roomOf(next(admitted), interpreter())).isNull();
    }

    @Test
    void the_bench_deliberates_apart() {
        var opened = aBreak().privateRooms().open(Side.BENCH, Company.SIDE, by(clerk()));

        assertThat(opened).isGrantedWith("private-room-opened", "private-room-entered", "private-room-entered");
        assertThat(events(opened).getFirst().basis().toString()).isEqualTo("CPL 45");
        assertThat(roomOf(next(opened), judge())).isEqualTo(roomOf(next(opened), clerk()));
    }

    @Test
    void one_alone_has_no_private_room_and_an_interpreter_comes_only_where_asked() {
        assertThat(aBreak().privateRooms().open(listenersSide(), Company.SIDE, by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_PRIVATE_ROOM_OF_ONE);
        assertThat(aBreak().privateRooms().open(othersSide(), ALL, by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_PRIVATE_ROOM_OF_ONE);
        assertThat(aBreak().privateRooms().open(Side.THIRD_PARTY, ALL, by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_PRIVATE_ROOM_OF_ONE);
    }

    @Test
    void a_room_is_opened_once_recalled_once_and_left_by_its_members_alone() {
        var apart = next(aBreak().privateRooms().open(listenersSide(), ALL, by(judge())));

        assertThat(apart.privateRooms().open(listenersSide(), ALL, by(judge()))).isGrantedWith();
        assertThat(apart.privateRooms().leave(by(otherParty()))).isRefusedWith(HearingRefusal.HEARING_NO_PRIVATE_ROOM);
        assertThat(apart.privateRooms().recall(othersSide(), by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_NO_PRIVATE_ROOM);
        var recalled = apart.privateRooms().recall(listenersSide(), by(clerk()));
        assertThat(recalled).isGrantedWith("private-room-ended");
        assertThat(next(recalled).privateRooms().leave(by(listener())))
                .isRefusedWith(HearingRefusal.HEARING_NO_PRIVATE_ROOM);
    }

    @Test
    void a_room_ends_when_one_alone_is_left_in_it() {
        var apart = next(aBreak().privateRooms().open(listenersSide(), ALL, by(judge())));

        assertThat(apart.privateRooms().leave(by(interpreter())))
                .isGrantedWith("private-room-left", "private-room-ended");
        var gone = apart.leave(by(listener()));
        assertThat(gone).isGrantedWith("person-left", "private-room-ended");
        assertThat(roomOf(next(gone), interpreter())).isNull();
        assertThat(apart.close(by(judge()))).isGrantedWith("private-room-ended", "hearing-closed");
    }

    @Test
    void a_lost_line_ends_no_private_room() {
        var apart = next(aBreak().privateRooms().open(listenersSide(), ALL, by(judge())));
        var now = by(judge()).at();
        var lost = next(
                apart.lines().noteLost(personOf(listener()), now, Actor.court().at(now)));

        assertThat(lost.roll().find(personOf(listener())).orElseThrow().line()).isEqualTo(Line.LOST);
        var back = next(lost.enter(Attendance.ONLINE, by(listener())));
        assertThat(roomOf(back, listener())).isEqualTo(roomOf(apart, listener()));
    }

    @ParameterizedTest
    @MethodSource("wrongPersons")
    void private_rooms_are_opened_and_recalled_by_the_bench_alone(Actor wrong) {
        var apart = next(aBreak().privateRooms().open(listenersSide(), ALL, by(judge())));

        assertThat(aBreak().privateRooms().open(listenersSide(), ALL, by(wrong)))
                .isRefusedWith(HearingRefusal.HEARING_ACT_OF_THE_BENCH);
        assertThat(apart.privateRooms().recall(listenersSide(), by(wrong)))
                .isRefusedWith(HearingRefusal.HEARING_ACT_OF_THE_BENCH);
    }

    static Stream<Actor> wrongPersons() {
        return Stream.of(plaintiff(), defendant(), interpreter(), otherJudge(), Actor.court());
    }

    /** Parties and interpreter are in the courtroom, and the judge has ordered a break. */
    private static Hearing aBreak() {
        return next(withInterpreter(aHearingInSession()).pause("合议", by(judge())));
    }

    private static Hearing withInterpreter(Hearing hearing) {
        return next(withParticipants(hearing)
                .enter(Attendance.ONLINE, by(interpreter()))
                .then(come -> come.admit(List.of(personOf(interpreter())), by(clerk()))));
    }

    /** The party whom the interpreter is for. */
    private static Actor listener() {
        var listener = withParticipants(aHearingInSession())
                .roll()
                .find(personOf(interpreter()))
                .flatMap(Appearance::interpreting)
                .orElseThrow()
                .listener();
        return listener.equals(personOf(plaintiff())) ? plaintiff() : defendant();
    }

    private static Actor otherParty() {
        return listener().equals(plaintiff()) ? defendant() : plaintiff();
    }

    private static Side listenersSide() {
        return listener().equals(plaintiff()) ? Side.PLAINTIFF : Side.DEFENDANT;
    }

    private static Side othersSide() {
        return listener().equals(plaintiff()) ? Side.DEFENDANT : Side.PLAINTIFF;
    }

    private static @Nullable PrivateRoom roomOf(Hearing hearing, Actor someone) {
        return find(hearing, personOf(someone)).privateRoom();
    }

    private static Place placeOf(Hearing hearing, Actor someone) {
        return find(hearing, personOf(someone)).place();
    }

    private static Appearance find(Hearing hearing, PersonId person) {
        return hearing.roll().find(person).orElseThrow();
    }
}
