package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.OwnContext;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** What devices measure, and what the court makes of it: a badge, a graph, and seconds that a side has lost. */
@CourtTest
class RoomLinesTest {
    @Inject
    Doorway doorway;

    @Inject
    Rooms rooms;

    @Inject
    RoomPresences presences;

    @Inject
    RoomSettings settings;

    @Inject
    Transactions transactions;

    @Inject
    OwnContext context;

    @Inject
    CourtClock clock;

    private Duration offset = Duration.ZERO;
    private final List<BrowserPage> pages = new ArrayList<>();
    private UUID hearing;
    private UUID lin;
    private BrowserPage judge;
    private BrowserPage plaintiff;

    @BeforeEach
    void open_a_session() {
        offset = clock.offset();
        var fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        lin = fixture.idOf(Someone.lin());
        judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        plaintiff = enters(Someone.lin());
        enters(Someone.wu());
        var everybody = List.of(lin.toString(), fixture.idOf(Someone.wu()).toString());
        judge.does("admit", "persons", new JsonArray(everybody));
        judge.does("open-session");
    }

    @AfterEach
    void close_pages() {
        clock.shift(offset);
        pages.forEach(BrowserPage::close);
        CourtDatabase.execute("drop trigger if exists no_room on line_samples");
    }

    @Test
    void media_that_does_not_flow_is_a_lost_line_on_the_record_until_it_flows_again() {
        plaintiff.says(quality("lost"));
        judge.awaits(message -> "lost".equals(message.getString("verdict")));
        plaintiff.says(quality("poor"));
        judge.awaits(message -> "poor".equals(message.getString("verdict")));
        plaintiff.says(quality("good"));
        judge.awaits(message -> "good".equals(message.getString("verdict")));

        assertThat(HearingFixture.recordKinds(hearing)).endsWith("line-lost", "line-restored");
    }

    @Test
    void judge_and_clerk_see_what_a_side_has_lost_and_who_is_cut_off() {
        plaintiff.says(quality("lost"));
        judge.awaits(message -> "lost".equals(message.getString("verdict")));

        for (var ofCourt : List.of(Someone.judgeLi(), Someone.clerkChen())) {
            lines(ofCourt)
                    .statusCode(200)
                    .body("lostSecondsMax", equalTo(60))
                    .body("sides.capacity", contains("plaintiff", "defendant"))
                    .body("sides.exceeded", everyItem(equalTo(false)))
                    .body("people.find { it.person.id == '%s' }.cutOff".formatted(lin), equalTo(true))
                    .body("people.findAll { it.cutOff }", hasSize(1));
        }
    }

    @Test
    void a_cut_of_ten_seconds_has_lost_ten_seconds_though_the_court_noticed_it_later() {
        courtSitsFor(Duration.ofMinutes(5));

        isNotedAsSilentFor(Duration.ofSeconds(10));

        assertThat(lostSecondsOfPlaintiff()).isBetween(10, 20);
        lines(Someone.judgeLi()).body("sides.find { it.capacity == 'plaintiff' }.exceeded", equalTo(false));
        enters(Someone.lin());
        assertThat(HearingFixture.recordKinds(hearing)).contains("line-lost", "line-restored");
    }

    @Test
    void a_silent_line_has_lost_all_of_its_silence_and_not_only_what_came_after_it_was_noticed() {
        courtSitsFor(Duration.ofMinutes(5));
        var silence = settings.silenceMax().plusSeconds(5);

        fallsSilentFor(silence);

        assertThat(lostSecondsOfPlaintiff()).isBetween((int) silence.toSeconds(), (int) silence.toSeconds() + 10);
    }

    @Test
    void a_side_that_lost_more_than_the_court_lets_pass_is_named_to_judge_and_clerk() {
        courtSitsFor(Duration.ofMinutes(5));

        fallsSilentFor(settings.silenceMax().plus(Duration.ofSeconds(61)));

        for (var ofCourt : List.of(Someone.judgeLi(), Someone.clerkChen())) {
            lines(ofCourt).body("sides.find { it.capacity == 'plaintiff' }.exceeded", equalTo(true));
        }
    }

