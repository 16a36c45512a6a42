package org.yunting.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final List<Double> ONE_TO_TWENTY =
            IntStream.rangeClosed(1, 20).mapToObj(Double::valueOf).toList().reversed();

    @Test
    void the_median_is_the_middle_or_the_mean_of_the_two_in_the_middle() {
        assertThat(Statistics.median(List.of(9.0, 1.0, 4.0))).isEqualTo(4.0);
        assertThat(Statistics.median(List.of(9.0, 1.0, 4.0, 5.0))).isEqualTo(4.5);
        assertThat(Statistics.median(List.of(7.0))).isEqualTo(7.0);
    }

    @Test
    void a_percentile_is_a_measurement_that_so_many_percent_do_not_exceed() {
        assertThat(Statistics.percentile(50, ONE_TO_TWENTY)).isEqualTo(10.0);
        assertThat(Statistics.percentile(95, ONE_TO_TWENTY)).isEqualTo(19.0);
        assertThat(Statistics.percentile(100, ONE_TO_TWENTY)).isEqualTo(20.0);
        assertThat(Statistics.percentile(1, List.of(3.0))).isEqualTo(3.0);
    }

    @Test
    void a_line_tells_its_ratio_to_the_aim_and_whether_it_is_met() {
        assertThat(Line.atMost(30, "Second start", 15, "s").text()).endsWith("aim ≤ 30.0, ratio 0.50, met");
        assertThat(Line.atLeast(50, "Of the bare select", 10, "%").text()).endsWith("aim ≥ 50.0, ratio 0.20, NOT MET");
        assertThat(Line.plain("First start", 40, "s").text()).endsWith("40.0 s");
    }
}
