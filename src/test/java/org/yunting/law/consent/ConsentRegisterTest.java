package org.yunting.law.consent;

import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.partyOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunting.law.consent.ConsentRegister.Ruling;
import org.yunting.law.consent.ConsentRegister.StageProgress;
import org.yunting.law.parties.Party;

class ConsentRegisterTest {
    private static final NoticeVersion NOTICE = new NoticeVersion("2026-1");
    private static final Party DEFENDANT = partyOf(defendant());

    @ParameterizedTest
    @EnumSource(Stage.class)
    void consent_to_one_stage_is_consent_to_no_other(Stage stage) {
        var register = next(consent(stage));

        var others = EnumSet.complementOf(EnumSet.of(stage));
        Assertions.assertThat(register.isOnline(DEFENDANT.id(), stage)).isTrue();
        Assertions.assertThat(others).noneMatch(other -> register.isOnline(DEFENDANT.id(), other));
    }

    @Test
    void one_party_consents_for_no_other() {
        var register = next(consent(Stage.HEARING));

        Assertions.assertThat(register.isOnline(partyOf(plaintiff()).id(), Stage.HEARING))
                .isFalse();
        Assertions.assertThat(register.allOnline(List.of(DEFENDANT, partyOf(plaintiff())), Stage.HEARING))
                .isFalse();
        assertThat(ConsentRegister.of(CASE).consent(DEFENDANT, Stage.HEARING, NOTICE, NOTICE, by(plaintiff())))
                .isRefusedWith(ConsentRefusal.CONSENT_BELONGS_TO_THE_PARTY);
        assertThat(ConsentRegister.of(CASE).consent(DEFENDANT, Stage.HEARING, NOTICE, NOTICE, by(clerk())))
                .isRefusedWith(ConsentRefusal.CONSENT_BELONGS_TO_THE_PARTY);
    }

    @Test
    void the_notice_shown_is_kept_and_an_old_one_does_not_count() {
        var register = next(consent(Stage.HEARING));

        Assertions.assertThat(register.stateOf(DEFENDANT.id(), Stage.HEARING))
                .isInstanceOfSatisfying(
                        ConsentState.Online.class,
                        online -> Assertions.assertThat(online.notice()).isEqualTo(NOTICE));
        assertThat(ConsentRegister.of(CASE)
                        .consent(DEFENDANT, Stage.HEARING, new NoticeVersion("2025-9"), NOTICE, by(defendant())))
                .isRefusedWith(ConsentRefusal.CONSENT_NOTICE_OUTDATED)
                .withParam("inForce", "2026-1");
    }

    @Test
    void offline_is_a_choice_that_needs_no_reason_and_stays_open() {
        var offline =
                next(ConsentRegister.of(CASE).chooseOffline(DEFENDANT, Stage.HEARING, NOTICE, NOTICE, by(defendant())));

        Assertions.assertThat(offline.stateOf(DEFENDANT.id(), Stage.HEARING).choice())
                .isEqualTo("offline");
        assertThat(offline.consent(DEFENDANT, Stage.HEARING, NOTICE, NOTICE, by(defendant())))
                .isGrantedWith("online-consented");
    }

    @Test
    void acting_online_is_consent_to_that_stage_by_own_choice() {
        var outcome = ConsentRegister.of(CASE).actOnline(partyOf(plaintiff()), Stage.FILING, NOTICE, by(plaintiff()));

        assertThat(outcome).isGrantedWith("online-chosen-by-acting");
        Assertions.assertThat(next(outcome).isOnline(partyOf(plaintiff()).id(), Stage.FILING))
                .isTrue();
        Assertions.assertThat(next(outcome).isOnline(partyOf(plaintiff()).id(), Stage.SERVICE))
                .isFalse();
    }

    @Test
    void consent_is_not_taken_back_by_a_click_but_by_the_judges_ruling() {
        var register = next(consent(Stage.HEARING));

        assertThat(register.chooseOffline(DEFENDANT, Stage.HEARING, NOTICE, NOTICE, by(defendant())))
                .isRefusedWith(ConsentRefusal.CONSENT_ALREADY_GIVEN)
                .offering("withdraw-consent");
        var asked =
                next(register.withdraw(DEFENDANT, Stage.HEARING, "没有稳定的网络", StageProgress.NOT_BEGUN, by(defendant())));
        Assertions.assertThat(asked.isOnline(DEFENDANT.id(), Stage.HEARING)).isTrue();
        var granted = next(asked.rule(DEFENDANT, Stage.HEARING, Ruling.GRANTED, "准许", by(judge())));
        Assertions.assertThat(granted.isOnline(DEFENDANT.id(), Stage.HEARING)).isFalse();
        var refused = next(asked.rule(DEFENDANT, Stage.HEARING, Ruling.REFUSED, "拖延诉讼", by(judge())));
        Assertions.assertThat(refused).isEqualTo(register);
    }

    @Test
    void a_withdrawal_comes_before_the_stage_and_with_a_reason() {
        var register = next(consent(Stage.HEARING));

        assertThat(register.withdraw(DEFENDANT, Stage.HEARING, "x", StageProgress.BEGUN, by(defendant())))
                .isRefusedWith(ConsentRefusal.CONSENT_STAGE_ALREADY_BEGUN)
                .restingOn("OLR 5(2)")
                .offering("ask-court-to-convert");
        assertThat(register.withdraw(DEFENDANT, Stage.HEARING, "", StageProgress.NOT_BEGUN, by(defendant())))
                .isRefusedWith(ConsentRefusal.CONSENT_WITHDRAWAL_NEEDS_REASON);
    }

    @Test
    void only_a_judge_rules_and_only_on_what_was_asked() {
        var register = next(consent(Stage.HEARING));

        assertThat(register.rule(DEFENDANT, Stage.HEARING, Ruling.GRANTED, "x", by(judge())))
                .isRefusedWith(ConsentRefusal.CONSENT_WITHDRAWAL_NOT_ASKED);
        var asked = next(register.withdraw(DEFENDANT, Stage.HEARING, "x", StageProgress.NOT_BEGUN, by(defendant())));
        assertThat(asked.rule(DEFENDANT, Stage.HEARING, Ruling.GRANTED, "x", by(clerk())))
                .isRefusedWith(org.yunting.law.parties.PartyRefusal.ACT_NOT_OPEN_TO_CAPACITY);
    }

    private static org.yunting.law.kernel.Outcome<ConsentRegister> consent(Stage stage) {
        return ConsentRegister.of(CASE).consent(DEFENDANT, stage, NOTICE, NOTICE, by(defendant()));
    }
}
