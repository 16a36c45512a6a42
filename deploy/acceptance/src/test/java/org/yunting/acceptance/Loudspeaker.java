package org.yunting.acceptance;

import com.microsoft.playwright.Page;

/**
 * A meter at the loudspeaker of a page: of what the page plays through the Web Audio API it measures the wave, decoded as somebody would hear it. Marks on a
 * page say what it means to play, this what it plays.
 */
final class Loudspeaker {
    /** The beeps of the browser's own microphone reach ten times as much; what Opus makes of silence does not. */
    private static final double AUDIBLE = 0.02;

    private static final String METER = """
        (() => {
          const connect = AudioNode.prototype.connect;
          const meters = [];
          AudioNode.prototype.connect = function (to, ...rest) {
            if (to instanceof AudioDestinationNode) {
              const meter = to.context.createAnalyser();
              connect.call(this, meter);
              meters.push(meter);
            }
            return connect.call(this, to, ...rest);
          };
          window.loudness = () => Math.max(0, ...meters.map((meter) => {
            const wave = new Float32Array(meter.fftSize);
            meter.getFloatTimeDomainData(wave);
            return Math.max(...wave.map(Math.abs));
          }));
        })();""";

    private final Page page;

    private Loudspeaker(Page page) {
        this.page = page;
    }

    /** Measures from the next address on that the page opens. */
    static Loudspeaker of(Page page) {
        page.addInitScript(METER);
        return new Loudspeaker(page);
    }

    /** Waits until something can be heard. */
    void isHeard() {
        page.waitForFunction("audible => window.loudness() > audible", AUDIBLE);
    }
}
