package org.yunting.api.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.CourtDatabase.texts;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.OwnContext;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** What is measured of lines lives for fourteen days. */
@CourtTest
class ForgettingLinesTest {
    private static final LineMeasurement MEASURED =
            new LineMeasurement(Verdict.FAIR, 0.05, 180, 12, 820, 640, 360, 360, LineMeasurement.Device.PHONE);

    @Inject
    KeepLineSamples samples;

    @Inject
    KeepLineTest tests;

    @Inject
    OwnContext context;

    @Inject
    CourtClock clock;

    private Duration offset;
    private Instant measured;
    private UUID hearing;

    @BeforeEach
    void somebodys_line_is_measured_in_a_hearing_and_tested_before() {
        offset = clock.offset();
        var fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        // On the grid of five seconds on which samples are kept.
        var now = clock.now();
        measured = Instant.ofEpochSecond(now.getEpochSecond() / 5 * 5);
        timeIs(measured);
        var lin = new PersonId(fixture.idOf(Someone.lin()));
        done(() -> samples.keep(new HearingId(hearing), lin, MEASURED));
        done(() -> tests.keepUnfinished(new HearingId(hearing), lin).replaceWithVoid());
    }

    @AfterEach
    void the_present() {
        clock.shift(offset);
    }

    @Test
    void a_sample_is_kept_for_fourteen_days_and_no_longer() {
        timeIs(measured.plus(14, ChronoUnit.DAYS).minusSeconds(60));
        done(samples::forgetOld);
        assertThat(kept("line_samples")).isOne();

        timeIs(measured.plus(14, ChronoUnit.DAYS).plusSeconds(60));
        done(samples::forgetOld);
        assertThat(kept("line_samples")).isZero();
    }

    @Test
    void a_test_is_kept_for_fourteen_days_and_until_its_hearing_is_over() {
        timeIs(measured.plus(14, ChronoUnit.DAYS).plusSeconds(60));
        done(tests::forgetOld);
        assertThat(kept("line_tests")).as("the hearing is still to come").isOne();
        execute("update hearings set state = 'vacated', ended_at = now(), end_reason = '撤诉' where id = '" + hearing
                + "'");

        timeIs(measured.plus(14, ChronoUnit.DAYS).minusSeconds(60));
        done(tests::forgetOld);
        assertThat(kept("line_tests")).isOne();

        timeIs(measured.plus(14, ChronoUnit.DAYS).plusSeconds(60));
        done(tests::forgetOld);
        assertThat(kept("line_tests")).isZero();
    }

    private void timeIs(Instant instant) {
        clock.shift(Duration.between(Instant.now(), instant));
    }

    private int kept(String table) {
        return texts("select person_id::text from " + table + " where hearing_id = '" + hearing + "'")
                .size();
    }

    private void done(Supplier<Uni<Void>> work) {
        context.run(work).await().atMost(Duration.ofSeconds(30));
    }
}
