package org.yunting.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** What judge and clerk do in the room, on the page of one of them. People are named by something that stands in their line. */
record Bench(Visitor visitor) {
    Bench mutes(String name) {
        return presses(act(name, "room:act.mute"));
    }

    Bench unmutes(String name) {
        return presses(act(name, "room:act.unmute"));
    }

    /** The same where it may have been done by what was pressed before. */
    Bench mutesIfNotYet(String name) {
        var mute = act(name, "room:act.mute");
        return mute.isVisible() ? presses(mute) : this;
    }

    /** A reprimand, whose reason stands in the record. */
    Bench reprimands(String name, String reason) {
        act(name, "room:act.reprimand").click();
        visitor.writes("room:desk.reason", reason);
        return presses(act(name, "room:act.reprimand"));
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

    /** Gives somebody leave to examine a witness who has given the undertaking. */
    Bench letsExamine(String witness, String examiner) {
        line("room", witness).getByRole(AriaRole.COMBOBOX).selectOption(examiner);
        return presses(act(witness, "room:act.let-examine"));
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

    /** Lets a side speak apart, with those who interpret for it. */
    Bench opensPrivateRoomFor(String side) {
        return presses(
                button(visitor.page().locator("li[data-side=%s]".formatted(side)), "room:act.open-private-room"));
    }

    /** Writes a line of the record, which the pen then has done with. */
    Bench writesDown(String kind, String speaker, String text) {
        var texts = visitor.texts();
        var pen = visitor.page().locator("section[aria-label='%s']".formatted(texts.text("records:pen")));
        pen.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(speaker))
                .click();
        pen.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(texts.somewhere("records:kind." + kind)))
                .click();
        pen.locator("textarea").fill(text);
        pen.locator("textarea").press("Enter");
        visitor.page()
                .locator("li[data-line]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .waitFor();
        return this;
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
