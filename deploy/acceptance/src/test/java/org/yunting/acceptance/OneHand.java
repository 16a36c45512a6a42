package org.yunting.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Objects;

/**
 * Somebody who holds the phone in one hand and works with its thumb: nothing but taps, each on something that is large enough (44 px, WCAG 2.5.5), that comes into the lower
 * two thirds of the screen, and that reaches into its middle third, where the thumb of either hand comes to.
 */
record OneHand(Visitor visitor) {
    private static final double SMALLEST_TARGET = 44;
    private static final double WIDTH = 360;
    private static final double HEIGHT = 640;

    /** A button or link of that name. */
    OneHand taps(String key) {
        return taps(visitor.button(key).first());
    }

    /** Something folded away under those words. */
    OneHand unfolds(String key) {
        return taps(visitor.page()
                .locator("summary")
                .filter(new Locator.FilterOptions().setHasText(visitor.texts().somewhere(key)))
                .first());
    }

    /** A box to be ticked, by its words. */
    OneHand ticks(String key) {
        return taps(visitor.page()
                .locator("label")
                .filter(new Locator.FilterOptions().setHasText(visitor.texts().somewhere(key)))
                .first());
    }

    private OneHand taps(Locator target) {
        target.waitFor();
        // As far down as the page lets it come, and not under what stays at the lower edge.
        target.evaluate("element => element.scrollIntoView({ block: 'center', behavior: 'instant' })");
        var box = Objects.requireNonNull(target.boundingBox());
        var what = target.innerText();
        assertThat(box.height).as("height of " + what).isGreaterThanOrEqualTo(SMALLEST_TARGET);
        assertThat(reachesTheMiddle(box))
                .as("reach of " + what + " at " + box.x)
                .isTrue();
        assertThat(box.y).as("place of " + what).isBetween(HEIGHT / 3 - box.height, HEIGHT - box.height);
        assertThat(visitor.page().evaluate("() => document.scrollingElement.scrollWidth"))
                .as("width of the page")
                .isEqualTo((int) WIDTH);
        target.tap();
        return this;
    }

    private static boolean reachesTheMiddle(BoundingBox box) {
        return box.x < WIDTH * 2 / 3 && box.x + box.width > WIDTH / 3;
    }
}
