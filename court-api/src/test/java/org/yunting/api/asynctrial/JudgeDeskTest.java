package org.yunting.api.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Someone.judgeLi;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
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

    /** Whatever ends first is on the first page, and a page goes on where the one before ended. */
    @Test
    void the_list_comes_in_pages_that_hold_every_trial_once() {
        var whole = desk().getList("items.id", String.class);
        var paged = new ArrayList<String>();
        var page = judgeLi().asks().get("/api/trials?limit=2").jsonPath();
        paged.addAll(page.getList("items.id"));
        while (page.getString("next") != null) {
            page = judgeLi()
                    .asks()
                    .queryParam("cursor", page.getString("next"))
                    .get("/api/trials?limit=2")
                    .jsonPath();
            assertThat(page.getList("items")).isNotEmpty().hasSizeLessThanOrEqualTo(2);
            paged.addAll(page.getList("items.id"));
        }

        assertThat(whole).hasSizeGreaterThanOrEqualTo(TRIALS);
        assertThat(paged).startsWith(whole.toArray(String[]::new)).doesNotHaveDuplicates();
        assertThat(trials.stream()
                        .map(trial ->
                                judgeLi().asks().get(trial.address()).jsonPath().getString("id")))
                .isSubsetOf(paged);
    }

    @Test
    void a_cursor_that_the_court_never_gave_is_refused() {
        var answer = judgeLi().asks().get("/api/trials?cursor=x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("unknown-cursor");
        assertThat(judgeLi().asks().get("/api/trials?limit=0").statusCode()).isEqualTo(400);
    }

    private static JsonPath desk() {
        return judgeLi().asks().get("/api/trials?limit=100").jsonPath();
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
