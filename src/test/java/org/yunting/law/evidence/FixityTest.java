package org.yunting.law.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunting.law.evidence.EvidenceEvent.ExhibitFoundDamaged;
import org.yunting.law.evidence.EvidenceEvent.ExhibitFoundIntactAgain;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.parties.PartyRole;

/** Whether what the court keeps is still what it sealed (OLR 16). */
class FixityTest {
    private static final byte[] CONTRACT = {1, 2, 3};
    private static final byte[] FORGERY = {1, 2, 4};
    private static final Act LOOK = Actor.court().at(Instant.parse("2026-11-25T02:00:00Z"));
    private static final Exhibit EXHIBIT = new Exhibit(
            new ExhibitId(new UUID(1, 1)),
            new CaseId(new UUID(2, 2)),
            new ExhibitNumber(PartyRole.PLAINTIFF, 1),
            new PersonId(new UUID(3, 3)),
            new UploadPurpose.Description("合同", ExhibitCategory.DOCUMENTARY, "双方约定了工资。"),
            new SealedFile("contract.pdf", "application/pdf", CONTRACT.length, Sha256.over(CONTRACT)),
            Instant.parse("2026-11-01T02:00:00Z"));

    @Test
    void the_same_bytes_are_intact_whatever_type_they_are_taken_for() {
        var found = new Upload.Measured(CONTRACT.length, Sha256.over(CONTRACT), "text/plain");

        assertThat(Fixity.of(EXHIBIT.file(), found)).isEqualTo(Fixity.INTACT);
    }

    @Test
    void one_other_byte_is_an_alteration() {
        var found = new Upload.Measured(FORGERY.length, Sha256.over(FORGERY), "application/pdf");

        assertThat(Fixity.of(EXHIBIT.file(), found)).isEqualTo(Fixity.ALTERED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fixity.class,
            names = {"ALTERED", "MISSING"})
    void what_is_not_intact_is_shown_to_nobody_and_may_be_handed_in_again(Fixity found) {
        var outcome = found.shows(EXHIBIT);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(EvidenceRefusal.EXHIBIT_DAMAGED);
            assertThat(refused.refusal().basis()).isEqualTo(EvidenceEvent.UNALTERED);
            assertThat(refused.refusal().possibleInstead()).containsExactly("add-evidence");
        });
    }

    @Test
    void damage_is_told_when_it_is_found_and_not_each_time_it_is_seen_again() {
        assertThat(Fixity.ALTERED.news(Fixity.INTACT, EXHIBIT, LOOK))
                .containsExactly(new ExhibitFoundDamaged(
                        EXHIBIT.caseId(), EXHIBIT.id(), EXHIBIT.number(), Fixity.ALTERED, LOOK));
        assertThat(Fixity.ALTERED.news(Fixity.ALTERED, EXHIBIT, LOOK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "STATEMENT_FILE, ALTERED, add-evidence", "STATEMENT_FILE, MISSING, add-evidence",
        "PAPER, ALTERED, view-case", "PAPER, MISSING, view-case"
    })
    void a_file_under_seal_that_is_not_what_was_sealed_is_shown_to_nobody(
            FileUnderSeal.Kind kind, Fixity found, String instead) {
        var outcome = found.shows(new FileUnderSeal(kind, new UUID(4, 4)));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(EvidenceRefusal.FILE_UNDER_SEAL_DAMAGED);
            assertThat(refused.refusal().basis()).isEqualTo(EvidenceEvent.UNALTERED);
            assertThat(refused.refusal().possibleInstead()).containsExactly(instead);
        });
        assertThat(Fixity.INTACT.shows(new FileUnderSeal(kind, new UUID(4, 4)))).isInstanceOf(Outcome.Granted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "STATEMENT_FILE, INTACT, ALTERED, statement-file-found-damaged",
        "STATEMENT_FILE, MISSING, INTACT, statement-file-found-intact-again",
        "PAPER, INTACT, MISSING, paper-found-damaged",
        "PAPER, ALTERED, INTACT, paper-found-intact-again"
    })
    void of_a_file_under_seal_only_what_changed_is_told(
            FileUnderSeal.Kind kind, Fixity before, Fixity now, String told) {
        var file = new FileUnderSeal(kind, new UUID(4, 4));

        assertThat(now.news(before, EXHIBIT.caseId(), file, LOOK))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.name()).isEqualTo(told);
                    assertThat(event.caseId()).isEqualTo(EXHIBIT.caseId());
                });
        assertThat(now.news(now, EXHIBIT.caseId(), file, LOOK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ALTERED", "MISSING"})
    void what_was_put_back_is_told_too(Fixity before) {
        assertThat(Fixity.INTACT.news(before, EXHIBIT, LOOK))
                .containsExactly(new ExhibitFoundIntactAgain(EXHIBIT.caseId(), EXHIBIT.id(), EXHIBIT.number(), LOOK));
        assertThat(Fixity.INTACT.news(Fixity.INTACT, EXHIBIT, LOOK)).isEmpty();
    }
}
