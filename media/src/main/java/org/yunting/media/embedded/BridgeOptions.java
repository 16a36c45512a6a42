package org.yunting.media.embedded;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the bridge listens and what it says of itself.
 *
 * @param rest address of the private REST interface and of {@code colibri-ws}; loopback, or a network of the house's own
 * @param media address for all media, UDP and TCP on one port; port 0 lets the system choose
 * @param advertised addresses under which browsers reach that port, the preferred one first; more than one if the
 *     machine has several, or sits behind address translation
 * @param channelBase how {@code colibri-ws} is reached from outside, for example {@code wss://room.example/bridge};
 *     null for the REST address itself
 * @param region where the bridge stands, in the words of whoever chooses among several; null if that is of no interest
 * @param idle after how long without a sign of life an endpoint is expired; a Jitsi Videobridge waits one minute
 */
public record BridgeOptions(
        InetSocketAddress rest,
        InetSocketAddress media,
        List<InetAddress> advertised,
        @Nullable String channelBase,
        @Nullable String region,
        Duration idle) {
    /** How the process is called. */
    static final String USAGE = "usage: BridgeProcess --rest=127.0.0.1:8188 --media=127.0.0.1:10000"
            + " --advertise=127.0.0.1[,address...] [--colibri-ws=ws://127.0.0.1:8188] [--region=eu-south]";

    private static final Duration DEFAULT_IDLE = Duration.ofMinutes(1);

    public BridgeOptions {
        advertised = List.copyOf(advertised);
        if (rest.isUnresolved() || media.isUnresolved()) {
            throw new IllegalArgumentException("an address to listen on does not resolve");
        }
        if (advertised.isEmpty() || advertised.stream().anyMatch(InetAddress::isAnyLocalAddress)) {
            throw new IllegalArgumentException("browsers need an address to reach the bridge, not a wildcard");
        }
        if (idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException("endpoints cannot be expired at once");
        }
    }

    /** Everything on loopback, on ports that the system chooses: for tests, and beside its focus in one process. */
    public static BridgeOptions onLoopback() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return new BridgeOptions(
                new InetSocketAddress(loopback, 0),
                new InetSocketAddress(loopback, 0),
                List.of(loopback),
                null,
                null,
                DEFAULT_IDLE);
    }

    /** The same, with endpoints that expire after this time of silence. */
    public BridgeOptions withIdle(Duration newIdle) {
        return new BridgeOptions(rest, media, advertised, channelBase, region, newIdle);
    }

    /** The same, listening for media there, which browsers reach at these addresses. */
    public BridgeOptions withMedia(InetSocketAddress newMedia, List<InetAddress> newAdvertised) {
        return new BridgeOptions(rest, newMedia, newAdvertised, channelBase, region, idle);
    }

    /** The same, standing in that region. */
    public BridgeOptions withRegion(String newRegion) {
        return new BridgeOptions(rest, media, advertised, channelBase, newRegion, idle);
    }

    /**
     * Reads the arguments of the process; see {@link #USAGE}. Without {@code --advertise} the media address is
     * advertised.
     *
     * @throws IllegalArgumentException with a sentence for the operator
     */
    static BridgeOptions parse(List<String> arguments) {
        BridgeOptions defaults = onLoopback();
        InetSocketAddress rest = new InetSocketAddress(InetAddress.getLoopbackAddress(), 8188);
        InetSocketAddress media = new InetSocketAddress(InetAddress.getLoopbackAddress(), 10000);
        List<InetAddress> advertised = List.of();
        String channelBase = null;
        String region = null;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String value = argument.substring(equals + 1);
            switch (equals < 0 ? argument : argument.substring(0, equals)) {
                case "--rest" -> rest = socketAddress(value);
                case "--media" -> media = socketAddress(value);
                case "--advertise" -> advertised = addresses(value);
                case "--colibri-ws" -> channelBase = channelBase(value);
                case "--region" -> region = region(value);
                default -> throw new IllegalArgumentException("unknown argument " + argument + "; " + USAGE);
            }
        }
        return new BridgeOptions(
                rest,
                media,
                advertised.isEmpty() ? List.of(media.getAddress()) : advertised,
                channelBase,
                region,
                defaults.idle());
    }

    private static InetSocketAddress socketAddress(String text) {
        int colon = text.lastIndexOf(':');
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            return new InetSocketAddress(address(text.substring(0, Math.max(0, colon))), port);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not an address with a port: " + text, e);
        }
    }

    private static List<InetAddress> addresses(String text) {
        List<InetAddress> addresses = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            addresses.add(address(one));
        }
        return addresses;
    }

    private static InetAddress address(String text) {
        try {
            if (text.isBlank()) {
                throw new IllegalArgumentException("an address is missing");
            }
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address of a machine: " + text, e);
        }
    }

    private static String region(String text) {
        if (!text.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "--region takes a word of letters, digits, dots and dashes, not " + text);
        }
        return text;
    }

    private static String channelBase(String text) {
        URI uri = URI.create(text);
        if (!"ws".equals(uri.getScheme()) && !"wss".equals(uri.getScheme())) {
            throw new IllegalArgumentException("--colibri-ws takes a ws:// or wss:// address, not " + text);
        }
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
