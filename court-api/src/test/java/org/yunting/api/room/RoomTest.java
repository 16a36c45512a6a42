package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;

/** A hearing as its people live it. */
@CourtTest
class RoomTest {
    private final List<BrowserPage> pages = new ArrayList<>();
    private HearingFixture fixture;
    private UUID hearing;
    private UUID lin;
    private UUID wu;

    @BeforeEach
    void schedule_a_hearing() {
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        lin = fixture.idOf(Someone.lin());
        wu = fixture.idOf(Someone.wu());
    }

    @AfterEach
    void close_pages() {
        pages.forEach(BrowserPage::close);
    }

    @Test
    void early_comers_wait_and_the_bench_comes_in_when_the_waiting_room_opens() {
        var judge = enters(Someone.judgeLi());
        var plaintiff = enters(Someone.lin());

        judge.does("open-waiting-room");

        assertThat(plaintiff
                        .awaitsState("waiting-room-open")
                        .getJsonArray("people")
                        .size())
                .isEqualTo(3);
        assertThat(plaintiff.awaitsPerson(lin, entry -> entry.getString("place").equals("waiting")))
                .isNotNull();
        assertThat(judge.awaitsPerson(lin, entry -> entry.getString("place").equals("waiting"))
                        .getString("capacity"))
                .isEqualTo("plaintiff");
    }

    @Test
    void whoever_waits_sees_the_court_and_themselves_and_nobody_else() {
        var judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        enters(Someone.wu());

        var plaintiff = enters(Someone.lin());

        var state = plaintiff.awaits("state");
        assertThat(state.getJsonArray("people").stream().map(entry -> ((JsonObject) entry).getString("capacity")))
                .containsExactlyInAnyOrder("judge", "clerk", "plaintiff");
        assertThat(state.getJsonArray("may")).containsExactly("declare");
        assertThat(plaintiff.awaits("welcome").getJsonObject("you").getString("capacity"))
                .isEqualTo("plaintiff");
    }

    @Test
    void a_hearing_runs_from_the_waiting_room_to_its_record() {
        var judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        var plaintiff = enters(Someone.lin());
        var defendant = enters(Someone.wu());
        var exhibit = fixture.exhibit("P-1");

        judge.does("admit", "persons", new JsonArray(List.of(lin.toString(), wu.toString())));
        judge.does("open-session");
        judge.does("show-exhibit", "exhibit", exhibit.toString());
        judge.does("pause", "reason", "休庭五分钟");
        judge.does("resume");
        judge.does("close");

        assertThat(plaintiff
                        .awaitsState(state -> state.getJsonObject("showing") != null)
                        .getJsonObject("showing")
                        .getString("number"))
                .isEqualTo("P-1");
        assertThat(defendant.awaitsState("paused").getJsonObject("hearing").getString("pauseReason"))
                .isEqualTo("休庭五分钟");
        assertThat(defendant.awaits("goodbye").getString("reason")).isEqualTo("hearing-over");
        assertThat(defendant.closeCode()).isEqualTo(4410);
        var record = Someone.lin()
                .asks()
                .get("/api/hearings/" + hearing + "/record")
                .then()
                .statusCode(200)
                .extract();
        assertThat(record.<List<String>>path("entries.kind"))
                .containsExactly(
                        "hearing-scheduled",
                        "waiting-room-opened",
                        "bench-entered",
                        "waiting-room-entered",
                        "waiting-room-entered",
                        "person-admitted",
                        "person-admitted",
                        "session-opened",
                        "exhibit-shown",
                        "hearing-paused",
                        "hearing-resumed",
                        "hearing-closed");
        assertThat(record.<List<String>>path("exhibitsShown.number")).containsExactly("P-1");
        assertThat(record.<List<Integer>>path("attendance.intervals.collect { it.size() }"))
                .containsExactly(1, 2, 2);
        assertThat(record.<String>path("hearing.state")).isEqualTo("closed");
    }

    @Test
    void acts_of_the_court_are_refused_to_a_party_alone_and_the_room_hears_nothing() {
        var judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        var plaintiff = enters(Someone.lin());
        judge.settles();
        judge.forgets();

        var answer = plaintiff.asks("open-session");

        assertThat(answer.getString("type")).isEqualTo("act-refused");
        assertThat(answer.getJsonObject("problem").getString("code")).isEqualTo("hearing-not-presiding");
        assertThat(answer.getJsonObject("problem").getInteger("status")).isEqualTo(403);
        judge.settles();
        assertThat(judge.heard()).noneMatch(message -> message.getString("type").startsWith("act-"));
        assertThat(state()).isEqualTo("waiting-room-open");
    }

