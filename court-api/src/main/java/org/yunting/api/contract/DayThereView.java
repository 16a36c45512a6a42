package org.yunting.api.contract;

import org.jspecify.annotations.Nullable;
import org.yunting.law.deadlines.DayThere;

/**
 * What is known of a day where somebody lives.
 *
 * @param country ISO 3166-1 alpha-2
 * @param known whether the court has the holidays of that country and year; if not, nothing is supposed
 * @param feast key of the public holiday, if it is one
 */
public record DayThereView(
        String country, boolean known, @Nullable String feast) {
    public static DayThereView of(DayThere day) {
        var feast = day.feast();
        return new DayThereView(day.country(), day.known(), feast == null ? null : feast.key());
    }
}
