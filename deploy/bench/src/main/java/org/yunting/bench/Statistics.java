package org.yunting.bench;

import java.util.List;

/** Figures about a list of measurements, which must not be empty. */
final class Statistics {
    private Statistics() {}

    /** The middle one; of an even number, the mean of the two in the middle. */
    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /**
     * The smallest measurement that so many percent do not exceed (nearest rank): never a number that was not measured.
     *
     * @param percent above 0, up to 100
     */
    static double percentile(int percent, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }
}
