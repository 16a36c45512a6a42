package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.ForceMute;

/** What the bridge tells of itself: to Prometheus, and to a person who looks for a fault. */
class ToldStateTest extends RoomOnABridge {
    /** One series in the exposition format of Prometheus, version 0.0.4, as a bridge without labels has it. */
    private static final Pattern SERIES = Pattern.compile(
            "# HELP (?<name>[a-z_]+) \\S[^\\n]*\\n# TYPE \\k<name> (?<kind>gauge|counter)\\n\\k<name> (?<value>\\d+)\\n");

    ToldStateTest() throws IOException {}

    @Test
    void prometheus_reads_of_each_series_once_what_it_is_and_how_much() throws Exception {
        room.joined(1);

        HttpResponse<String> answer = focus.get("/metrics");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        List<String> names = SERIES.matcher(answer.body())
                .results()
                .map(series -> series.group("name"))
                .toList();
        assertThat(SERIES.matcher(answer.body()).replaceAll("")).isEmpty();
        assertThat(names)
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).startsWith("yunting_bridge_"));
        for (Matcher series = SERIES.matcher(answer.body()); series.find(); ) {
            assertThat(series.group("name").endsWith("_total"))
                    .as(series.group("name"))
                    .isEqualTo(series.group("kind").equals("counter"));
        }
        assertThat(answer.body()).contains("\nyunting_bridge_endpoints 1\n");
    }

    @Test
    void whoever_looks_for_a_fault_reads_of_each_endpoint_how_it_stands_and_nothing_that_lets_anybody_in()
            throws Exception {
        TestPeer ada = room.joined(1);
        room.allocated(2);
        focus.change(Endpoint.forceMute(ada.id(), new ForceMute(true, false)));

        String told = focus.get("/debug").body();

        JsonNode endpoints = new ObjectMapper()
                .readTree(told).findValues("endpoints").stream()
                        .filter(conference -> conference.has(ada.id()))
                        .findFirst()
                        .orElseThrow();
        JsonNode joined = endpoints.path(ada.id());
        assertThat(joined.path("transport").asText()).isEqualTo("SECURED");
        assertThat(joined.path("connected").asBoolean()).isTrue();
        assertThat(joined.path("audioMuted").asBoolean()).isTrue();
        assertThat(joined.path("videoMuted").asBoolean(true)).isFalse();
        assertThat(joined.path("sources")).isNotEmpty();
        assertThat(joined.path("downlinkBitsPerSecond").isNumber()).isTrue();
        assertThat(endpoints.path("ep2").path("transport").asText()).isNotEqualTo("SECURED");
        assertThat(told)
                .doesNotContain(Objects.requireNonNull(ada.transport().pwd()))
                .doesNotContain(Objects.requireNonNull(ada.transport().ufrag()))
                .doesNotContain("127.0.0.1");
    }
}
