package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;

/** Whoever waits is told what comes first in the judge's day, and nothing of what it is. */
@CourtTest
class PlaceInLineTest {
    private final List<BrowserPage> pages = new ArrayList<>();
    /** Two hours of one day at which all are free. */
    private Instant first;

    private Instant second;
    private UUID waiting;

    @BeforeEach
    void set_a_hearing_for_the_second_hour() {
        var fixture = HearingFixture.acceptedCase();
        var hours = fixture.slots();
        second = hours.stream()
                .filter(hour -> hours.stream().anyMatch(other -> isShortlyBefore(other, hour)))
                .findFirst()
                .orElseThrow();
        first = hours.stream()
                .filter(hour -> isShortlyBefore(hour, second))
                .findFirst()
                .orElseThrow();
        waiting = fixture.hearing(second);
    }

    @AfterEach
    void close_pages() {
        pages.forEach(BrowserPage::close);
    }

    @Test
    void a_hearing_of_the_same_judge_and_an_earlier_hour_comes_first_and_says_when_it_is_on() {
        int before = ahead();

        var another = HearingFixture.acceptedCase();
        var hearing = another.hearing(first);
        assertThat(ahead()).isEqualTo(before + 1);

        opensSession(hearing, another);
        place(Someone.lin()).body("inSession", equalTo(true));
        assertThat(ahead()).isEqualTo(before + 1);
    }

    @Test
    void it_is_told_to_whoever_may_see_the_case_and_to_nobody_else() {
        for (var one : List.of(Someone.lin(), Someone.wu(), Someone.clerkChen(), Someone.judgeLi())) {
            place(one).statusCode(200);
        }
        place(Someone.stranger()).statusCode(404);
        Someone.nobody().get(path()).then().statusCode(401);
    }

    private void opensSession(UUID hearing, HearingFixture fixture) {
        var judge = enters(hearing, Someone.judgeLi());
        judge.does("open-waiting-room");
        enters(hearing, Someone.lin());
        enters(hearing, Someone.wu());
        var parties = List.of(
                fixture.idOf(Someone.lin()).toString(),
                fixture.idOf(Someone.wu()).toString());
        judge.does("admit", "persons", new JsonArray(parties));
        judge.does("open-session");
    }

    private BrowserPage enters(UUID hearing, Someone someone) {
        var page = BrowserPage.entered(hearing, someone);
        pages.add(page);
        return page;
    }

    private int ahead() {
        return place(Someone.lin()).statusCode(200).extract().path("ahead");
    }

    private ValidatableResponse place(Someone reader) {
        return reader.asks().get(path()).then();
    }

    private String path() {
        return "/api/hearings/" + waiting + "/place-in-line";
    }

    private static boolean isShortlyBefore(Instant hour, Instant other) {
        var between = Duration.between(hour, other);
        return between.compareTo(Duration.ofMinutes(30)) >= 0 && between.compareTo(Duration.ofHours(4)) <= 0;
    }
}
