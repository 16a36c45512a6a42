package org.yunting.law.parties;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunting.law.kernel.Capacity;

class CaseAuthorityTest {
    private static final CaseAuthority AUTHORITY = new CaseAuthority(
            CASE,
            List.of(
                    new Appointment(personOf(plaintiff()), Capacity.PLAINTIFF, Appointment.Standing.VERIFIED),
                    new Appointment(personOf(defendant()), Capacity.DEFENDANT, Appointment.Standing.UNVERIFIED),
                    Appointment.ofStaff(personOf(clerk()), Capacity.CLERK),
                    Appointment.ofStaff(personOf(judge()), Capacity.JUDGE)));

    @ParameterizedTest
    @EnumSource(CaseAct.class)
    void whoever_is_not_appointed_in_this_case_may_do_nothing(CaseAct act) {
        assertThat(AUTHORITY.actorFor(personOf(otherJudge()), act)).isRefusedWith(PartyRefusal.NOT_APPOINTED_IN_CASE);
    }

    @Test
    void the_appointment_says_in_which_capacity_somebody_acts() {
        Assertions.assertThat(next(AUTHORITY.actorFor(personOf(judge()), CaseAct.VIEW_CASE)))
                .isEqualTo(judge());
    }

    @Test
    void each_capacity_has_its_acts_and_no_others() {
        Assertions.assertThat(AUTHORITY.actsOpenTo(personOf(plaintiff())))
                .isEqualTo(EnumSet.of(
                        CaseAct.VIEW_CASE,
                        CaseAct.LINK_CASE,
                        CaseAct.CORRECT_FILING,
                        CaseAct.WITHDRAW_FILING,
                        CaseAct.CHOOSE_CONSENT,
                        CaseAct.ADD_EVIDENCE,
                        CaseAct.VIEW_EVIDENCE,
                        CaseAct.ENTER_HEARING,
                        CaseAct.TAKE_PART_IN_MEDIATION,
                        CaseAct.ENTER_TRIAL));
        Assertions.assertThat(AUTHORITY.actsOpenTo(personOf(clerk())))
                .isEqualTo(EnumSet.of(
                        CaseAct.VIEW_CASE,
                        CaseAct.ASK_CORRECTION,
                        CaseAct.ACCEPT_CASE,
                        CaseAct.REFUSE_CASE,
                        CaseAct.INVITE_PARTY,
                        CaseAct.NOTE_LAPSE,
                        CaseAct.VIEW_EVIDENCE,
                        CaseAct.VIEW_READINGS,
                        CaseAct.SCHEDULE_HEARING,
                        CaseAct.VACATE_HEARING,
                        CaseAct.SUMMON_PARTICIPANT,
                        CaseAct.ENTER_HEARING,
                        CaseAct.VIEW_LINES,
                        CaseAct.VIEW_SPEAKING_TIME,
                        CaseAct.SETTLE_LINE_TEST,
                        CaseAct.NOTE_SERVICE,
                        CaseAct.KEEP_PERMISSIONS,
                        CaseAct.KEEP_FILE,
                        CaseAct.COPY_RECORDING,
                        CaseAct.MARK_TRIAL,
                        CaseAct.ENTER_TRIAL));
        Assertions.assertThat(AUTHORITY.actsOpenTo(personOf(judge())))
                .contains(CaseAct.RULE_ON_WITHDRAWAL, CaseAct.CLOSE_CASE)
                .doesNotContain(CaseAct.ADD_EVIDENCE, CaseAct.CHOOSE_CONSENT, CaseAct.CORRECT_FILING);
    }

    @ParameterizedTest
    @EnumSource(Capacity.class)
    void a_recording_is_copied_by_judge_and_clerk_and_by_no_party(Capacity capacity) {
        Assertions.assertThat(CaseAct.COPY_RECORDING.isOpenTo(capacity))
                .isEqualTo(capacity == Capacity.JUDGE || capacity == Capacity.CLERK);
    }

    @Test
    void a_party_nobody_has_verified_sees_the_case_and_no_more() {
        Assertions.assertThat(AUTHORITY.actsOpenTo(personOf(defendant())))
                .isEqualTo(EnumSet.of(CaseAct.VIEW_CASE, CaseAct.LINK_CASE));
        assertThat(AUTHORITY.actorFor(personOf(defendant()), CaseAct.ADD_EVIDENCE))
                .isRefusedWith(PartyRefusal.IDENTITY_NOT_VERIFIED)
                .restingOn("OLR 7");
    }

    @Test
    void a_plaintiff_cannot_link_as_the_defendant_of_the_same_case() {
        var asDefendant = new Appointment(personOf(plaintiff()), Capacity.DEFENDANT, Appointment.Standing.VERIFIED);

        assertThat(AUTHORITY.appoint(asDefendant)).isRefusedWith(PartyRefusal.ALREADY_APPOINTED_IN_CASE);
        assertThatThrownBy(() ->
                        new CaseAuthority(CASE, List.of(AUTHORITY.appointments().getFirst(), asDefendant)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_is_appointed_to_be_the_court() {
        assertThatThrownBy(() -> new Appointment(personOf(judge()), Capacity.COURT, Appointment.Standing.VERIFIED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Appointment(personOf(judge()), Capacity.JUDGE, Appointment.Standing.UNVERIFIED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
