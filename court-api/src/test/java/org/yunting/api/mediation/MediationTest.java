package org.yunting.api.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Registry;
import org.yunting.api.acting.Someone;
import org.yunting.api.asynctrial.TrialFixture;
import org.yunting.api.hearings.HearingFixture;

/** That mediation was attempted before a divorce is decided, and that it does not drag on (CPI 145). */
@CourtTest
class MediationTest {
    private static final Map<String, Object> BEGIN = Map.of("act", "begin-mediation", "manner", "live");
    private static final Map<String, Object> END = Map.of("act", "end-mediation", "ending", "gap-too-wide");
    private static final Map<String, Object> RULE_OUT = Map.of("act", "rule-out-mediation", "reason", "被告下落不明，无法调解");
    private static final Map<String, Object> REFUSE = Map.of("act", "refuse-mediation");

    private HearingFixture fixture;

    @BeforeEach
    void accept_a_divorce() {
        fixture = HearingFixture.acceptedCase();
    }

    @Test
    void whoever_is_in_the_case_reads_and_nobody_else_does() {
        for (var one : List.of(judgeLi(), clerkChen(), lin(), wu())) {
            expect(one.asks().get(address()), 200);
        }
        expect(stranger().asks().get(address()), 404);
        expect(nobody().get(address()), 401);

        var mediation = standing(judgeLi());
        assertThat(mediation.getBoolean("compulsory")).isTrue();
        assertThat(mediation.getString("basis")).isEqualTo("CPI 145");
        assertThat(mediation.getString("wanting")).isEqualTo("mediation-not-attempted");
        assertThat(mediation.getList("attempts")).isEmpty();
    }

    @Test
    void the_judge_mediates_and_each_party_refuses_for_itself_and_nobody_else_does() {
        for (var wanted : List.of(BEGIN, RULE_OUT)) {
            for (var other : List.of(clerkChen(), lin(), wu())) {
                expect(acts(other, wanted), 403);
            }
            expect(acts(stranger(), wanted), 404);
        }
        for (var other : List.of(clerkChen(), judgeLi())) {
            expect(acts(other, REFUSE), 403);
        }
        expect(acts(stranger(), REFUSE), 404);
        expect(nobody().contentType("application/json").body(REFUSE).post(address() + "/acts"), 401);
        assertThat(standing(judgeLi()).getList("attempts")).isEmpty();
        assertThat(standing(judgeLi()).getList("may")).containsExactly("begin-mediation", "rule-out-mediation");
        assertThat(standing(wu()).getList("may")).containsExactly("refuse-mediation");
        assertThat(standing(clerkChen()).getList("may")).isEmpty();

        expect(acts(judgeLi(), BEGIN), 201);
        for (var other : List.of(clerkChen(), lin(), wu())) {
            expect(acts(other, END), 403);
        }
        isRefused(acts(judgeLi(), BEGIN), 409, "mediation-goes-on");
        expect(acts(judgeLi(), END), 201);
        isRefused(acts(judgeLi(), END), 409, "mediation-not-under-way");
        expect(acts(wu(), REFUSE), 201);

        assertThat(standing(lin()).getList("attempts.kind")).containsExactly("held", "refused");
        assertThat(standing(lin()).getList("attempts.by")).containsExactly(null, "defendant");
        assertThat(fixture.timelineKinds()).contains("mediation-begun", "mediation-ended", "mediation-refused");
    }

    /** CPI 145. */
    @Test
    void a_divorce_is_judged_once_mediation_was_attempted_refused_or_found_impossible_and_none_goes_on() {
        isRefused(judges("judgment"), 409, "mediation-not-attempted");
        assertThat(judges("judgment").jsonPath().getString("basis")).isEqualTo("CPI 145");
        assertThat(judges("judgment").jsonPath().getList("possible"))
                .containsExactly("begin-mediation", "rule-out-mediation");

        expect(acts(judgeLi(), BEGIN), 201);
        isRefused(judges("judgment"), 409, "mediation-goes-on");
        expect(acts(judgeLi(), END), 201);
        expect(judges("judgment"), 201);
        isRefused(acts(judgeLi(), BEGIN), 409, "case-act-not-lawful-now");
        assertThat(standing(judgeLi()).getList("may")).isEmpty();
    }

    @Test
    void a_party_that_refuses_leaves_the_way_open_to_a_judgment() {
        expect(acts(wu(), REFUSE), 201);

        expect(judges("judgment"), 201);
    }

