package org.yunting.media.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A bad line for TCP between clients and one server. TCP repeats what is lost, so a loss shows as a wait, for everything
 * behind it, too; a cut line holds everything back until it is mended.
 */
public final class TcpLine implements AutoCloseable {
    /** How long a sender waits before it repeats a segment (RFC 6298 allows less than its second, Linux takes this). */
    private static final int RETRANSMISSION_MILLIS = 200;

    private static final int SEGMENT_BYTES = 1_400;
    private static final int SEGMENTS_MAX = 64;

    /** An empty one ends the stream. */
    private record Segment(ByteBuffer bytes, long leavesNanos) {}

    private final InetSocketAddress server;
    private final ServerSocket near;
    private final Passage up;
    private final Passage down;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /**
     * Opens a perfect line on a loopback port of its own.
     *
     * @param seed of all that happens to segments
     */
    public TcpLine(InetSocketAddress server, long seed) throws IOException {
        this.server = server;
        this.near = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        this.up = new Passage(seed);
        this.down = new Passage(~seed);
        Thread.ofVirtual().start(this::accept);
    }

    /** Where clients connect to. */
    public InetSocketAddress address() {
        return (InetSocketAddress) near.getLocalSocketAddress();
    }

    /** From now on both directions are so. */
    public void setQuality(LineQuality quality) {
        up.setQuality(quality);
        down.setQuality(quality);
    }

    /** Resets every connection. */
    public void breakConnections() {
        sockets.removeIf(socket -> {
            closeQuietly(socket);
            return true;
        });
    }

    @Override
    public void close() throws IOException {
        near.close();
        breakConnections();
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                Socket client = near.accept();
                Socket upstream = new Socket(server.getAddress(), server.getPort());
                for (Socket socket : new Socket[] {client, upstream}) {
                    socket.setTcpNoDelay(true);
                    sockets.add(socket);
                }
                pump(client, upstream, up);
                pump(upstream, client, down);
            } catch (IOException e) {
                // Closed, or the server does not listen: the client finds out by itself.
            }
        }
    }

    private void pump(Socket from, Socket to, Passage passage) {
        BlockingQueue<Segment> onTheWay = new ArrayBlockingQueue<>(SEGMENTS_MAX);
        Thread.ofVirtual().start(() -> untilBroken(from, to, () -> receive(from.getInputStream(), onTheWay, passage)));
        Thread.ofVirtual().start(() -> untilBroken(from, to, () -> deliver(to.getOutputStream(), onTheWay)));
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void untilBroken(Socket one, Socket other, Work work) {
        try {
            work.run();
        } catch (IOException e) {
            // One side is gone, so the other goes, too.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeQuietly(one);
        closeQuietly(other);
    }

    private static void receive(InputStream in, BlockingQueue<Segment> onTheWay, Passage passage)
            throws IOException, InterruptedException {
        byte[] buffer = new byte[SEGMENT_BYTES];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            OptionalLong leaves = passage.leavesAt(count, System.nanoTime());
            while (leaves.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(RETRANSMISSION_MILLIS);
                leaves = passage.leavesAt(count, System.nanoTime());
            }
            onTheWay.put(new Segment(ByteBuffer.wrap(Arrays.copyOf(buffer, count)), leaves.getAsLong()));
        }
        onTheWay.put(new Segment(ByteBuffer.allocate(0), System.nanoTime()));
    }

    private static void deliver(OutputStream out, BlockingQueue<Segment> onTheWay)
            throws IOException, InterruptedException {
        for (Segment segment = onTheWay.take(); segment.bytes().hasRemaining(); segment = onTheWay.take()) {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, segment.leavesNanos() - System.nanoTime()));
            out.write(segment.bytes().array());
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone already.
        }
    }
}
