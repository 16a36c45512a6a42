package org.yunting.law.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {
    /** Domain rule 6.2.6, place by place. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "IT, 2026-01-01, NEW_YEAR",
        "IT, 2027-01-06, EPIPHANY",
        "IT, 2026-04-06, EASTER_MONDAY",
        "IT, 2027-03-29, EASTER_MONDAY",
        "IT, 2027-04-25, LIBERATION",
        "IT, 2026-05-01, LABOUR",
        "IT, 2026-06-02, REPUBLIC",
        "IT, 2026-08-15, ASSUMPTION",
        "IT, 2025-10-04, ",
        "IT, 2026-10-04, SAINT_FRANCIS",
        "IT, 2026-11-01, ALL_SAINTS",
        "IT, 2026-12-08, IMMACULATE_CONCEPTION",
        "IT, 2026-12-25, CHRISTMAS",
        "IT, 2026-12-26, SAINT_STEPHEN",
        "IT, 2026-10-01, ",
        "IT, 2026-12-24, ",
        "HK, 2026-04-03, GOOD_FRIDAY",
        "HK, 2026-04-06, TOMB_SWEEPING",
        "HK, 2026-04-07, EASTER_MONDAY",
        "HK, 2027-12-27, CHRISTMAS",
        "HK, 2026-12-28, ",
        "MO, 2026-12-08, IMMACULATE_CONCEPTION",
        "MO, 2026-12-22, WINTER_SOLSTICE",
        "TW, 2026-02-28, PEACE_MEMORIAL",
        "TW, 2027-10-25, RESTORATION",
        "CN, 2026-10-01, DAY_OFF",
        "CN, 2026-12-08, ",
    })
    void what_day_it_is_where_a_party_lives(String country, LocalDate day, @Nullable Feast feast) {
        assertThat(PublicHolidays.on(country, day)).isEqualTo(new DayThere(country, true, feast));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"ES, 2026-12-25", "HK, 2030-12-25", "TW, 2025-10-10", "CN, 2035-10-01", "IT, 1999-12-25"})
    void what_nobody_has_entered_is_not_known_and_not_supposed(String country, LocalDate day) {
        assertThat(PublicHolidays.on(country, day)).isEqualTo(new DayThere(country, false, null));
    }

    /** Against the tables of the Astronomical Almanac, the earliest and the latest date there is among them. */
    @ParameterizedTest
    @CsvSource({"2001-04-15", "2008-03-23", "2024-03-31", "2026-04-05", "2027-03-28", "2038-04-25", "2285-03-22"})
    void easter_is_computed(LocalDate sunday) {
        assertThat(PublicHolidays.easterOf(sunday.getYear())).isEqualTo(sunday);
    }

    /** What is Christmas Day in China already is Christmas Eve in Rome. */
    @Test
    void an_instant_lies_on_the_day_that_the_clock_there_shows() {
        var instant = Instant.parse("2026-12-24T22:30:00Z");

        assertThat(PublicHolidays.at("IT", ZoneId.of("Europe/Rome"), instant).isHoliday())
                .isFalse();
        assertThat(PublicHolidays.at("HK", ZoneId.of("Asia/Hong_Kong"), instant).feast())
                .isEqualTo(Feast.CHRISTMAS);
    }

    /** Holidays abroad move no deadline: CPL 85 looks at the court's place alone. */
    @Test
    void a_holiday_abroad_shortens_and_lengthens_nothing_at_the_court() {
        var beforeTheEighth = Instant.parse("2026-12-01T01:00:00Z");

        assertThat(CourtCalendar.china()
                        .dateOf(CourtCalendar.china()
                                .deadline(DeadlineTable.MEDIATION_SIMPLIFIED, beforeTheEighth)
                                .end()
                                .minusMillis(1)))
                .isEqualTo(LocalDate.of(2026, 12, 8));
    }

    @Test
    void a_holiday_that_nobody_knows_is_a_contradiction() {
        assertThatThrownBy(() -> new DayThere("ES", false, Feast.CHRISTMAS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
