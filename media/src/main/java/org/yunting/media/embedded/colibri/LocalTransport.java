package org.yunting.media.embedded.colibri;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.yunting.media.colibri2.Candidate;
import org.yunting.media.colibri2.Fingerprint;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.embedded.ice.IceCredentials;
import org.yunting.media.embedded.room.Conference;
import org.yunting.media.embedded.room.Endpoint;

/**
 * The bridge's side of every endpoint's transport.
 *
 * @param addresses at which browsers reach the media socket, the preferred one first
 * @param port of the media socket
 * @param fingerprint of the bridge's certificate
 * @param channelBase where {@code colibri-ws} is reached from outside, for example {@code wss://room.example/bridge-1}
 * @param serverId names this bridge in channel addresses
 */
record LocalTransport(
        List<InetAddress> addresses,
        int port,
        org.yunting.media.embedded.dtls.Fingerprint fingerprint,
        String channelBase,
        String serverId) {
    /** RFC 8445 section 5.1.2.1: type preference 126 of a host candidate, then local preference, then component 1. */
    private static final long HOST_PRIORITY = (126L << 24) | 255;

    private static final int LOCAL_PREFERENCE_MAX = 65_535;

    IceUdpTransport describe(Conference conference, Endpoint endpoint) {
        IceCredentials credentials = endpoint.transport().localCredentials();
        return IceUdpTransport.of(
                        credentials.ufrag(),
                        credentials.password(),
                        List.of(new Fingerprint(fingerprint.value(), "actpass", fingerprint.hash())),
                        candidates())
                .withWebSockets(List.of(channelBase + ColibriChannels.PATH + serverId + "/" + conference.shortId() + "/"
                        + endpoint.id() + "?pwd=" + endpoint.channelPassword()));
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (InetAddress address : addresses) {
            int rank = candidates.size();
            long priority = HOST_PRIORITY | ((long) (LOCAL_PREFERENCE_MAX - rank) << 8);
            candidates.add(Candidate.udpHost(Integer.toString(rank + 1), priority, address.getHostAddress(), port));
        }
        return candidates;
    }
}
