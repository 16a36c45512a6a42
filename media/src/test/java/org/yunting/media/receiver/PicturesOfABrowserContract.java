package org.yunting.media.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.yunting.media.conference.BridgedConferences;
import org.yunting.media.conference.Bridges;
import org.yunting.media.conference.ConferenceFocus;
import org.yunting.media.conference.EndpointId;
import org.yunting.media.conference.FocusSettings;
import org.yunting.media.conference.LossCause;
import org.yunting.media.conference.Offer;
import org.yunting.media.conference.ParticipantSignals;
import org.yunting.media.recording.Blank;
import org.yunting.media.recording.ChainLink;
import org.yunting.media.recording.Gap;
import org.yunting.media.recording.PictureRecorder;
import org.yunting.media.recording.Segment;

/**
 * The camera of a real browser, over focus and any bridge into a receive-only endpoint, and back into the decoder of a browser. A subclass says where the bridge
 * is.
 */
@EnabledIf("chromiumIsHere")
abstract class PicturesOfABrowserContract {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final EndpointId ADA = new EndpointId("adaaaaaa");
    private static final EndpointId RECORDER = new EndpointId("recorder");
    private static final long PATIENCE_SECONDS = 90;

    /** A Jitsi Videobridge has made up its mind by then about a line of which it hears nothing. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private static final String ANSWERS = """
            async ([sdp]) => {
              const connection = window.connection ??= new RTCPeerConnection();
              await connection.setRemoteDescription({ type: 'offer', sdp });
              if (!window.camera) {
                const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 1280, height: 720 } });
                window.camera = stream;
                const [audio, video] = connection.getTransceivers();
                await audio.sender.replaceTrack(stream.getAudioTracks()[0]);
                await video.sender.replaceTrack(stream.getVideoTracks()[0]);
                audio.direction = 'sendonly'; video.direction = 'sendonly';
              }
              await connection.setLocalDescription(await connection.createAnswer());
              const sending = [...(await connection.getStats()).values()].filter((one) => one.rid);
              const layers = ['l', 'm', 'h'].map((rid) => sending.find((one) => one.rid === rid));
              const lines = ['a=ssrc-group:SIM ' + layers.map((one) => one.ssrc).join(' ')];
              for (const { ssrc, rtxSsrc } of layers) {
                lines.push('a=ssrc-group:FID ' + ssrc + ' ' + rtxSsrc, 'a=ssrc:' + ssrc + ' cname:x', 'a=ssrc:' + rtxSsrc + ' cname:x');
              }
              return connection.localDescription.sdp.replace(/a=simulcast:send.*/, (found) => [found, ...lines].join('\\n'));
            }""";

    private static final String DECODES = """
            async (base64) => {
              const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
              const video = document.createElement('video');
              video.muted = true;
              video.src = URL.createObjectURL(new Blob([bytes], { type: 'video/webm' }));
              document.body.append(video);
              await new Promise((done, failed) => { video.onloadeddata = done; video.onerror = () => failed(video.error); });
              video.playbackRate = 4;
              await video.play();
              await new Promise((done) => { video.onended = done; });
              return [video.videoWidth, video.videoHeight, video.duration, video.getVideoPlaybackQuality().totalVideoFrames];
            }""";

    private final Vertx vertx = Vertx.vertx();
    private final List<Segment> segments = new CopyOnWriteArrayList<>();
    private final PictureRecorder recorder = new PictureRecorder(fresh -> ChainLink.BEGINNING, new Kept());
    private final Map<EndpointId, Offer> offers = new ConcurrentHashMap<>();
    private HttpServer pages;
    private BridgedConferences conferences;
    private ConferenceFocus focus;
    private Playwright playwright;
    private Page page;
    private PictureReceiver receiver;

    /** Base address of the bridge's REST interface. */
    protected abstract URI bridge();

    static boolean chromiumIsHere() {
        return Files.isExecutable(CHROMIUM);
    }

    @BeforeEach
    void a_browser_and_a_receiver_are_in_a_conference() throws Exception {
        conferences = new BridgedConferences(vertx, Bridges.single(bridge()), FocusSettings.DEFAULT);
        focus = conferences.open("pictures", new Signals());
        receiver = new PictureReceiver(RECORDER, (serial, sdp) -> focus.answer(RECORDER, serial, sdp), new Incoming());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserContext context = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--use-fake-device-for-media-stream",
                                "--use-fake-ui-for-media-stream",
                                "--allow-loopback-in-peer-connection",
                                "--autoplay-policy=no-user-gesture-required")))
                .newContext();
        pages = vertx.createHttpServer()
                .requestHandler(request -> request.response().end("an empty page"));
        pages.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
        page = context.newPage();
        page.navigate("http://127.0.0.1:" + pages.actualPort());
        focus.join(ADA);
        answers(page);
        focus.join(RECORDER);
    }

    @AfterEach
    void leave() throws Exception {
        receiver.close();
        playwright.close();
        focus.expire().toCompletableFuture().join();
        conferences.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void what_a_camera_saw_is_decoded_by_a_browser_picture_by_picture() {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (covered().compareTo(LONG_ENOUGH) < 0) {
            assertThat(System.nanoTime()).as("segments: %s", segments).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            synchronized (recorder) {
                recorder.tick(Instant.now());
            }
        }

        // With another layer another segment begins, so the first ones may be short.
        var segment =
                segments.stream().max(Comparator.comparing(Segment::duration)).orElseThrow();
        assertThat(segment.endpoint()).isEqualTo(ADA.value());
        assertThat(segment.duration().toMillis()).isBetween(4_000L, 10_000L);
        var seen = (List<?>) page.evaluate(DECODES, Base64.getEncoder().encodeToString(segment.webm()));
        assertThat(number(seen.get(0))).isBetween(160.0, 640.0);
        assertThat(number(seen.get(1))).isBetween(90.0, 360.0);
        assertThat(number(seen.get(2))).isCloseTo(segment.duration().toMillis() / 1_000.0, within(0.2));
        assertThat(number(seen.get(3))).isGreaterThan(20);
    }

    private Duration covered() {
        return segments.stream().map(Segment::duration).reduce(Duration.ZERO, Duration::plus);
    }

    private static double number(Object one) {
        return ((Number) one).doubleValue();
    }

    private void answers(Page browser) {
        var offer = awaitsOffer();
        var sdp = (String) browser.evaluate(ANSWERS, List.of(offer.sdp()));
        focus.answer(ADA, offer.serial(), Objects.requireNonNull(sdp))
                .toCompletableFuture()
                .join();
    }

    private Offer awaitsOffer() {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var offer = offers.get(ADA);
        while (offer == null) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            offer = offers.get(ADA);
        }
        return offer;
    }

    private final class Incoming implements PictureReceiver.Listener {
        @Override
        public void received(EndpointId from, int number, long timestamp, boolean isLast, byte[] payload) {
            synchronized (recorder) {
                recorder.received(from.value(), number, timestamp, isLast, payload, Instant.now());
            }
        }

        @Override
        public void interrupted() {
            synchronized (recorder) {
                recorder.interrupted(Instant.now());
            }
        }
    }

    private final class Kept implements PictureRecorder.Listener {
        @Override
        public void finished(Segment segment) {
            segments.add(segment);
        }

        @Override
        public void gapBegan(Gap gap) {}

        @Override
        public void gapEnded(Gap gap, Instant until) {}

        @Override
        public void blankBegan(Blank blank) {}

        @Override
        public void blankEnded(Blank blank, Instant until) {}

        @Override
        public void keyFrameWanted(String endpoint) {
            receiver.wantKeyFrame(new EndpointId(endpoint));
        }
    }

    private final class Signals implements ParticipantSignals {
        @Override
        public void sendOffer(EndpointId to, Offer offer) {
            if (to.equals(RECORDER)) {
                receiver.offered(offer);
            } else {
                offers.put(to, offer);
            }
        }

        @Override
        public void connectionLost(EndpointId endpoint, LossCause cause) {
            throw new AssertionError(endpoint + " was lost: " + cause);
        }

        @Override
        public void mediaInterrupted() {}

        @Override
        public void mediaRestored() {}
    }
}
