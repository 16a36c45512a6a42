package org.yunting.acceptance;

import com.microsoft.playwright.Page;

/**
 * A browser that takes its time over camera and microphone, and over the list of those that there are: each comes when the story says so, as on a phone whose
 * person first reads the question, or on a machine that is busy.
 */
final class LateDevices {
    private static final String SCRIPT = """
        (() => {
          const media = navigator.mediaDevices;
          for (const name of ['getUserMedia', 'enumerateDevices']) {
            const now = media[name].bind(media);
            const told = new Promise((resolve) => { window['late-' + name] = resolve; });
            media[name] = (...asked) => told.then(() => now(...asked));
          }
        })();""";

    private final Page page;

    private LateDevices(Page page) {
        this.page = page;
    }

    /** From the next address on that the page opens. */
    static LateDevices on(Page page) {
        page.addInitScript(SCRIPT);
        return new LateDevices(page);
    }

    /** Camera and microphone are there, on the page that is open now. */
    void come() {
        page.evaluate("() => window['late-getUserMedia']()");
    }

    /** What else there is to choose from is known there too. */
    void areListed() {
        page.evaluate("() => window['late-enumerateDevices']()");
    }
}
