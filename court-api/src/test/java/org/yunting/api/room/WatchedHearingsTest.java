package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.yunting.api.acting.CourtDatabase.execute;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.api.participants.Participation;

/** The command view: how every hearing of the day stands, told to clerks alone, and names to nobody but the clerk of the hearing. */
@CourtTest
@QuarkusTestResource(BridgeServer.class)
class WatchedHearingsTest {
    private final List<BrowserPage> open = new ArrayList<>();
    private HearingFixture fixture;
    private UUID hearing;
    private UUID lin;
    private UUID wu;

    @BeforeEach
    void fix_a_hearing() {
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        lin = fixture.idOf(Someone.lin());
        wu = fixture.idOf(Someone.wu());
    }

    @AfterEach
    void close_pages() {
        open.forEach(BrowserPage::close);
        execute("update hearings set starts_at = starts_at - interval '3 days' where id = '%s' and state = 'scheduled'"
                .formatted(hearing));
    }

    @Test
    void whoever_has_not_come_since_the_hour_is_late_and_whoever_lost_their_line_is_not() {
        begins(-725);

        assertThat(standings(Someone.clerkChen()))
                .containsEntry("judge", "late")
                .containsEntry("plaintiff", "late")
                .containsEntry("defendant", "late");
        assertThat(trouble("defendant").get("lateMinutes")).isEqualTo(12);
        assertThat(trouble("defendant").get("name")).isNotNull();

        var judge = entered(Someone.judgeLi());
        judge.does("open-waiting-room");
        var plaintiff = entered(Someone.lin());
        assertThat(standings(Someone.clerkChen())).containsOnlyKeys("clerk", "defendant");
        judge.forgets();
        plaintiff.loses();
        judge.awaits(message -> isLost(message, lin));

        assertThat(standings(Someone.clerkChen())).containsEntry("plaintiff", "line-lost");
        assertThat(trouble("plaintiff").get("lateMinutes")).isNull();
        assertThat(watched(Someone.clerkChen()).get("there")).isEqualTo(1);
        assertThat(watched(Someone.clerkChen()).get("expected")).isEqualTo(4);
    }

    @Test
    void before_the_hour_nobody_is_late_and_nobody_waits_for_a_party_that_comes_to_the_courtroom() {
        fixture.choosesCourtroom(Someone.wu());
        entered(Someone.judgeLi()).does("open-waiting-room");

        assertThat(standings(Someone.clerkChen()))
                .containsOnly(Map.entry("plaintiff", "not-yet"), Map.entry("clerk", "not-yet"));
        assertThat(trouble("plaintiff").get("lateMinutes")).isNull();
        assertThat(watched(Someone.clerkChen()).get("state")).isEqualTo("waiting-room-open");
    }

    @Test
    void whoever_came_before_the_waiting_room_opened_is_there_and_whoever_looked_in_days_ago_is_not() {
        begins(-120);
        entered(Someone.lin());
        execute("""
                insert into room_presences (hearing_id, person_id, device, line, endpoint, connected, media_ready, microphone, camera, changed_at)
                values ('%s', '%s', gen_random_uuid(), gen_random_uuid(), '%s', false, false, 'off', 'off', timestamptz '%s' - interval '2 days')""".formatted(hearing, wu, "0".repeat(32), now()));

        assertThat(standings(Someone.clerkChen()))
                .doesNotContainKey("plaintiff")
                .containsEntry("defendant", "late");
    }

