package org.yunting.law.deadlines;

import java.time.LocalDate;
import java.time.Year;
import java.util.Set;

/**
 * One year's public holidays and make-up workdays.
 *
 * @param year the calendar year
 * @param certainty whether the official notice is entered
 * @param source where the days come from, for the page that shows them
 * @param daysOff days off work, weekends within a holiday included
 * @param makeUpWorkdays Saturdays and Sundays on which everybody works (调休)
 */
public record HolidayYear(
        Year year, Certainty certainty, String source, Set<LocalDate> daysOff, Set<LocalDate> makeUpWorkdays) {
    public HolidayYear {
        daysOff = Set.copyOf(daysOff);
        makeUpWorkdays = Set.copyOf(makeUpWorkdays);
        for (var day : makeUpWorkdays) {
            if (day.getDayOfWeek().getValue() < 6 || daysOff.contains(day)) {
                throw new IllegalArgumentException("a make-up workday is a weekend day that is not off: " + day);
            }
        }
        if (!daysOff.stream().allMatch(day -> day.getYear() == year.getValue())
                || !makeUpWorkdays.stream().allMatch(day -> day.getYear() == year.getValue())) {
            throw new IllegalArgumentException("a day of another year in the table of " + year);
        }
    }
}
