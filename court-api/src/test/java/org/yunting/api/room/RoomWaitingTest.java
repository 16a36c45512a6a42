package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;

/** What those who wait are told. */
@CourtTest
class RoomWaitingTest {
    private static final String WORD = "前一案尚未结束，十分钟后开庭";

    private final List<BrowserPage> pages = new ArrayList<>();
    private UUID hearing;
    private UUID lin;
    private BrowserPage judge;
    private BrowserPage plaintiff;

    @BeforeEach
    void open_the_waiting_room() {
        var fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        lin = fixture.idOf(Someone.lin());
        judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        plaintiff = enters(Someone.lin());
    }

    @AfterEach
    void close_pages() {
        pages.forEach(BrowserPage::close);
    }

    @Test
    void all_who_wait_read_what_the_court_says_whoever_comes_later_included_until_it_sits() {
        var clerk = enters(Someone.clerkChen());
        clerk.does("tell-waiting", "word", WORD);

        assertThat(wordIn(plaintiff.awaitsState(state -> wordIn(state) != null)))
                .isEqualTo(WORD);
        assertThat(wordIn(judge.awaitsState(state -> wordIn(state) != null))).isEqualTo(WORD);
        assertThat(HearingFixture.recordKinds(hearing)).endsWith("waiting-told");
        var late = enters(Someone.wu());
        assertThat(wordIn(late.awaits("state"))).isEqualTo(WORD);
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString())));
        var inside = plaintiff.awaitsState(state -> isInRoom(BrowserPage.personIn(state, lin)));
        assertThat(wordIn(inside)).isNull();

        late.forgets();
        judge.does("admit", "persons", new JsonArray(List.of(Someone.wu().id())));
        judge.does("open-session");

        assertThat(wordIn(judge.awaitsState("in-session"))).isNull();
    }

    @Test
    void nobody_else_speaks_for_the_court() {
        assertThat(BrowserPage.refusalIn(plaintiff.asks("tell-waiting", "word", WORD)))
                .isEqualTo("hearing-act-of-the-bench");
        assertThat(HearingFixture.recordKinds(hearing)).doesNotContain("waiting-told");
    }

    @Test
    void whoever_is_put_back_reads_why_and_nobody_else_who_waits() {
        var defendant = enters(Someone.wu());
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString())));
        plaintiff.forgets();
        defendant.forgets();

        judge.does("put-back", "person", lin.toString(), "reason", "商议程序问题");

        var told = plaintiff.awaitsState(state -> state.getJsonObject("putBack") != null);
        assertThat(told.getJsonObject("putBack").getString("text")).isEqualTo("商议程序问题");
        defendant.settles();
        assertThat(defendant.heard()).noneMatch(message -> message.getJsonObject("putBack") != null);
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString())));
        var back = plaintiff.awaitsState(
                state -> isInRoom(BrowserPage.personIn(state, lin)) && state.getLong("seq") > told.getLong("seq"));
        assertThat(back.getJsonObject("putBack")).isNull();
    }

    @Test
    void whoever_waits_is_turned_away_by_the_judge_with_a_reason_and_gets_no_other_ticket() {
        var clerk = enters(Someone.clerkChen());
        assertThat(BrowserPage.refusalIn(clerk.asks("remove", "person", lin.toString(), "reason", "醉酒")))
                .isEqualTo("hearing-not-presiding");

        judge.does("remove", "person", lin.toString(), "reason", "醉酒");

        assertThat(plaintiff.awaits("goodbye").getString("reason")).isEqualTo("removed");
        Someone.lin()
                .asks()
                .post("/api/hearings/" + hearing + "/room-tickets")
                .then()
                .statusCode(403);
        assertThat(HearingFixture.recordKinds(hearing)).contains("person-removed");
    }

    @Test
    void who_declares_at_the_door_is_seen_by_judge_and_clerk_with_the_time_and_by_nobody_else() {
        var clerk = enters(Someone.clerkChen());
        var defendant = enters(Someone.wu());
        judge.does(
                "admit",
                "persons",
                new JsonArray(List.of(lin.toString(), Someone.wu().id())));
        assertThat(judge.awaitsPerson(lin, RoomWaitingTest::isInRoom).getString("declaredAt"))
                .isNull();

        plaintiff.does("declare");
        plaintiff.does("declare");

        for (var page : List.of(judge, clerk, plaintiff)) {
            assertThat(page.awaitsPerson(lin, one -> one.getString("declaredAt") != null))
                    .isNotNull();
        }
        judge.does("mute-all");
        defendant.awaitsState(state -> state.getJsonObject("hearing").getString("silencedSince") != null);
        assertThat(defendant.heard())
                .filteredOn(message -> message.getString("type").equals("state"))
                .noneMatch(state -> hasDeclared(BrowserPage.personIn(state, lin)));
        assertThat(HearingFixture.recordKinds(hearing)).containsOnlyOnce("declaration-made");
    }

    @Test
    void whoever_comes_before_the_waiting_room_opens_is_asked_for_it_when_it_does() {
        var later = HearingFixture.acceptedCase().hearing();
        var page = BrowserPage.entered(later, Someone.lin());
        pages.add(page);
        assertThat(BrowserPage.refusalIn(page.asks("declare"))).isEqualTo("hearing-act-not-lawful-now");
        var presiding = BrowserPage.entered(later, Someone.judgeLi());
        pages.add(presiding);

        presiding.does("open-waiting-room");
        page.awaitsState(state -> state.getJsonArray("may").contains("declare"));
        page.does("declare");

        assertThat(presiding.awaitsPerson(lin, one -> one.getString("declaredAt") != null))
                .isNotNull();
    }

    private static boolean hasDeclared(@Nullable JsonObject entry) {
        return entry != null && entry.getString("declaredAt") != null;
    }

    private static boolean isInRoom(@Nullable JsonObject entry) {
        return entry != null && entry.getString("place").equals("room");
    }

    private static @Nullable String wordIn(JsonObject state) {
        var word = state.getJsonObject("word");
        return word == null ? null : word.getString("text");
    }

    private BrowserPage enters(Someone someone) {
        var page = BrowserPage.entered(hearing, someone);
        pages.add(page);
        return page;
    }
}
