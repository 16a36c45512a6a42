package org.yunting.law.hearings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.aHearingWithPartiesWaiting;
import static org.yunting.law.FoundingCase.aHearingWithWitnessesWaiting;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.interpreter;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.otherWitness;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingCase.withParticipants;
import static org.yunting.law.FoundingCase.witness;
import static org.yunting.law.OfferedExhibit.anOfferedExhibit;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.hearings.Testimony.Capability;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;

class ParticipantsTest {
    private final PersonId witness = personOf(witness());

    @Test
    void a_witness_waits_out_of_earshot_is_called_undertakes_to_tell_the_truth_is_examined_and_goes() {
        var called = aHearingWithWitnessesWaiting().participants().call(witness, "", by(clerk()));
        var bound = next(called).participants().giveUndertaking("2026-1", "zh-Hans", by(witness()));
        var examined = next(bound)
                .participants()
                .letExamine(witness, personOf(plaintiff()), by(judge()))
                .then(hearing -> hearing.participants().letExamine(witness, personOf(defendant()), by(judge())));
        var dismissed = next(examined).participants().dismiss(witness, by(judge()));

        assertThat(called).isGrantedWith("witness-called");
        assertThat(bound).isGrantedWith("undertaking-given");
        assertThat(examined).isGrantedWith("examination-opened", "examination-opened");
        assertThat(dismissed).isGrantedWith("witness-dismissed");
        assertThat(stateIn(next(examined)))
                .isEqualTo(new Testimony.Testifying(
                        by(judge()).at(), List.of(personOf(plaintiff()), personOf(defendant()))));
        assertThat(placeIn(next(dismissed))).isEqualTo(Place.LEFT);
    }

    @Test
    void nobody_testifies_who_declines_the_undertaking_and_who_thinks_better_of_it_may() {
        var called = next(aHearingWithWitnessesWaiting().participants().call(witness, "", by(clerk())));
        var declined = called.participants().declineUndertaking(by(witness()));

        assertThat(declined).isGrantedWith("undertaking-declined");
        for (var hearing : List.of(called, next(declined))) {
            assertThat(hearing.participants().letExamine(witness, personOf(plaintiff()), by(judge())))
                    .isRefusedWith(HearingRefusal.HEARING_UNDERTAKING_MISSING);
        }
        assertThat(next(declined).participants().giveUndertaking("2026-1", "it", by(witness())))
                .isGrantedWith("undertaking-given");
    }

