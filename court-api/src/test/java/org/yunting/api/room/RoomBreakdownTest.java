package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.hearings.HearingFixture;

/** A line that fails while the court sits: everybody sees how long the court waits, the cause is noted, and then the judge chooses. */
@CourtTest
class RoomBreakdownTest {
    private static final String REASON = "线路五分钟未恢复";

    @Inject
    CourtClock clock;

    @Inject
    RoomSettings settings;

    private Duration offset = Duration.ZERO;
    private final List<BrowserPage> pages = new ArrayList<>();
    private HearingFixture fixture;
    private UUID hearing;
    private UUID lin;
    private BrowserPage judge;
    private BrowserPage clerk;
    private BrowserPage plaintiff;
    private BrowserPage defendant;

    @BeforeEach
    void open_a_session_in_which_the_plaintiff_is_cut_off() {
        offset = clock.offset();
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        lin = fixture.idOf(Someone.lin());
        judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        clerk = enters(Someone.clerkChen());
        plaintiff = enters(Someone.lin());
        defendant = enters(Someone.wu());
        judge.does(
                "admit",
                "persons",
                new JsonArray(List.of(lin.toString(), fixture.idOf(Someone.wu()).toString())));
        judge.does("open-session");
        plaintiff.says(quality("lost"));
    }

    @AfterEach
    void close_pages() {
        clock.shift(offset);
        pages.forEach(BrowserPage::close);
    }

    @Test
    void everybody_in_the_room_sees_until_when_the_court_waits_and_that_the_line_is_back() {
        for (var page : List.of(judge, clerk, defendant)) {
            var breakdown = breakdownSeenBy(page);
            assertThat(breakdown.getInstant("waitsUntil"))
                    .isEqualTo(breakdown.getInstant("since").plus(settings.grace()));
            assertThat(breakdown.getString("withoutSince")).isNull();
        }

        pages.forEach(BrowserPage::forgets);
        plaintiff.says(quality("good"));

        defendant.awaitsPerson(lin, one -> one.getJsonObject("breakdown") == null);
        assertThat(judge.awaitsPerson(lin, one -> isBack(one.getJsonObject("breakdown"))))
                .isNotNull();
        assertThat(HearingFixture.recordKinds(hearing)).endsWith("line-lost", "line-restored");
    }

    @Test
    void judge_and_clerk_note_the_cause_and_nobody_else() {
        breakdownSeenBy(judge);
        for (var party : List.of(plaintiff, defendant)) {
            assertThat(BrowserPage.refusalIn(party.asks("note-cause", "person", lin.toString(), "cause", "other")))
                    .isEqualTo("hearing-act-of-the-bench");
        }

        clerk.does("note-cause", "person", lin.toString(), "cause", "network");
        judge.does("note-cause", "person", lin.toString(), "cause", "force-majeure");

        defendant.awaitsPerson(
                lin,
                one -> isLost(one.getJsonObject("breakdown"))
                        && "force-majeure".equals(one.getJsonObject("breakdown").getString("cause")));
        assertThat(HearingFixture.recordKinds(hearing)).endsWith("breakdown-cause-noted", "breakdown-cause-noted");
    }

    @Test
    void the_judge_alone_chooses_and_not_before_the_court_has_waited() {
        breakdownSeenBy(judge);
        assertThat(BrowserPage.refusalIn(decides(judge, "go-on-without"))).isEqualTo("hearing-grace-runs");
        waitedInVain();
        for (var other : List.of(clerk, plaintiff, defendant)) {
            assertThat(BrowserPage.refusalIn(decides(other, "go-on-without"))).isEqualTo("hearing-not-presiding");
        }

        judge.does("decide-breakdown", "person", lin.toString(), "choice", "go-on-without", "reason", REASON);

        defendant.awaitsPerson(
                lin,
                one -> isLost(one.getJsonObject("breakdown"))
                        && one.getJsonObject("breakdown").getString("withoutSince") != null);
        assertThat(HearingFixture.recordKinds(hearing)).endsWith("line-lost", "breakdown-decided");
    }

    @Test
    void waiting_on_gives_as_much_time_again() {
        breakdownSeenBy(judge);
        waitedInVain();

        judge.does("decide-breakdown", "person", lin.toString(), "choice", "wait-on", "reason", "");

        assertThat(BrowserPage.refusalIn(decides(judge, "suspend"))).isEqualTo("hearing-grace-runs");
        waitedInVain();
        judge.does("decide-breakdown", "person", lin.toString(), "choice", "suspend", "reason", REASON);
        assertThat(defendant.awaitsState("paused").getJsonObject("hearing").getString("pauseKind"))
                .isEqualTo("technical");
    }

    @Test
    void the_judge_adjourns_to_another_day_or_not_at_all() {
        breakdownSeenBy(judge);
        waitedInVain();
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        assertThat(BrowserPage.refusalIn(adjournsTo(tomorrow))).isEqualTo("hearing-notice-too-short");
        assertThat(HearingFixture.recordKinds(hearing)).doesNotContain("breakdown-decided");

        assertThat(adjournsTo(fixture.slot()).getString("type")).isEqualTo("act-done");

        assertThat(defendant.closeCode()).isEqualTo(4410);
        assertThat(HearingFixture.recordKinds(hearing)).endsWith("breakdown-decided", "hearing-adjourned");
        List<String> states = Someone.lin()
                .asks()
                .get("/api/cases/" + fixture.caseId() + "/hearings")
                .then()
                .statusCode(200)
                .extract()
                .path("items.state");
        assertThat(states).containsExactlyInAnyOrder("adjourned", "scheduled");
    }

    private JsonObject adjournsTo(Instant startsAt) {
        return judge.asks(
                "decide-breakdown",
                "person",
                lin.toString(),
                "choice",
                "adjourn",
                "reason",
                REASON,
                "startsAt",
                startsAt.toString(),
                "durationMinutes",
                30);
    }

    private JsonObject decides(BrowserPage page, String choice) {
        return page.asks("decide-breakdown", "person", lin.toString(), "choice", choice, "reason", REASON);
    }

    private void waitedInVain() {
        clock.shift(clock.offset().plus(settings.grace()));
    }

    private JsonObject breakdownSeenBy(BrowserPage page) {
        return page.awaitsPerson(lin, one -> isLost(one.getJsonObject("breakdown")))
                .getJsonObject("breakdown");
    }

    private static boolean isLost(@Nullable JsonObject breakdown) {
        return breakdown != null && breakdown.getBoolean("lost");
    }

    private static boolean isBack(@Nullable JsonObject breakdown) {
        return breakdown != null && !breakdown.getBoolean("lost");
    }

    private static JsonObject quality(String verdict) {
        return new JsonObject().put("type", "quality").put("verdict", verdict).put("picture", "full");
    }

    private BrowserPage enters(Someone someone) {
        var page = BrowserPage.entered(hearing, someone);
        pages.add(page);
        return page;
    }
}
