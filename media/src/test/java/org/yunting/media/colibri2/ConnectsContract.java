package org.yunting.media.colibri2;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yunting.media.embedded.dtls.DtlsCertificate;
import org.yunting.media.embedded.rtp.Packets;
import org.yunting.media.embedded.srtp.PacketBuffer;
import org.yunting.media.peer.MediaPeer;
import org.yunting.media.peer.PeerLink;
import org.yunting.media.recording.ChainLink;
import org.yunting.media.recording.Gap;
import org.yunting.media.recording.Recorder;
import org.yunting.media.recording.Segment;

/** What any bridge must do for a recorder, real or embedded: the exchange of {@code recorded-export.json}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConnectsContract {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ADA = "ada00001";
    private static final int ADA_SSRC = 1_001;
    private static final int OPUS = 111;
    private static final int AUDIO_LEVEL_ID = 1;

    /** How long a packet sounds, in 48,000ths of a second. */
    private static final long PACKET = 960;

    private static final String SOURCE = ADA + "-a0";
    private static final List<MediaSource> SOURCES =
            List.of(new MediaSource(MediaType.AUDIO, SOURCE, List.of(new Source(ADA_SSRC, SOURCE)), List.of()));
    private static final byte[] SOUND = {(byte) 0x78, 1, 2, 3, 4};
    private static final DtlsCertificate CERTIFICATE = DtlsCertificate.generate(new SecureRandom(), Clock.systemUTC());
    private static final List<Media> MEDIAS = List.of(new Media(
            MediaType.AUDIO,
            List.of(new PayloadType("opus", OPUS, 2, 48_000, Map.of("useinbandfec", "1", "minptime", "10"), List.of())),
            List.of(new RtpHeaderExtension("urn:ietf:params:rtp-hdrext:ssrc-audio-level", AUDIO_LEVEL_ID)),
            true));

    private final Vertx vertx = Vertx.vertx();
    private final Colibri2Client client = new Colibri2Client(vertx, Duration.ofSeconds(10));
    private String meeting;
    private RecorderOnPaper recorder;

    /** Base address of the bridge's REST interface. */
    protected abstract URI bridge();

    @BeforeEach
    void create_a_conference() {
        meeting = "connects-" + UUID.randomUUID();
        recorder = RecorderOnPaper.start(vertx);
    }

    @AfterEach
    void end_it() {
        send(ConferenceModify.expire(meeting, meeting));
        recorder.close();
    }

    @AfterAll
    void close_client() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void the_bridge_connects_by_itself_and_says_what_it_is() {
        create();

        modified(change(Connect.create("recorder", recorder.address())));

        assertThat(recorder.next().path("event").asText()).isEqualTo("info");
    }

    @Test
    void a_connection_that_broke_is_made_again() {
        create();
        modified(change(Connect.create("recorder", recorder.address())));
        recorder.next();

        recorder.breakConnection();

        assertThat(recorder.next().path("event").asText()).isEqualTo("info");
    }

    @Test
    void an_expired_connect_is_closed_and_not_made_again() throws InterruptedException {
        create();
        modified(change(Connect.create("recorder", recorder.address())));
        recorder.next();

        modified(change(Connect.expire("recorder", recorder.address())));

        recorder.awaitClosed();
        TimeUnit.MILLISECONDS.sleep(2_500);
        assertThat(recorder.connections()).isEqualTo(1);
    }

    @Test
    void with_the_conference_its_connections_end() {
        create();
        modified(change(Connect.create("recorder", recorder.address())));
        recorder.next();

        send(ConferenceModify.expire(meeting, meeting));

        recorder.awaitClosed();
    }

    @Test
    void video_is_refused_and_nothing_is_changed() {
        create();
        var video = new Connect(
                "recorder", true, false, recorder.address().toString(), "mediajson", "recorder", true, true);

        assertThat(send(change(video))).isInstanceOf(Colibri2Failure.class);

        assertThat(modified(ConferenceModify.change(meeting, meeting)).endpoints())
                .isEmpty();
        assertThat(recorder.connections()).isZero();
    }

    @Test
    void a_connect_without_an_id_cannot_be_read() throws Exception {
        create();
        var nameless = Colibri2Json.write(change(Connect.create("recorder", recorder.address())))
                .replace("\"id\":\"recorder\",", "");
        var request = HttpRequest.newBuilder(bridge().resolve("/colibri/v2/conferences/" + meeting))
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(nameless))
                .build();

        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isBetween(400, 599);
        assertThat(recorder.connections()).isZero();
    }

    @Test
    void each_endpoint_is_introduced_and_then_heard_packet_by_packet() throws Exception {
        try (var ada = joined()) {
            modified(change(Connect.create("recorder", recorder.address())));
            recorder.next();

            speak(ada, 0, 5);

            var start = recorder.nextOf("start").path("start");
            assertThat(start.path("customParameters").path("endpointId").asText())
                    .isEqualTo(ADA);
            assertThat(start.path("mediaFormat").path("encoding").asText()).isEqualToIgnoringCase("opus");
            assertThat(start.path("mediaFormat").path("sampleRate").asInt()).isEqualTo(48_000);
            var first = recorder.nextOf("media").path("media");
            var second = recorder.nextOf("media").path("media");
            assertThat(first.path("tag")).isEqualTo(start.path("tag"));
            assertThat(first.path("payload").binaryValue()).isEqualTo(SOUND);
            assertThat(second.path("chunk").asLong())
                    .isEqualTo(first.path("chunk").asLong() + 1);
            assertThat(second.path("timestamp").asLong())
                    .isEqualTo(first.path("timestamp").asLong() + 960);
        }
    }

    @Test
    void the_numbers_of_events_leave_none_out() throws Exception {
        try (var ada = joined()) {
            modified(change(Connect.create("recorder", recorder.address())));
            recorder.next();

            speak(ada, 0, 5);

            var before = recorder.nextOf("start").path("sequenceNumber").asLong();
            for (int i = 1; i <= 5; i++) {
                assertThat(recorder.nextOf("media").path("sequenceNumber").asLong())
                        .isEqualTo(before + i);
            }
        }
    }

    @Test
    void who_is_muted_by_force_is_not_heard_by_the_recorder() throws Exception {
        try (var ada = joined()) {
            var before = recordedAfterOnePacketOf(ada);

            mute(Endpoint.forceMute(ADA, new ForceMute(true, false)));
            speak(ada, 1, 5);
            mute(Endpoint.forceMute(ADA, ForceMute.NONE));
            speak(ada, 5, 6);

            assertThat(recordedAfter(before)).isEqualTo(5 * PACKET);
        }
    }

    @Test
    void leaving_out_the_audio_level_does_not_help_who_is_muted_and_whose_source_is_withdrawn() throws Exception {
        try (var ada = joined()) {
            var before = recordedAfterOnePacketOf(ada);

            mute(Endpoint.forceMute(ADA, new ForceMute(true, false), List.of()));
            for (int i = 1; i < 5; i++) {
                ada.sendRtp(Packets.rtp(OPUS, i, PACKET * i, ADA_SSRC, SOUND));
            }
            TimeUnit.MILLISECONDS.sleep(100);
            mute(Endpoint.forceMute(ADA, ForceMute.NONE, SOURCES));
            speak(ada, 5, 6);

            assertThat(recordedAfter(before)).isEqualTo(5 * PACKET);
        }
    }

    @Test
    void what_a_mute_withholds_leaves_no_hole_in_the_numbers_of_the_packets() throws Exception {
        try (var ada = joined()) {
            var before = recordedAfterOnePacketOf(ada);

            mute(Endpoint.forceMute(ADA, new ForceMute(true, false), List.of()));
            speak(ada, 1, 5);
            mute(Endpoint.forceMute(ADA, ForceMute.NONE, SOURCES));
            speak(ada, 5, 6);

            assertThat(recorder.nextOf("media").path("media").path("chunk").asLong())
                    .isEqualTo(before.path("chunk").asLong() + 1);
        }
    }

    @Test
    void what_somebody_says_is_in_segments_that_join_without_a_gap() throws Exception {
        var segments = new ArrayList<Segment>();
        var gaps = new ArrayList<Gap>();
        try (var ada = joined()) {
            modified(change(Connect.create("recorder", recorder.address())));
            assertThat(recorder.next().path("event").asText()).isEqualTo("info");
            var made = recorderOf(segments, gaps);

            for (int i = 0; i < 600; i++) {
                say(ada, i);
                recorder.soFar().forEach(message -> made.heard(message, Instant.now()));
                made.tick(Instant.now());
            }
            TimeUnit.MILLISECONDS.sleep(500);
            recorder.soFar().forEach(message -> made.heard(message, Instant.now()));
            made.close(Instant.now());
        }

        assertThat(gaps).isEmpty();
        assertThat(segments).extracting(Segment::duration).containsExactly(ofSeconds(10), ofSeconds(2));
        assertThat(segments).allSatisfy(segment -> {
            assertThat(segment.endpoint()).isEqualTo(ADA);
            assertThat(segment.lost()).isZero();
            assertThat(segment.webm()).isNotEmpty();
        });
        assertThat(segments.getLast().start()).isEqualTo(segments.getFirst().end());
    }

    private static Recorder recorderOf(List<Segment> segments, List<Gap> gaps) {
        var made = new Recorder(Instant.now(), fresh -> ChainLink.BEGINNING, new Recorder.Listener() {
            @Override
            public void finished(Segment segment) {
                segments.add(segment);
            }

            @Override
            public void gapBegan(Gap gap) {
                gaps.add(gap);
            }

            @Override
            public void gapEnded(Gap gap, Instant until) {}
        });
        made.connected(Instant.now());
        made.expect(Set.of(ADA), Set.of(), Instant.now());
        return made;
    }

    private JsonNode recordedAfterOnePacketOf(MediaPeer ada) throws Exception {
        modified(change(Connect.create("recorder", recorder.address())));
        recorder.next();
        speak(ada, 0, 1);
        return recorder.nextOf("media").path("media");
    }

    private void mute(Endpoint muted) {
        modified(ConferenceModify.change(meeting, meeting, muted));
    }

    /** How much later what is recorded next was said, in 48,000ths of a second. */
    private long recordedAfter(JsonNode before) throws Exception {
        return recorder.nextOf("media").path("media").path("timestamp").asLong()
                - before.path("timestamp").asLong();
    }

    private void create() {
        modified(ConferenceModify.create(meeting, meeting, Endpoint.create(ADA, MEDIAS)));
    }

    /** A peer that is in the conference, on any bridge. */
    private MediaPeer joined() throws Exception {
        var transport = modified(ConferenceModify.create(meeting, meeting, Endpoint.create(ADA, MEDIAS)))
                .transportOf(ADA)
                .orElseThrow();
        var candidate = transport.candidates().stream()
                .filter(one -> "udp".equals(one.protocol()))
                .findFirst()
                .orElseThrow();
        var link = PeerLink.udp(new InetSocketAddress(candidate.ip(), candidate.port()));
        var ada = new MediaPeer(
                ADA, transport, link, CERTIFICATE, MediaPeer.IceRole.CONTROLLED, new MediaPeer.Listener() {
                    @Override
                    public void onRtp(PacketBuffer packet) {}

                    @Override
                    public void onRtcp(PacketBuffer compound) {}
                });
        modified(ConferenceModify.change(meeting, meeting, Endpoint.describe(ADA, ada.description(), SOURCES)));
        ada.connect();
        ada.secured().get(20, TimeUnit.SECONDS);
        awaitSecured(meeting, ADA);
        return ada;
    }

    /** The client's handshake is complete a moment before the server's. No contract says how a bridge shows that. */
    protected void awaitSecured(String conference, String endpoint) throws Exception {
        TimeUnit.MILLISECONDS.sleep(300);
    }

    private static void speak(MediaPeer peer, int from, int to) throws InterruptedException {
        for (int i = from; i < to; i++) {
            say(peer, i);
        }
        // What is done by request must not overtake what was sent before it.
        TimeUnit.MILLISECONDS.sleep(100);
    }

    private static void say(MediaPeer peer, int number) throws InterruptedException {
        peer.sendRtp(Packets.levelled(OPUS, number, PACKET * number, ADA_SSRC, AUDIO_LEVEL_ID, 20, SOUND));
        TimeUnit.MILLISECONDS.sleep(20);
    }

    private ConferenceModify change(Connect connect) {
        return ConferenceModify.connect(meeting, meeting, connect);
    }

    private ConferenceModified modified(ConferenceModify request) {
        return switch (send(request)) {
            case ConferenceModified done -> done;
            case Colibri2Failure failure -> throw new AssertionError(failure.toString());
        };
    }

    private Colibri2Reply send(ConferenceModify request) {
        return client.send(bridge(), request).toCompletableFuture().join();
    }

    static JsonNode read(String message) {
        try {
            return JSON.readTree(message);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
