package org.yunting.standalone.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** TCP ports of this machine. */
public final class Ports {
    private Ports() {}

    /**
     * Ports nobody listens on at this moment, all different.
     *
     * @param count how many
     */
    public static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(Ports::release);
        }
    }

    /**
     * The first of so many ports in a row that are free at this moment.
     *
     * @param count how many
     */
    public static int freeInARow(int count) {
        while (true) {
            int first = free(1).getFirst();
            boolean isLongEnough = first + count < 65536
                    && IntStream.range(first, first + count).allMatch(port -> isFree(port) && isFreeForDatagrams(port));
            if (isLongEnough) {
                return first;
            }
        }
    }

    /** Whether a server could listen on this port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether a server could receive datagrams on this UDP port now. */
    public static boolean isFreeForDatagrams(int port) {
        try (DatagramSocket socket = new DatagramSocket(null)) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * Refuses to go on while another program listens on the port.
     *
     * @param server who wants the port, for the sentence
     */
    public static void requireFree(int port, String server) {
        if (!isFree(port)) {
            throw new CannotStart(
                    "Port " + port + ", which " + server + " needs, is in use by another program: stop that program or "
                            + "choose other ports with --port-base.");
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
