package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;

/** Serials without gaps: each is given out in the transaction that uses it, and one that is rolled back was never given. */
interface NumberSeries {
    /**
     * The next serial, from 1. Waits for another transaction that has taken one of the same series and not ended.
     *
     * @param period what the series begins anew with: a year or a day
     */
    Uni<Integer> next(String court, String type, String period);
}
