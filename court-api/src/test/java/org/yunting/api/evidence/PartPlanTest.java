package org.yunting.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.api.storage.ObjectStore;

class PartPlanTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, 5242880",
        "5242880, 1, 5242880",
        "5242881, 2, 5242880",
        "52428800, 10, 5242880",
        "5242880000, 1000, 5242880",
        "21474836480, 976, 22020096",
    })
    void a_file_is_cut_into_small_parts_but_at_most_a_thousand(long fileBytes, int parts, long partBytes) {
        var plan = PartPlan.of(fileBytes);

        assertThat(plan.count()).isEqualTo(parts);
        assertThat(plan.partBytes()).isEqualTo(partBytes);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_parts_of_any_file_join_without_gap_or_overlap(long seed) {
        long fileBytes = new Random(seed).nextLong(1, 30L * 1024 * 1024 * 1024);

        long next = 0;
        for (var part : PartPlan.of(fileBytes).parts()) {
            assertThat(part.offset()).isEqualTo(next);
            next += part.size();
        }

        assertThat(next).isEqualTo(fileBytes);
    }

    @Test
    void no_part_but_the_last_is_smaller_than_stores_take() {
        var parts = PartPlan.of(3 * ObjectStore.LEAST_PART_SIZE + 1).parts();

        assertThat(parts.subList(0, parts.size() - 1))
                .allSatisfy(part -> assertThat(part.size()).isEqualTo(ObjectStore.LEAST_PART_SIZE));
        assertThat(parts.getLast().size()).isEqualTo(1);
    }
}
