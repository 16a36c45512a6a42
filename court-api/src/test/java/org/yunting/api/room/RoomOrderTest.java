package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;

/** Order in the room: objections, measures, interruptions, and what comes after. */
@CourtTest
class RoomOrderTest {
    private final List<BrowserPage> pages = new ArrayList<>();
    private UUID hearing;
    private UUID lin;
    private UUID wu;
    private HearingFixture fixture;
    private BrowserPage judge;
    private BrowserPage plaintiff;
    private BrowserPage defendant;

    @BeforeEach
    void open_a_session() {
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        lin = fixture.idOf(Someone.lin());
        wu = fixture.idOf(Someone.wu());
        judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        plaintiff = enters(Someone.lin());
        defendant = enters(Someone.wu());
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString(), wu.toString())));
        judge.does("open-session");
    }

    @AfterEach
    void close_pages() {
        pages.forEach(BrowserPage::close);
    }

    @Test
    void an_objection_stops_the_talk_until_the_judge_rules() {
        defendant.does("object", "ground", "improper-leading");

        var objection = plaintiff
                .awaitsState(state -> state.getJsonObject("objection") != null)
                .getJsonObject("objection");
        assertThat(objection.getString("person")).isEqualTo(wu.toString());
        assertThat(objection.getString("ground")).isEqualTo("improper-leading");
        assertThat(BrowserPage.refusalIn(plaintiff.asks("object", "ground", "other")))
                .isEqualTo("hearing-objection-pending");
        plaintiff.forgets();
        judge.does("rule-on-objection", "ruling", "sustained", "reason", "");

        assertThat(plaintiff.awaitsState(state -> state.getJsonObject("objection") == null))
                .isNotNull();
        assertThat(HearingFixture.recordKinds(hearing)).endsWith("objection-raised", "objection-ruled-on");
    }

    @Test
    void an_exhibit_is_not_shown_to_a_room_in_which_somebody_may_not_see_it() {
        var exhibit = fixture.exhibit("P-1");
        Someone.judgeLi()
                .sends(Map.of("act", "restrict-exhibit", "ground", "privacy", "readers", List.of(), "reason", "涉及隐私"))
                .header("If-Match", "\"1\"")
                .post("/api/exhibits/" + exhibit + "/acts")
                .then()
                .statusCode(201);

        assertThat(BrowserPage.refusalIn(judge.asks("show-exhibit", "exhibit", exhibit.toString())))
                .isEqualTo("hearing-exhibit-closed");
        judge.does("put-back", "person", wu.toString());
        judge.does("show-exhibit", "exhibit", exhibit.toString());

        assertThat(HearingFixture.recordKinds(hearing)).endsWith("person-put-back", "exhibit-shown");
    }

    @Test
    void who_waits_neither_objects_nor_hears_of_objections() {
        judge.does("put-back", "person", lin.toString());
        defendant.does("object", "ground", "irrelevant");
        plaintiff.forgets();

        assertThat(BrowserPage.refusalIn(plaintiff.asks("object", "ground", "other")))
                .isEqualTo("hearing-person-not-in-room");
        plaintiff.settles();

        assertThat(plaintiff.heard()).noneMatch(message -> message.getJsonObject("objection") != null);
    }

    @Test
    void measures_are_told_and_stand_in_the_record_and_only_the_judge_takes_them() {
        judge.does("warn", "person", lin.toString(), "reason", "打断他人发言");
        judge.does("reprimand", "person", lin.toString(), "reason", "辱骂对方");

        assertThat(plaintiff.awaitsPerson(lin, entry -> "reprimanded".equals(entry.getString("measure"))))
                .isNotNull();
        var clerk = enters(Someone.clerkChen());
        for (var other : List.of(clerk, plaintiff, defendant)) {
            assertThat(BrowserPage.refusalIn(other.asks("warn", "person", wu.toString(), "reason", "吵闹")))
                    .isEqualTo("hearing-not-presiding");
            assertThat(BrowserPage.refusalIn(other.asks("reprimand", "person", wu.toString(), "reason", "吵闹")))
                    .isEqualTo("hearing-not-presiding");
            assertThat(BrowserPage.refusalIn(other.asks("rule-on-objection", "ruling", "overruled", "reason", "")))
                    .isEqualTo("hearing-not-presiding");
            assertThat(BrowserPage.refusalIn(other.asks("hand-over", "person", wu.toString(), "reason", "回避")))
                    .isEqualTo("hearing-not-presiding");
        }
        assertThat(BrowserPage.refusalIn(judge.asks("object", "ground", "other")))
                .isEqualTo("hearing-act-of-the-parties");
        assertThat(BrowserPage.refusalIn(judge.asks("hand-over", "person", wu.toString(), "reason", "回避")))
                .isEqualTo("hearing-no-judge-of-this-hearing");
        assertThat(HearingFixture.recordKinds(hearing))
                .contains("person-warned", "person-reprimanded")
                .doesNotContain("presiding-handed-over");
    }

    @Test
    void all_are_silenced_at_once_and_nobody_lifts_it_for_themselves() {
        judge.does("mute-all");

        assertThat(plaintiff.awaitsPerson(
                        lin, entry -> entry.getJsonObject("mutedByCourt").getBoolean("audio")))
                .isNotNull();
        assertThat(plaintiff.awaitsPerson(
                        wu, entry -> entry.getJsonObject("mutedByCourt").getBoolean("audio")))
                .isNotNull();
        for (var act : List.of("unmute-all", "mute-all")) {
            assertThat(BrowserPage.refusalIn(plaintiff.asks(act))).isEqualTo("hearing-act-of-the-bench");
        }
        plaintiff.forgets();
        enters(Someone.clerkChen()).does("unmute-all");
        assertThat(plaintiff.awaitsPerson(
                        lin, entry -> !entry.getJsonObject("mutedByCourt").getBoolean("audio")))
                .isNotNull();
    }

    @Test
    void the_clerk_suspends_and_only_the_judge_goes_on() {
        var clerk = enters(Someone.clerkChen());
        assertThat(BrowserPage.refusalIn(defendant.asks("suspend", "reason", "声音中断")))
                .isEqualTo("hearing-act-of-the-bench");

        clerk.does("suspend", "reason", "录音中断");

        var facts = defendant.awaitsState("paused").getJsonObject("hearing");
        assertThat(facts.getString("pauseKind")).isEqualTo("technical");
        assertThat(BrowserPage.refusalIn(clerk.asks("resume"))).isEqualTo("hearing-not-presiding");
        judge.does("resume");
        assertThat(HearingFixture.recordKinds(hearing)).endsWith("hearing-suspended", "hearing-resumed");
    }

    @Test
    void the_judge_adjourns_with_the_next_hearing_fixed_or_not_at_all() {
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        assertThat(BrowserPage.refusalIn(judge.asks(
                        "adjourn-to", "reason", "补充证据", "startsAt", tomorrow.toString(), "durationMinutes", 60)))
                .isEqualTo("hearing-notice-too-short");
        assertThat(HearingFixture.recordKinds(hearing)).doesNotContain("hearing-adjourned");

        judge.does("adjourn-to", "reason", "补充证据", "startsAt", fixture.slot().toString(), "durationMinutes", 30);

        assertThat(defendant.closeCode()).isEqualTo(4410);
        assertThat(HearingFixture.recordKinds(hearing)).endsWith("hearing-adjourned");
        List<String> states = Someone.lin()
                .asks()
                .get("/api/cases/" + fixture.caseId() + "/hearings")
                .then()
                .statusCode(200)
                .extract()
                .path("items.state");
        assertThat(states).containsExactlyInAnyOrder("adjourned", "scheduled");
    }

    private BrowserPage enters(Someone someone) {
        var page = BrowserPage.entered(hearing, someone);
        pages.add(page);
        return page;
    }
}
