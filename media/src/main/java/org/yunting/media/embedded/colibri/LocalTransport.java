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
 * @param port of the media sockets, the same for UDP and TCP
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

    /** RFC 6544 section 4.2: below every UDP candidate, then direction preference 4 of a passive host candidate. */
    private static final long TCP_PASSIVE_PRIORITY = (90L << 24) | (4L << 21) | 255;

    private static final int TCP_OTHER_PREFERENCE_MAX = 8_191;

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

    /** UDP first. TCP is for networks that let nothing else out. */
    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int rank = 0; rank < addresses.size(); rank++) {
            long priority = HOST_PRIORITY | ((long) (LOCAL_PREFERENCE_MAX - rank) << 8);
            candidates.add(Candidate.udpHost(nextFoundation(candidates), priority, host(rank), port));
        }
        for (int rank = 0; rank < addresses.size(); rank++) {
            long priority = TCP_PASSIVE_PRIORITY | ((long) (TCP_OTHER_PREFERENCE_MAX - rank) << 8);
            candidates.add(Candidate.tcpPassiveHost(nextFoundation(candidates), priority, host(rank), port));
        }
        return candidates;
    }

    private static String nextFoundation(List<Candidate> candidates) {
        return Integer.toString(candidates.size() + 1);
    }

    private String host(int rank) {
        return addresses.get(rank).getHostAddress();
    }
}