    @Test
    void the_clerk_is_second_host_but_does_not_preside() {
        var clerk = enters(Someone.clerkChen());
        clerk.does("open-waiting-room");
        enters(Someone.lin());

        clerk.does("admit", "persons", new JsonArray(List.of(lin.toString())));
        var answer = clerk.asks("open-session");

        assertThat(answer.getJsonObject("problem").getString("code")).isEqualTo("hearing-not-presiding");
    }

    @Test
    void the_session_does_not_open_before_its_hour_while_somebody_is_missing() {
        var judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");

        var early = judge.asks("open-session").getJsonObject("problem");
        admitBoth(judge);
        judge.does("open-session");

        assertThat(early.getString("code")).isEqualTo("hearing-before-appointed-hour");
        assertThat(early.getString("basis")).isEqualTo("CPL 139");
        assertThat(early.getJsonArray("possible")).contains("admit").doesNotContain("open-session");
        assertThat(state()).isEqualTo("in-session");
    }

    @Test
    void an_act_out_of_state_is_refused_and_says_what_is_possible() {
        var judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");

        var answer = judge.asks("pause", "reason", "休庭");

        assertThat(answer.getJsonObject("problem").getString("code")).isEqualTo("hearing-act-not-lawful-now");
        assertThat(answer.getJsonObject("problem").getJsonArray("possible")).contains("open-session");
    }

    @Test
    void the_same_act_sent_twice_is_done_once_and_answered_twice() {
        var judge = enters(Someone.judgeLi());
        var act = UUID.randomUUID();

        judge.asks(act, "open-waiting-room");
        judge.answerTo(act);
        judge.forgets();
        judge.asks(act, "open-waiting-room");

        assertThat(judge.answerTo(act).getString("type")).isEqualTo("act-done");
        assertThat(kinds().stream().filter("waiting-room-opened"::equals)).hasSize(1);
    }

    @Test
    void an_exhibit_of_another_case_is_not_shown() {
        var judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        admitBoth(judge);
        judge.does("open-session");
        var foreign = HearingFixture.acceptedCase().exhibit("P-1");

        assertThat(judge.asks("show-exhibit", "exhibit", foreign.toString())
                        .getJsonObject("problem")
                        .getString("code"))
                .isEqualTo("hearing-exhibit-of-other-case");
        assertThat(judge.asks("show-exhibit", "exhibit", UUID.randomUUID().toString())
                        .getJsonObject("problem")
                        .getString("code"))
                .isEqualTo("not-found");
    }

