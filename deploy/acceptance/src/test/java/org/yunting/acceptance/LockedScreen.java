package org.yunting.acceptance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yunting.standalone.servers.Signal;

/**
 * A phone whose screen is locked, or that shows something else: whatever runs in the pages of its browser stands still, as phones have it, while its connections
 * stay open and nobody answers over them.
 */
final class LockedScreen {
    private LockedScreen() {}

    /** Of a browser that nobody else looks through. */
    static void of(Browser browser, Duration time) {
        var pages = processesOfPages(browser);
        pages.forEach(Signal.STOP::sendTo);
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            pages.forEach(Signal.CONT::sendTo);
        }
    }

    private static List<Long> processesOfPages(Browser browser) {
        var devices = browser.newBrowserCDPSession();
        var told = devices.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo");
        devices.detach();
        return StreamSupport.stream(told.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(LockedScreen::isOfAPage)
                .map(process -> process.get("id").getAsLong())
                .toList();
    }

    private static boolean isOfAPage(JsonObject process) {
        return process.get("type").getAsString().equals("renderer");
    }
}
