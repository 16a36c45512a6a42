package org.yunting.media.receiver;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yunting.media.colibri2.Candidate;
import org.yunting.media.colibri2.Fingerprint;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.conference.EndpointId;
import org.yunting.media.conference.Offer;

/**
 * What a receiver reads of an offer, and its answer. Offers are written by our own focus ({@code SdpOffer}), so they are read for what it writes.
 *
 * @param transport the bridge's side
 * @param address where the bridge is reached by UDP
 * @param cameras whose picture comes under which SSRC
 * @param vp8 the payload type of VP8
 * @param transportSequence the id of the extension that numbers packets for reports of their arrival; 0 if there is none
 */
record ReceivedOffer(
        Offer offer,
        IceUdpTransport transport,
        InetSocketAddress address,
        Map<Integer, EndpointId> cameras,
        int vp8,
        int transportSequence) {
    private static final Pattern UFRAG = Pattern.compile("(?m)^a=ice-ufrag:(\\S+)");
    private static final Pattern PWD = Pattern.compile("(?m)^a=ice-pwd:(\\S+)");
    private static final Pattern FINGERPRINT = Pattern.compile("(?m)^a=fingerprint:sha-256 (\\S+)");
    private static final Pattern CANDIDATE = Pattern.compile("(?m)^a=candidate:\\S+ 1 udp \\d+ (\\S+) (\\d+) typ ");
    private static final Pattern VP8 = Pattern.compile("(?m)^a=rtpmap:(\\d+) VP8/90000");
    private static final Pattern TRANSPORT_SEQUENCE =
            Pattern.compile("(?m)^a=extmap:(\\d+) \\S+transport-wide-cc-extensions-01");
    private static final Pattern MID = Pattern.compile("(?m)^a=mid:(\\S+)");
    private static final Pattern SSRC = Pattern.compile("(?m)^a=ssrc:(\\d+)");

    ReceivedOffer {
        cameras = Map.copyOf(cameras);
    }

    /** Reads an offer; empty where it has no way to the bridge by UDP, or no VP8. */
    static Optional<ReceivedOffer> of(Offer offer) {
        var sdp = offer.sdp();
        var ufrag = first(UFRAG, sdp);
        var pwd = first(PWD, sdp);
        var fingerprint = first(FINGERPRINT, sdp);
        var candidate = CANDIDATE.matcher(sdp);
        var vp8 = first(VP8, sdp);
        if (ufrag.isEmpty() || pwd.isEmpty() || fingerprint.isEmpty() || !candidate.find() || vp8.isEmpty()) {
            return Optional.empty();
        }
        var address = new InetSocketAddress(candidate.group(1), Integer.parseInt(candidate.group(2)));
        return Optional.of(new ReceivedOffer(
                offer,
                IceUdpTransport.of(
                        ufrag.get(),
                        pwd.get(),
                        List.of(new Fingerprint(fingerprint.get(), "actpass", "sha-256")),
                        List.of(Candidate.udpHost("1", 1, candidate.group(1), address.getPort()))),
                address,
                cameras(offer),
                Integer.parseInt(vp8.get()),
                first(TRANSPORT_SEQUENCE, sdp).map(Integer::parseInt).orElse(0)));
    }

    /** The answer: nothing is sent, and whatever is offered is received. */
    String answer(IceUdpTransport own) {
        var answer = new StringBuilder("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n");
        sections(offer.sdp()).forEach(section -> {
            var lines = section.lines().toList();
            line(answer, lines.getFirst());
            line(answer, "a=ice-ufrag:" + own.ufrag());
            line(answer, "a=ice-pwd:" + own.pwd());
            line(
                    answer,
                    "a=fingerprint:sha-256 " + own.fingerprints().getFirst().fingerprint());
            line(answer, "a=setup:active");
            lines.stream().filter(one -> one.startsWith("a=mid:")).forEach(mid -> line(answer, mid));
            line(answer, lines.contains("a=sendonly") ? "a=recvonly" : "a=inactive");
        });
        return answer.toString();
    }

    private static Map<Integer, EndpointId> cameras(Offer offer) {
        var senders = new HashMap<String, EndpointId>();
        offer.streams().stream()
                .filter(stream -> stream.type() == MediaType.VIDEO)
                .forEach(stream -> senders.put(stream.mid(), stream.endpoint()));
        var cameras = new HashMap<Integer, EndpointId>();
        sections(offer.sdp()).forEach(section -> {
            var sender = first(MID, section).map(senders::get);
            var ssrc = first(SSRC, section).map(Integer::parseUnsignedInt);
            if (sender.isPresent() && ssrc.isPresent()) {
                cameras.put(ssrc.get(), sender.get());
            }
        });
        return cameras;
    }

    private static Stream<String> sections(String sdp) {
        return Stream.of(sdp.split("(?m)(?=^m=)")).filter(section -> section.startsWith("m="));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static void line(StringBuilder answer, String line) {
        answer.append(line).append("\r\n");
    }
}