    @Test
    void the_judge_states_why_no_mediation_is_possible_and_judges() {
        isRefused(acts(judgeLi(), Map.of("act", "rule-out-mediation", "reason", " ")), 422, "mediation-reason-missing");
        isRefused(
                acts(judgeLi(), Map.of("act", "rule-out-mediation", "reason", "a\u202eb")),
                422,
                "mediation-reason-not-accepted");
        isRefused(acts(judgeLi(), Map.of("act", "begin-mediation")), 400, "invalid-input");
        expect(acts(judgeLi(), RULE_OUT), 201);

        assertThat(standing(judgeLi()).getString("wanting")).isNull();
        assertThat(standing(wu()).getString("attempts[0].reason")).isEqualTo("被告下落不明，无法调解");
        expect(judges("judgment"), 201);
    }

    @Test
    void what_does_not_decide_the_matter_asks_for_no_mediation() {
        expect(judges("dismissed"), 201);
    }

    /** OMR 24: seven days in the simplified procedure, fifteen in the ordinary one. */
    @Test
    void a_mediation_that_lasts_too_long_is_told_as_dragging_on_and_ends_only_by_the_judge() {
        expect(acts(judgeLi(), BEGIN), 201);
        assertThat(standing(judgeLi()).getBoolean("dragging")).isFalse();

        var other = HearingFixture.acceptedCase();
        begun(other.caseId(), 30);
        var dragging = read(judgeLi(), "/api/cases/" + other.caseId() + "/mediation");
        assertThat(dragging.getBoolean("dragging")).isTrue();
        assertThat(dragging.getString("bound.basis")).isEqualTo("OMR 24");
        assertThat(dragging.getBoolean("attempts[0].dragged")).isTrue();
        assertThat(dragging.getString("wanting")).isEqualTo("mediation-goes-on");
        assertThat(dragging.getList("may")).contains("end-mediation");
    }

    /** An asynchronous trial that stands still for mediation is an attempt, until it goes on. */
    @Test
    void an_asynchronous_trial_that_stood_still_for_mediation_counts_as_an_attempt() {
        var trial = TrialFixture.ofACase();
        trial.openInquiry();
        trial.act(judgeLi(), "suspend-trial", Map.of("ground", "mediation", "reason", "双方愿意调解"))
                .statusCode(201);
        var path = trial.caseAddress() + "/mediation";
        assertThat(read(judgeLi(), path).getString("attempts[0].venue")).isEqualTo("trial");
        assertThat(read(judgeLi(), path).getString("attempts[0].manner")).isEqualTo("asynchronous");
        assertThat(read(judgeLi(), path).getString("wanting")).isEqualTo("mediation-goes-on");
        isRefused(judgeLi().sends(END).post(path + "/acts"), 409, "mediation-not-under-way");

        trial.act(judgeLi(), "resume-trial", Map.of()).statusCode(201);

        assertThat(read(judgeLi(), path).getString("wanting")).isNull();
        assertThat(read(judgeLi(), path).getString("attempts[0].endedAt")).isNotNull();
    }

    /** A mediation that began days ago, as the timeline would tell it. */
    private static void begun(UUID caseId, int daysAgo) {
        execute("""
                insert into timeline_entries (id, case_id, at, kind, params, actor_person, actor_capacity, basis)
                select gen_random_uuid(), '%s', date_trunc('milliseconds', now()) - interval '%d days', 'mediation-begun',
                       '{"manner": "asynchronous", "compulsory": true}', null, 'court', 'CPI 145'\
                """.formatted(caseId, daysAgo));
    }

    private Response judges(String ground) {
        return judgeLi()
                .sends(Map.of("ground", ground, "reason", "判决准予离婚"))
                .header("If-Match", Registry.versionOf(fixture.caseId().toString(), judgeLi()))
                .post("/api/cases/" + fixture.caseId() + "/closing");
    }

    private Response acts(Someone who, Map<String, Object> wanted) {
        return who.sends(new HashMap<>(wanted)).post(address() + "/acts");
    }

    private JsonPath standing(Someone reader) {
        return read(reader, address());
    }

    private String address() {
        return "/api/cases/" + fixture.caseId() + "/mediation";
    }

    private static void isRefused(Response answer, int status, String code) {
        expect(answer, status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }
}
