package org.yunting.law.deadlines;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yunting.law.kernel.LegalBasis;

/**
 * The days on which a court works, and the counting of periods at its place (CPL 85). Immutable.
 *
 * <p>Days of a year for which no table is entered count as working days from Monday to Friday, and every deadline that touched such a day says
 * {@link Certainty#PROVISIONAL}.
 */
public final class CourtCalendar {
    private final ZoneId zone;
    private final Map<Year, HolidayYear> years;

    public CourtCalendar(ZoneId zone, List<HolidayYear> years) {
        this.zone = zone;
        this.years = years.stream()
                .collect(Collectors.toMap(
                        HolidayYear::year,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalArgumentException("two tables for " + one.year());
                        },
                        TreeMap::new));
    }

    /** The calendar of every court in mainland China. */
    public static CourtCalendar china() {
        return new CourtCalendar(ZoneId.of("Asia/Shanghai"), ChineseHolidays.years());
    }

    public ZoneId zone() {
        return zone;
    }

    /** The date at the court's place. */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        var table = years.get(Year.from(day));
        if (table == null) {
            return !weekend;
        }
        return weekend ? table.makeUpWorkdays().contains(day) : !table.daysOff().contains(day);
    }

    public LocalDate workingDayOnOrAfter(LocalDate day) {
        var candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** Official if every year from the first day to the last is. */
    public Certainty certainty(LocalDate first, LocalDate last) {
        boolean official = IntStream.rangeClosed(first.getYear(), last.getYear())
                .mapToObj(year -> years.get(Year.of(year)))
                .allMatch(table -> table != null && table.certainty() == Certainty.OFFICIAL);
        return official ? Certainty.OFFICIAL : Certainty.PROVISIONAL;
    }

    /**
     * When a period that starts now ends.
     *
     * @throws IllegalArgumentException for a period that must lie before an event: ask {@link #firstDayAfterNotice} instead
     */
    public Deadline deadline(Period period, Instant start) {
        if (period.bound() == Period.Bound.BEFORE) {
            throw new IllegalArgumentException(period.key() + " is counted back from an event");
        }
        return ending(start, period.length(), period.key(), period.basis());
    }

    /** A deadline of a length that the court chose, under a rule that leaves the length to it. */
    public Deadline ending(Instant start, Period.Length length, String rule, LegalBasis basis) {
        if (length.unit() == Period.Unit.HOURS) {
            return new Deadline(start.plus(Duration.ofHours(length.amount())), rule, basis, Certainty.OFFICIAL);
        }
        var first = dateOf(start);
        var last = lastDay(first, length);
        return new Deadline(last.plusDays(1).atStartOfDay(zone).toInstant(), rule, basis, certainty(first, last));
    }

    /**
     * The first day on which an announced event may take place. The stricter reading of "three days before" is taken: the full number of days
     * lies between the day of the notice and the day of the event, so that no party can say it was told late.
     */
    public LocalDate firstDayAfterNotice(Period period, Instant notice) {
        if (period.bound() != Period.Bound.BEFORE || period.length().unit() != Period.Unit.DAYS) {
            throw new IllegalArgumentException(period.key() + " is no period of notice in days");
        }
        return dateOf(notice).plusDays(period.length().amount() + 1L);
    }

    private LocalDate lastDay(LocalDate start, Period.Length length) {
        return switch (length.unit()) {
            case HOURS -> throw new IllegalArgumentException("hours have no last day");
            case DAYS -> workingDayOnOrAfter(start.plusDays(length.amount()));
            case MONTHS -> workingDayOnOrAfter(start.plusMonths(length.amount()));
            case WORKING_DAYS -> {
                var day = start;
                for (int counted = 0; counted < length.amount(); counted++) {
                    day = workingDayOnOrAfter(day.plusDays(1));
                }
                yield day;
            }
        };
    }
}