    @Test
    void a_measurement_that_shows_no_line_counts_the_seconds_it_looked_back_upon() {
        courtSitsFor(Duration.ofMinutes(5));

        plaintiff.says(sample("lost", 0.0));
        judge.awaits(message -> "lost".equals(message.getString("verdict")));
        plaintiff.says(sample("good", 0.0));
        judge.awaits(message -> "good".equals(message.getString("verdict")));

        assertThat(HearingFixture.recordKinds(hearing)).endsWith("line-lost", "line-restored");
        assertThat(lostSecondsOfPlaintiff()).isBetween(5, 15);
    }

    private void courtSitsFor(Duration time) {
        clock.shift(clock.offset().plus(time));
    }

    /** The court notes the line as one that it has not heard for so long. */
    private void isNotedAsSilentFor(Duration silence) {
        var which = new HearingId(hearing);
        var line = context.run(() -> transactions.reading(() -> presences.find(which, new PersonId(lin))))
                .await()
                .indefinitely()
                .orElseThrow()
                .line();
        rooms.lose(which, new PersonId(lin), line, silence).await().indefinitely();
    }

    /** As the court notices it, however long the line was silent: once may come while it still deals with the last message. */
    private void fallsSilentFor(Duration silence) {
        plaintiff.settles();
        do {
            doorway.sweep(System.nanoTime() + silence.toNanos()).await().indefinitely();
        } while (!isPlaintiffCutOff());
    }

    private boolean isPlaintiffCutOff() {
        return lines(Someone.clerkChen())
                .statusCode(200)
                .extract()
                .path("people.find { it.person.id == '%s' }.cutOff".formatted(lin));
    }

    private int lostSecondsOfPlaintiff() {
        return lines(Someone.judgeLi())
                .statusCode(200)
                .extract()
                .path("sides.find { it.capacity == 'plaintiff' }.lostSeconds");
    }

    @Test
    void what_a_device_measured_is_kept_once_in_five_seconds_and_shown_to_the_court() {
        plaintiff.says(sample("fair", 0.05));
        plaintiff.says(sample("good", 0.0));
        plaintiff.settles();

        lines(Someone.clerkChen())
                .statusCode(200)
                .body("people.find { it.person.id == '%s' }.readings.verdict".formatted(lin), contains("fair"))
                .body("people.find { it.person.id == '%s' }.readings.lossShare".formatted(lin), contains(0.05f))
                .body("people.find { it.person.id == '%s' }.readings.device".formatted(lin), contains("phone"));
    }

    @Test
    void figures_that_cannot_be_kept_break_nobodys_line() {
        keepingFails();

        plaintiff.says(sample("fair", 0.05));
        plaintiff.settles();
        plaintiff.says(sample("lost", 0.0));

        judge.awaits(message -> "lost".equals(message.getString("verdict")));
        assertThat(plaintiff.isOpen()).isTrue();
    }

    private void keepingFails() {
        CourtDatabase.execute("""
                create or replace function no_room() returns trigger language plpgsql as $$
                begin
                    raise exception 'no room for figures';
                end $$;
                create trigger no_room before insert on line_samples for each row
                    when (new.hearing_id = '%s') execute function no_room()""".formatted(hearing));
    }

    @Test
    void the_lines_are_for_the_bench_alone() {
        lines(Someone.lin()).statusCode(403).body("code", equalTo("act-not-open-to-capacity"));
        lines(Someone.wu()).statusCode(403);
        lines(Someone.stranger()).statusCode(404);
        Someone.nobody().get("/api/hearings/" + hearing + "/lines").then().statusCode(401);
    }

    private ValidatableResponse lines(Someone reader) {
        return reader.asks().get("/api/hearings/" + hearing + "/lines").then();
    }

    private BrowserPage enters(Someone someone) {
        var page = BrowserPage.entered(hearing, someone);
        pages.add(page);
        return page;
    }

    private static JsonObject quality(String verdict) {
        return new JsonObject().put("type", "quality").put("verdict", verdict).put("picture", "full");
    }

    private static JsonObject sample(String verdict, double lossShare) {
        var measured = new JsonObject()
                .put("verdict", verdict)
                .put("lossShare", lossShare)
                .put("roundTripMs", 180)
                .put("jitterMs", 12)
                .put("receivedKbps", 820)
                .put("sentKbps", 640)
                .put("receivedHeight", 360)
                .put("sentHeight", 360)
                .put("device", "phone");
        return new JsonObject().put("type", "line-sample").put("measured", measured);
    }
}
