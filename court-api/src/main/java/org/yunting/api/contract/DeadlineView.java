package org.yunting.api.contract;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.deadlines.DeadlineTable;
import org.yunting.law.deadlines.Period;

/** An instant with the rule that made it. */
public record DeadlineView(
        String rule,
        Instant at,
        String basis,
        @Nullable Integer days,
        @Nullable Integer hours) {
    public static DeadlineView of(Deadline deadline) {
        var length = DeadlineTable.all().stream()
                .filter(period -> period.key().equals(deadline.rule()))
                .map(Period::length)
                .findFirst();
        return new DeadlineView(
                deadline.rule(),
                deadline.end(),
                deadline.basis().toString(),
                in(Period.Unit.DAYS, length),
                in(Period.Unit.HOURS, length));
    }

    private static @Nullable Integer in(Period.Unit unit, Optional<Period.Length> length) {
        return length.filter(some -> some.unit() == unit)
                .map(Period.Length::amount)
                .orElse(null);
    }
}
