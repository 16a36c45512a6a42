package org.yunting.api.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Someone.judgeLi;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;

/** The list from which a judge goes on with many trials (domain rule 5.2.6: the work of the judge decides whether it lives). */
@CourtTest
class JudgeDeskTest {
    private static final int TRIALS = 5;

    private List<TrialFixture> trials;

    @BeforeEach
    void five_trials_are_agreed_to() {
        trials = Stream.generate(TrialFixture::ofACase)
                .limit(TRIALS)
                .peek(TrialFixture::agree)
                .toList();
    }

    @Test
    void a_judge_goes_on_with_five_trials_from_one_list_without_opening_any() {
        var desk = desk();
        assertThat(trials).allSatisfy(trial -> {
            assertThat(of(trial, "task", desk)).isEqualTo("open-stage");
            assertThat(of(trial, "state", desk)).isEqualTo("agreed");
        });

        assertThat(trials)
                .allSatisfy(trial -> assertThat(opens(trial, desk).statusCode()).isEqualTo(201));

        var after = desk();
        assertThat(trials).allSatisfy(trial -> {
            assertThat(of(trial, "state", after)).isEqualTo("identity");
            assertThat(of(trial, "task", after)).isNull();
        });
    }

    @Test
    void the_one_that_has_changed_meanwhile_says_so_and_holds_up_no_other() {
        var desk = desk();
        var changed = trials.get(2);
        changed.openStage().statusCode(201);

        assertThat(trials.stream().map(trial -> opens(trial, desk).statusCode()))
                .containsExactly(201, 201, 412, 201, 201);
        assertThat(of(changed, "state", desk())).isEqualTo("identity");
    }

    private static JsonPath desk() {
        return judgeLi().asks().get("/api/trials").jsonPath();
    }

    private static Response opens(TrialFixture trial, JsonPath desk) {
        return judgeLi()
                .sends(Map.of("act", "open-stage", "hours", 48))
                .header("If-Match", "\"" + of(trial, "version", desk) + "\"")
                .post(trial.address() + "/acts");
    }

    private static Object of(TrialFixture trial, String part, JsonPath desk) {
        return desk.get("items.find { it.caseId == '%s' }.%s".formatted(trial.caseId(), part));
    }
}
