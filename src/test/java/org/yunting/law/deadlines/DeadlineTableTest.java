package org.yunting.law.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTableTest {
    private static final ZoneId QINGTIAN = ZoneId.of("Asia/Shanghai");
    private static final CourtCalendar CALENDAR = CourtCalendar.china();
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    /** Domain rule 1.15, row by row. */
    @Test
    void the_table_holds_every_period_with_its_articles() {
        var rows = DeadlineTable.all().stream().map(DeadlineTableTest::row).collect(Collectors.joining("\n"));

        assertThat(rows).isEqualTo("""
            decide-on-filing within 7 days [OLR 9, CPL 126, REG 8]
            serve-complaint within 5 days [CPL 128]
            answer within 15 days [CPL 128]
            forward-answer within 5 days [CPL 128]
            answer-from-abroad within 30 days [CPL 285]
            link-case within 3 days [OLR 10]
            evidence-ordinary at-least 15 days [EVR 51]
            new-evidence-second-instance at-least 10 days [EVR 51]
            evidence-simplified within 15 days [EVR 51, CPI 266]
            evidence-small-claims within 7 days [EVR 51, CPI 275]
            hearing-notice before 3 days [CPL 139]
            trial-ordinary within 6 months (+6 months) [CPL 152]
            trial-simplified within 3 months (+1 months) [CPL 164]
            trial-small-claims within 2 months (+1 months) [CPL 168]
            mediation-ordinary within 15 days [OMR 24]
            mediation-simplified within 7 days [OMR 24]
            read-record within 5 days [CPL 150]
            appeal within 15 days [CPL 171]
            appeal-from-abroad within 30 days [CPL 286]
            lost-time-relief within 10 days [CPL 86]
            cross-border-correction within 15 days [HOUSE cross-border-filing]
            cross-border-decision within 7 working-days [HOUSE cross-border-filing]\
            """);
    }

    /** Domain rule 1.15: what each row means for something that happened on Monday 2 March 2026, counted by CPL 85. */
    @ParameterizedTest(name = "{0} ({2}) ends with {1}")
    @CsvSource({
        "decide-on-filing,             2026-03-09, 'OLR 9, CPL 126, REG 8', ",
        "serve-complaint,              2026-03-09, CPL 128,                 the fifth day is a Saturday",
        "answer,                       2026-03-17, CPL 128, ",
        "forward-answer,               2026-03-09, CPL 128,                 the fifth day is a Saturday",
        "answer-from-abroad,           2026-04-01, CPL 285, ",
        "link-case,                    2026-03-05, OLR 10, ",
        "evidence-ordinary,            2026-03-17, EVR 51, ",
        "new-evidence-second-instance, 2026-03-12, EVR 51, ",
        "evidence-simplified,          2026-03-17, 'EVR 51, CPI 266', ",
        "evidence-small-claims,        2026-03-09, 'EVR 51, CPI 275', ",
        "trial-ordinary,               2026-09-02, CPL 152, ",
        "trial-simplified,             2026-06-02, CPL 164, ",
        "trial-small-claims,           2026-05-06, CPL 168,                 2 May is in the holidays of Labour Day",
        "mediation-ordinary,           2026-03-17, OMR 24, ",
        "mediation-simplified,         2026-03-09, OMR 24, ",
        "read-record,                  2026-03-09, CPL 150,                 the fifth day is a Saturday",
        "appeal,                       2026-03-17, CPL 171, ",
        "appeal-from-abroad,           2026-04-01, CPL 286, ",
        "lost-time-relief,             2026-03-12, CPL 86, ",
        "cross-border-correction,      2026-03-17, HOUSE cross-border-filing, ",
        "cross-border-decision,        2026-03-11, HOUSE cross-border-filing, seven working days",
    })
    void each_period_ends_with_the_day_that_its_article_gives(
            String key, LocalDate lastDay, String articles, String why) {
        var period = DeadlineTable.all().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();

        assertThat(CALENDAR.deadline(period, MONDAY).end())
                .as(why)
                .isEqualTo(lastDay.plusDays(1).atStartOfDay(QINGTIAN).toInstant());
        assertThat(period.bases()).hasToString("[" + articles + "]");
    }

    /** Domain rule 1.15, CPL 139: three days lie between the notice and the hearing. */
    @Test
    void a_hearing_is_on_the_fourth_day_after_its_notice_at_the_earliest() {
        assertThat(CALENDAR.firstDayAfterNotice(DeadlineTable.HEARING_NOTICE, MONDAY))
                .isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(DeadlineTable.HEARING_NOTICE.bases()).hasToString("[CPL 139]");
    }

    /** A row that is added is given its example. */
    @Test
    void every_period_that_runs_has_an_example() throws NoSuchMethodException {
        var examples = DeadlineTableTest.class
                .getDeclaredMethod(
                        "each_period_ends_with_the_day_that_its_article_gives",
                        String.class,
                        LocalDate.class,
                        String.class,
                        String.class)
                .getAnnotation(CsvSource.class)
                .value();

        assertThat(Arrays.stream(examples).map(example -> example.split(",")[0]))
                .containsExactlyElementsOf(DeadlineTable.all().stream()
                        .filter(row -> row.bound() != Period.Bound.BEFORE)
                        .map(Period::key)
                        .toList());
    }

    @Test
    void a_notice_period_has_no_end_and_a_running_period_no_notice() {
        assertThatThrownBy(() -> CALENDAR.deadline(DeadlineTable.HEARING_NOTICE, MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.firstDayAfterNotice(DeadlineTable.ANSWER, MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String row(Period period) {
        var extension = period.extension();
        return period.key() + " " + period.bound().key() + " " + length(period.length())
                + (extension == null ? "" : " (+" + length(extension) + ")") + " " + period.bases();
    }

    private static String length(Period.Length length) {
        return length.amount() + " " + length.unit().key();
    }
}
