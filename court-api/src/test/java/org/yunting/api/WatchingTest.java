package org.yunting.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.wu;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Registry;

/** What whoever runs the court can see of it, and what they must not. */
@CourtTest
class WatchingTest {
    @Inject
    @ConfigProperty(name = "quarkus.micrometer.binder.http-server.max-uri-tags")
    int seriesMost;

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/health/started"})
    void the_court_says_whether_it_lives_and_is_ready(String address) {
        var health = nobody().get(address);

        assertThat(health.statusCode()).as(health.asString()).isEqualTo(200);
        assertThat(health.jsonPath().getString("status")).isEqualTo("UP");
    }

    @Test
    void readiness_asks_the_database() {
        assertThat(nobody().get("/q/health/ready").jsonPath().getList("checks.name", String.class))
                .anyMatch(name -> name.contains("PostgreSQL") || name.contains("Database"));
    }

    @Test
    void metrics_count_requests_by_their_template_and_never_by_an_id() {
        var filed = Registry.aFiledCase(lin());
        lin().asks().get("/api/cases/" + filed.caseId());

        var metrics = nobody().accept("text/plain").get("/q/metrics").asString();

        assertThat(metrics).contains("http_server_requests_seconds_count", "uri=\"/api/cases/{case}\"");
        assertThat(metrics).doesNotContain(filed.caseId());
    }

    /** However many cases there are, and however often the screen is built anew: series must stay few. */
    @Test
    void no_page_or_file_of_the_screen_has_a_series_of_its_own() {
        var script = nobody().get("/").asString().replaceFirst("(?s).*src=\"(/assets/[^\"]+)\".*", "$1");
        for (var address : List.of("/cases/01a2096a-5d02-7f07-a976-4205db0f5a06", "/inbox", script, "/api/nowhere/7")) {
            nobody().get(address);
        }

        var metrics = nobody().accept("text/plain").get("/q/metrics").asString();

        assertThat(metrics).contains("uri=\"/{page}\"", "uri=\"/assets/{file}\"", "uri=\"NOT_FOUND\"");
        assertThat(metrics)
                .doesNotContain("01a2096a-5d02-7f07-a976-4205db0f5a06", script, "uri=\"/inbox\"", "/api/nowhere");
    }

    /** What is counted last would not be counted at all. */
    @Test
    void there_is_room_for_a_series_of_every_address_of_the_api() {
        var addresses = nobody().accept("application/json")
                .get("/api/openapi?format=json")
                .jsonPath()
                .getMap("paths");

        assertThat(seriesMost).isGreaterThan(2 * addresses.size());
    }

    @Test
    void the_contract_is_served_as_written_with_a_page_to_browse_it() {
        var contract = nobody().accept("application/json").get("/api/openapi?format=json");
        var page = nobody().accept("text/html").get("/api/docs/");

        assertThat(contract.statusCode()).isEqualTo(200);
        assertThat(contract.jsonPath().getString("openapi")).startsWith("3.1");
        assertThat(contract.jsonPath().getMap("paths")).containsKey("/api/cases/{case}");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("swagger-ui");
    }

    /** Names, addresses and what people wrote stay out of the log, whether the court grants, refuses or does not understand. */
    @Test
    void the_log_knows_ids_and_codes_only() {
        var log = new Log();
        Logger.getLogger("").addHandler(log);
        try {
            var filed = Registry.anAcceptedCase(lin());
            wu().asks().post("/api/invitations/" + filed.code() + "/link");
            wu().asks().get("/api/cases?q=林晓梅");
            Registry.accept(filed.caseId());
            lin().sends(Map.of("language", "林晓梅")).header("If-Match", "\"1\"").put("/api/me");
        } finally {
            Logger.getLogger("").removeHandler(log);
        }

        assertThat(log.lines).isNotEmpty();
        assertThat(log.lines)
                .noneMatch(line -> List.of("林晓梅", "吴建华", "吴小宝", "鹤城街道", "138 0000", "wu@example.org", "分居").stream()
                        .anyMatch(line::contains));
    }

    private static final class Log extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Formatter everything = new PatternFormatter("%c %X %s%e");

        @Override
        public void publish(LogRecord entry) {
            lines.add(everything.format(ExtLogRecord.wrap(entry)));
        }

        @Override
        public void flush() {
            // nothing waits
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
