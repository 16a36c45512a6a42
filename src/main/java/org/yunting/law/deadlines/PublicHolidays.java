package org.yunting.law.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of the places where parties live, as dated data (domain rule 6.2.6). They tell what a time asks of somebody; they move no deadline: holidays at the
 * court's place alone do that (CPL 85, {@link CourtCalendar}).
 *
 * <p>Of a country or year that is not entered nothing is supposed: the answer says that it is not known.
 */
public final class PublicHolidays {
    /**
     * Lines: {@code law CC YEAR source}, from which year on the standing rules of a country are entered; {@code each CC YEAR MM-DD FEAST}, every year from that one
     * on; {@code easter CC YEAR DAYS FEAST}, so many days after Easter Sunday; {@code year CC YEAR source}, a year that is listed by day; {@code on CC FEAST DAY…}, its days.
     *
     * <p>Italy: Law 260/1949; Epiphany again since Presidential Decree 792/1985, 2 June again since Law 336/2000, Saint Francis since Law 151/2025. Patron saints of single
     * towns are no holidays of the country. Hong Kong: general holidays as gazetted under Cap. 149, Macao: Administrative Order 60/2000, Taiwan: the law on memorial days
     * and holidays of 2025; each without the days by which Sundays are made good where the source lists none.
     */
    private static final String TABLE = """
            law IT 2001 legge 260/1949, d.P.R. 792/1985, legge 336/2000, legge 151/2025
            each IT 2001 01-01 NEW_YEAR
            each IT 2001 01-06 EPIPHANY
            easter IT 2001 1 EASTER_MONDAY
            each IT 2001 04-25 LIBERATION
            each IT 2001 05-01 LABOUR
            each IT 2001 06-02 REPUBLIC
            each IT 2001 08-15 ASSUMPTION
            each IT 2026 10-04 SAINT_FRANCIS
            each IT 2001 11-01 ALL_SAINTS
            each IT 2001 12-08 IMMACULATE_CONCEPTION
            each IT 2001 12-25 CHRISTMAS
            each IT 2001 12-26 SAINT_STEPHEN
            year HK 2026 Cap. 149
            on HK NEW_YEAR 2026-01-01
            on HK LUNAR_NEW_YEAR 2026-02-17 2026-02-18 2026-02-19
            on HK GOOD_FRIDAY 2026-04-03
            on HK HOLY_SATURDAY 2026-04-04
            on HK TOMB_SWEEPING 2026-04-06
            on HK EASTER_MONDAY 2026-04-07
            on HK LABOUR 2026-05-01
            on HK BUDDHA 2026-05-25
            on HK DRAGON_BOAT 2026-06-19
            on HK SAR_ESTABLISHMENT 2026-07-01
            on HK MID_AUTUMN 2026-09-26
            on HK NATIONAL 2026-10-01
            on HK DOUBLE_NINTH 2026-10-19
            on HK CHRISTMAS 2026-12-25 2026-12-26
            year HK 2027 Cap. 149
            on HK NEW_YEAR 2027-01-01
            on HK LUNAR_NEW_YEAR 2027-02-06 2027-02-08 2027-02-09
            on HK GOOD_FRIDAY 2027-03-26
            on HK HOLY_SATURDAY 2027-03-27
            on HK EASTER_MONDAY 2027-03-29
            on HK TOMB_SWEEPING 2027-04-05
            on HK LABOUR 2027-05-01
            on HK BUDDHA 2027-05-13
            on HK DRAGON_BOAT 2027-06-09
            on HK SAR_ESTABLISHMENT 2027-07-01
            on HK MID_AUTUMN 2027-09-16
            on HK NATIONAL 2027-10-01
            on HK DOUBLE_NINTH 2027-10-08
            on HK CHRISTMAS 2027-12-25 2027-12-27
            year MO 2026 Ordem Executiva 60/2000
            on MO NEW_YEAR 2026-01-01
            on MO LUNAR_NEW_YEAR 2026-02-17 2026-02-18 2026-02-19
            on MO GOOD_FRIDAY 2026-04-03
            on MO HOLY_SATURDAY 2026-04-04
            on MO TOMB_SWEEPING 2026-04-05
            on MO LABOUR 2026-05-01
            on MO BUDDHA 2026-05-24
            on MO DRAGON_BOAT 2026-06-19
            on MO MID_AUTUMN 2026-09-26
            on MO NATIONAL 2026-10-01 2026-10-02
            on MO DOUBLE_NINTH 2026-10-18
            on MO ALL_SOULS 2026-11-02
            on MO IMMACULATE_CONCEPTION 2026-12-08
            on MO SAR_ESTABLISHMENT 2026-12-20
            on MO WINTER_SOLSTICE 2026-12-22
            on MO CHRISTMAS_EVE 2026-12-24
            on MO CHRISTMAS 2026-12-25
            year MO 2027 Ordem Executiva 60/2000
            on MO NEW_YEAR 2027-01-01
            on MO LUNAR_NEW_YEAR 2027-02-06 2027-02-07 2027-02-08
            on MO GOOD_FRIDAY 2027-03-26
            on MO HOLY_SATURDAY 2027-03-27
            on MO TOMB_SWEEPING 2027-04-05
            on MO LABOUR 2027-05-01
            on MO BUDDHA 2027-05-13
            on MO DRAGON_BOAT 2027-06-09
            on MO MID_AUTUMN 2027-09-16
            on MO NATIONAL 2027-10-01 2027-10-02
            on MO DOUBLE_NINTH 2027-10-08
            on MO ALL_SOULS 2027-11-02
            on MO IMMACULATE_CONCEPTION 2027-12-08
            on MO SAR_ESTABLISHMENT 2027-12-20
            on MO WINTER_SOLSTICE 2027-12-22
            on MO CHRISTMAS_EVE 2027-12-24
            on MO CHRISTMAS 2027-12-25
            year TW 2026 紀念日及節日實施條例
            on TW NEW_YEAR 2026-01-01
            on TW LUNAR_NEW_YEAR 2026-02-15 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20
            on TW PEACE_MEMORIAL 2026-02-27 2026-02-28
            on TW CHILDREN 2026-04-03 2026-04-04
            on TW TOMB_SWEEPING 2026-04-05 2026-04-06
            on TW LABOUR 2026-05-01
            on TW DRAGON_BOAT 2026-06-19
            on TW MID_AUTUMN 2026-09-25
            on TW TEACHERS 2026-09-28
            on TW NATIONAL 2026-10-09 2026-10-10
            on TW RESTORATION 2026-10-25 2026-10-26
            on TW CONSTITUTION 2026-12-25
            year TW 2027 紀念日及節日實施條例
            on TW NEW_YEAR 2027-01-01 2027-12-31
            on TW LUNAR_NEW_YEAR 2027-02-04 2027-02-05 2027-02-06 2027-02-07 2027-02-08 2027-02-09 2027-02-10
            on TW PEACE_MEMORIAL 2027-02-28 2027-03-01
            on TW CHILDREN 2027-04-04 2027-04-06
            on TW TOMB_SWEEPING 2027-04-05
            on TW LABOUR 2027-04-30 2027-05-01
            on TW DRAGON_BOAT 2027-06-09
            on TW MID_AUTUMN 2027-09-15
            on TW TEACHERS 2027-09-28
            on TW NATIONAL 2027-10-10 2027-10-11
            on TW RESTORATION 2027-10-25
            on TW CONSTITUTION 2027-12-24 2027-12-25
            """;

