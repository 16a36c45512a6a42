package org.yunting.api.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.wu;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;

/** A party wishes to be left alone longer than others (domain rule 2.3.1): no window ends then, and one that runs already stays as it is. */
@CourtTest
class ChosenQuietHoursTest {
    private TrialFixture trial;

    @BeforeEach
    void accept_a_case_whose_parties_go_online() {
        trial = TrialFixture.ofACase();
    }

    @AfterEach
    void sleep_as_usual() {
        sleeps("22:00", "08:00");
    }

    @Test
    void no_window_ends_in_the_night_that_a_party_has_chosen_and_waking_earlier_shortens_none() {
        sleeps("22:00", "10:00");
        trial.agree();
        var zone = zoneOfTheDefendant();
        trial.act(judgeLi(), "open-stage", Map.of("hours", hoursUntilNine(zone)))
                .statusCode(201);

        var end = endOfWindow();
        assertThat(LocalTime.ofInstant(end, zone)).isEqualTo(LocalTime.of(10, 0));

        sleeps("22:00", "08:00");
        assertThat(endOfWindow()).isEqualTo(end);
    }

    @Test
    void whoever_names_no_hours_has_the_usual_ones() {
        sleeps("20:00", "08:00");
        assertThat(read(wu(), "/api/me").getString("quiet.from")).isEqualTo("20:00");
        var me = read(wu(), "/api/me");

        var without = Map.of("language", me.getString("language"), "zone", me.getString("zone"));
        expect(wu().sends(without).header("If-Match", version()).put("/api/me"), 200);

        assertThat(read(wu(), "/api/me").getMap("quiet")).isEqualTo(Map.of("from", "22:00", "to", "08:00"));
    }

    private static void sleeps(String from, String to) {
        var me = read(wu(), "/api/me");
        var change = Map.of(
                "language", me.getString("language"),
                "zone", me.getString("zone"),
                "quiet", Map.of("from", from, "to", to));
        expect(wu().sends(change).header("If-Match", version()).put("/api/me"), 200);
    }

    private static String version() {
        return wu().asks().get("/api/me").header("ETag");
    }

    /** After which it is between five past eight and five to ten in the morning. */
    private static int hoursUntilNine(ZoneId zone) {
        var now = Instant.now();
        return IntStream.range(48, 72)
                .filter(hours -> {
                    var time = LocalTime.ofInstant(now.plus(Duration.ofHours(hours)), zone);
                    return time.isAfter(LocalTime.of(8, 5)) && time.isBefore(LocalTime.of(9, 55));
                })
                .findFirst()
                .orElseThrow();
    }

    private ZoneId zoneOfTheDefendant() {
        return ZoneId.of(
                read(judgeLi(), trial.caseAddress()).getString("parties.find { it.capacity == 'defendant' }.zone"));
    }

    private Instant endOfWindow() {
        return Instant.parse(read(wu(), trial.address()).getString("due.at"));
    }
}
