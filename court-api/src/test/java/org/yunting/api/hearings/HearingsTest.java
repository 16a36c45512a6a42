package org.yunting.api.hearings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;

@CourtTest
class HearingsTest {
    private static final ZoneId COURT = ZoneId.of("Asia/Shanghai");
    private static final UUID NOWHERE = UUID.fromString("01936b7e-0000-7000-8000-000000000000");

    private HearingFixture fixture;
    private String hearings;
    private String slots;

    @BeforeEach
    void accept_a_case() {
        fixture = HearingFixture.acceptedCase();
        hearings = "/api/cases/" + fixture.caseId() + "/hearings";
        slots = "/api/cases/" + fixture.caseId() + "/hearing-slots";
    }

    @Test
    void the_clerk_is_offered_lawful_slots_the_fairest_first() {
        var answer =
                Someone.clerkChen().asks().get(slots).then().statusCode(200).extract();

        List<Integer> unfairness = answer.path("slots.unfairMinutes");
        var earliest = Instant.parse(answer.path("earliestLawful"));
        var first = Instant.parse(answer.path("slots[0].startsAt"));
        assertThat(unfairness).isSorted().isNotEmpty();
        assertThat(first).isAfterOrEqualTo(earliest);
        assertThat(first.atZone(COURT).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(answer.<String>path("basis")).isEqualTo("CPL 139");
        assertThat(answer.<List<String>>path("slots[0].local.capacity"))
                .containsExactlyInAnyOrder("judge", "clerk", "plaintiff", "defendant");
    }

    @Test
    void a_time_that_somebody_already_has_a_hearing_at_is_not_offered_again() {
        var taken = fixture.slot();
        schedule(taken);

        var answer = Someone.clerkChen().asks().queryParam("days", 60).get(slots);

        answer.then().body("slots.startsAt", not(hasItem(taken.toString())));
    }

    @Test
    void slots_begin_on_the_day_asked_for() {
        var from = Instant.now().plus(Duration.ofDays(20)).atZone(COURT).toLocalDate();

        List<String> starts = Someone.clerkChen()
                .asks()
                .queryParam("from", from.toString())
                .queryParam("days", 7)
                .get(slots)
                .then()
                .statusCode(200)
                .extract()
                .path("slots.startsAt");

        assertThat(starts).isNotEmpty().allSatisfy(start -> {
            var day = Instant.parse(start).atZone(COURT).toLocalDate();
            assertThat(day).isBetween(from, from.plusDays(6));
        });
    }

    @Test
    void slots_are_for_the_bench_and_a_case_of_others_does_not_exist() {
        Someone.lin().asks().get(slots).then().statusCode(403).body("code", equalTo("act-not-open-to-capacity"));
        Someone.stranger().asks().get(slots).then().statusCode(404).body("code", equalTo("not-found"));
        Someone.nobody().get(slots).then().statusCode(401);
        Someone.clerkChen().asks().queryParam("days", 61).get(slots).then().statusCode(400);
    }

    @Test
    void a_scheduled_hearing_summons_everybody_and_stands_on_the_timeline_with_its_basis() {
        var start = fixture.slot();

        var answer = Someone.clerkChen().sends(wanted(start)).post(hearings);

        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("scheduled"))
                .body("caseNumber", equalTo(fixture.number()))
                .body("appearances.capacity", containsInAnyOrder("judge", "clerk", "plaintiff", "defendant"))
                .body("appearances.place", hasItem("absent"))
                .body("myCapacity", equalTo("clerk"))
                .body("may", hasItem("vacate"));
        Someone.lin()
                .asks()
                .get("/api/cases/" + fixture.caseId() + "/timeline")
                .then()
                .body("items[0].kind", equalTo("hearing-scheduled"))
                .body("items[0].basis", equalTo("CPL 139"))
                .body("items[0].hearing", equalTo(answer.<String>path("id")));
    }

