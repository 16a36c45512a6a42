package org.yunting.acceptance;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A network as some offices and hotels have it: nothing gets out but TCP, and that to named ports only, over a proxy (SOCKS 5, RFC 1928). A browser behind it
 * is told to send no datagram past the proxy, which knows none; so whatever it does, it does over here.
 */
final class NarrowNetwork implements AutoCloseable {
    private static final int VERSION = 5;
    private static final int GRANTED = 0;
    private static final int NOT_ALLOWED = 2;
    private static final int UNREACHABLE = 4;
    private static final int BY_NUMBER = 1;
    private static final int BY_NAME = 3;
    private static final int IP4_BYTES = 4;

    private final Set<Integer> letsOutTo;
    private final ServerSocket door;
    private final Set<Integer> used = ConcurrentHashMap.newKeySet();
    private final Set<Integer> refused = ConcurrentHashMap.newKeySet();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean broken;

    private NarrowNetwork(Set<Integer> letsOutTo) throws IOException {
        this.letsOutTo = letsOutTo;
        this.door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    }

    /** @param ports of this machine that can be reached from inside */
    static NarrowNetwork thatLetsOutTo(Set<Integer> ports) {
        try {
            var network = new NarrowNetwork(Set.copyOf(ports));
            Thread.ofVirtual().name("narrow network").start(network::serve);
            return network;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** How a browser is put behind it. */
    List<String> browserArguments() {
        return List.of(
                "--proxy-server=socks5://127.0.0.1:" + door.getLocalPort(),
                "--proxy-bypass-list=<-loopback>",
                "--webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp");
    }

    /** All that is open ends, and nobody is let out any more: a cable that is pulled, or a phone between two networks. */
    void breaks() {
        broken = true;
        open.forEach(NarrowNetwork::quietly);
    }

    /** Whoever comes is let out again; what has ended stays so. */
    void isMended() {
        broken = false;
    }

    /** Ports that somebody was let out to. */
    Set<Integer> used() {
        return Set.copyOf(used);
    }

    /** Ports that somebody wanted to reach and was not let out to. */
    Set<Integer> refused() {
        return Set.copyOf(refused);
    }

    @Override
    public void close() {
        quietly(door);
        open.forEach(NarrowNetwork::quietly);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var inside = door.accept();
                open.add(inside);
                Thread.ofVirtual().start(() -> letOut(inside));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void letOut(Socket inside) {
        try (inside;
                var outside = new Socket()) {
            var asked = new DataInputStream(inside.getInputStream());
            int port = portAskedFor(inside, asked);
            if (broken) {
                answer(inside, UNREACHABLE);
                return;
            }
            if (!letsOutTo.contains(port)) {
                refused.add(port);
                answer(inside, NOT_ALLOWED);
                return;
            }
            if (!reaches(outside, port)) {
                answer(inside, UNREACHABLE);
                return;
            }
            open.add(outside);
            if (broken) {
                quietly(outside);
            }
            used.add(port);
            answer(inside, GRANTED);
            var back = Thread.ofVirtual().start(() -> carry(outside, inside));
            carry(inside, outside);
            back.join();
        } catch (IOException gone) {
            // whoever was connected has gone
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(inside);
        }
    }

    /** Everything the stories reach is on this machine, whatever it is called there. */
    private static int portAskedFor(Socket inside, DataInputStream asked) throws IOException {
        asked.readUnsignedByte();
        asked.skipNBytes(asked.readUnsignedByte());
        inside.getOutputStream().write(new byte[] {VERSION, 0});
        asked.skipNBytes(3);
        int kind = asked.readUnsignedByte();
        switch (kind) {
            case BY_NUMBER -> asked.skipNBytes(IP4_BYTES);
            case BY_NAME -> {
                var name = new String(asked.readNBytes(asked.readUnsignedByte()), StandardCharsets.US_ASCII);
                if (!name.equals("localhost") && !name.equals("127.0.0.1")) {
                    asked.readUnsignedShort();
                    return 0;
                }
            }
            default -> throw new IOException("an address of kind " + kind);
        }
        return asked.readUnsignedShort();
    }

    private static boolean reaches(Socket outside, int port) {
        try {
            outside.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private static void answer(Socket inside, int code) throws IOException {
        inside.getOutputStream().write(new byte[] {VERSION, (byte) code, 0, BY_NUMBER, 0, 0, 0, 0, 0, 0});
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            quietly(from);
            quietly(to);
        }
    }

    private static void quietly(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception alreadyGone) {
            // closed is closed
        }
    }
}
