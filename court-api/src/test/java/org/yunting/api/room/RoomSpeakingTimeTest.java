package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.law.kernel.HearingId;

/** How long each side was heard: told by devices of the bench, counted by the court, kept over a restart, and nobody else's to say or to read. */
@CourtTest
class RoomSpeakingTimeTest {
    private final List<BrowserPage> pages = new ArrayList<>();
    private UUID hearing;
    private UUID lin;
    private UUID wu;
    private BrowserPage judge;
    private BrowserPage clerk;
    private BrowserPage plaintiff;
    private Duration offset;

    @Inject
    CourtClock clock;

    @Inject
    LiveRooms live;

    @BeforeEach
    void open_a_session() {
        offset = clock.offset();
        var fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        lin = fixture.idOf(Someone.lin());
        wu = fixture.idOf(Someone.wu());
        judge = enters(Someone.judgeLi());
        clerk = enters(Someone.clerkChen());
        judge.does("open-waiting-room");
        plaintiff = enters(Someone.lin());
        enters(Someone.wu());
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString(), wu.toString())));
        judge.does("open-session");
    }

    @AfterEach
    void close_pages() {
        clock.shift(offset);
        pages.forEach(BrowserPage::close);
    }

    @Test
    void what_the_bench_hears_is_counted_for_people_and_sides_and_the_difference_is_stated() {
        elapse(Duration.ofSeconds(10));
        says(judge, "P P P - D");

        for (var ofCourt : List.of(Someone.judgeLi(), Someone.clerkChen())) {
            speakingTime(ofCourt)
                    .statusCode(200)
                    .body("listenedMs", equalTo(2500))
                    .body("sides.capacity", contains("plaintiff", "defendant"))
                    .body("sides.spokenMs", contains(1500, 500))
                    .body("sides.share", contains(0.75f, 0.25f))
                    .body("people.find { it.person.id == '%s' }.spokenMs".formatted(lin), equalTo(1500))
                    .body("people.find { it.person.id == '%s' }.spokenMs".formatted(wu), equalTo(500))
                    .body("difference.longest", equalTo("plaintiff"))
                    .body("difference.shortest", equalTo("defendant"))
                    .body("difference.ms", equalTo(1000));
        }
    }

    @Test
    void before_anybody_was_heard_nothing_is_counted_and_nobody_is_ahead() {
        speakingTime(Someone.judgeLi())
                .body("listenedMs", equalTo(0))
                .body("sides.share", everyItem(equalTo(0f)))
                .body("people.spokenMs", everyItem(equalTo(0)))
                .body("difference.ms", equalTo(0));
    }

    @Test
    void judge_and_clerk_may_both_listen_and_no_moment_counts_twice() {
        elapse(Duration.ofSeconds(10));
        says(judge, "P P P P P");
        says(clerk, "P P P P P");
        elapse(Duration.ofMillis(2_500));
        says(clerk, "D D D D D");
        says(judge, "D D D D D");

        counted(2_500, 2_500);
    }

    @Test
    void where_the_judges_device_falls_silent_the_clerks_goes_on() {
        elapse(Duration.ofSeconds(10));
        says(judge, "P P P P P");
        judge.loses();
        elapse(Duration.ofMillis(2_500));
        says(clerk, "P P P P P");

        counted(5_000, 0);
    }

    @Test
    void what_a_party_claims_to_have_heard_counts_for_nobody() {
        elapse(Duration.ofSeconds(10));
        says(plaintiff, "P P P P P");

        assertThat(plaintiff.isOpen()).isTrue();
        counted(0, 0);
    }

    @Test
    void breaks_and_those_whom_the_court_silenced_count_for_nobody() {
        judge.does("pause", "reason", "休息十分钟");
        elapse(Duration.ofSeconds(10));
        says(judge, "P P D D D");
        counted(0, 0);

        judge.does("resume");
        judge.does("mute", "person", lin.toString(), "kind", "audio");
        elapse(Duration.ofSeconds(10));
        says(judge, "P P D D D");
        counted(0, 1_500);
    }

    @Test
    void a_court_that_is_started_again_goes_on_counting_where_it_was() {
        elapse(Duration.ofSeconds(10));
        says(judge, "P P P P P");
        live.forget(new HearingId(hearing));
        judge.loses();

        var back = BrowserPage.entered(hearing, Someone.judgeLi(), judge.device());
        pages.add(back);
        says(back, "P P P P P");
        counted(2_500, 0);

        elapse(Duration.ofMillis(2_500));
        says(back, "- - D D D");
        counted(2_500, 1_500);
    }

    @Test
    void after_the_hearing_the_sums_stay() {
        elapse(Duration.ofSeconds(10));
        says(judge, "P D D");
        judge.does("close");

        counted(500, 1_000);
    }

    @Test
    void speaking_time_is_for_the_bench_alone() {
        speakingTime(Someone.lin()).statusCode(403).body("code", equalTo("act-not-open-to-capacity"));
        speakingTime(Someone.wu()).statusCode(403);
        speakingTime(Someone.stranger()).statusCode(404);
        Someone.nobody()
                .get("/api/hearings/" + hearing + "/speaking-time")
                .then()
                .statusCode(401);
    }

    private void counted(int plaintiffMs, int defendantMs) {
        speakingTime(Someone.clerkChen()).statusCode(200).body("sides.spokenMs", contains(plaintiffMs, defendantMs));
    }

    private ValidatableResponse speakingTime(Someone reader) {
        return reader.asks().get("/api/hearings/" + hearing + "/speaking-time").then();
    }

    private void elapse(Duration time) {
        clock.shift(clock.offset().plus(time));
    }

    private BrowserPage enters(Someone someone) {
        var page = BrowserPage.entered(hearing, someone);
        pages.add(page);
        return page;
    }

    /** Tells of {@code P D -}: half seconds up to now, and who was heard in each. */
    private void says(BrowserPage page, String heard) {
        var slices =
                new JsonArray(Stream.of(heard.split(" ", -1)).map(this::slice).toList());
        page.says(new JsonObject().put("type", "voices-heard").put("slices", slices));
        page.settles();
    }

    private JsonObject slice(String voice) {
        var people = Map.of("P", lin.toString(), "D", wu.toString());
        var persons = voice.equals("-") ? new JsonArray() : JsonArray.of(Objects.requireNonNull(people.get(voice)));
        return new JsonObject().put("ms", 500).put("persons", persons);
    }
}
