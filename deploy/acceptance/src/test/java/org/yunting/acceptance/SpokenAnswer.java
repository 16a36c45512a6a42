package org.yunting.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** An answer that somebody speaks into the phone in their hand instead of writing it, and that others hear. */
record SpokenAnswer(Visitor speaker) {
    private static final double A_SENTENCE_MILLIS = 2_000;

    /** Speaks with a pause, hears it again, sends it, writes down what was said, and hands it in. */
    void says(String transcript) {
        var hand = new OneHand(speaker);
        hand.unfolds("asynctrial:speak.instead").taps("asynctrial:speak.voice");
        speaker.reads("asynctrial:speak.isRecording")
                .reads("asynctrial:speak.guide")
                .pictures("a6-speaking");
        speaker.page().waitForTimeout(A_SENTENCE_MILLIS);
        hand.taps("asynctrial:speak.pause");
        speaker.reads("asynctrial:speak.isPaused");
        hand.taps("asynctrial:speak.goOn");
        speaker.page().waitForTimeout(A_SENTENCE_MILLIS);
        hand.taps("asynctrial:speak.end");
        isHeard(speaker.page().locator("main audio"));
        speaker.pictures("a6-spoken");
        hand.taps("asynctrial:speak.use");
        speaker.reads("asynctrial:speak.transcriptMeans").writes("asynctrial:yourAnswer", transcript);
        hand.ticks("asynctrial:speak.confirm");
        speaker.pictures("a6-transcript");
        hand.taps("asynctrial:sealAnswer");
    }

    /** Somebody else hears it, under its transcript. */
    void isHeardBy(Visitor listener) {
        listener.presses("asynctrial:spoken.hear");
        isHeard(listener.page().locator("main audio[src]"));
    }

    /** It has sound of that length, and plays. */
    private static void isHeard(Locator player) {
        assertThat(player.first()).isVisible();
        player.first().evaluate("audio => audio.play()");
        player.page().waitForCondition(() -> secondsPlayed(player) > 0.2);
        player.first().evaluate("audio => audio.pause()");
        assertThat(secondsPlayed(player)).isPositive();
    }

    private static double secondsPlayed(Locator player) {
        return ((Number) player.first().evaluate("audio => audio.currentTime")).doubleValue();
    }
}
