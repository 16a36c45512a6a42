package org.yunting.media.sdp;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunting.media.colibri2.Candidate;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.colibri2.Media;
import org.yunting.media.colibri2.MediaSource;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.colibri2.PayloadType;
import org.yunting.media.colibri2.RtcpFeedback;

/**
 * An offer that stands for a bridge: one BUNDLE transport, one source per m-line. The shape is the one that Chromium accepted in the
 * recording of a real Jitsi Videobridge.
 *
 * @param session the session id of the {@code o=} line, fixed while the peer connection lives
 * @param version the version of the {@code o=} line, growing with every offer of the session
 * @param transport the bridge's side
 * @param medias codecs and header extensions per kind, the same that the bridge was given
 * @param lines all m-lines, in the order of their first offer
 */
public record SdpOffer(
        long session, long version, IceUdpTransport transport, List<Media> medias, List<MediaLine> lines) {

    /** The header extensions by which a sender says which layer a packet is of (RFC 8852); where they are spoken, a camera is asked for in layers. */
    public static final String LAYER = "urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id";

    /** The same for repetitions. */
    public static final String REPEATED_LAYER = "urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id";

    private static final Set<String> LAYER_NAMES = Set.of(LAYER, REPEATED_LAYER);

    /** Rising: Chromium makes the first the smallest, a quarter of the picture's sides, then half, then the whole (RFC 8853). */
    private static final List<String> LAYERS = List.of("l", "m", "h");

    private static final String EOL = "\r\n";

    public SdpOffer {
        medias = List.copyOf(medias);
        lines = List.copyOf(lines);
    }

    /** The offer as text. */
    public String write() {
        var sdp = new StringBuilder(1024 * (1 + lines.size()));
        line(sdp, "v=0");
        line(sdp, "o=- " + session + " " + version + " IN IP4 0.0.0.0");
        line(sdp, "s=-");
        line(sdp, "t=0 0");
        line(sdp, "a=group:BUNDLE " + lines.stream().map(MediaLine::mid).collect(Collectors.joining(" ")));
        line(sdp, "a=msid-semantic: WMS *");
        line(sdp, "a=ice-options:trickle");
        lines.forEach(line -> section(sdp, line));
        return sdp.toString();
    }

    private void section(StringBuilder sdp, MediaLine line) {
        var media = media(line.type());
        var formats = media.payloadTypes().stream()
                .map(payload -> String.valueOf(payload.id()))
                .collect(Collectors.joining(" "));
        line(sdp, "m=" + line.type().wireName() + " 9 UDP/TLS/RTP/SAVPF " + formats);
        line(sdp, "c=IN IP4 0.0.0.0");
        line(sdp, "a=rtcp:9 IN IP4 0.0.0.0");
        transport(sdp);
        line(sdp, "a=mid:" + line.mid());
        // Layers are named on the way to the bridge alone; it forwards one of them under a single SSRC.
        media.rtpHdrexts().stream()
                .filter(extension -> line instanceof MediaLine.Own || !LAYER_NAMES.contains(extension.uri()))
                .forEach(extension -> line(sdp, "a=extmap:" + extension.id() + " " + extension.uri()));
        line(sdp, "a=" + line.direction().attribute());
        line(sdp, "a=rtcp-mux");
        media.payloadTypes().forEach(payload -> payload(sdp, payload));
        if (line instanceof MediaLine.Own && namesLayers(media)) {
            LAYERS.forEach(layer -> line(sdp, "a=rid:" + layer + " recv"));
            line(sdp, "a=simulcast:recv " + String.join(";", LAYERS));
        }
        if (line instanceof MediaLine.Remote remote) {
            source(sdp, remote.stream(), remote.source());
        }
        transport.candidates().forEach(candidate -> line(sdp, "a=" + candidate(candidate)));
    }

    private static boolean namesLayers(Media media) {
        return media.rtpHdrexts().stream().anyMatch(extension -> LAYER_NAMES.contains(extension.uri()));
    }

    private void transport(StringBuilder sdp) {
        line(sdp, "a=ice-ufrag:" + transport.ufrag());
        line(sdp, "a=ice-pwd:" + transport.pwd());
        transport.fingerprints().forEach(digest -> {
            line(sdp, "a=fingerprint:" + digest.hash() + " " + digest.fingerprint());
            line(sdp, "a=setup:" + digest.setup());
        });
    }

    private static void payload(StringBuilder sdp, PayloadType payload) {
        var channels = payload.channels() == null ? "" : "/" + payload.channels();
        line(sdp, "a=rtpmap:" + payload.id() + " " + payload.name() + "/" + payload.clockrate() + channels);
        payload.rtcpFbs().forEach(feedback -> line(sdp, "a=rtcp-fb:" + payload.id() + " " + feedback(feedback)));
        if (!payload.parameters().isEmpty()) {
            var parameters = payload.parameters().entrySet().stream()
                    .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                    .collect(Collectors.joining(";"));
            line(sdp, "a=fmtp:" + payload.id() + " " + parameters);
        }
    }

    private static String feedback(RtcpFeedback feedback) {
        return feedback.subtype() == null ? feedback.type() : feedback.type() + " " + feedback.subtype();
    }

    private static void source(StringBuilder sdp, String stream, MediaSource source) {
        line(sdp, "a=msid:" + stream + " " + source.id());
        source.ssrcGroups()
                .forEach(group -> line(
                        sdp,
                        "a=ssrc-group:" + group.semantics() + " "
                                + group.sources().stream().map(String::valueOf).collect(Collectors.joining(" "))));
        source.sources().forEach(rtp -> line(sdp, "a=ssrc:" + rtp.ssrc() + " cname:" + stream));
    }

    private static String candidate(Candidate candidate) {
        var tcp = candidate.tcptype() == null ? "" : " tcptype " + candidate.tcptype();
        return "candidate:" + candidate.foundation() + " " + candidate.component() + " " + candidate.protocol() + " "
                + candidate.priority() + " " + candidate.ip() + " " + candidate.port() + " typ " + candidate.type()
                + tcp
                + " generation " + candidate.generation();
    }

    private Media media(MediaType type) {
        return medias.stream()
                .filter(media -> media.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no codecs for " + type.wireName()));
    }

    private static void line(StringBuilder sdp, String line) {
        sdp.append(line).append(EOL);
    }
}
