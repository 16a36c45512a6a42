package org.yunting.law.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeadlineTableTest {
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
                        read-record within 5 days [CPL 150]
                        appeal within 15 days [CPL 171]
                        appeal-from-abroad within 30 days [CPL 286]
                        lost-time-relief within 10 days [CPL 86]
                        cross-border-correction within 15 days [HOUSE cross-border-filing]
                        cross-border-decision within 7 working-days [HOUSE cross-border-filing]""");
    }

    @Test
    void a_notice_period_has_no_end_and_a_running_period_no_notice() {
        var calendar = CourtCalendar.china();
        var now = Instant.parse("2026-03-02T01:00:00Z");

        assertThatThrownBy(() -> calendar.deadline(DeadlineTable.HEARING_NOTICE, now))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.firstDayAfterNotice(DeadlineTable.ANSWER, now))
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
