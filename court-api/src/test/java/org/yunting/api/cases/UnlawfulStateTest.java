package org.yunting.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.wu;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Registry;
import org.yunting.api.acting.Someone;

/** Acts of the right person on a case that does not stand where they are lawful: refused with a code, an article and no trace. */
@CourtTest
class UnlawfulStateTest {
    private record Attempt(
            Someone who, String path, @Nullable Object body) {}

    @Test
    void before_acceptance_nothing_is_done_that_follows_it() {
        var filed = "/api/cases/" + Registry.aFiledCase(lin()).caseId();

        areRefused(
                filed,
                List.of(
                        new Attempt(lin(), filed + "/correction", Map.of("content", Registry.completeFiling())),
                        new Attempt(
                                clerkChen(),
                                filed + "/hearings",
                                Map.of(
                                        "startsAt",
                                        "2026-12-14T07:00:00Z",
                                        "durationMinutes",
                                        30,
                                        "publicity",
                                        "public"))));
    }

    @Test
    void after_acceptance_nothing_is_done_that_precedes_it() {
        var linked = Registry.aLinkedCase(lin(), wu());
        var accepted = "/api/cases/" + linked.caseId();
        var notice = Map.of("items", List.of(Map.of("pointer", "/facts", "text", "请补充事实")), "days", 15);

        areRefused(
                accepted,
                List.of(
                        new Attempt(clerkChen(), accepted + "/correction-notice", notice),
                        new Attempt(lin(), accepted + "/correction", Map.of("content", Registry.completeFiling())),
                        new Attempt(
                                clerkChen(),
                                accepted + "/acceptance",
                                Map.of(
                                        "procedure",
                                        "ordinary",
                                        "judge",
                                        judgeLi().id())),
                        new Attempt(clerkChen(), accepted + "/refusal", Map.of("reason", "不属于本院管辖")),
                        new Attempt(clerkChen(), accepted + "/invitations/" + linked.invitation() + "/renewal", null)));
    }

    @Test
    void a_refused_filing_stays_refused() {
        var refused = "/api/cases/" + Registry.aFiledCase(lin()).caseId();
        expect(
                clerkChen()
                        .sends(Map.of("reason", "不属于本院管辖"))
                        .header("If-Match", version(refused))
                        .post(refused + "/refusal"),
                201);

        areRefused(
                refused,
                List.of(
                        new Attempt(
                                clerkChen(),
                                refused + "/acceptance",
                                Map.of(
                                        "procedure",
                                        "ordinary",
                                        "judge",
                                        judgeLi().id())),
                        new Attempt(clerkChen(), refused + "/refusal", Map.of("reason", "不属于本院管辖"))));
    }

    private static void areRefused(String about, List<Attempt> attempts) {
        for (var attempt : attempts) {
            var before = clerkChen().asks().get(about).asString();
            var told = clerkChen().asks().get(about + "/timeline").asString();
            var request = attempt.body() == null
                    ? attempt.who().asks()
                    : attempt.who().sends(attempt.body());

            var answer = request.header("If-Match", version(about)).post(attempt.path());

            expect(answer, 409);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getString("basis")).as(attempt.path()).isNotBlank();
            assertThat(clerkChen().asks().get(about).asString()).isEqualTo(before);
            assertThat(clerkChen().asks().get(about + "/timeline").asString()).isEqualTo(told);
        }
    }

    private static String version(String about) {
        return clerkChen().asks().get(about).header("ETag");
    }
}
