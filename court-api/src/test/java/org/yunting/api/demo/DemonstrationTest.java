package org.yunting.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.wu;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.law.kernel.Sha256;
import org.yunting.standalone.servers.TestStack;

/** The demonstration in a database of its own, broken off once in the middle. */
@CourtTest
@TestProfile(DemonstrationTest.EmptyCourt.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemonstrationTest {
    @Inject
    TellDemonstration tellDemonstration;

    /** Years from now, and before the documents of the demonstration expire. */
    private static final Instant BEGINNING = Instant.parse("2032-10-27T07:00:00Z");

    /** The same servers, with empty tables, and a clock that begins elsewhere. */
    public static class EmptyCourt implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var stack = TestStack.shared().courtSettings();
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    stack.get("quarkus.datasource.jdbc.url") + "?currentSchema=demonstration",
                    "quarkus.datasource.reactive.url",
                    stack.get("quarkus.datasource.reactive.url") + "?search_path=demonstration",
                    "quarkus.flyway.schemas",
                    "demonstration",
                    "court.demo.clock",
                    "true",
                    "court.demo.begins",
                    BEGINNING.toString());
        }
    }

    /** A chapter that breaks off once, when half of the story is told. */
    @ApplicationScoped
    static class PowerCut implements DemoChapter {
        private final AtomicBoolean cut = new AtomicBoolean();

        @Override
        public String key() {
            return "power-cut";
        }

        @Override
        public int order() {
            return 250;
        }

        @Override
        public Uni<Void> tell(DemoStory story) {
            return cut.compareAndSet(false, true)
                    ? Uni.createFrom().failure(new IOException("the power is cut"))
                    : Uni.createFrom().voidItem();
        }
    }

    @Test
    @Order(1)
    void a_story_that_broke_off_is_told_to_its_end_and_then_never_again(@TempDir Path folder) throws Throwable {
        var accounts = accounts(folder);

        tell(accounts);
        assertThat(read(lin(), "/api/cases").getList("items")).hasSize(1);
        assertThat(exhibits()).isEmpty();

        tell(accounts);
        assertThat(exhibits()).isEqualTo("P-1 P-2 D-1");

        tell(accounts);
        assertThat(exhibits()).isEqualTo("P-1 P-2 D-1");
        assertThat(read(clerkChen(), "/api/cases").getList("items")).hasSize(2);
    }

    @Test
    @Order(2)
    void both_parties_are_verified_and_have_consented_to_every_stage_ahead() {
        var board = read(lin(), foundingCase() + "/consents");

        assertThat(read(lin(), "/api/me").getString("identityState")).isEqualTo("verified");
        assertThat(read(wu(), "/api/me").getString("identityState")).isEqualTo("verified");
        for (var stage : new String[] {"evidence-exchange", "hearing", "service"}) {
            assertThat(board.getList("entries.findAll { it.stage == '" + stage + "' }.choice", String.class))
                    .as(stage)
                    .containsExactly("online", "online");
        }
    }

    @Test
    @Order(3)
    void the_exhibits_are_real_files_that_have_their_sealed_digest() {
        for (var exhibit : read(wu(), foundingCase() + "/exhibits").<Map<String, Object>>getList("items")) {
            var address = wu().asks()
                    .post("/api/exhibits/" + exhibit.get("id") + "/content-url")
                    .<String>path("url");
            var bytes =
                    RestAssured.given().urlEncodingEnabled(false).get(address).asByteArray();

            assertThat(Sha256.over(bytes).hex()).isEqualTo(exhibit.get("sha256"));
        }
    }

    @Test
    @Order(4)
    void the_hearing_is_fixed_with_lawful_notice() {
        var hearings = read(judgeLi(), foundingCase() + "/hearings");

        assertThat(hearings.getList("items.state", String.class)).containsExactly("scheduled");
        assertThat(read(wu(), foundingCase() + "/timeline?limit=100").getList("items.kind", String.class))
                .contains("case-accepted", "case-linked", "hearing-scheduled", "exhibit-filed", "identity-verified");
    }

    @Test
    @Order(5)
    void a_younger_case_and_an_identity_card_wait_for_the_clerk() {
        assertThat(read(clerkChen(), "/api/cases?state=filed").getList("items")).hasSize(1);
        assertThat(read(clerkChen(), "/api/identity-checks").getList("items.person.name", String.class))
                .hasSize(1);
    }

    @Test
    @Order(6)
    void the_demonstration_takes_place_where_its_clock_begins() {
        var now = Instant.parse(read(lin(), "/api/court").getString("now"));
        var hearing =
                Instant.parse(read(judgeLi(), foundingCase() + "/hearings").getString("items[0].startsAt"));

        assertThat(now).isBetween(BEGINNING.minusSeconds(1), BEGINNING.plus(Duration.ofHours(1)));
        assertThat(hearing).isBetween(BEGINNING, BEGINNING.plus(Duration.ofHours(1)));
    }

    private void tell(Path accounts) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> tellDemonstration.tell(accounts));
    }

    private static String foundingCase() {
        return "/api/cases/" + read(lin(), "/api/cases").getString("items[0].id");
    }

    private static String exhibits() {
        return String.join(" ", read(lin(), foundingCase() + "/exhibits").getList("items.number", String.class));
    }

    private static Path accounts(Path folder) throws IOException {
        var accounts = folder.resolve("accounts.json");
        Files.writeString(accounts, """
            {"judge": "%s", "clerk": "%s", "plaintiff": "%s", "defendant": "%s", "newcomer": "%s"}\
            """.formatted(
                        subject(judgeLi(), "judge"),
                        subject(clerkChen(), "clerk"),
                        subject(lin()),
                        subject(wu()),
                        subject(Someone.newcomer("he-yuwei"))));
        return accounts;
    }

    private static String subject(Someone someone, String... roles) {
        return TestStack.shared().personExists(someone.username(), roles).id();
    }
}
