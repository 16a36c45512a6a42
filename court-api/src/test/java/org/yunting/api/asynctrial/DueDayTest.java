package org.yunting.api.asynctrial;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.wu;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;

/** Beside the end of a window stands what is known of that day where each party lives; it moves nothing (domain rule 6.2.6, CPL 85). */
@CourtTest
class DueDayTest {
    private static final String OF = "parties.find { it.role == '%s' }.dueDay.";
    private static final String CHRISTMAS_MORNING = "2035-12-25T09:00:00Z";

    private TrialFixture trial;

    @BeforeEach
    void end_the_window_on_christmas_morning_in_rome() {
        trial = TrialFixture.ofACase();
        trial.propose().then().statusCode(201);
        execute("update asynctrials set due_at = '%s' where case_id = '%s'"
                .formatted(CHRISTMAS_MORNING, trial.caseId()));
        execute("update parties set country = 'IT', zone = 'Europe/Rome' where case_id = '%s' and role = 'defendant'"
                .formatted(trial.caseId()));
    }

    @Test
    void everybody_reads_that_the_window_ends_on_a_holiday_of_the_defendant_and_the_end_stays_where_it_is() {
        for (var reader : List.of(judgeLi(), lin(), wu())) {
            reader.asks()
                    .get(trial.address())
                    .then()
                    .statusCode(200)
                    .body("due.at", equalTo(CHRISTMAS_MORNING))
                    .body(OF.formatted("defendant") + "feast", equalTo("christmas"))
                    .body(OF.formatted("defendant") + "country", equalTo("IT"));
        }
    }

    @Test
    void of_a_country_whose_holidays_are_not_entered_it_says_that_it_does_not_know() {
        execute("update parties set country = 'ES' where case_id = '%s' and role = 'defendant'"
                .formatted(trial.caseId()));

        wu().asks()
                .get(trial.address())
                .then()
                .body(OF.formatted("defendant") + "known", equalTo(false))
                .body(OF.formatted("defendant") + "feast", nullValue());
    }
}
