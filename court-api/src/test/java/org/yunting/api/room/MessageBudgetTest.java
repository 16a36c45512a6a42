package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBudgetTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void fifty_messages_at_once_are_allowed_and_the_next_one_is_not() {
        var budget = new MessageBudget(50, Duration.ofSeconds(5));
        for (int sent = 0; sent < 50; sent++) {
            budget.spend(0);
        }

        assertThat(budget.spend(4 * SECOND)).isFalse();
    }

    @Test
    void after_the_window_the_budget_is_whole_again() {
        var budget = new MessageBudget(2, Duration.ofSeconds(5));
        budget.spend(0);
        budget.spend(SECOND);

        assertThat(budget.spend(5 * SECOND)).isTrue();
        assertThat(budget.spend(5 * SECOND)).isFalse();
        assertThat(budget.spend(6 * SECOND)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_window_ever_holds_more_than_the_budget_and_nothing_within_it_is_refused(long seed) {
        var random = new Random(seed);
        var budget = new MessageBudget(10, Duration.ofSeconds(5));
        var allowed = new ArrayDeque<Long>();
        long now = Long.MAX_VALUE - 100 * SECOND; // a monotonic clock may overflow

        for (int message = 0; message < 5_000; message++) {
            now += random.nextLong(SECOND);
            while (!allowed.isEmpty() && now - allowed.peekFirst() >= 5 * SECOND) {
                allowed.removeFirst();
            }
            boolean within = allowed.size() < 10;

            assertThat(budget.spend(now)).isEqualTo(within);
            if (within) {
                allowed.addLast(now);
            }
        }
    }
}
