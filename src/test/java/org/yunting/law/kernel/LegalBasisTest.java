package org.yunting.law.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegalBasisTest {
    @ParameterizedTest
    @ValueSource(strings = {"OLR 9", "OLR 4(1)", "CPL 126", "HOUSE upload-size"})
    void a_basis_is_read_as_it_was_written(String rendered) {
        assertThat(LegalBasis.parse(rendered)).hasToString(rendered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OLR", "OLR nine", "OLR 9(", "OLR 4(1)(2)", "XYZ 9", "HOUSE 9", "OLR  9", "olr 9", ""})
    void what_is_no_article_is_not_read(String text) {
        assertThatThrownBy(() -> LegalBasis.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_but_the_court_acts_without_being_a_person() {
        assertThat(Actor.court().person()).isNull();
        assertThatThrownBy(() -> new Actor(null, Capacity.JUDGE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Actor(CaseIds.PERSON, Capacity.COURT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final class CaseIds {
        private static final PersonId PERSON = PersonId.parse("00000000-0000-7000-8000-00000000000b");
    }
}
