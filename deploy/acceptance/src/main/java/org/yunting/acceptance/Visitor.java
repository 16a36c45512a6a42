package org.yunting.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody at a device, who reads and presses what the pages say in their language.
 *
 * @param device what they hold
 */
public record Visitor(House house, BrowserContext context, Page page, Texts texts, Device device)
        implements AutoCloseable {
    private static final Path PICTURES = House.PROJECT.resolve("deploy/acceptance/target/pictures");
    private static final double PATIENCE_MILLIS = 45_000;
    private static final double PATIENCE_OVER_A_RESTART_MILLIS = 120_000;

    /** A device. */
    public enum Device {
        PHONE(360, 640),
        DESKTOP(1440, 900);

        private final int width;
        private final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Somebody new to the court, with that language and zone set in the browser. */
    public static Visitor with(House house, Device device, String language, String zone) {
        return with(house, house.browser(), device, language, zone);
    }

    /** The same in a browser of another kind. */
    static Visitor with(House house, Browser browser, Device device, String language, String zone) {
        var context = browser.newContext(new NewContextOptions()
                .setViewportSize(device.width, device.height)
                .setHasTouch(device == Device.PHONE)
                .setLocale(browserLocale(language))
                .setTimezoneId(zone)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setPermissions(List.of("camera", "microphone")));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return new Visitor(house, context, context.newPage(), Texts.in(language), device);
    }

    private static String browserLocale(String language) {
        return switch (language) {
            case "zh-Hans" -> "zh-CN";
            case "zh-Hant" -> "zh-TW";
            default -> language;
        };
    }

    /** Goes to an address of the court. */
    public Visitor opens(String path) {
        page.navigate(house.address().resolve(path).toString());
        return this;
    }

    /** Makes an account of their own from the first page. */
    Visitor registers(String username, String givenName, String familyName) {
        presses("identity:landing.register");
        return registersAtTheDoor(username, givenName, familyName);
    }

    /** Fills in Keycloak's form, which is already open. */
    Visitor registersAtTheDoor(String username, String givenName, String familyName) {
        page.locator("#username").waitFor();
        pictures("0-register");
        page.locator("#username").fill(username);
        page.locator("#password").fill(House.PASSWORD);
        page.locator("#password-confirm").fill(House.PASSWORD);
        if (page.locator("#email").count() > 0) {
            page.locator("#email").fill(username + "@example.org");
        }
        page.locator("#firstName").fill(givenName);
        page.locator("#lastName").fill(familyName);
        page.locator("#kc-register-form [type=submit]").click();
        return this;
    }

    public Visitor signsIn(House.Account account) {
        return signsIn(account.username(), account.password());
    }

    /** Signs in at Keycloak, whose form is reached by the page's own button. */
    Visitor signsIn(String username, String password) {
        opens("/");
        presses("identity:landing.signIn");
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        // Whoever leaves before the court has taken the answer of Keycloak is not signed in.
        page.waitForURL(Visitor::isFirstPage);
        return this;
    }

    private static boolean isFirstPage(String address) {
        var at = URI.create(address);
        return "/".equals(at.getPath()) && at.getQuery() == null;
    }

    /** Presses the button, or follows the link, that says this. */
    public Visitor presses(String key) {
        button(key).first().click();
        return this;
    }

    /** Presses what a card offers; the card is known by something it says. */
    Visitor pressesOn(String card, String key) {
        page.locator("main section")
                .filter(new Locator.FilterOptions().setHasText(card))
                .locator("a, button")
                .filter(new Locator.FilterOptions().setHasText(texts.named(key)))
                .first()
                .click();
        return this;
    }

    /** A button or a link, whichever it is. */
    Locator button(String key) {
        var name = texts.named(key);
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)));
    }

    /** What is filled in under that label. A card may bear the same words, and is no field. */
    Locator field(String key) {
        return page.getByLabel(texts.somewhere(key)).and(page.locator("input, textarea, select"));
    }

    Visitor writes(String key, String text) {
        field(key).first().fill(text);
        return this;
    }

    Visitor writesInto(Locator field, String text) {
        field.first().fill(text);
        return this;
    }

    Visitor chooses(String key, String value) {
        field(key).first().selectOption(value);
        return this;
    }

    /** Picks a file with the button of that name. */
    Visitor picks(String key, Path file) {
        field(key).first().setInputFiles(file);
        return this;
    }

    /** Follows the link that says this. */
    Visitor follows(String text) {
        page.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
        return this;
    }

    Visitor ticks(String key) {
        field(key).first().check();
        return this;
    }

    /** Answers the page of consents, one stage after the other, until none is left. */
    Visitor choosesOnlineForEveryStage(String casePath) {
        opens(casePath + "/consent").reads("consent:question");
        while (!seesNow("consent:allChosen")) {
            var question = page.getByText(texts.somewhere("consent:question"));
            var asked = page.getByText(question.first().innerText());
            page.getByRole(AriaRole.RADIO).first().click();
            presses("consent:confirm");
            asked.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        return this;
    }

    /** Waits until this can be read on the page. */
    public Visitor reads(String key) {
        return reads(texts.somewhere(key));
    }

    Visitor readsText(String text) {
        return reads(page.getByText(text));
    }

    /** Whether that can be read at this moment. */
    boolean seesNow(String key) {
        return page.getByText(texts.somewhere(key)).first().isVisible();
    }

    /** Waits until something like this can be read. */
    Visitor reads(Pattern wanted) {
        return reads(page.getByText(wanted));
    }

    /** The choices of a closed list hold words too, which nobody reads there. */
    private Visitor reads(Locator wanted) {
        var seen = wanted.filter(new Locator.FilterOptions().setVisible(true));
        assertThat(seen.first()).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }

    /** Keeps a picture of the page for people to look at. */
    Visitor pictures(String name) {
        // A gap that nobody filled would be read as such by people.
        assertThat(page.locator("body")).not().containsText("{{");
        var picture = new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("%s-%s-%s.png".formatted(name, texts.language(), device.width)))
                .setFullPage(false);
        page.waitForCondition(() -> isTaken(picture));
        return this;
    }

    /** Chromium takes no picture of a page that is just changing into another. */
    private boolean isTaken(Page.ScreenshotOptions picture) {
        try {
            page.screenshot(picture);
            return true;
        } catch (PlaywrightException changing) {
            return false;
        }
    }

    /** Waits for a page; {@code *} stands for an id in its path. */
    Visitor arrivesAt(String path) {
        page.waitForURL(house.address().resolve("/") + path.substring(1));
        return this;
    }

    /** The path of the page that is open. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** All that can be read on the page. */
    String text() {
        return page.locator("body").innerText();
    }

    /** Goes through the device check into the waiting room or, as a judge, to the bench. */
    Visitor entersRoom(String hearingPath) {
        opens(hearingPath + "/room").reads("room:check.enter");
        pictures("8-device-check");
        return presses("room:check.enter");
    }

    /** Whether pictures of that many other people are decoded, and go on being decoded. */
    boolean decodesPicturesOfOthers(int people) {
        var tiles = page.locator("figure[data-frames-decoded]");
        page.waitForCondition(
                () -> framesDecoded(tiles).filter(frames -> frames > 10).count() >= people);
        return true;
    }

    /** Waits until pictures of that many other people move: each has more frames than a moment ago. */
    Visitor seesOthersMove(int people) {
        var seen = new HashMap<String, Integer>();
        page.waitForCondition(() -> {
            int moving = 0;
            for (var tile : page.locator("figure[data-frames-decoded]").all()) {
                var person = String.valueOf(tile.getAttribute("data-person"));
                var frames = Integer.parseInt(String.valueOf(tile.getAttribute("data-frames-decoded")));
                var before = seen.putIfAbsent(person, frames);
                // A connection that is made anew counts from zero.
                if (before != null && frames < before) {
                    seen.put(person, frames);
                } else if (before != null && frames > before) {
                    moving++;
                }
            }
            return moving >= people;
        });
        return this;
    }

    /** Waits until this can be read no more. */
    Visitor readsNoMore(String key) {
        assertThat(page.getByText(texts.somewhere(key)).first())
                .not()
                .isVisible(new IsVisibleOptions().setTimeout(PATIENCE_OVER_A_RESTART_MILLIS));
        return this;
    }

    private static Stream<Integer> framesDecoded(Locator tiles) {
        return tiles.all().stream()
                .map(tile -> tile.getAttribute("data-frames-decoded"))
                .filter(frames -> frames != null && !frames.isBlank())
                .map(Integer::valueOf);
    }

    /** Milliseconds from the click that entered to the first frame of somebody else, once there is one. */
    public long firstFrameMillis() {
        page.waitForFunction("() => performance.getEntriesByName('room:enter to first frame').length > 0");
        var measured = page.evaluate(
                "() => Math.round(performance.getEntriesByName('room:enter to first frame')[0].duration)");
        return ((Number) measured).longValue();
    }

    /** The first instant the page tells. */
    Instant firstTime() {
        return Instant.parse(page.locator("main time").first().getAttribute("datetime"));
    }

    /** Presses the buttons of the demonstration's clock, the long steps first, until the court's time is there. */
    Visitor movesTheDemoClockTo(Instant wanted) {
        var clock = page.locator("section, article, div")
                .filter(new Locator.FilterOptions().setHasText(texts.somewhere("identity:demo.what")))
                .last()
                .locator("time");
        for (int minutes : new int[] {1440, 60, 15}) {
            while (minutesUntil(wanted, clock) >= minutes || (minutes == 15 && minutesUntil(wanted, clock) > 0)) {
                long before = minutesUntil(wanted, clock);
                presses("identity:demo.forward." + minutes);
                page.waitForCondition(() -> minutesUntil(wanted, clock) < before - minutes / 2);
            }
        }
        return this;
    }

    private static long minutesUntil(Instant wanted, Locator clock) {
        return Duration.between(Instant.parse(clock.first().getAttribute("datetime")), wanted)
                .toMinutes();
    }

    /** Lets in whoever waits first. */
    public Visitor admitsNext() {
        page.locator("li[data-place=waiting]")
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        return this;
    }

    /** What they do in the room as judge or clerk. */
    Bench bench() {
        return new Bench(this);
    }

    @Override
    public void close() {
        context.close();
    }
}
