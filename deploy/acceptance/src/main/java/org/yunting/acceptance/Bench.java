package org.yunting.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;

/** What judge and clerk do in the room, on the page of one of them. People are named by something that stands in their line. */
record Bench(Visitor visitor) {
    private static final double AT_ONCE_MILLIS = 2_000;

    Bench mutes(String name) {
        return presses(act(name, "room:act.mute"));
    }

    Bench unmutes(String name) {
        return presses(act(name, "room:act.unmute"));
    }

    /** Where it was not done by what was pressed before. */
    Bench mutesIfNotYet(String name) {
        return pressesIfThere(act(name, "room:act.mute"));
    }

    /** Where it was not done by what was pressed before. */
    Bench unmutesIfNotYet(String name) {
        return pressesIfThere(act(name, "room:act.unmute"));
    }

    private Bench pressesIfThere(Locator button) {
        try {
            button.click(new Locator.ClickOptions().setTimeout(AT_ONCE_MILLIS));
        } catch (TimeoutError gone) {
            // What was pressed before has worked by now, and the button with it is another.
        }
        return this;
    }

    /** Leads on to the next step of the hearing, by its key. */
    Bench goesOnTo(String step) {
        var texts = visitor.texts();
        var guide = visitor.page().locator("section[aria-labelledby=room-guide]");
        guide.locator("> button")
                .filter(new Locator.FilterOptions().setHasText(texts.named("room:guide.next")))
                .filter(new Locator.FilterOptions().setHasText(texts.somewhere("ui:hearingStep." + step)))
                .click();
        guide.locator("> p")
                .filter(new Locator.FilterOptions().setHasText(texts.somewhere("ui:hearingStep." + step)))
                .waitFor();
        return this;
    }

    /** Calls a witness who waits out of earshot. */
    Bench calls(String name) {
        return presses(button(line("waiting", name), "room:act.call-witness"));
    }

    Bench dismisses(String witness) {
        return presses(act(witness, "room:act.dismiss-witness")).presses(act(witness, "room:act.dismiss-witness"));
    }

    /** Shows an exhibit to all. */
    Bench shows(String number) {
        return presses(visitor.page()
                .locator("li[data-exhibit]")
                .filter(new Locator.FilterOptions().setHasText(number))
                .getByRole(AriaRole.BUTTON)
                .first());
    }

    private Bench presses(Locator button) {
        button.click();
        return this;
    }

    private Locator act(String name, String key) {
        return button(line("room", name), key);
    }

    private Locator line(String place, String name) {
        return visitor.page()
                .locator("li[data-place=%s]".formatted(place))
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    /** By what it says; who it concerns may stand in its name besides. */
    private Locator button(Locator within, String key) {
        return within.locator("button")
                .filter(new Locator.FilterOptions().setHasText(visitor.texts().named(key)));
    }
}
