package org.yunting.media.sdp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yunting.media.colibri2.Candidate;

/** Reads the {@code candidate} attribute of a browser (RFC 8839 §5.1). */
public final class SdpCandidate {

    private static final Set<String> TYPES = Set.of("host", "srflx", "prflx", "relay");
    private static final Pattern FOUNDATION = Pattern.compile("[A-Za-z0-9+/]{1,32}");
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");
    private static final int MAX_LENGTH = 512;

    private SdpCandidate() {}

    /**
     * A candidate that a bridge can send to.
     *
     * @param text the attribute, with or without {@code a=} and {@code candidate:}
     * @return empty for what no bridge can use: TCP, mDNS names, other components, anything that does not parse. Nothing is lost with
     *     it, since the bridge learns the browser's address from its checks
     */
    public static Optional<Candidate> read(String text) {
        var line = text.strip();
        if (line.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var value = without("candidate:", without("a=", line));
        var fields = List.of(value.split(" +"));
        if (fields.size() < 8 || !fields.get(6).equals("typ")) {
            return Optional.empty();
        }
        return usable(fields);
    }

    private static Optional<Candidate> usable(List<String> fields) {
        var foundation = fields.get(0);
        var priority = Numbers.unsigned(fields.get(3), 0xFFFF_FFFFL);
        var address = fields.get(4);
        var port = Numbers.unsigned(fields.get(5), 65535);
        var type = fields.get(7);
        var wellFormed = FOUNDATION.matcher(foundation).matches()
                && fields.get(1).equals("1")
                && fields.get(2).equalsIgnoreCase("udp")
                && (IPV4.matcher(address).matches() || IPV6.matcher(address).matches())
                && TYPES.contains(type);
        if (!wellFormed || priority.isEmpty() || port.isEmpty() || port.getAsLong() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(
                1,
                foundation,
                0,
                foundation,
                0,
                priority.getAsLong(),
                "udp",
                type,
                address,
                (int) port.getAsLong(),
                null));
    }

    private static String without(String prefix, String text) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }
}
