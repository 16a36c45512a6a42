package org.yunting.media.line;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A bad line for UDP between clients and one server. Each client appears to the server from an address of its own. */
public final class UdpLine implements AutoCloseable {
    private static final int DATAGRAM_MAX = 65_536;

    private final InetSocketAddress server;
    private final DatagramSocket near;
    private final Passage up;
    private final Passage down;
    private final Map<InetSocketAddress, DatagramSocket> far = new ConcurrentHashMap<>();
    private final DelayQueue<OnTheWay> onTheWay = new DelayQueue<>();
    private final AtomicLong entered = new AtomicLong();
    private final Thread carrier;

    /** A datagram that leaves the line at a moment; of two that leave at the same one, first the one that entered first. */
    private record OnTheWay(DatagramPacket packet, DatagramSocket through, long leavesNanos, long number)
            implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(leavesNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            OnTheWay another = (OnTheWay) other;
            int byMoment = Long.signum(leavesNanos - another.leavesNanos);
            return byMoment != 0 ? byMoment : Long.compare(number, another.number);
        }
    }

    /**
     * Opens a perfect line on a loopback port of its own.
     *
     * @param seed of all that happens to packets
     */
    public UdpLine(InetSocketAddress server, long seed) throws IOException {
        this.server = server;
        this.near = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        this.up = new Passage(seed);
        this.down = new Passage(~seed);
        this.carrier = Thread.ofPlatform().name("udp-line").daemon().start(this::carry);
        Thread.ofVirtual().start(this::readNear);
    }

    /** Where clients send to. */
    public InetSocketAddress address() {
        return (InetSocketAddress) near.getLocalSocketAddress();
    }

    /** From now on both directions are so. */
    public void setQuality(LineQuality quality) {
        setQuality(quality, quality);
    }

    /** From now on the way to the server and the way back are so. */
    public void setQuality(LineQuality toServer, LineQuality back) {
        up.setQuality(toServer);
        down.setQuality(back);
    }

    /** The server sees every client from another address now, and its answers to the former one go nowhere. */
    public void move() {
        far.values().removeIf(socket -> {
            socket.close();
            return true;
        });
    }

    @Override
    public void close() {
        near.close();
        move();
        carrier.interrupt();
    }

    private void readNear() {
        read(near, packet -> {
            InetSocketAddress client = (InetSocketAddress) packet.getSocketAddress();
            DatagramSocket towardsServer = far.computeIfAbsent(client, this::open);
            pass(up, packet, towardsServer, server);
        });
    }

    private DatagramSocket open(InetSocketAddress client) {
        try {
            // Not bound to loopback: a server that has another address answers nobody there.
            DatagramSocket socket = new DatagramSocket();
            Thread.ofVirtual().start(() -> read(socket, packet -> pass(down, packet, near, client)));
            return socket;
        } catch (SocketException e) {
            throw new IllegalStateException("no port is free", e);
        }
    }

    private interface Reader {
        void on(DatagramPacket packet);
    }

    private static void read(DatagramSocket socket, Reader reader) {
        byte[] buffer = new byte[DATAGRAM_MAX];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
            } catch (IOException e) {
                continue;
            }
            reader.on(packet);
        }
    }

    private void pass(Passage passage, DatagramPacket packet, DatagramSocket through, InetSocketAddress to) {
        byte[] bytes = Arrays.copyOf(packet.getData(), packet.getLength());
        DatagramPacket onwards = new DatagramPacket(bytes, bytes.length, to);
        passage.leavesAt(bytes.length, System.nanoTime())
                .ifPresent(leaves -> onTheWay.add(new OnTheWay(onwards, through, leaves, entered.getAndIncrement())));
    }

    private void carry() {
        try {
            while (true) {
                OnTheWay next = onTheWay.take();
                send(next.packet(), next.through());
            }
        } catch (InterruptedException e) {
            // The line is closed: what is on its way is lost.
            Thread.currentThread().interrupt();
        }
    }

    private static void send(DatagramPacket packet, DatagramSocket through) {
        try {
            through.send(packet);
        } catch (IOException e) {
            // The socket was closed by a move: what was on its way is lost, as on a real line.
        }
    }
}