    private static final String CHINA = "CN";
    private static final PublicHolidays ENTERED = read();

    /** A holiday that comes every year, on a day of its own or so many days after Easter. */
    private record Yearly(int from, @Nullable MonthDay day, int afterEaster, Feast feast) {
        boolean isOn(LocalDate date) {
            return date.getYear() >= from
                    && (day == null
                            ? date.equals(easterOf(date.getYear()).plusDays(afterEaster))
                            : day.equals(MonthDay.from(date)));
        }
    }

    private record Place(String country, Year year) {}

    private final Map<String, Integer> standing = new HashMap<>();
    private final Map<String, List<Yearly>> yearly = new HashMap<>();
    private final Set<Place> listed = new HashSet<>();
    private final Map<String, Map<LocalDate, Feast>> days = new HashMap<>();

    private PublicHolidays() {}

    /** What is known of a day in a country. */
    public static DayThere on(String country, LocalDate day) {
        return ENTERED.at(country, day);
    }

    /** The same of the day that a clock there shows at an instant. */
    public static DayThere at(String country, ZoneId zone, Instant instant) {
        return on(country, LocalDate.ofInstant(instant, zone));
    }

    /** Easter Sunday of the Gregorian calendar (the computus as Meeus, Jones and Butcher give it). */
    static LocalDate easterOf(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int leaps = century / 4;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * golden + century - leaps - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int shift = (golden + 11 * moon + 22 * weekday) / 451;
        int count = moon + weekday - 7 * shift + 114;
        return LocalDate.of(year, count / 31, count % 31 + 1);
    }

    private DayThere at(String country, LocalDate day) {
        if (!knows(country, day)) {
            return new DayThere(country, false, null);
        }
        var listedFeast = days.getOrDefault(country, Map.of()).get(day);
        var feast = listedFeast != null
                ? listedFeast
                : yearly.getOrDefault(country, List.of()).stream()
                        .filter(one -> one.isOn(day))
                        .map(Yearly::feast)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        return new DayThere(country, true, feast);
    }

    private boolean knows(String country, LocalDate day) {
        var since = standing.get(country);
        return (since != null && day.getYear() >= since) || listed.contains(new Place(country, Year.from(day)));
    }

    private static PublicHolidays read() {
        var entered = new PublicHolidays();
        TABLE.lines().forEach(line -> entered.enter(line.split(" ")));
        for (var year : ChineseHolidays.years()) {
            entered.listed.add(new Place(CHINA, year.year()));
            year.daysOff().forEach(day -> entered.list(CHINA, day, Feast.DAY_OFF));
        }
        return entered;
    }

    private void enter(String[] field) {
        var country = field[1];
        switch (field[0]) {
            case "law" -> standing.put(country, Integer.valueOf(field[2]));
            case "each" -> every(country, Integer.parseInt(field[2]), MonthDay.parse("--" + field[3]), 0, field[4]);
            case "easter" -> every(country, Integer.parseInt(field[2]), null, Integer.parseInt(field[3]), field[4]);
            case "year" -> listed.add(new Place(country, Year.parse(field[2])));
            case "on" -> {
                for (int at = 3; at < field.length; at++) {
                    list(country, LocalDate.parse(field[at]), Feast.valueOf(field[2]));
                }
            }
            default -> throw new IllegalStateException("not a line of the holiday table: " + String.join(" ", field));
        }
    }

    private void every(String country, int from, @Nullable MonthDay day, int afterEaster, String feast) {
        yearly.computeIfAbsent(country, none -> new ArrayList<>())
                .add(new Yearly(from, day, afterEaster, Feast.valueOf(feast)));
    }

    private void list(String country, LocalDate day, Feast feast) {
        if (days.computeIfAbsent(country, none -> new HashMap<>()).put(day, feast) != null) {
            throw new IllegalStateException("two holidays of " + country + " on " + day);
        }
    }
}
