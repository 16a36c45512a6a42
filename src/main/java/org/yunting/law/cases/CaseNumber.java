package org.yunting.law.cases;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A case number in the Chinese form, such as {@code （2026）浙1121民初123号}: year, court, type, serial.
 *
 * @param year four digits, from 2016, when this form came into force
 * @param serial from 1, counted per court, type and year
 */
public record CaseNumber(int year, CourtCode court, CaseType type, int serial) implements Comparable<CaseNumber> {
    private static final int FIRST_YEAR = 2016;
    private static final Pattern FORM = Pattern.compile(
            "[（(](?<year>\\d{4})[）)](?<court>" + CourtCode.FORM + ")(?<type>[^\\d\\s]{1,4}?)(?<serial>[1-9]\\d{0,6})号");

    public CaseNumber {
        if (year < FIRST_YEAR || year > 9999) {
            throw new IllegalArgumentException("no case number of this form in the year " + year);
        }
        if (serial < 1) {
            throw new IllegalArgumentException("serials start at 1, not at " + serial);
        }
    }

    /** Reads a number as people type it: half-width brackets and blanks are accepted, the sense must be exact. */
    public static Optional<CaseNumber> parse(String text) {
        var matcher = FORM.matcher(text.replaceAll("\\s+", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group("year"));
        if (year < FIRST_YEAR) {
            return Optional.empty();
        }
        return CaseType.ofCode(matcher.group("type"))
                .map(type -> new CaseNumber(
                        year, new CourtCode(matcher.group("court")), type, Integer.parseInt(matcher.group("serial"))));
    }

    /** The official form, with full-width brackets. */
    public String render() {
        return "（" + year + "）" + court + type.code() + serial + "号";
    }

    /** By year, court, type and serial: the order of a register. */
    @Override
    public int compareTo(CaseNumber other) {
        int byYear = Integer.compare(year, other.year);
        int byCourt = byYear != 0 ? byYear : court.value().compareTo(other.court.value());
        int byType = byCourt != 0 ? byCourt : type.compareTo(other.type);
        return byType != 0 ? byType : Integer.compare(serial, other.serial);
    }

    @Override
    public String toString() {
        return render();
    }
}
