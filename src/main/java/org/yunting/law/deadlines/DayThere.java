package org.yunting.law.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a day where somebody lives.
 *
 * @param country ISO 3166-1 alpha-2
 * @param known whether the holidays of that country and year are entered; if not, nothing is supposed
 * @param feast the public holiday, if it is one
 */
public record DayThere(
        String country, boolean known, @Nullable Feast feast) {
    public DayThere {
        if (!known && feast != null) {
            throw new IllegalArgumentException("a holiday of " + country + " that nobody knows: " + feast);
        }
    }

    public boolean isHoliday() {
        return feast != null;
    }
}
