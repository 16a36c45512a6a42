package org.yunting.acceptance;

import com.microsoft.playwright.Locator;
import java.time.Instant;

/** The times that a page of a trial shows. */
final class TimesOnPage {
    private TimesOnPage() {}

    /** When what is asked ends; the page tells it first. */
    static Instant due(Visitor party) {
        return instant(firstTimeOf(party));
    }

    static Locator firstTimeOf(Visitor party) {
        return party.page().locator("main time").first();
    }

    /** The time that stands under something said. */
    static Locator timeOf(Visitor reader, String said) {
        return reader.page().getByText(said).last().locator("xpath=following::time[1]");
    }

    static Instant instant(Locator time) {
        return Instant.parse(time.getAttribute("datetime"));
    }
}
