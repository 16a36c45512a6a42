package org.yunting.media.sdp;

import java.util.Locale;
import java.util.Optional;

/** Which way media flows on an m-line, seen from the side that writes it. */
public enum Direction {
    SENDRECV,
    SENDONLY,
    RECVONLY,
    INACTIVE;

    /** The attribute name in SDP. */
    String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Direction> ofAttribute(String attribute) {
        return switch (attribute) {
            case "sendrecv" -> Optional.of(SENDRECV);
            case "sendonly" -> Optional.of(SENDONLY);
            case "recvonly" -> Optional.of(RECVONLY);
            case "inactive" -> Optional.of(INACTIVE);
            default -> Optional.empty();
        };
    }

    /** Whether the other side may answer this direction with that one (RFC 3264 §6.1). */
    boolean allowsAnswer(Direction answer) {
        return switch (this) {
            case SENDRECV -> true;
            case SENDONLY -> answer == RECVONLY || answer == INACTIVE;
            case RECVONLY -> answer == SENDONLY || answer == INACTIVE;
            case INACTIVE -> answer == INACTIVE;
        };
    }
}
