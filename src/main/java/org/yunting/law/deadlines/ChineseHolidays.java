package org.yunting.law.deadlines;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The public holidays of mainland China as data, one block per year. A year enters as {@link Certainty#OFFICIAL} when the General Office of the
 * State Council has published its notice, usually in November of the year before; until then it holds the days of the standing regulation
 * (State Council Order 795, Articles 2 and 6: days that fall on a weekend are made good on the next workdays) as {@link Certainty#PROVISIONAL}.
 */
public final class ChineseHolidays {
    /** Lines: {@code year certainty source}, then {@code off FROM TO name} and {@code work DAY name}. */
    private static final String TABLE = """
            year 2025 OFFICIAL 国办发明电〔2024〕12号
            off 2025-01-01 2025-01-01 元旦
            off 2025-01-28 2025-02-04 春节
            work 2025-01-26 春节
            work 2025-02-08 春节
            off 2025-04-04 2025-04-06 清明节
            off 2025-05-01 2025-05-05 劳动节
            work 2025-04-27 劳动节
            off 2025-05-31 2025-06-02 端午节
            off 2025-10-01 2025-10-08 国庆节、中秋节
            work 2025-09-28 国庆节
            work 2025-10-11 国庆节
            year 2026 OFFICIAL 国办发明电〔2025〕7号
            off 2026-01-01 2026-01-03 元旦
            work 2026-01-04 元旦
            off 2026-02-15 2026-02-23 春节
            work 2026-02-14 春节
            work 2026-02-28 春节
            off 2026-04-04 2026-04-06 清明节
            off 2026-05-01 2026-05-05 劳动节
            work 2026-05-09 劳动节
            off 2026-06-19 2026-06-21 端午节
            off 2026-09-25 2026-09-27 中秋节
            off 2026-10-01 2026-10-07 国庆节
            work 2026-09-20 国庆节
            work 2026-10-10 国庆节
            year 2027 PROVISIONAL 国务院令第795号
            off 2027-01-01 2027-01-01 元旦
            off 2027-02-05 2027-02-10 春节
            off 2027-04-05 2027-04-05 清明节
            off 2027-05-01 2027-05-04 劳动节
            off 2027-06-09 2027-06-09 端午节
            off 2027-09-15 2027-09-15 中秋节
            off 2027-10-01 2027-10-05 国庆节
            """;

    private ChineseHolidays() {}

    /** Every year entered, oldest first. */
    public static List<HolidayYear> years() {
        var years = new ArrayList<HolidayYear>();
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> work = new HashSet<>();
        // Read from the end, so that a year's days are at hand when its head line comes.
        for (var line : TABLE.lines().toList().reversed()) {
            var field = line.split(" ");
            switch (field[0]) {
                case "off" ->
                    LocalDate.parse(field[1])
                            .datesUntil(LocalDate.parse(field[2]).plusDays(1))
                            .forEach(off::add);
                case "work" -> work.add(LocalDate.parse(field[1]));
                case "year" -> {
                    years.addFirst(
                            new HolidayYear(Year.parse(field[1]), Certainty.valueOf(field[2]), field[3], off, work));
                    off = new HashSet<>();
                    work = new HashSet<>();
                }
                default -> throw new IllegalStateException("not a line of the holiday table: " + line);
            }
        }
        return List.copyOf(years);
    }
}
