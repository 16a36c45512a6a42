package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;

/** A session as the judge leads it and the parties follow it. */
@CourtTest
class RoomProceedingsTest {
    private final List<BrowserPage> pages = new ArrayList<>();
    private UUID hearing;
    private UUID lin;
    private UUID wu;
    private BrowserPage judge;
    private BrowserPage plaintiff;
    private BrowserPage defendant;

    @BeforeEach
    void open_a_session() {
        var fixture = HearingFixture.acceptedCase();
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
    void everybody_sees_where_the_hearing_is_and_who_is_called_upon() {
        judge.does("take-step", "step", "identities", "reason", "");
        judge.does("take-step", "step", "claims", "reason", "上次庭审已告知");

        var course = defendant.awaitsState(atStep("claims")).getJsonObject("course");

        assertThat(course.getJsonArray("called")).containsExactly("plaintiff");
        var rights = step(course, "rights");
        assertThat(rights.getBoolean("taken")).isFalse();
        assertThat(rights.getBoolean("binding")).isTrue();
        assertThat(rights.getString("basis")).isEqualTo("CPL 140");
        assertThat(step(course, "evidence").getBoolean("binding")).isFalse();
        assertThat(HearingFixture.recordKinds(hearing)).endsWith("step-taken", "steps-left-out", "step-taken");
    }

    @Test
    void a_step_out_of_order_is_refused_to_the_judge_alone_and_the_hearing_stays_where_it_is() {
        plaintiff.settles();
        plaintiff.forgets();

        var problem = judge.asks("take-step", "step", "closing", "reason", "").getJsonObject("problem");

        assertThat(problem.getString("code")).isEqualTo("hearing-step-out-of-order");
        assertThat(problem.getString("basis")).isEqualTo("CPL 140");
        plaintiff.settles();
        assertThat(plaintiff.heard())
                .noneMatch(message -> message.getString("type").startsWith("act-"));
        assertThat(HearingFixture.recordKinds(hearing)).endsWith("session-opened");
    }

    @Test
    void neither_clerk_nor_party_leads_the_hearing() {
        var clerk = enters(Someone.clerkChen());

        for (var other : List.of(clerk, plaintiff, defendant)) {
            assertThat(BrowserPage.refusalIn(other.asks("take-step", "step", "identities", "reason", "")))
                    .isEqualTo("hearing-not-presiding");
            assertThat(BrowserPage.refusalIn(other.asks("open-issue", "issue", "抚养权")))
                    .isEqualTo("hearing-not-presiding");
        }
        assertThat(HearingFixture.recordKinds(hearing)).doesNotContain("step-taken", "issue-opened");
    }

    @Test
    void the_debate_goes_by_issue_and_a_pause_keeps_it() {
        assertThat(BrowserPage.refusalIn(judge.asks("open-issue", "issue", "抚养权")))
                .isEqualTo("hearing-issue-outside-debate");

        judge.does("take-step", "step", "debate", "reason", "续庭");
        judge.does("open-issue", "issue", "抚养权");
        judge.does("pause", "reason", "休庭");

        assertThat(plaintiff.awaitsState("paused").getJsonObject("course").getString("issue"))
                .isEqualTo("抚养权");
        assertThat(HearingFixture.recordKinds(hearing))
                .endsWith("steps-left-out", "step-taken", "issue-opened", "hearing-paused");
    }

    private static Predicate<JsonObject> atStep(String step) {
        return state -> state.getJsonObject("course") != null
                && state.getJsonObject("course").getString("step").equals(step);
    }

    private static JsonObject step(JsonObject course, String step) {
        return course.getJsonArray("steps").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("step").equals(step))
                .findFirst()
                .orElseThrow();
    }

    private BrowserPage enters(Someone someone) {
        var page = BrowserPage.entered(hearing, someone);
        pages.add(page);
        return page;
    }
}
