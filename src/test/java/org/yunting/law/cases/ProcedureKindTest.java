package org.yunting.law.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.aFiling;
import static org.yunting.law.FoundingCase.filingAgainst;
import static org.yunting.law.FoundingCase.plaintiffAsNamed;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcedureKindTest {
    @Test
    void a_divorce_with_a_spouse_in_italy_is_foreign_related_though_both_are_chinese() {
        assertThat(aFiling().isForeignRelated()).isTrue();
        assertThat(aFiling().traits()).containsExactlyInAnyOrder(CaseTrait.STATUS_OR_TITLE, CaseTrait.FOREIGN_RELATED);
    }

    @Test
    void a_divorce_at_home_is_not_foreign_related_and_still_no_small_claim() {
        var filing = filingAgainst(plaintiffAsNamed());

        assertThat(filing.isForeignRelated()).isFalse();
        assertThat(ProcedureKind.SMALL_CLAIMS.exclusions(filing.traits())).hasSize(1);
    }

    @ParameterizedTest(name = "{1} excludes {0}: {2}")
    @CsvSource({
        "SMALL_CLAIMS, FOREIGN_RELATED,        CPL 166",
        "SMALL_CLAIMS, STATUS_OR_TITLE,        CPL 166",
        "SMALL_CLAIMS, APPRAISAL_NEEDED,       CPL 166",
        "SMALL_CLAIMS, PARTY_MISSING,          CPL 166",
        "SMALL_CLAIMS, COUNTERCLAIM,           CPL 166",
        "SMALL_CLAIMS, REMANDED,               CPI 257",
        "SIMPLIFIED,   PARTY_MISSING,          CPI 257",
        "SIMPLIFIED,   REMANDED,               CPI 257",
        "SIMPLIFIED,   MANY_PARTIES,           CPI 257",
        "SIMPLIFIED,   TRIAL_SUPERVISION,      CPI 257",
        "SIMPLIFIED,   PUBLIC_INTEREST,        CPI 257",
        "SIMPLIFIED,   THIRD_PARTY_REVOCATION, CPI 257",
    })
    void a_procedure_is_shut_to_certain_cases_by_an_article(ProcedureKind kind, CaseTrait trait, String basis) {
        assertThat(kind.exclusions(Set.of(trait)))
                .singleElement()
                .satisfies(exclusion -> assertThat(exclusion.basis()).hasToString(basis));
    }

    @ParameterizedTest
    @CsvSource({"SIMPLIFIED, FOREIGN_RELATED", "SIMPLIFIED, STATUS_OR_TITLE", "SIMPLIFIED, COUNTERCLAIM"})
    void a_cross_border_divorce_is_open_to_the_simplified_procedure(ProcedureKind kind, CaseTrait trait) {
        assertThat(kind.exclusions(Set.of(trait))).isEmpty();
    }

    @Test
    void the_ordinary_procedure_is_open_to_all() {
        assertThat(ProcedureKind.ORDINARY.exclusions(Set.of(CaseTrait.values())))
                .isEmpty();
    }
}
