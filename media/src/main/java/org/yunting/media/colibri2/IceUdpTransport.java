package org.yunting.media.colibri2;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side's ICE and DTLS parameters (XEP-0176 in JSON).
 *
 * @param ufrag null where only an existing transport is named
 * @param pwd the ICE password: a secret of this endpoint, never to be logged
 * @param webSockets addresses of the endpoint's {@code colibri-ws} channel; each holds a password in its query
 */
@Colibri2Wire
public record IceUdpTransport(
        String xmlns,
        @Nullable String ufrag,
        @Nullable String pwd,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean rtcpMux,
        List<Fingerprint> fingerprints,
        List<Candidate> candidates,
        List<String> webSockets) {

    /** The XML namespace that the JSON form keeps. */
    public static final String XMLNS = "urn:xmpp:jingle:transports:ice-udp:1";

    @SuppressWarnings("NullAway") // Jackson hands null for a field that is absent on the wire
    public IceUdpTransport {
        xmlns = xmlns == null ? XMLNS : xmlns;
        fingerprints = fingerprints == null ? List.of() : List.copyOf(fingerprints);
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
        webSockets = webSockets == null ? List.of() : List.copyOf(webSockets);
    }

    /** A transport with RTCP multiplexed on RTP, as everything here has it. */
    public static IceUdpTransport of(
            String ufrag, String pwd, List<Fingerprint> fingerprints, List<Candidate> candidates) {
        return new IceUdpTransport(XMLNS, ufrag, pwd, true, fingerprints, candidates, List.of());
    }

    /** The same transport, reachable on a {@code colibri-ws} channel. */
    public IceUdpTransport withWebSockets(List<String> addresses) {
        return new IceUdpTransport(xmlns, ufrag, pwd, rtcpMux, fingerprints, candidates, addresses);
    }

    /** Neither the password nor the address of the channel may reach a log. */
    @Override
    public String toString() {
        return "IceUdpTransport[ufrag=" + ufrag + ", candidates=" + candidates.size() + "]";
    }
}
