package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.yunting.api.acting.CourtDatabase.execute;

import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;

/** Who may test a line before a hearing and how often, and what becomes of what was found out. */
@CourtTest
@QuarkusTestResource(BridgeServer.class)
class LineTestVerdictTest {
    @Inject
    LineTestLines lines;

    private LineTesting testing;

    @BeforeEach
    void fix_a_hearing() {
        testing = new LineTesting();
    }

    @AfterEach
    void close_pages() throws Exception {
        testing.close();
        lines.makeRoom().await().atMost(LineTesting.PATIENCE);
    }

    @Test
    void the_newest_test_counts_and_is_told_to_the_bench_and_to_whoever_made_it() {
        testing.tests(Someone.lin(), LineTesting.measured("not-heard", 0.01));
        testing.tests(Someone.lin(), LineTesting.measured("heard", 0.01));

        for (var reader : List.of(Someone.lin(), Someone.judgeLi(), Someone.clerkChen())) {
            testing.listed(reader).body("items.verdict", contains("good"));
        }
        testing.listed(Someone.wu()).body("items", empty());
        Someone.stranger().asks().get(testing.path()).then().statusCode(404);
        Someone.nobody().get(testing.path()).then().statusCode(401);
    }

    @Test
    void a_poor_line_waits_for_the_clerk_until_a_better_test_is_made() {
        testing.tests(Someone.lin(), LineTesting.measured("not-heard", 0.01));

        LineTesting.tasks(Someone.clerkChen())
                .body("items.hearing", hasItem(testing.hearing.toString()))
                .body("items[0].person.id", equalTo(testing.lin.toString()))
                .body("items[0].person.capacity", equalTo("plaintiff"))
                .body("items[0].caseNumber", equalTo(testing.fixture.number()))
                .body("items[0].reasons", contains("speaker-not-heard"));
        for (var other : List.of(Someone.judgeLi(), Someone.lin(), Someone.stranger())) {
            LineTesting.tasks(other).body("items", empty());
        }
        Someone.nobody().get("/api/line-tests").then().statusCode(401);

        testing.tests(Someone.lin(), LineTesting.measured("heard", 0.05));

        LineTesting.tasks(Someone.clerkChen()).body("items.hearing", not(hasItem(testing.hearing.toString())));
    }

    @Test
    void the_clerk_ticks_it_off_with_a_note_and_a_newer_poor_test_is_a_new_task() {
        testing.tests(Someone.lin(), LineTesting.measured("not-heard", 0.01));
        for (var wrong : List.of(Someone.judgeLi(), Someone.lin(), Someone.wu())) {
            testing.settles(wrong, "电话指导").then().statusCode(403).body("code", equalTo("act-not-open-to-capacity"));
        }
        testing.settles(Someone.stranger(), "电话指导").then().statusCode(404);
        testing.settles(Someone.clerkChen(), "  ").then().statusCode(400);
        LineTesting.tasks(Someone.clerkChen()).body("items", hasSize(1));

        testing.settles(Someone.clerkChen(), "电话指导，换耳机").then().statusCode(204);

        LineTesting.tasks(Someone.clerkChen()).body("items", empty());
        testing.listed(Someone.judgeLi()).body("items[0].settlement.note", equalTo("电话指导，换耳机"));
        testing.listed(Someone.lin()).body("items[0].settlement", nullValue());
        testing.settles(Someone.clerkChen(), "电话指导")
                .then()
                .statusCode(409)
                .body("code", equalTo("line-test-nothing-to-settle"));
        testing.tests(Someone.lin(), LineTesting.measured("not-heard", 0.01));
        LineTesting.tasks(Someone.clerkChen()).body("items", hasSize(1));
        testing.listed(Someone.judgeLi()).body("items[0].settlement", nullValue());
    }

    @Test
    void everybody_who_was_summoned_may_test_and_nobody_else() {
        execute("update persons set identity_state = 'unverified' where id = '%s'".formatted(testing.lin));
        testing.fixture.choosesCourtroom(Someone.lin());
        for (var summoned : List.of(Someone.lin(), Someone.wu(), Someone.judgeLi(), Someone.clerkChen())) {
            testing.ticket(summoned).then().statusCode(201).body("url", equalTo("/api/room"));
        }
        testing.ticket(Someone.stranger()).then().statusCode(404);
        Someone.nobody().post(testing.path()).then().statusCode(401);
        execute("delete from hearing_appearances where hearing_id = '%s' and person_id = '%s'"
                .formatted(testing.hearing, testing.lin));
        testing.ticket(Someone.lin()).then().statusCode(403).body("code", equalTo("hearing-not-summoned"));
        execute("update persons set identity_state = 'verified' where id = '%s'".formatted(testing.lin));
    }

    @Test
    void when_the_hearing_is_over_there_is_nothing_to_test_for_and_a_ticket_of_before_leads_nowhere() {
        String before =
                testing.ticket(Someone.lin()).then().statusCode(201).extract().path("ticket");
        int version = Someone.clerkChen()
                .asks()
                .get("/api/hearings/" + testing.hearing)
                .path("version");
        Someone.clerkChen()
                .sends(Map.of("reason", "审判员出差"))
                .header("If-Match", "\"" + version + "\"")
                .post("/api/hearings/" + testing.hearing + "/vacation")
                .then()
                .statusCode(201);

        testing.ticket(Someone.lin()).then().statusCode(409).body("code", equalTo("line-test-hearing-over"));
        var page = testing.keep(BrowserPage.open());
        page.enter(before);
        assertThat(page.closeCode()).isEqualTo(4403);
    }

    @Test
    void nobody_tests_more_than_twelve_times_in_an_hour() {
        for (int time = 0; time < 12; time++) {
            testing.ticket(Someone.wu()).then().statusCode(201);
        }

        testing.ticket(Someone.wu()).then().statusCode(429).body("code", equalTo("line-tests-too-many"));
        testing.ticket(Someone.lin()).then().statusCode(201);
    }
}
