package org.yunting.law.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.parties.NameOnRecord.Check;

class NameOnRecordTest {
    @Test
    void who_has_nothing_to_do_with_any_case_may_still_correct_their_name() {
        assertThat(new NameOnRecord(Check.NONE, Set.of()).isSettled()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Capacity.class,
            names = {"PLAINTIFF", "DEFENDANT", "THIRD_PARTY", "WITNESS", "APPRAISER", "SPECIALIST", "INTERPRETER"})
    void who_takes_part_in_a_case_keeps_the_name_they_came_with(Capacity capacity) {
        assertThat(new NameOnRecord(Check.NONE, EnumSet.of(capacity)).isSettled())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Capacity.class,
            names = {"JUDGE", "CLERK"})
    void who_acts_for_the_court_is_named_by_its_own_administration(Capacity capacity) {
        assertThat(new NameOnRecord(Check.NONE, EnumSet.of(capacity)).isSettled())
                .isFalse();
    }

    @Test
    void a_clerk_who_sues_in_a_case_of_their_own_is_a_party_like_any_other() {
        assertThat(new NameOnRecord(Check.NONE, EnumSet.of(Capacity.CLERK, Capacity.PLAINTIFF)).isSettled())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Check.class,
            names = {"UNDER_WAY", "PASSED"})
    void a_name_that_is_or_was_compared_with_a_document_stays(Check check) {
        assertThat(new NameOnRecord(check, Set.of()).isSettled()).isTrue();
    }

    @Test
    void after_a_refused_check_the_name_can_be_put_right_by_a_party_too() {
        assertThat(new NameOnRecord(Check.FAILED, Set.of(Capacity.DEFENDANT)).isSettled())
                .isFalse();
    }
}