    @Test
    void a_removed_person_is_shown_out_and_gets_no_ticket_again() {
        var judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        var plaintiff = enters(Someone.lin());
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString())));

        judge.does("remove", "person", lin.toString(), "reason", "扰乱法庭秩序");

        assertThat(plaintiff.awaits("goodbye").getString("reason")).isEqualTo("removed");
        assertThat(plaintiff.closeCode()).isEqualTo(4403);
        Someone.lin()
                .asks()
                .post("/api/hearings/" + hearing + "/room-tickets")
                .then()
                .statusCode(403);
        assertThat(kinds()).doesNotContain("line-lost");
    }

    @Test
    void a_person_put_back_sees_no_more_than_who_waits() {
        var judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        var plaintiff = enters(Someone.lin());
        enters(Someone.wu());
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString(), wu.toString())));
        plaintiff.awaitsPerson(wu, entry -> entry.getString("place").equals("room"));
        plaintiff.forgets();

        judge.does("put-back", "person", lin.toString());

        var state = plaintiff.awaitsState(seen -> seen.getJsonArray("people").size() == 3);
        assertThat(BrowserPage.personIn(state, wu)).isNull();
    }

    @Test
    void hands_and_devices_are_shown_to_all_in_the_room() {
        var judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        var plaintiff = enters(Someone.lin());

        plaintiff.says(new JsonObject().put("type", "hand").put("raised", true));
        plaintiff.says(
                new JsonObject().put("type", "devices").put("microphone", "on").put("camera", "off"));

        var entry = judge.awaitsPerson(
                lin,
                seen -> seen.getJsonObject("devices").getString("microphone").equals("on"));
        assertThat(entry.getString("handRaisedAt")).isNotNull();
        assertThat(entry.getJsonObject("devices").getString("camera")).isEqualTo("off");
    }

    @Test
    void how_good_a_line_is_and_what_is_seen_over_it_reaches_judge_and_clerk_and_nobody_else() {
        var judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        var plaintiff = enters(Someone.lin());
        var defendant = enters(Someone.wu());

        plaintiff.says(
                new JsonObject().put("type", "quality").put("verdict", "poor").put("picture", "held"));
        var heard = judge.awaits("quality");
        var clerk = enters(Someone.clerkChen());
        defendant.settles();
        plaintiff.loses();

        assertThat(heard.getString("person")).isEqualTo(lin.toString());
        assertThat(heard.getString("verdict")).isEqualTo("poor");
        assertThat(heard.getString("picture")).isEqualTo("held");
        assertThat(clerk.awaits("quality").getString("verdict")).isEqualTo("poor");
        assertThat(judge.awaits(message -> "lost".equals(message.getString("verdict")))
                        .getString("person"))
                .isEqualTo(lin.toString());
        assertThat(defendant.heard())
                .noneMatch(message -> message.getString("type").equals("quality"));
    }

    @Test
    void a_lost_line_is_noted_as_that_and_nothing_else_and_coming_back_needs_no_admission() {
        var judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        var plaintiff = enters(Someone.lin());
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString())));

        plaintiff.loses();
        var gone = judge.awaitsPerson(
                lin,
                entry -> !entry.getBoolean("connected")
                        && entry.getString("place").equals("room"));
        judge.forgets();
        pages.add(BrowserPage.entered(hearing, Someone.lin(), plaintiff.device()));

        assertThat(gone.getString("place")).isEqualTo("room");
        assertThat(judge.awaitsPerson(lin, entry -> entry.getBoolean("connected"))
                        .getString("place"))
                .isEqualTo("room");
        assertThat(kinds()).endsWith("person-admitted", "line-lost", "line-restored");
    }

    @Test
    void whoever_asks_for_a_ticket_is_told_on_which_device_they_are_in_the_room() {
        assertThat(presentOn(Someone.lin())).isNull();
        var page = enters(Someone.lin());

        assertThat(presentOn(Someone.lin())).isEqualTo(page.device().toString());
        assertThat(presentOn(Someone.wu())).isNull();
    }

    private @Nullable String presentOn(Someone someone) {
        return someone.asks()
                .post("/api/hearings/" + hearing + "/room-tickets")
                .then()
                .extract()
                .path("presentOn");
    }

    @Test
    void the_second_device_takes_the_place_of_the_first_and_nobody_loses_a_line() {
        var judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        var first = enters(Someone.lin());

        var second = enters(Someone.lin());

        assertThat(first.awaits("goodbye").getString("reason")).isEqualTo("replaced");
        assertThat(first.closeCode()).isEqualTo(4409);
        second.settles();
        judge.settles();
        assertThat(kinds()).doesNotContain("line-lost");
        assertThat(second.isOpen()).isTrue();
    }

    @Test
    void vacating_a_hearing_shows_out_whoever_came_early() {
        var plaintiff = enters(Someone.lin());

        Someone.judgeLi()
                .sends(Map.of("reason", "法官因公外出"))
                .header("If-Match", "\"1\"")
                .post("/api/hearings/" + hearing + "/vacation")
                .then()
                .statusCode(201);

        assertThat(plaintiff.awaits("goodbye").getString("reason")).isEqualTo("hearing-over");
        assertThat(plaintiff.closeCode()).isEqualTo(4410);
        Someone.lin()
                .asks()
                .post("/api/hearings/" + hearing + "/room-tickets")
                .then()
                .statusCode(409);
    }

    /** Both parties come and are admitted; then the session may open before its hour. */
    private void admitBoth(BrowserPage judge) {
        enters(Someone.lin());
        enters(Someone.wu());
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString(), wu.toString())));
    }

    private BrowserPage enters(Someone someone) {
        var page = BrowserPage.entered(hearing, someone);
        pages.add(page);
        return page;
    }

    private String state() {
        return Someone.lin()
                .asks()
                .get("/api/hearings/" + hearing)
                .then()
                .extract()
                .path("state");
    }

    private List<String> kinds() {
        return Someone.lin()
                .asks()
                .get("/api/hearings/" + hearing + "/record")
                .then()
                .extract()
                .path("entries.kind");
    }
}
