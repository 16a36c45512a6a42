package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yunting.law.hearings.HearingEvent;

class TellMissedTest {
    /** The state shows it, or nobody was told of it in the room, or nobody is in the room any more. */
    private static final Set<String> NOT_TOLD = Set.of(
            "hearing-scheduled",
            "hearing-vacated",
            "hearing-adjourned",
            "hearing-closed",
            "waiting-room-opened",
            "waiting-room-entered",
            "waiting-told",
            "declaration-made",
            "bench-entered",
            "line-lost",
            "line-restored",
            "breakdown-cause-noted",
            "exhibit-put-away",
            "private-room-opened",
            "private-room-entered",
            "private-room-left",
            "private-room-ended",
            "participant-summoned",
            "participant-invited-again");

    @Test
    void of_each_thing_that_can_happen_in_a_hearing_it_is_decided_whether_who_missed_it_is_told() {
        var decided = Stream.of(TellMissed.TOLD_TO_ALL, TellMissed.TOLD_TO_BENCH, NOT_TOLD)
                .flatMap(Set::stream)
                .toList();

        assertThat(decided)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(kinds(HearingEvent.class).collect(Collectors.toSet()));
    }

    private static Stream<String> kinds(Class<?> event) {
        return event.isRecord()
                ? Stream.of(
                        event.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
                : Stream.of(event.getPermittedSubclasses()).flatMap(TellMissedTest::kinds);
    }
}
