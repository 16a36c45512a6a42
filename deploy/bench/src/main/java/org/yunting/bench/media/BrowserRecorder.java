package org.yunting.bench.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.yunting.bench.media.RecordedRtp.Packet;
import org.yunting.media.conference.BridgedConferences;
import org.yunting.media.conference.Bridges;
import org.yunting.media.conference.ConferenceFocus;
import org.yunting.media.conference.EndpointId;
import org.yunting.media.conference.FocusSettings;
import org.yunting.media.conference.LossCause;
import org.yunting.media.conference.Offer;
import org.yunting.media.conference.ParticipantSignals;
import org.yunting.media.conference.ReceiverView;
import org.yunting.media.embedded.BridgeOptions;
import org.yunting.media.embedded.EmbeddedBridge;
import org.yunting.media.embedded.rtp.Vp8Header;
import org.yunting.media.receiver.PictureReceiver;

/**
 * Records what the load plays: Chromium with its own camera and microphone, over an embedded bridge, in the layer of 720 lines. Wanted when another browser is to
 * be the model: {@code java … org.yunting.bench.media.BrowserRecorder <file>}.
 */
public final class BrowserRecorder implements ParticipantSignals, PictureReceiver.Listener {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final EndpointId BROWSER = new EndpointId("browser0");
    private static final EndpointId RECORDER = new EndpointId("recorder");
    private static final int LINES = 720;
    private static final long SETTLING_SECONDS = 15;
    private static final int RECORDED_MILLIS = 4_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ANSWERS = """
            async ([sdp]) => {
              const connection = new RTCPeerConnection();
              window.connection = connection;
              await connection.setRemoteDescription({ type: 'offer', sdp });
              const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 1280, height: 720 } });
              const [audio, video] = connection.getTransceivers();
              await audio.sender.replaceTrack(stream.getAudioTracks()[0]);
              await video.sender.replaceTrack(stream.getVideoTracks()[0]);
              audio.direction = 'sendonly'; video.direction = 'sendonly';
              await connection.setLocalDescription(await connection.createAnswer());
              const sending = [...(await connection.getStats()).values()].filter((one) => one.rid);
              const layers = ['l', 'm', 'h'].map((rid) => sending.find((one) => one.rid === rid));
              const lines = ['a=ssrc-group:SIM ' + layers.map((one) => one.ssrc).join(' ')];
              for (const { ssrc, rtxSsrc } of layers) {
                lines.push('a=ssrc-group:FID ' + ssrc + ' ' + rtxSsrc, 'a=ssrc:' + ssrc + ' cname:x', 'a=ssrc:' + rtxSsrc + ' cname:x');
              }
              return connection.localDescription.sdp.replace(/a=simulcast:send.*/, (found) => [found, ...lines].join('\\n'));
            }""";

    private final List<Packet> packets = new ArrayList<>();
    private final CompletableFuture<Offer> offered = new CompletableFuture<>();
    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private final CompletableFuture<PictureReceiver> receiving = new CompletableFuture<>();
    private volatile boolean settled;
    private volatile long began = -1;

    private BrowserRecorder() {}

    /** @param arguments the file that it is written to */
    public static void main(String[] arguments) throws Exception {
        RecordedRtp recorded = new BrowserRecorder().record();
        try (OutputStream file = Files.newOutputStream(Path.of(arguments[0]))) {
            recorded.write(file);
        }
        System.out.printf("%d packets in %d ms%n", recorded.packets().size(), recorded.millis());
        System.exit(0);
    }

    private RecordedRtp record() throws Exception {
        Vertx vertx = Vertx.vertx();
        HttpServer house = vertx.createHttpServer()
                .webSocketHandler(socket -> socket.textMessageHandler(this::heard))
                .requestHandler(request -> request.response().end("an empty page"));
        house.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
        try (EmbeddedBridge bridge = EmbeddedBridge.start(BridgeOptions.onLoopback());
                BridgedConferences conferences =
                        new BridgedConferences(vertx, Bridges.single(bridge.restUri()), FocusSettings.DEFAULT);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            ConferenceFocus focus = conferences.open("recorded", this);
            PictureReceiver receiver =
                    new PictureReceiver(RECORDER, (serial, sdp) -> focus.answer(RECORDER, serial, sdp), this);
            receiving.complete(receiver);
            Page page = open(playwright, house.actualPort());
            focus.join(BROWSER);
            Offer offer = offered.get(SETTLING_SECONDS, TimeUnit.SECONDS);
            String answer = (String) page.evaluate(ANSWERS, List.of(offer.sdp()));
            focus.answer(BROWSER, offer.serial(), Objects.requireNonNull(answer));
            focus.join(RECORDER);
            focus.view(RECORDER, new ReceiverView(-1, Set.of(), LINES, LINES));
            focus.exportAudio(Optional.of(URI.create("ws://127.0.0.1:" + house.actualPort() + "/sound")));
            TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
            settled = true;
            receiver.wantKeyFrame(BROWSER);
            finished.get(SETTLING_SECONDS + RECORDED_MILLIS / 1_000, TimeUnit.SECONDS);
            receiver.close();
        }
        synchronized (packets) {
            return new RecordedRtp(packets);
        }
    }

    private static Page open(Playwright playwright, int port) {
        Page page = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--use-fake-device-for-media-stream",
                                "--use-fake-ui-for-media-stream",
                                "--allow-loopback-in-peer-connection")))
                .newPage();
        page.navigate("http://127.0.0.1:" + port);
        return page;
    }

    @Override
    public void received(EndpointId from, int number, long timestamp, boolean isLast, byte[] payload) {
        Packet packet = new Packet(0, LoadedStreams.VP8, isLast, timestamp, ByteBuffer.wrap(payload));
        Vp8Header header = new Vp8Header();
        header.read(packet.numbered(number));
        if (settled && (began >= 0 || header.startsKeyFrame())) {
            add(packet);
        }
    }

    private void heard(String message) {
        try {
            JsonNode told = JSON.readTree(message).path("media");
            if (began >= 0 && told.has("payload")) {
                ByteBuffer payload = ByteBuffer.wrap(
                        Base64.getDecoder().decode(told.path("payload").asText()));
                add(new Packet(
                        0, LoadedStreams.OPUS, false, told.path("timestamp").asLong(), payload));
            }
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private void add(Packet packet) {
        synchronized (packets) {
            long now = System.nanoTime();
            began = began < 0 ? now : began;
            int millis = (int) TimeUnit.NANOSECONDS.toMillis(now - began);
            if (millis < RECORDED_MILLIS) {
                packets.add(new Packet(millis, packet.type(), packet.isLast(), packet.timestamp(), packet.payload()));
            } else {
                finished.complete(null);
            }
        }
    }

    @Override
    public void sendOffer(EndpointId to, Offer offer) {
        if (to.equals(RECORDER)) {
            receiving.join().offered(offer);
        } else {
            offered.complete(offer);
        }
    }

    @Override
    public void interrupted() {}

    @Override
    public void connectionLost(EndpointId endpoint, LossCause cause) {
        finished.completeExceptionally(new IOException(endpoint + " was lost: " + cause));
    }

    @Override
    public void mediaInterrupted() {}

    @Override
    public void mediaRestored() {}
}
