package org.yunting.media.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Segments are played by browsers, whose decoders look at no times: what they make of one must be as long as the segment is. */
@EnabledIf("chromiumIsHere")
class SegmentInBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** As the screen decodes it. */
    private static final String DECODE = """
            async (base64) => {
              const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
              const context = new OfflineAudioContext(2, 1, 24000);
              return (await context.decodeAudioData(bytes.buffer)).duration;
            }""";

    static boolean chromiumIsHere() {
        return Files.isExecutable(CHROMIUM);
    }

    @Test
    void a_segment_with_silence_in_it_is_decoded_whole() throws IOException {
        // Real Opus, with 200 ms in it that the sender did not send.
        var segment = WebmFileTest.recordedBySpeech();

        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")))) {
            var seconds = browser.newPage().evaluate(DECODE, Base64.getEncoder().encodeToString(segment.webm()));

            assertThat(((Number) seconds).doubleValue())
                    .isCloseTo(segment.duration().toMillis() / 1_000.0, within(0.025));
        }
    }
}