    @Test
    void whoever_is_to_testify_is_not_admitted_before_they_are_called_and_no_session_waits_for_them() {
        assertThat(aHearingWithWitnessesWaiting().admit(witness, by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_WITNESS_IS_CALLED);

        var early = next(summoning(aHearingWithPartiesWaiting(), witness()));
        var admitted = next(early.admit(List.of(personOf(plaintiff()), personOf(defendant())), by(judge())));
        assertThat(admitted.openSession(by(judge()))).isGrantedWith("session-opened");
    }

    @Test
    void no_witness_hears_another_unless_the_judge_confronts_them() {
        var one = next(aHearingWithWitnessesWaiting().participants().call(witness, "", by(clerk())));
        var other = personOf(otherWitness());

        assertThat(one.participants().call(other, "", by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_OTHER_WITNESS_IN_ROOM);
        assertThat(one.participants().call(other, "对质", by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_OTHER_WITNESS_IN_ROOM);
        assertThat(one.participants().call(other, "对质", by(judge()))).isGrantedWith("witness-called");
        var alone = next(one.participants().dismiss(witness, by(clerk())));
        assertThat(alone.participants().call(other, "", by(clerk()))).isGrantedWith("witness-called");
    }

    @Test
    void who_was_dismissed_comes_back_only_when_the_judge_recalls_them_and_undertakes_anew() {
        var dismissed = next(aHearingWithWitnessesWaiting()
                .participants()
                .call(witness, "", by(clerk()))
                .then(hearing -> hearing.participants().giveUndertaking("2026-1", "it", by(witness())))
                .then(hearing -> hearing.participants().dismiss(witness, by(clerk()))));

        assertThat(dismissed.enter(Attendance.ONLINE, by(witness())))
                .isRefusedWith(HearingRefusal.HEARING_WITNESS_DISMISSED);
        assertThat(dismissed.participants().call(witness, "", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_WITNESS_DISMISSED);
        assertThat(dismissed.participants().recall(witness, "补充询问", by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
        assertThat(dismissed.participants().recall(witness, " ", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_REASON_MISSING);

        assertThat(dismissed.participants().inviteAgain(witness, by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_WITNESS_DISMISSED)
                .offering("recall-witness");
        var recalled = next(dismissed.participants().recall(witness, "补充询问", by(judge())));
        assertThat(recalled.participants().inviteAgain(witness, by(clerk())))
                .isGrantedWith("participant-invited-again");
        var called = next(recalled.enter(Attendance.ONLINE, by(witness()))
                .then(hearing -> hearing.participants().call(witness, "", by(clerk()))));
        assertThat(stateIn(called)).isInstanceOf(Testimony.Called.class);
    }

    @Test
    void a_witness_who_is_put_back_hears_nothing_and_goes_on_under_the_same_undertaking() {
        var testifying = next(aHearingWithWitnessesWaiting()
                .participants()
                .call(witness, "", by(clerk()))
                .then(hearing -> hearing.participants().giveUndertaking("2026-1", "it", by(witness()))));
        var back = next(testifying.putBack(witness, "", by(judge())));

        assertThat(placeIn(back)).isEqualTo(Place.WAITING);
        assertThat(back.participants().letExamine(witness, personOf(plaintiff()), by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_PERSON_NOT_IN_ROOM);
        assertThat(stateIn(next(back.participants().call(witness, "", by(judge())))))
                .isEqualTo(stateIn(testifying));
    }

    @Test
    void only_the_court_and_the_parties_examine() {
        var testifying = next(aHearingWithWitnessesWaiting()
                .participants()
                .call(witness, "", by(clerk()))
                .then(hearing -> hearing.participants().giveUndertaking("2026-1", "it", by(witness()))));

        for (var wrong : List.of(clerk(), interpreter(), witness(), otherJudge())) {
            assertThat(testifying.participants().letExamine(witness, personOf(wrong), by(judge())))
                    .isRefusedWith(HearingRefusal.HEARING_EXAMINER_NOT_ENTITLED);
        }
        assertThat(testifying.participants().letExamine(witness, personOf(judge()), by(judge())))
                .isGrantedWith("examination-opened");
        assertThat(testifying.participants().letExamine(personOf(plaintiff()), personOf(judge()), by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_NO_WITNESS);
    }

    @Test
    void no_undertaking_is_owed_by_a_child_or_by_somebody_with_special_knowledge() {
        for (var duty : List.of(
                Testimony.of(Capacity.WITNESS, Capability.LIMITED, null),
                Testimony.of(Capacity.SPECIALIST, Capability.FULL, null))) {
            assertThat(duty.obligation()).isEqualTo(Testimony.Obligation.NONE);
        }
        assertThat(Testimony.of(Capacity.APPRAISER, Capability.FULL, null).obligation())
                .isEqualTo(Testimony.Obligation.UNDERTAKING);
        var child = new Actor(new PersonId(id(19)), Capacity.WITNESS);
        var called = next(aHearingInSession()
                .participants()
                .summon(
                        new Summons(personOf(child), Capacity.WITNESS),
                        Testimony.of(Capacity.WITNESS, Capability.LIMITED, null),
                        by(clerk()))
                .then(hearing -> hearing.enter(Attendance.ONLINE, by(child)))
                .then(hearing -> hearing.participants().call(personOf(child), "", by(judge()))));

        assertThat(called.participants().letExamine(personOf(child), personOf(judge()), by(judge())))
                .isGrantedWith("examination-opened");
        assertThat(called.participants().giveUndertaking("2026-1", "it", by(child)))
                .isRefusedWith(HearingRefusal.HEARING_NO_UNDERTAKING_OWED);
    }

    @Test
    void an_interpreter_is_there_throughout_is_heard_when_all_others_are_silenced_and_is_recused_like_a_judge() {
        var hearing = aHearingWithWitnessesWaiting();
        var interpreter = personOf(interpreter());

        assertThat(hearing.participants().giveUndertaking("2026-1", "it", by(interpreter())))
                .isGrantedWith("undertaking-given");
        var silenced = next(hearing.order().muteAll(by(judge())));
        assertThat(silenced.roll().find(interpreter).orElseThrow().mutedByCourt())
                .isEmpty();
        assertThat(hearing.participants().recuse(interpreter, "与被告有亲属关系", by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
        var recused = next(hearing.participants().recuse(interpreter, "与被告有亲属关系", by(judge())));
        assertThat(recused.enter(Attendance.ONLINE, by(interpreter())))
                .isRefusedWith(HearingRefusal.HEARING_INTERPRETER_RECUSED);
        assertThat(recused.participants().recuse(personOf(plaintiff()), "回避", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_NO_INTERPRETER);
    }

    @Test
    void an_exhibit_that_is_open_to_both_parties_is_shown_while_a_witness_is_there() {
        var called = next(aHearingWithWitnessesWaiting().participants().call(witness, "", by(clerk())));

        assertThat(called.proceedings().showExhibit(anOfferedExhibit(), by(judge())))
                .isGrantedWith("exhibit-shown");
    }

    @Test
    void whoever_is_on_the_roll_is_not_summoned_again_and_nobody_interprets_for_a_stranger() {
        var hearing = withParticipants(aHearingInSession());
        var stranger = new PersonId(id(19));

        assertThat(summoning(hearing, witness())).isRefusedWith(HearingRefusal.HEARING_SUMMONS_TWICE);
        assertThat(hearing.participants()
                        .summon(
                                new Summons(stranger, Capacity.INTERPRETER),
                                Interpreting.of("it", new PersonId(id(20))),
                                by(clerk())))
                .isRefusedWith(HearingRefusal.HEARING_NOBODY_INTERPRETED_FOR);
    }

    static Stream<Actor> wrongPersons() {
        return Stream.of(plaintiff(), defendant(), witness(), interpreter(), otherJudge(), Actor.court());
    }

    @ParameterizedTest
    @MethodSource("wrongPersons")
    void only_the_bench_calls_and_dismisses_and_nobody_undertakes_for_another(Actor wrong) {
        var participants = aHearingWithWitnessesWaiting().participants();

        assertThat(participants.call(witness, "", by(wrong))).isRefusedWith(HearingRefusal.HEARING_ACT_OF_THE_BENCH);
        assertThat(participants.dismiss(witness, by(wrong))).isRefusedWith(HearingRefusal.HEARING_ACT_OF_THE_BENCH);
        assertThat(participants.letExamine(witness, personOf(plaintiff()), by(wrong)))
                .isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
        assertThat(participants.giveUndertaking("2026-1", "it", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_OF_THE_PARTICIPANTS);
    }

    private static Outcome<Hearing> summoning(Hearing hearing, Actor someone) {
        return hearing.participants()
                .summon(
                        new Summons(personOf(someone), someone.capacity()),
                        Testimony.of(someone.capacity(), Capability.FULL, personOf(plaintiff())),
                        by(clerk()));
    }

    private Testimony.State stateIn(Hearing hearing) {
        return hearing.roll()
                .find(witness)
                .flatMap(Appearance::testimony)
                .map(Testimony::state)
                .orElseThrow();
    }

    private Place placeIn(Hearing hearing) {
        return hearing.roll().find(witness).orElseThrow().place();
    }
}
