package org.yunting.api.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.CourtDatabase.texts;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.database.OwnContext;
import org.yunting.api.storage.ObjectStore;

/** Nights of a year in which this court had one hearing alone, on 2 March. */
@CourtTest
class NightlyCheckTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);

    @Inject
    AskForChecks askForChecks;

    @Inject
    CheckRecordings checkRecordings;

    @Inject
    CourtParticulars court;

    @Inject
    ObjectStore store;

    @Inject
    OwnContext context;

    @Inject
    CourtClock clock;

    private Duration offset;
    private RecordedHearing recorded;
    private UUID hearing;

    @BeforeEach
    void a_hearing_that_was_opened_in_the_afternoon() {
        offset = clock.offset();
        recorded = new RecordedHearing(store);
        hearing = recorded.id();
        execute("""
            update hearings set state = 'in-session', opened_at = '%s', step = 'opening', steps_taken = 'opening', recording = 'off', gallery = 'shut'
            where id = '%s'""".formatted(at(DAY, 15, 0), hearing));
    }

    @AfterEach
    void the_present() {
        closes();
        clock.shift(offset);
    }

    @Test
    void it_is_checked_in_the_night_after_it_ended_not_before_two_and_again_after_thirty_days() {
        closes();

        night(DAY.plusDays(1), 1, 59);
        assertThat(asked()).isZero();

        night(DAY.plusDays(1), 2, 0);
        assertThat(asked()).isOne();

        checked();
        night(DAY.plusDays(2), 2, 0);
        assertThat(asked()).isOne();

        night(DAY.plusDays(31), 1, 59);
        assertThat(asked()).isOne();

        night(DAY.plusDays(31), 2, 1);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void one_that_nobody_ended_is_reported_to_judge_and_clerk_when_its_day_is_over_and_told_once() {
        night(DAY, 23, 59);
        assertThat(asked()).isZero();

        night(DAY.plusDays(1), 2, 0);
        checked();
        night(DAY.plusDays(2), 2, 0);
        checked();

        assertThat(asked()).isEqualTo(2);
        assertThat(found()).containsExactly("hearing-not-closed", "hearing-not-closed");
        assertThat(told()).containsExactly("recording-found-lacking");
    }

    @Test
    void another_shortfall_is_told_though_there_are_as_many_as_before() {
        night(DAY.plusDays(1), 2, 0);
        checked();
        closes();
        recorded.soundWithoutFile(Someone.judgeLi(), 0);

        night(DAY.plusDays(32), 2, 0);
        checked();

        assertThat(found()).containsExactly("hearing-not-closed", "segment-out-of-chain");
        assertThat(told()).containsExactly("recording-found-lacking", "recording-found-lacking");
    }

    private void closes() {
        execute("""
            update hearings set state = 'closed', ended_at = '%s', step = null, steps_taken = null, recording = null, gallery = null
            where id = '%s'""".formatted(at(DAY, 16, 0), hearing));
    }

    /** At that time the court asks for what is due. */
    private void night(LocalDate day, int hour, int minute) {
        clock.shift(Duration.between(Instant.now(), at(day, hour, minute)));
        done(askForChecks::whereDue);
    }

    /** Whatever was asked for is done; that of other tests too. */
    private void checked() {
        while (!texts(
                        "select c.id::text from recording_checks c left join recording_check_results r on r.check_id = c.id"
                                + " where r.check_id is null and c.hearing_id = '" + hearing + "'")
                .isEmpty()) {
            done(checkRecordings::workOff);
        }
    }

    private int asked() {
        return texts("select id::text from recording_checks where hearing_id = '" + hearing + "'")
                .size();
    }

    private List<String> found() {
        return texts("select s.kind from recording_shortfalls s join recording_checks c on c.id = s.check_id"
                + " where c.hearing_id = '" + hearing + "' order by c.asked_at, s.place");
    }

    private List<String> told() {
        return texts("select kind from timeline_entries where kind like 'recording-found-%' and case_id = '"
                + recorded.fixture().caseId() + "' order by seq");
    }

    private Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(court.zone()).toInstant();
    }

    private void done(Supplier<Uni<Void>> work) {
        context.run(work).await().atMost(Duration.ofSeconds(60));
    }
}
