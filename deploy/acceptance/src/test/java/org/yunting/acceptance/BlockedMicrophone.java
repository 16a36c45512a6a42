package org.yunting.acceptance;

import com.microsoft.playwright.Page;

/**
 * The microphone of a page whose person once told the browser to block it for this site, and may allow it again. A browser with a microphone of its own asks
 * nobody and blocks nothing, so the page is told what a browser tells then.
 */
final class BlockedMicrophone {
    private static final String SCRIPT = """
        (() => {
          const blocked = () => localStorage.getItem('microphone-blocked') !== null;
          const media = navigator.mediaDevices;
          const given = media.getUserMedia.bind(media);
          media.getUserMedia = (wanted) => wanted.audio && blocked()
            ? Promise.reject(new DOMException('Permission denied', 'NotAllowedError'))
            : given(wanted);
          const asked = navigator.permissions.query.bind(navigator.permissions);
          navigator.permissions.query = (what) => what.name === 'microphone' && blocked()
            ? Promise.resolve({ state: 'denied' })
            : asked(what);
        })();""";

    private BlockedMicrophone() {}

    /** From the next address on that the page opens. */
    static void on(Page page) {
        page.addInitScript(SCRIPT);
        page.evaluate("() => localStorage.setItem('microphone-blocked', 'yes')");
    }

    static void noMoreOn(Page page) {
        page.evaluate("() => localStorage.removeItem('microphone-blocked')");
    }
}
