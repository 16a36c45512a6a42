package org.yunting.media.conference;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.conference.ConferenceFocus.Mute;

/**
 * Three real browsers and the focus on any Colibri2 bridge, real or embedded: what a person in a conference would see. A subclass says
 * where the bridge is.
 */
abstract class BrowsersContract {

    protected static final EndpointId ADA = new EndpointId("adaaaaaa");
    protected static final EndpointId BAO = new EndpointId("baoooooo");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final EndpointId CARLA = new EndpointId("carlaaaa");
    private static final EndpointId DORA = new EndpointId("doraaaaa");
    private static final double PATIENCE_MILLIS = 60_000;

    private final Vertx vertx = Vertx.vertx();
    private final Map<EndpointId, Page> pages = new HashMap<>();
    private BridgedConferences conferences;
    private BrowserRoom room;
    private Playwright playwright;
    private BrowserContext context;

    /** Base address of the bridge's REST interface. */
    protected abstract URI bridge();

    static boolean chromiumIsHere() {
        return Files.isExecutable(CHROMIUM);
    }

    @BeforeEach
    void openARoom() {
        conferences = new BridgedConferences(vertx, Bridges.single(bridge()), FocusSettings.DEFAULT);
        room = new BrowserRoom(vertx, conferences);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        context = browserWith();
    }

    /** Those who enter from now on use a browser of their own, started with these arguments besides. */
    protected void openABrowser(String... arguments) {
        context = browserWith(arguments);
    }

    private BrowserContext browserWith(String... arguments) {
        var all = Stream.concat(
                Stream.of(
                        "--no-sandbox",
                        "--use-fake-device-for-media-stream",
                        "--use-fake-ui-for-media-stream",
                        "--allow-loopback-in-peer-connection"),
                Stream.of(arguments));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(all.toList()))
                .newContext();
    }

    @AfterEach
    void closeTheRoom() {
        playwright.close();
        room.close();
        conferences.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void people_see_each_other_through_coming_going_and_muting() {
        enter(ADA);
        enter(BAO);
        enter(CARLA);
        seesAndPrints(ADA, BAO, CARLA);
        seesAndPrints(BAO, ADA, CARLA);
        seesAndPrints(CARLA, ADA, BAO);

        var connections = connections(ADA);
        page(CARLA).close();
        page(ADA).waitForCondition(() -> senders(ADA).equals(List.of(BAO.value())), patience());
        enter(DORA);
        seesAndPrints(ADA, BAO, DORA);
        seesAndPrints(DORA, ADA, BAO);
        assertThat(connections(ADA)).isEqualTo(connections);

        room.focus().forceMute(BAO, MediaType.VIDEO, Mute.MUTED);
        standsStill(ADA, BAO);
        room.focus().forceMute(BAO, MediaType.VIDEO, Mute.OPEN);
        moves(ADA, BAO);
    }

    /** The camera is sent in layers, and each viewer is given the one that it has use for. */
    @Test
    void somebody_is_seen_as_large_as_the_viewer_has_use_for() {
        enter(ADA);
        enter(BAO);
        seesAndPrints(ADA, BAO);
        seesAndPrints(BAO, ADA);

        room.focus().view(ADA, ReceiverView.withStage(BAO));
        page(ADA).waitForCondition(() -> heightOf(ADA, BAO) == 720, patience());
        assertThat(heightOf(BAO, ADA)).isLessThanOrEqualTo(360);

        room.focus().view(ADA, new ReceiverView(-1, Set.of(), 180, 180));
        page(ADA).waitForCondition(() -> heightOf(ADA, BAO) == 180, patience());
        moves(ADA, BAO);
    }

    private int heightOf(EndpointId viewer, EndpointId sender) {
        return (int) page(viewer).evaluate("heights()['" + sender.value() + "'] ?? 0");
    }

    protected final int restorations() {
        return room.restorations();
    }

    protected Page page(EndpointId endpoint) {
        return Objects.requireNonNull(pages.get(endpoint));
    }

    protected void enter(EndpointId endpoint) {
        var page = context.newPage();
        page.onConsoleMessage(message -> System.err.println(endpoint + ": " + message.text()));
        page.navigate(room.addressFor(endpoint));
        pages.put(endpoint, page);
    }

    protected void seesAndPrints(EndpointId viewer, EndpointId... senders) {
        for (var sender : senders) {
            moves(viewer, sender);
        }
        System.out.println("first frames at " + viewer + ", ms after the track: "
                + page(viewer).evaluate("state.firstFrame") + ", decoded: " + decoded(viewer));
    }

    private void moves(EndpointId viewer, EndpointId sender) {
        var before = framesOf(viewer, sender);
        page(viewer).waitForCondition(() -> framesOf(viewer, sender) > before + 5, patience());
    }

    /** Frames that were under way when it was muted may still come. */
    private void standsStill(EndpointId viewer, EndpointId sender) {
        page(viewer)
                .waitForCondition(
                        () -> {
                            var before = framesOf(viewer, sender);
                            page(viewer).waitForTimeout(700);
                            return framesOf(viewer, sender) == before;
                        },
                        patience());
    }

    protected static Page.WaitForConditionOptions patience() {
        return new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS);
    }

    @SuppressWarnings("unchecked") // the page answers with an object of numbers
    private Map<String, Integer> decoded(EndpointId viewer) {
        return (Map<String, Integer>) page(viewer).evaluate("window.framesDecoded ? framesDecoded() : {}");
    }

    private int framesOf(EndpointId viewer, EndpointId sender) {
        return decoded(viewer).getOrDefault(sender.value(), 0);
    }

    private List<String> senders(EndpointId viewer) {
        return decoded(viewer).keySet().stream().sorted().toList();
    }

    protected int connections(EndpointId viewer) {
        return (int) page(viewer).evaluate("state.connections");
    }
}
