package org.yunting.api.calendar;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;

/** A calendar under a secret address. */
@CourtTest
class CalendarFeedTest {
    @AfterEach
    void withdraw_what_was_made() {
        for (var someone : List.of(lin(), wu(), stranger())) {
            someone.asks().delete("/api/me/calendar-feed").then().statusCode(204);
        }
    }

    @Test
    void a_calendar_program_reads_the_end_of_the_window_and_the_hearing_without_signing_in() {
        var courtCase = HearingFixture.acceptedCase();
        var hearing = courtCase.hearing();
        proposeTrial(courtCase);
        String due = lin().asks()
                .get("/api/cases/" + courtCase.caseId() + "/trial")
                .then()
                .statusCode(200)
                .extract()
                .path("due.at");

        var events = read(made(lin()));

        var end = named(events, "trial-window-" + courtCase.caseId());
        assertThat(end.getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse(due).truncatedTo(SECONDS));
        assertThat(end.getSummary().getValue()).contains(courtCase.number());
        assertThat(end.getUrl().getValue()).endsWith("/cases/" + courtCase.caseId() + "/trial");
        assertThat(named(events, "hearing-" + hearing).getUrl().getValue()).endsWith("/hearings/" + hearing);
    }

    @Test
    void a_hearing_that_is_called_off_is_told_to_calendars_as_cancelled_under_the_name_it_had() {
        var hearing = HearingFixture.acceptedCase().hearing();
        var feed = made(lin());
        var before = named(read(feed), "hearing-" + hearing);
        assertThat(before.getStatus()).isNull();

        judgeLi()
                .sends(Map.of("reason", "法官因公外出"))
                .header("If-Match", "\"1\"")
                .post("/api/hearings/" + hearing + "/vacation")
                .then()
                .statusCode(201);

        var after = named(read(feed), "hearing-" + hearing);
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getStatus().isCancelled()).isTrue();
        assertThat(after.getSequence().getValue()).isEqualTo(1);
        assertThat(after.getSummary().getValue())
                .isEqualTo("Cancelled: " + before.getSummary().getValue());
    }

    @Test
    void it_names_nobody() {
        proposeTrial(HearingFixture.acceptedCase());

        var answer = nobody().get(made(lin())).then().statusCode(200).extract();

        assertThat(answer.asString()).doesNotContain("林", "吴");
        assertThat(answer.contentType()).startsWith("text/calendar;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoever_is_in_no_case_reads_an_empty_calendar() {
        assertThat(read(made(stranger()))).isEmpty();
    }

    @Test
    void an_address_that_was_renewed_or_withdrawn_opens_nothing() {
        var first = made(wu());
        var second = made(wu());
        nobody().get(first).then().statusCode(404);
        nobody().get(second).then().statusCode(200);
        wu().asks()
                .get("/api/me/calendar-feed")
                .then()
                .body("since", notNullValue())
                .body("url", equalTo(null));

        wu().asks().delete("/api/me/calendar-feed").then().statusCode(204);

        nobody().get(second).then().statusCode(404);
        nobody().get("/calendars/guess.ics").then().statusCode(404);
        wu().asks().get("/api/me/calendar-feed").then().body("since", equalTo(null));
    }

    private static void proposeTrial(HearingFixture courtCase) {
        judgeLi()
                .sends(Map.of("stages", List.of("inquiry"), "hours", 48))
                .post("/api/cases/" + courtCase.caseId() + "/trial")
                .then()
                .statusCode(201);
    }

    private static String made(Someone someone) {
        String url = someone.asks()
                .put("/api/me/calendar-feed")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        return URI.create(url).getPath();
    }

    private static List<VEvent> read(String path) {
        var text = nobody().get(path).then().statusCode(200).extract().asString();
        return Biweekly.parse(text).first().getEvents();
    }

    private static VEvent named(List<VEvent> events, String id) {
        return events.stream()
                .filter(event -> event.getUid().getValue().startsWith(id))
                .findFirst()
                .orElseThrow();
    }
}