    @Test
    void a_hearing_with_too_little_notice_is_refused_with_the_earliest_lawful_time_and_leaves_nothing() {
        var tomorrow = Instant.now().plus(Duration.ofDays(1));

        Someone.clerkChen()
                .sends(wanted(tomorrow))
                .post(hearings)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("hearing-notice-too-short"))
                .body("basis", equalTo("CPL 139"))
                .body("params.earliest", notNullValue());
        Someone.clerkChen().asks().get(hearings).then().body("items", empty());
    }

    @Test
    void outside_court_hours_only_the_judge_can_fix_a_hearing() {
        var evening = fixture.slot().atZone(COURT).withHour(20).withMinute(0).toInstant();

        Someone.clerkChen()
                .sends(wanted(evening))
                .post(hearings)
                .then()
                .statusCode(409)
                .body("code", equalTo("hearing-outside-court-hours"));
        Someone.judgeLi().sends(wanted(evening)).post(hearings).then().statusCode(201);
    }

    @Test
    void nobody_can_be_summoned_to_two_hearings_at_once() {
        var start = fixture.slot();
        schedule(start);

        Someone.clerkChen()
                .sends(wanted(start.plus(Duration.ofMinutes(15))))
                .post(hearings)
                .then()
                .statusCode(409)
                .body("code", equalTo("hearing-time-taken"));
    }

    @ParameterizedTest
    @CsvSource({
        "startsAt, tomorrow, /startsAt, invalid-format",
        "durationMinutes, 5, /durationMinutes, too-small",
        "publicity, secret, /publicity, unknown-value",
        "room, big, /room, unknown-property",
    })
    void input_that_does_not_obey_the_contract_is_refused_with_its_fault(
            String field, String value, String pointer, String code) {
        var body = new java.util.HashMap<String, Object>(wanted(fixture.slot()));
        body.put(field, field.equals("durationMinutes") ? Integer.valueOf(value) : value);

        Someone.clerkChen()
                .sends(body)
                .post(hearings)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations.pointer", contains(pointer))
                .body("violations.code", contains(code));
    }

    @Test
    void a_closed_hearing_needs_its_reason() {
        var body = Map.of("startsAt", fixture.slot().toString(), "durationMinutes", 30, "publicity", "closed");

        Someone.clerkChen()
                .sends(body)
                .post(hearings)
                .then()
                .statusCode(422)
                .body("code", equalTo("hearing-closed-without-reason"));
    }

    @Test
    void only_the_bench_schedules() {
        var body = wanted(fixture.slot());

        Someone.lin().sends(body).post(hearings).then().statusCode(403);
        Someone.stranger().sends(body).post(hearings).then().statusCode(404);
        Someone.nobody()
                .contentType("application/json")
                .body(body)
                .post(hearings)
                .then()
                .statusCode(401);
        Someone.clerkChen().asks().get(hearings).then().body("items", empty());
    }

    @Test
    void a_party_reads_the_hearing_but_not_whether_the_other_has_read_the_notice() {
        var hearing = fixture.hearing();

        Someone.wu()
                .asks()
                .get("/api/hearings/" + hearing)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("myCapacity", equalTo("defendant"))
                .body("may", contains("enter"))
                .body("appearances.find { it.capacity == 'plaintiff' }.noticeReadAt", nullValue());
        Someone.stranger().asks().get("/api/hearings/" + hearing).then().statusCode(404);
        Someone.nobody().get("/api/hearings/" + hearing).then().statusCode(401);
        Someone.wu().asks().get("/api/hearings/" + NOWHERE).then().statusCode(404);
    }

    @Test
    void my_hearings_come_in_pages_and_are_mine_alone() {
        var hearing = fixture.hearing();

        List<String> mine = Someone.wu()
                .asks()
                .queryParam("limit", 100)
                .get("/api/hearings")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");

        assertThat(mine).contains(hearing.toString());
        Someone.wu().asks().queryParam("limit", 1).get("/api/hearings").then().body("items", hasSize(1));
        Someone.stranger().asks().get("/api/hearings").then().body("items", empty());
        Someone.wu()
                .asks()
                .queryParam("cursor", "x")
                .get("/api/hearings")
                .then()
                .statusCode(400);
    }

    @Test
    void the_bench_vacates_a_hearing_once_with_its_present_version() {
        var vacation = "/api/hearings/" + fixture.hearing() + "/vacation";
        var reason = Map.of("reason", "法官因公外出");

        Someone.judgeLi().sends(reason).post(vacation).then().statusCode(428);
        Someone.judgeLi()
                .sends(reason)
                .header("If-Match", "\"7\"")
                .post(vacation)
                .then()
                .statusCode(412);
        Someone.lin()
                .sends(reason)
                .header("If-Match", "\"1\"")
                .post(vacation)
                .then()
                .statusCode(403);
        Someone.stranger()
                .sends(reason)
                .header("If-Match", "\"1\"")
                .post(vacation)
                .then()
                .statusCode(404);
        Someone.judgeLi()
                .sends(Map.of())
                .header("If-Match", "\"1\"")
                .post(vacation)
                .then()
                .statusCode(400);
        Someone.judgeLi()
                .sends(reason)
                .header("If-Match", "\"1\"")
                .post(vacation)
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("state", equalTo("vacated"))
                .body("endReason", equalTo("法官因公外出"));
        Someone.judgeLi()
                .sends(reason)
                .header("If-Match", "\"2\"")
                .post(vacation)
                .then()
                .statusCode(409)
                .body("code", equalTo("hearing-act-not-lawful-now"));
    }

    @Test
    void the_record_of_a_hearing_is_for_the_case_alone() {
        var hearing = fixture.hearing();

        Someone.lin()
                .asks()
                .get("/api/hearings/" + hearing + "/record")
                .then()
                .statusCode(200)
                .body("entries.kind", contains("hearing-scheduled"))
                .body("attendance", empty())
                .body("exhibitsShown", empty());
        Someone.stranger()
                .asks()
                .get("/api/hearings/" + hearing + "/record")
                .then()
                .statusCode(404);
        Someone.nobody().get("/api/hearings/" + hearing + "/record").then().statusCode(401);
    }

    @Test
    void a_ticket_is_for_whoever_is_summoned_and_would_be_let_in() {
        var hearing = fixture.hearing();
        var tickets = "/api/hearings/" + hearing + "/room-tickets";

        Someone.lin()
                .asks()
                .post(tickets)
                .then()
                .statusCode(201)
                .body("url", equalTo("/api/room"))
                .body("ticket", notNullValue())
                .body("expiresAt", notNullValue());
        Someone.stranger().asks().post(tickets).then().statusCode(404);
        Someone.nobody().post(tickets).then().statusCode(401);
        Someone.lin()
                .asks()
                .post("/api/hearings/" + NOWHERE + "/room-tickets")
                .then()
                .statusCode(404);
    }

    @Test
    void a_party_that_chose_the_courtroom_gets_no_ticket_and_hears_why() {
        var hearing = fixture.hearing();
        fixture.choosesCourtroom(Someone.wu());

        Someone.wu()
                .asks()
                .post("/api/hearings/" + hearing + "/room-tickets")
                .then()
                .statusCode(409)
                .body("code", equalTo("hearing-attended-in-courtroom"))
                .body("basis", notNullValue());
    }

    private void schedule(Instant start) {
        Someone.clerkChen().sends(wanted(start)).post(hearings).then().statusCode(201);
    }

    private static Map<String, Object> wanted(Instant start) {
        return Map.of("startsAt", start.toString(), "durationMinutes", 30, "publicity", "public");
    }
}
