package org.yunting.api.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.CourtDatabase.holding;
import static org.yunting.api.acting.CourtDatabase.texts;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;

/** What falls due in many trials at once. Under test a batch holds two trials, so five of them take three batches. */
@CourtTest
class DueWorkTest {
    private static final int TRIALS = 5;

    @Inject
    DueWork dueWork;

    private List<String> cases;

    @BeforeEach
    void propose_five_trials_whose_windows_are_over_one_after_the_other() {
        cases = Stream.generate(TrialFixture::ofACase)
                .limit(TRIALS)
                .peek(trial -> trial.propose().then().statusCode(201))
                .map(TrialFixture::caseId)
                .toList();
        for (int place = 0; place < TRIALS; place++) {
            execute("""
                    update asynctrials set opens_at = opens_at - interval '9 days', due_at = now() - make_interval(mins => %d), remind_at = null
                    where case_id = '%s'""".formatted(TRIALS - place, cases.get(place)));
        }
    }

    @AfterEach
    void nothing_fails_any_more() {
        execute("drop trigger if exists fails on timeline_entries");
    }

    @Test
    void all_that_is_due_is_seen_to_at_once_and_once_each() throws Throwable {
        lookAtWhatIsDue();
        lookAtWhatIsDue();

        assertThat(endsNoted()).isEqualTo(List.of(1, 1, 1, 1, 1));
        assertThat(endsTold()).isEqualTo(List.of(1, 1, 1, 1, 1));
    }

    /** The connection dies with the transaction that is under way, as it does when a process is killed; nothing after it is done. */
    @Test
    void a_crash_between_two_batches_loses_nothing_and_doubles_nothing() throws Throwable {
        entering(cases.subList(2, TRIALS), "perform pg_terminate_backend(pg_backend_pid());");

        lookAtWhatIsDue();
        assertThat(endsNoted()).isEqualTo(List.of(1, 1, 0, 0, 0));
        assertThat(endsTold()).isEqualTo(List.of(1, 1, 0, 0, 0));

        nothing_fails_any_more();
        lookAtWhatIsDue();
        assertThat(endsNoted()).isEqualTo(List.of(1, 1, 1, 1, 1));
        assertThat(endsTold()).isEqualTo(List.of(1, 1, 1, 1, 1));
    }

    @Test
    void one_trial_that_fails_holds_up_no_other_not_even_of_its_batch() throws Throwable {
        entering(cases.subList(0, 1), "raise exception 'this case is kept out';");

        lookAtWhatIsDue();
        assertThat(endsNoted()).isEqualTo(List.of(0, 1, 1, 1, 1));

        nothing_fails_any_more();
        lookAtWhatIsDue();
        assertThat(endsNoted()).isEqualTo(List.of(1, 1, 1, 1, 1));
        assertThat(endsTold()).isEqualTo(List.of(1, 1, 1, 1, 1));
    }

    /** Whoever acts in a trial at this moment is not waited for, and neither is another court that sees to it. */
    @Test
    void a_trial_that_is_held_is_passed_by_and_seen_to_the_next_time() throws Throwable {
        try (var held = holding("select 1 from asynctrials where case_id = '%s' for update".formatted(cases.get(1)))) {
            assertThat(held.isClosed()).isFalse();
            lookAtWhatIsDue();
            assertThat(endsNoted()).isEqualTo(List.of(1, 0, 1, 1, 1));
        }

        lookAtWhatIsDue();
        assertThat(endsNoted()).isEqualTo(List.of(1, 1, 1, 1, 1));
    }

    private void lookAtWhatIsDue() throws Throwable {
        VertxContextSupport.subscribeAndAwait(dueWork::doAll);
    }

    /** What happens instead when something is to be entered on the timeline of these cases. */
    private static void entering(List<String> cases, String happens) {
        execute("""
                create or replace function fail() returns trigger language plpgsql as $$
                begin
                    %s
                    return new;
                end $$;
                create trigger fails before insert on timeline_entries for each row
                    when (new.case_id in (%s)) execute function fail()""".formatted(happens, cases.stream().map("'%s'"::formatted).collect(Collectors.joining(", "))));
    }

    /** For each case, how often the end of its window stands on its timeline. */
    private List<Integer> endsNoted() {
        return counted("select count(*) from timeline_entries where case_id = '%s' and kind = 'window-ended'");
    }

    /** For each case, how often its end was put out to be told. */
    private List<Integer> endsTold() {
        return counted("select count(*) from outbox_messages where lane = '%s' and event ->> 'kind' = 'window-ended'");
    }

    private List<Integer> counted(String query) {
        return cases.stream()
                .map(caseId -> Integer.valueOf(texts(query.formatted(caseId)).getFirst()))
                .toList();
    }
}