    @Test
    void a_bad_line_rings_while_it_is_measured_bad_and_no_longer() {
        var judge = entered(Someone.judgeLi());
        judge.does("open-waiting-room");
        entered(Someone.lin());
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString())));
        measured(lin, "poor", 8);
        assertThat(standings(Someone.clerkChen())).containsEntry("plaintiff", "line-poor");

        measured(lin, "good", 2);

        assertThat(standings(Someone.clerkChen())).doesNotContainKey("plaintiff");
    }

    @Test
    void what_is_wrong_stands_with_its_time_until_it_is_right_again_and_rings_no_more_when_all_is_over() {
        var judge = entered(Someone.judgeLi());
        judge.does("open-waiting-room");
        assertThat(alarms()).isEmpty();
        var gap = UUID.randomUUID();
        execute("""
                insert into recording_gaps (id, hearing_id, cause, began_at) values ('%1$s', '%2$s', 'line-down', timestamptz '%3$s' - interval '9 minutes');
                insert into recording_gap_ends values ('%1$s', timestamptz '%3$s' - interval '8 minutes');
                insert into recording_gaps (id, hearing_id, cause, began_at) values ('%4$s', '%2$s', 'line-down', timestamptz '%3$s' - interval '10 minutes');
                insert into line_tests (hearing_id, person_id, taken_at, verdict, reasons) values ('%2$s', '%5$s', '%3$s', 'poor', '[]')""".formatted(UUID.randomUUID(), hearing, now(), gap, wu));
        assertThat(alarms())
                .extracting(
                        alarm -> alarm.get("kind"), alarm -> alarm.get("count"), alarm -> alarm.get("until") == null)
                .containsExactly(tuple("recording-gap", 2, true), tuple("line-test-poor", 1, true));

        execute("insert into recording_gap_ends values ('%s', '%s')".formatted(gap, now()));

        assertThat(alarms().getFirst().get("until")).isNotNull();
        int version = Someone.clerkChen().asks().get("/api/hearings/" + hearing).path("version");
        Someone.clerkChen()
                .sends(Map.of("reason", "法官患病"))
                .header("If-Match", "\"" + version + "\"")
                .post("/api/hearings/" + hearing + "/vacation")
                .then()
                .statusCode(201);
        begins(0);
        assertThat(alarms()).isEmpty();
        assertThat(standings(Someone.clerkChen())).isEmpty();
        var ids = view(Someone.clerkChen()).getList("items.id", String.class);
        var states = view(Someone.clerkChen()).getList("items.state", String.class);
        assertThat(states.subList(ids.indexOf(hearing.toString()), states.size()))
                .isSubsetOf("vacated", "closed", "adjourned");
    }

    @Test
    void media_that_fell_out_is_an_alarm_until_it_flows_again() {
        entered(Someone.judgeLi()).does("open-waiting-room");
        noted("media-interrupted");

        assertThat(alarms().getFirst())
                .containsEntry("kind", "media-interrupted")
                .doesNotContainKey("until");

        noted("media-restored");

        assertThat(alarms().getFirst())
                .containsEntry("kind", "media-interrupted")
                .containsKey("until");
    }

    @Test
    void the_clerk_of_another_hearing_reads_how_many_and_never_who() {
        begins(-725);
        var other = Someone.clerkZhao();

        var seen = watched(other);
        assertThat(seen.get("mine")).isEqualTo(false);
        assertThat(seen.get("cause")).isEqualTo("divorce");
        assertThat(standings(other)).containsEntry("defendant", "late");
        assertThat(view(other).getList("items.find { it.id == '%s' }.troubles.name".formatted(hearing)))
                .containsOnlyNulls();
        assertThat(view(other).getList("items.find { it.id == '%s' }.troubles.person".formatted(hearing)))
                .containsOnlyNulls();
        other.asks().post("/api/hearings/" + hearing + "/room-tickets").then().statusCode(404);
        execute("update hearings set publicity = 'closed', closed_reason = '离婚案件' where id = '%s'".formatted(hearing));
        assertThat(watched(other).get("cause")).isNull();
        assertThat(watched(Someone.clerkChen()).get("cause")).isEqualTo("divorce");
        assertThat(watched(Someone.clerkChen()).get("mine")).isEqualTo(true);
    }

    @Test
    void nobody_watches_over_hearings_but_clerks() {
        for (var wrong : List.of(Someone.judgeLi(), Someone.lin(), Someone.wu(), Someone.stranger())) {
            wrong.asks().get("/api/command").then().statusCode(403);
        }
        Someone.nobody().get("/api/command").then().statusCode(401);
        String pass = Participation.ofWitness(hearing)
                .takesPass()
                .then()
                .statusCode(201)
                .extract()
                .path("pass");
        Someone.nobody().auth().oauth2(pass).get("/api/command").then().statusCode(401);
    }

    private BrowserPage entered(Someone someone) {
        var page = BrowserPage.entered(hearing, someone);
        open.add(page);
        return page;
    }

    private static boolean isLost(JsonObject message, UUID person) {
        return message.getString("type").equals("state")
                && message.getJsonArray("people").stream()
                        .map(JsonObject.class::cast)
                        .anyMatch(one ->
                                one.getString("person").equals(person.toString()) && !one.getBoolean("connected"));
    }

    private void begins(long secondsFromNow) {
        execute("update hearings set starts_at = '%s' where id = '%s'"
                .formatted(now().plusSeconds(secondsFromNow), hearing));
    }

    private void measured(UUID person, String verdict, long secondsAgo) {
        execute("""
                insert into line_samples (hearing_id, person_id, taken_at, verdict, received_kbps, sent_kbps, received_height, sent_height, device)
                values ('%s', '%s', '%s', '%s', 1, 1, 0, 0, 'phone')""".formatted(hearing, person, now().minusSeconds(secondsAgo), verdict));
    }

    private void noted(String kind) {
        execute("""
                insert into timeline_entries (id, case_id, at, kind, params, actor_capacity, basis, hearing_id)
                values ('%s', '%s', '%s', '%s', '{}', 'court', 'OLR 25', '%s')""".formatted(UUID.randomUUID(), fixture.caseId(), now(), kind, hearing));
    }

    private static Instant now() {
        return Instant.parse(Someone.nobody().get("/api/court").path("now"));
    }

    private static JsonPath view(Someone reader) {
        return reader.asks()
                .get("/api/command")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Map<String, Object> watched(Someone reader) {
        return Objects.requireNonNull(view(reader).getMap("items.find { it.id == '%s' }".formatted(hearing)));
    }

    private List<Map<String, Object>> alarms() {
        return view(Someone.clerkChen()).getList("items.find { it.id == '%s' }.alarms".formatted(hearing));
    }

    private Map<String, Object> trouble(String capacity) {
        return view(Someone.clerkChen())
                .getMap("items.find { it.id == '%s' }.troubles.find { it.capacity == '%s' }"
                        .formatted(hearing, capacity));
    }

    /** How each stands who is not well there, by capacity. */
    private Map<String, String> standings(Someone reader) {
        List<Map<String, String>> troubles = view(reader)
                .getList(
                        "items.find { it.id == '%s' }.troubles.collect { [capacity: it.capacity, standing: it.standing] }"
                                .formatted(hearing));
        return troubles.stream().collect(Collectors.toMap(one -> one.get("capacity"), one -> one.get("standing")));
    }
}
