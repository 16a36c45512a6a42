package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;

/** Somebody wants to work on the bridge of a hearing; it and the others are real processes. */
@CourtTest
@QuarkusTestResource(value = ThreeBridges.class, restrictToAnnotatedClass = true)
class BridgeDrainTest {
    private static final long PATIENCE_SECONDS = 30;
    private final List<BrowserPage> pages = new ArrayList<>();
    private HearingFixture fixture;
    private UUID hearing;
    private BrowserPage judge;

    @BeforeEach
    void three_are_on_a_bridge() {
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        judge = enters(Someone.judgeLi());
        judge.does("open-waiting-room");
        enters(Someone.lin());
        enters(Someone.wu());
        judge.does(
                "admit",
                "persons",
                new JsonArray(List.of(
                        fixture.idOf(Someone.lin()).toString(),
                        fixture.idOf(Someone.wu()).toString())));
        pages.forEach(page -> page.says(new JsonObject().put("type", "media-ready")));
        pages.forEach(page -> page.awaits("offer"));
    }

    @AfterEach
    void close_pages() {
        pages.forEach(BrowserPage::close);
    }

    @Test
    void a_hearing_that_has_not_begun_leaves_it_at_once_and_nobody_presses_anything() {
        var former = ThreeBridges.of(hearing);
        var connections = connections();

        ThreeBridges.drain(former);

        awaitsNewConnections(connections);
        awaits("another bridge", () -> !ThreeBridges.of(hearing).equals(former));
        undrains(former);
    }

    @Test
    void a_session_is_not_interrupted_and_leaves_it_in_its_next_break() {
        judge.does("open-session");
        var former = ThreeBridges.of(hearing);
        var connections = connections();
        ThreeBridges.drain(former);
        awaitsCondition(former, "draining");
        judge.settles();
        assertThat(ThreeBridges.of(hearing)).isEqualTo(former);

        judge.does("pause", "reason", "休庭十分钟");

        awaitsNewConnections(connections);
        awaits("another bridge", () -> !ThreeBridges.of(hearing).equals(former));
        undrains(former);
    }

    private List<Long> connections() {
        var numbers = pages.stream()
                .map(page -> page.awaits("offer").getLong("connection"))
                .toList();
        pages.forEach(BrowserPage::forgets);
        return numbers;
    }

    private void awaitsNewConnections(List<Long> former) {
        for (var page : pages) {
            assertThat(page.awaits("offer").getLong("connection")).isGreaterThan(former.get(pages.indexOf(page)));
            assertThat(page.isOpen()).isTrue();
        }
    }

    private static void undrains(URI bridge) {
        ThreeBridges.undrain(bridge);
        awaitsCondition(bridge, "well");
    }

    /** Until the court knows it too. */
    private static void awaitsCondition(URI bridge, String wanted) {
        awaits(wanted, () -> conditionOf(bridge).equals(wanted));
    }

    private static void awaits(String wanted, BooleanSupplier isSo) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as(wanted).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static String conditionOf(URI bridge) {
        return new JsonObject(RestAssured.get("/q/health/ready").asString())
                .getJsonArray("checks").stream()
                        .map(JsonObject.class::cast)
                        .filter(check -> check.getString("name").equals("bridges"))
                        .map(check -> check.getJsonObject("data").getString(bridge.toString(), ""))
                        .findFirst()
                        .orElse("");
    }

    private BrowserPage enters(Someone someone) {
        var page = BrowserPage.entered(hearing, someone);
        pages.add(page);
        return page;
    }
}
