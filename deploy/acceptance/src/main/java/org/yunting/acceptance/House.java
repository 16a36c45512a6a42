package org.yunting.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yunting.standalone.CourtPorts;
import org.yunting.standalone.CourtStack;
import org.yunting.standalone.DemoAccounts;
import org.yunting.standalone.Part;
import org.yunting.standalone.Supervision;

/** A court of its own for stories and measurements, and the browser its visitors use. */
public final class House implements AutoCloseable {
    static final Path PROJECT = project();
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path FOLDER = PROJECT.resolve("deploy/acceptance/target/court");

    private static final String CAMERAS = "--use-fake-device-for-media-stream";
    private static final String USUAL_CAMERAS = CAMERAS + "=fps=20";

    /** Of everybody who registers in a story. */
    static final String PASSWORD = "Correct-horse-88";

    private final CourtStack.Options options;
    private final Playwright playwright;
    private final Browser browser;
    private CourtStack stack;

    private House(CourtStack.Options options, String... cameras) {
        this.options = options;
        stack = started(options);
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = browserWith(List.of(cameras));
    }

    /** A browser of its own kind, with the usual cameras, which whoever asks for it closes. */
    Browser anotherBrowser(List<String> arguments) {
        var all = new ArrayList<>(List.of(USUAL_CAMERAS));
        all.addAll(arguments);
        return browserWith(all);
    }

    private Browser browserWith(List<String> arguments) {
        var all = new ArrayList<>(List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--use-fake-ui-for-media-stream",
                "--allow-loopback-in-peer-connection",
                "--autoplay-policy=no-user-gesture-required"));
        all.addAll(arguments);
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(yielding(CHROMIUM))
                        .setArgs(all));
    }

    /** Visitors have machines of their own: what theirs draw must not keep the court's from its work. */
    private static Path yielding(Path browser) {
        var script = FOLDER.resolveSibling("visitors-browser");
        try {
            Files.createDirectories(script.getParent());
            Files.writeString(script, "#!/bin/sh\nexec nice -n 10 %s \"$@\"\n".formatted(browser));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        if (!script.toFile().setExecutable(true)) {
            throw new IllegalStateException(script + " cannot be made executable");
        }
        return script;
    }

    /** On free ports and an empty folder. */
    static House open() {
        return open(Map.of());
    }

    /** The same, with a court that is told these things besides, by the names of its environment. */
    static House open(Map<String, String> courtSettings) {
        delete(FOLDER);
        return at(CourtStack.Options.at(PROJECT, FOLDER, CourtPorts.anyFree()).withCourtSettings(courtSettings));
    }

    /** For so many visitors at once that their pictures would take all of the machine. */
    static House openForMany() {
        delete(FOLDER);
        return new House(CourtStack.Options.at(PROJECT, FOLDER, CourtPorts.anyFree()), CAMERAS, smallCameras());
    }

    /** For visitors who have neither camera nor microphone. */
    static House openWithoutDevices() {
        delete(FOLDER);
        return new House(CourtStack.Options.at(PROJECT, FOLDER, CourtPorts.anyFree()));
    }

    private static String smallCameras() {
        return "--use-file-for-fake-video-capture=" + SmallCamera.in(FOLDER.resolveSibling("camera"));
    }

    /**
     * With two bridges, and under the supervision that {@code ./court run} has: what falls is started again by the house itself, which needs some of the
     * machine that its visitors' pictures are drawn on.
     */
    static House supervised() {
        delete(FOLDER);
        var house = new House(
                CourtStack.Options.at(PROJECT, FOLDER, CourtPorts.anyFree()).withTwoBridges(), CAMERAS, smallCameras());
        Supervision.of(house.stack, words -> System.out.println("house: " + words));
        return house;
    }

    /** Where and how the options say. */
    public static House at(CourtStack.Options options) {
        return new House(options, USUAL_CAMERAS);
    }

    private static CourtStack started(CourtStack.Options options) {
        var next = new CourtStack(options);
        next.start();
        return next;
    }

    /** Kills every part as a power cut would, and starts the court again on the same folder. */
    void killEverythingAndStartAgain() {
        for (var part : stack.parts()) {
            stack.kill(part);
        }
        stack.close();
        stack = started(options);
    }

    URI address() {
        return stack.address();
    }

    CourtPorts ports() {
        return options.ports();
    }

    /** The running court. */
    public CourtStack stack() {
        return stack;
    }

    Browser browser() {
        return browser;
    }

    /** Halts a part for a while, as a machine does that is out of memory, and lets it go on. */
    void halts(Part part, Duration time) {
        stack.process(part).halt();
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            stack.process(part).goOn();
        }
    }

    /** The bridge that people are on, by what the bridges themselves say. */
    Part bridgeInUse() {
        return stack.parts().stream()
                .filter(part -> part == Part.BRIDGE || part == Part.SECOND_BRIDGE)
                .filter(part -> participantsOn(part) > 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is on any bridge"));
    }

    private int participantsOn(Part bridge) {
        var port = bridge == Part.BRIDGE
                ? options.ports().bridge()
                : options.ports().secondBridge();
        try (var http = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/colibri/stats"))
                    .build();
            return new ObjectMapper()
                    .readTree(http.send(asked, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .path("participants")
                    .asInt();
        } catch (ConnectException notUp) {
            // A bridge that was killed and is not raised again yet.
            return 0;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }

    /** A demo account of this court. */
    public record Account(String username, String password) {}

    /** The demo account of this user name. */
    public Account account(String username) {
        return new Account(
                username,
                stack.accounts().passwordOf(DemoAccounts.named(username)).value());
    }

    /** The message that matches, once the court has sent it. */
    String awaitMessage(Pattern wanted) {
        for (int look = 0; look < 60; look++) {
            var found = messages().stream()
                    .filter(message -> wanted.matcher(message).find())
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new AssertionError("the court sent no such message");
    }

    /** Messages that the court sent to people by mail or SMS, newest last. */
    List<String> messages() {
        try (var files = Files.walk(options.data().resolve("outbox"))) {
            return files.filter(Files::isRegularFile).sorted().map(House::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            browser.close();
            playwright.close();
        } finally {
            stack.close();
        }
    }

    private static Path project() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("court"))) {
                return at;
            }
        }
        throw new IllegalStateException("not in the project");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
