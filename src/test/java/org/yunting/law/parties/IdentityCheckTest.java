package org.yunting.law.parties;

import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;
import static org.yunting.law.OutcomeAssert.refusal;

import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Violation;

class IdentityCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_passport_compared_by_a_clerk_verifies_a_person() {
        var outcome = submitted().confirm(by(clerk()));

        assertThat(outcome).isGrantedWith("identity-verified");
        Assertions.assertThat(next(outcome).isVerified()).isTrue();
    }

    @Test
    void a_person_acts_for_oneself_before_any_case() {
        var oneself = new Actor(personOf(defendant()), Capacity.ONESELF);

        assertThat(IdentityCheck.of(personOf(defendant())).submit(passport(TODAY), TODAY, by(oneself)))
                .isGrantedWith("identity-submitted");
    }

    @Test
    void nobody_submits_for_another() {
        assertThat(IdentityCheck.of(personOf(defendant())).submit(passport(TODAY), TODAY, by(plaintiff())))
                .isRefusedWith(PartyRefusal.ACT_NOT_OPEN_TO_CAPACITY);
    }

    @Test
    void a_refusal_gives_its_reason_and_another_document_may_follow() {
        var refused = next(submitted().refuse("照片不清晰", by(clerk())));

        assertThat(refused.submit(passport(TODAY), TODAY, by(defendant()))).isGrantedWith("identity-submitted");
        assertThat(submitted().refuse(" ", by(clerk()))).isRefusedWith(PartyRefusal.IDENTITY_REFUSAL_NEEDS_REASON);
    }

    @Test
    void an_expired_passport_is_refused_from_the_day_after() {
        var check = IdentityCheck.of(personOf(defendant()));

        assertThat(check.submit(passport(TODAY), TODAY, by(defendant()))).isGranted();
        assertThat(check.submit(passport(TODAY.minusDays(1)), TODAY, by(defendant())))
                .isRefusedWith(PartyRefusal.IDENTITY_DOCUMENT_EXPIRED)
                .restingOn("OLR 7");
    }

    @Test
    void who_is_verified_is_not_made_to_wait_again() {
        var verified = next(submitted().confirm(by(clerk())));

        assertThat(verified.submit(passport(TODAY), TODAY, by(defendant())))
                .isRefusedWith(PartyRefusal.IDENTITY_ACT_NOT_LAWFUL_NOW);
        assertThat(submitted().submit(passport(TODAY), TODAY, by(defendant())))
                .isRefusedWith(PartyRefusal.IDENTITY_ACT_NOT_LAWFUL_NOW);
    }

    @Test
    void every_fault_of_a_document_is_named() {
        var document = new IdentityDocument(
                IdentityDocument.Kind.PASSPORT, " ", "Italy", "", "", TODAY.plusDays(1), TODAY.plusYears(1), "");

        var outcome = IdentityCheck.of(personOf(defendant())).submit(document, TODAY, by(defendant()));

        Assertions.assertThat(refusal(outcome).violations())
                .containsExactlyInAnyOrder(
                        new Violation("/number", "required"),
                        new Violation("/familyName", "required"),
                        new Violation("/givenName", "required"),
                        new Violation("/photo", "required"),
                        new Violation("/issuingCountry", "not-a-country"),
                        new Violation("/birthDate", "in-the-future"));
    }

    @Test
    void a_clerk_does_not_verify_oneself_and_a_judge_leaves_it_to_the_clerk() {
        var ofClerk = next(IdentityCheck.of(personOf(clerk())).submit(passport(TODAY), TODAY, by(clerk())));

        assertThat(ofClerk.confirm(by(clerk()))).isRefusedWith(PartyRefusal.IDENTITY_NOT_CHECKED_BY_ONESELF);
        assertThat(submitted().confirm(by(judge()))).isRefusedWith(PartyRefusal.ACT_NOT_OPEN_TO_CAPACITY);
    }

    @Test
    void a_document_does_not_show_in_a_log_line() {
        Assertions.assertThat(submitted().toString())
                .doesNotContain("YA1234567")
                .doesNotContain("LIN");
    }

    private static IdentityCheck submitted() {
        return next(IdentityCheck.of(personOf(defendant()))
                .submit(passport(TODAY.plusYears(3)), TODAY, defendant().at(MONDAY)));
    }

    private static IdentityDocument passport(LocalDate expiresOn) {
        return new IdentityDocument(
                IdentityDocument.Kind.PASSPORT,
                "YA1234567",
                "CN",
                "LIN",
                "WEI",
                LocalDate.of(1986, 1, 20),
                expiresOn,
                "identity/1");
    }
}
