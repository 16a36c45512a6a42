package org.yunting.api.identity;

import java.time.LocalTime;
import org.yunting.law.deadlines.QuietHours;

/**
 * The hours of somebody's night, in their zone.
 *
 * @param from in the evening, such as {@code 22:00}
 * @param to in the morning, such as {@code 08:00}
 */
public record QuietView(String from, String to) {
    static QuietView of(QuietHours hours) {
        return new QuietView(hours.from().toString(), hours.to().toString());
    }

    QuietHours hours() {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
