package org.yunting.api.lines;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Keyed;

/**
 * The newest test that somebody made of their line.
 *
 * @param reasons keys of what keeps it from being good, the worst first
 * @param figures absent of a test that came to no end
 * @param settlement told to the bench
 */
public record LineTestView(
        UUID person,
        Instant at,
        String verdict,
        List<String> reasons,
        @Nullable LineTestFigures figures,
        @Nullable SettlementView settlement) {
    /** @param by name of the clerk who saw to it */
    public record SettlementView(String by, Instant at, String note) {}

    /** Of one hearing. */
    public record LineTestList(List<LineTestView> items) {}

    static LineTestView seenByBench(LineTests.Kept kept) {
        var settlement = kept.settlement();
        return seen(
                kept,
                settlement == null ? null : new SettlementView(settlement.by(), settlement.at(), settlement.note()));
    }

    /** What the clerk did about it is the court's. */
    static LineTestView seenByThemselves(LineTests.Kept kept) {
        return seen(kept, null);
    }

    private static LineTestView seen(LineTests.Kept kept, @Nullable SettlementView settlement) {
        return new LineTestView(
                kept.person().value(),
                kept.at(),
                kept.judged().verdict().key(),
                kept.judged().reasons().stream().map(Keyed::key).toList(),
                kept.figures(),
                settlement);
    }
}
