package org.yunting.law.recording;

import static org.yunting.law.OutcomeAssert.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Stretch;

class SegmentToPlayTest {
    private static final Instant BEGUN = Instant.parse("2026-03-02T01:00:00Z");
    private static final UUID TRACK = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final PersonId SPEAKER = new PersonId(new UUID(0, 3));

    private final SegmentToPlay from10To12 = new SegmentToPlay(TRACK, seconds(10, 12));

    @Test
    void what_no_check_has_looked_at_or_found_whole_is_played() {
        assertThat(from10To12.play(List.of())).isGranted();
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: played {3}")
    @CsvSource({
        "SEGMENT_ALTERED, 10, 12, false",
        "SEGMENT_MISSING, 10, 12, false",
        "SEGMENT_ALTERED, 8, 14, false",
        "SEGMENT_ALTERED, 11, 12, false",
        // Neighbours only touch.
        "SEGMENT_ALTERED, 8, 10, true",
        "SEGMENT_ALTERED, 12, 14, true",
        // Its own file is the one that was kept.
        "SEGMENT_OUT_OF_CHAIN, 10, 12, true",
        "SEGMENT_NOT_IN_LEDGER, 10, 12, true",
        "NOBODY_HEARD, 10, 12, true",
    })
    void what_the_last_check_found_to_be_another_is_not_played(
            Shortfall.Kind kind, int from, int until, boolean played) {
        var outcome = from10To12.play(List.of(new Shortfall(kind, seconds(from, until), TRACK, SPEAKER)));

        if (played) {
            assertThat(outcome).isGranted();
        } else {
            assertThat(outcome).isRefusedWith(RecordingRefusal.SEGMENT_DAMAGED).restingOn("AVR 5");
        }
    }

    @Test
    void another_track_is_played_all_the_same() {
        var found = new Shortfall(Shortfall.Kind.SEGMENT_ALTERED, seconds(10, 12), OTHER, SPEAKER);

        assertThat(from10To12.play(List.of(found))).isGranted();
    }

    private static Stretch seconds(int from, int until) {
        return new Stretch(BEGUN.plusSeconds(from), BEGUN.plusSeconds(until));
    }
}
