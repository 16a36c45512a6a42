package org.yunting.api.hearings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.yunting.api.acting.CourtDatabase.execute;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;

/** What a slot asks of each side, holidays where they live included, and what is proposed where none is fair (domain rules 6.2.6 and 6.2.7). */
@CourtTest
class FairSlotsTest {
    private static final String DAY = "slots[0].local.find { it.capacity == '%s' }.day";

    private HearingFixture fixture;
    private String slots;

    @BeforeEach
    void let_the_defendant_live_in_rome() {
        fixture = HearingFixture.acceptedCase();
        slots = "/api/cases/" + fixture.caseId() + "/hearing-slots";
        livesIn("defendant", "IT", "Europe/Rome");
    }

    @AfterEach
    void everybody_lives_near_the_court_again() {
        livesIn("defendant", "CN", "Asia/Shanghai");
    }

    @Test
    void a_slot_says_what_is_known_of_the_day_where_each_party_lives() {
        livesIn("plaintiff", "ES", "Asia/Shanghai");

        var found = Someone.clerkChen()
                .asks()
                .queryParam("days", 60)
                .get(slots)
                .then()
                .statusCode(200)
                .body("slots.find { it.unfairMinutes == 0 }", notNullValue())
                .body("apartBasis", nullValue())
                .extract()
                .jsonPath();

        assertThat(found.getMap(DAY.formatted("defendant")))
                .containsEntry("country", "IT")
                .containsEntry("known", true);
        assertThat(found.getMap(DAY.formatted("plaintiff")))
                .containsEntry("country", "ES")
                .containsEntry("known", false)
                .doesNotContainKey("feast");
        assertThat(found.getMap(DAY.formatted("judge"))).isNull();
    }

    /** Three hours of the court lie in no common day with Rome. */
    @Test
    void where_no_slot_is_fair_to_everybody_the_asynchronous_trial_is_named_with_its_article() {
        Someone.clerkChen()
                .asks()
                .queryParam("days", 14)
                .queryParam("durationMinutes", 180)
                .get(slots)
                .then()
                .statusCode(200)
                .body("apartBasis", equalTo("OLR 20"));
    }

    /** That party lives there from now on. */
    private void livesIn(String role, String country, String zone) {
        execute("update parties set country = '%s', zone = '%s' where case_id = '%s' and role = '%s'"
                .formatted(country, zone, fixture.caseId(), role));
        var person = fixture.idOf(role.equals("plaintiff") ? Someone.lin() : Someone.wu());
        execute("update persons set zone = '%s' where id = '%s'".formatted(zone, person));
    }
}
