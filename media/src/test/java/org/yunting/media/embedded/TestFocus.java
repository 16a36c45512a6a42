package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yunting.media.colibri2.Colibri2Json;
import org.yunting.media.colibri2.ConferenceModified;
import org.yunting.media.colibri2.ConferenceModify;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.Media;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.colibri2.PayloadType;
import org.yunting.media.colibri2.RtcpFeedback;
import org.yunting.media.colibri2.RtpHeaderExtension;

/** Speaks to a bridge as a focus does, over HTTP. */
final class TestFocus {
    static final int AUDIO_LEVEL_ID = 1;
    static final int TRANSPORT_SEQUENCE_ID = 5;
    static final int MID_ID = 9;
    static final int OPUS = 111;
    static final int VP8 = 100;
    static final int RTX = 96;

    private static final RtpHeaderExtension TRANSPORT_SEQUENCE = new RtpHeaderExtension(
            "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01", TRANSPORT_SEQUENCE_ID);
    private static final RtpHeaderExtension MID = new RtpHeaderExtension("urn:ietf:params:rtp-hdrext:sdes:mid", MID_ID);
    private static final RtpHeaderExtension AUDIO_LEVEL =
            new RtpHeaderExtension("urn:ietf:params:rtp-hdrext:ssrc-audio-level", AUDIO_LEVEL_ID);
    private static final List<RtcpFeedback> FEEDBACK = List.of(
            new RtcpFeedback("ccm", "fir"),
            new RtcpFeedback("nack", null),
            new RtcpFeedback("nack", "pli"),
            new RtcpFeedback("transport-cc", null));
    static final List<Media> MEDIAS = List.of(
            new Media(
                    MediaType.AUDIO,
                    List.of(new PayloadType("opus", OPUS, 2, 48_000, Map.of(), List.of())),
                    List.of(AUDIO_LEVEL, TRANSPORT_SEQUENCE, MID),
                    true),
            new Media(
                    MediaType.VIDEO,
                    List.of(
                            new PayloadType("VP8", VP8, null, 90_000, Map.of(), FEEDBACK),
                            new PayloadType("rtx", RTX, null, 90_000, Map.of("apt", "100"), List.of())),
                    List.of(TRANSPORT_SEQUENCE, MID),
                    true));

    private static final String METRIC = "yunting_bridge_";
    private static final String TOTAL = "_total ";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI rest;
    private final String meeting;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    TestFocus(URI rest, String meeting) {
        this.rest = rest;
        this.meeting = meeting;
    }

    /** Creates the conference, with its first endpoints. */
    ConferenceModified create(Endpoint... endpoints) {
        return modified(send("POST", "", Colibri2Json.write(ConferenceModify.create(meeting, meeting, endpoints))));
    }

    ConferenceModified change(Endpoint... endpoints) {
        return modified(tryChange(endpoints));
    }

    HttpResponse<String> tryChange(Endpoint... endpoints) {
        return send("PATCH", "/" + meeting, Colibri2Json.write(ConferenceModify.change(meeting, meeting, endpoints)));
    }

    HttpResponse<String> expire() {
        return send("PATCH", "/" + meeting, Colibri2Json.write(ConferenceModify.expire(meeting, meeting)));
    }

    /** Sends any body to the conferences resource or below it. */
    HttpResponse<String> send(String method, String path, String body) {
        return exchange(HttpRequest.newBuilder(rest.resolve("/colibri/v2/conferences" + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> get(String path) {
        return exchange(HttpRequest.newBuilder(rest.resolve(path)).build());
    }

    /** Whether the bridge exchanges media with that endpoint. */
    boolean isSecured(String endpointId) {
        return endpoint(endpointId).path("transport").asText().equals("SECURED");
    }

    /** Whether the bridge has an address to send to. */
    boolean isConnected(String endpointId) {
        return endpoint(endpointId).path("connected").asBoolean();
    }

    private JsonNode endpoint(String endpointId) {
        try {
            return JSON.readTree(get("/debug").body())
                    .path("conferences")
                    .path(meeting)
                    .path("endpoints")
                    .path(endpointId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The current value of one of the bridge's counters. */
    long counter(String name) {
        return Objects.requireNonNull(counters().get(name), name);
    }

    /** All of the bridge's counters at one moment. */
    Map<String, Long> counters() {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(METRIC) && line.contains(TOTAL))
                .collect(Collectors.toMap(
                        line -> line.substring(METRIC.length(), line.indexOf(TOTAL)),
                        line -> Long.parseLong(line.substring(line.indexOf(' ') + 1))));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ConferenceModified modified(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return Colibri2Json.readModified(response.body());
    }
}
