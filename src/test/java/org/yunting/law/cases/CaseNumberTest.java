package org.yunting.law.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.law.FoundingCase.QINGTIAN;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "（2026）浙1121民初123号",
                "（2026）浙11民终1号",
                "（2026）浙民申77号",
                "（2026）最高法民再3号",
                "（2016）京0105诉前调9999999号",
                "（2026）浙1121执1号",
            })
    void a_number_is_read_as_it_was_written(String text) {
        assertThat(CaseNumber.parse(text).orElseThrow().render()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(2026)浙1121民初123号", " （2026） 浙1121 民初 123 号 ", "(2026）浙1121民初123号"})
    void brackets_and_blanks_of_a_keyboard_do_not_matter(String text) {
        assertThat(CaseNumber.parse(text)).contains(new CaseNumber(2026, QINGTIAN, CaseType.CIVIL_FIRST_INSTANCE, 123));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123",
                "2026浙1121民初123号",
                "（2026）浙1121民初123",
                "（2026）浙1121民初0号",
                "（2026）浙1121民初0123号",
                "（26）浙1121民初123号",
                "（2015）浙1121民初123号",
                "（2026）浙112民初123号",
                "（2026）浙11211民初123号",
                "（2026）罗1121民初123号",
                "（2026）浙1121民123号",
                "（2026）浙1121民初12345678号",
                "（2026）浙1121民初１２３号",
            })
    void what_is_no_case_number_is_not_read(String text) {
        assertThat(CaseNumber.parse(text)).isEmpty();
    }

    @Test
    void a_register_sorts_by_year_and_serial_not_by_characters() {
        var sorted = Stream.of("（2026）浙1121民初10号", "（2026）浙1121民初9号", "（2025）浙1121民初100号")
                .map(text -> CaseNumber.parse(text).orElseThrow())
                .sorted()
                .map(CaseNumber::render);

        assertThat(sorted).containsExactly("（2025）浙1121民初100号", "（2026）浙1121民初9号", "（2026）浙1121民初10号");
    }

    @Test
    void serials_start_at_one() {
        assertThatThrownBy(() -> new CaseNumber(2026, QINGTIAN, CaseType.CIVIL_FIRST_INSTANCE, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
