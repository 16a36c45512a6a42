package org.yunting.api.conferencing;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yunting.api.conferencing.BridgePool.Condition;

/**
 * What a bridge says of itself in {@code /colibri/stats}, as far as the pool chooses by it.
 *
 * @param stress how hard its machine works, 0 to 1 and above
 * @param participants endpoints of all its conferences
 * @param region where it stands; null where it does not say
 */
record BridgeStatistics(
        Condition condition,
        double stress,
        int participants,
        @Nullable String region) {
    private static final int OK = 200;
    private static final double STRESS = 0.8;

    /** What is known of a bridge that said nothing of use. */
    static BridgeStatistics of(Condition condition) {
        return new BridgeStatistics(condition, 0, 0, null);
    }

    static BridgeStatistics of(int status, String body) {
        if (status != OK) {
            return of(Condition.UNWELL);
        }
        try {
            return of(new JsonObject(body));
        } catch (DecodeException | ClassCastException notStatistics) {
            return of(Condition.UNWELL);
        }
    }

    private static BridgeStatistics of(JsonObject told) {
        var leaves = told.getBoolean("drain", false)
                || told.getBoolean("graceful_shutdown", false)
                || told.getBoolean("shutting_down", false);
        var condition = leaves ? Condition.DRAINING : Condition.WELL;
        return new BridgeStatistics(
                told.getBoolean("healthy", true) ? condition : Condition.UNWELL,
                told.getDouble("stress_level", 0.0),
                told.getInteger("participants", 0),
                told.getString("region"));
    }

    boolean isUnderStress() {
        return stress >= STRESS;
    }

    /** Whether it stands in the region that is wanted; without a wish every region is as good. */
    boolean isIn(Optional<String> wanted) {
        return wanted.isEmpty() || wanted.get().equals(region);
    }
}
