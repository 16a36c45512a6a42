package org.yunting.api.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the ledger of this court stands with its witnesses, and other ledgers with this court as theirs.
 *
 * @param witnesses of this court's ledger
 * @param witnessed ledgers of others
 */
public record WitnessesView(List<WitnessView> witnesses, List<WitnessedLedgerView> witnessed) {
    /**
     * A witness of this court's ledger.
     *
     * @param name of its key
     * @param size leaves of the largest tree that it co-signed; 0 before the first
     * @param coSignedAt when; absent before the first
     * @param behind entries since then that it has not co-signed
     * @param contradictions the newest first
     */
    public record WitnessView(
            String name,
            long size,
            @Nullable Instant coSignedAt,
            long behind,
            List<ContradictionView> contradictions) {}

    /**
     * It has seen another ledger under the name of this one.
     *
     * @param seen leaves of the tree that it says it co-signed last
     * @param size leaves of the tree that it was asked about
     */
    public record ContradictionView(long seen, long size, Instant at) {}

    /**
     * A ledger for which this court co-signs.
     *
     * @param size leaves of the largest tree seen; 0 before the first
     * @param seenAt when; absent before the first
     */
    public record WitnessedLedgerView(
            String origin, long size, @Nullable Instant seenAt, List<AlarmView> alarms) {}

    /**
     * It signed what contradicts what it signed before.
     *
     * @param kind {@code forked} or {@code not-continued}
     * @param submission the proof, as it came
     */
    public record AlarmView(String kind, long size, Instant at, String submission) {}
}
