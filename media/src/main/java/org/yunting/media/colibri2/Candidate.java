package org.yunting.media.colibri2;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * An ICE candidate (RFC 8839). All numbers are strings on the wire.
 *
 * @param component 1: RTP and RTCP share one component
 * @param protocol {@code udp}, or {@code tcp} with a {@code tcptype}
 * @param type {@code host}, {@code srflx}, {@code prflx} or {@code relay}
 */
@Colibri2Wire
public record Candidate(
        @JsonFormat(shape = JsonFormat.Shape.STRING) int component,
        String foundation,
        @JsonFormat(shape = JsonFormat.Shape.STRING) int generation,
        @Nullable String id,
        @JsonFormat(shape = JsonFormat.Shape.STRING) int network,
        @JsonFormat(shape = JsonFormat.Shape.STRING) long priority,
        String protocol,
        String type,
        String ip,
        @JsonFormat(shape = JsonFormat.Shape.STRING) int port,
        @Nullable String tcptype) {

    public Candidate {
        requireNonNull(foundation, "foundation");
        requireNonNull(protocol, "protocol");
        requireNonNull(type, "candidate type");
        requireNonNull(ip, "ip");
    }

    /** A TCP host candidate to which the other side connects (RFC 6544). */
    public static Candidate tcpPassiveHost(String foundation, long priority, String ip, int port) {
        return new Candidate(1, foundation, 0, foundation, 0, priority, "tcp", "host", ip, port, "passive");
    }

    /** A UDP host candidate, the kind both a bridge and a browser on an open network have. */
    public static Candidate udpHost(String foundation, long priority, String ip, int port) {
        return new Candidate(1, foundation, 0, foundation, 0, priority, "udp", "host", ip, port, null);
    }
}
