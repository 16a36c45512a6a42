package org.yunting.media.embedded.room;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.yunting.media.embedded.ice.RemoteAddress;
import org.yunting.media.embedded.srtp.PacketBuffer;

/** One port for media, UDP and TCP, and the one thread that owns it and everything reached through it. */
public final class MediaLoop implements Executor, AutoCloseable {
    /** Time between two ticks: the interval at which senders are told what arrived. */
    public static final long TICK_MILLIS = 100;

    /** Datagrams read before tasks and timers have their turn again. */
    private static final int BURST_MAX = 256;

    private static final int SOCKET_BUFFER_BYTES = 4 * 1024 * 1024;
    private static final long STOP_MILLIS = 5_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Logger LOG = System.getLogger(MediaLoop.class.getName());

    /** What the loop's owner does with its turns; always called on the loop's thread. */
    public interface Handler {
        /** The array is reused after the call. */
        void onDatagram(byte[] bytes, int length, RemoteAddress from);

        /** Nothing comes from there or goes there any more. */
        void onUnreachable(RemoteAddress address);

        /** Every {@link #TICK_MILLIS}; the number counts up from 0. */
        void onTick(long number);
    }

    private final DatagramChannel channel;
    private final TcpConnections tcp;
    private final Selector selector;
    private final Counters counters;
    private final Handler handler;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer received = ByteBuffer.allocateDirect(PacketBuffer.PACKET_MAX + 1);
    private final ByteBuffer sent = ByteBuffer.allocateDirect(2 * PacketBuffer.PACKET_MAX);
    private final byte[] datagram = new byte[PacketBuffer.PACKET_MAX + 1];
    private final List<SelectionKey> ready = new ArrayList<>();
    private final Consumer<SelectionKey> noteReady = this::onReady;
    private final Thread thread;
    private RemoteAddress latestSender = RemoteAddress.udp(new InetSocketAddress(0));
    private volatile boolean stopping;
    private long nanosNow = System.nanoTime();

    /**
     * Binds the sockets, for this process alone.
     *
     * @throws IOException if the address is in use or not of this machine
     */
    public MediaLoop(InetSocketAddress address, Counters counters, Handler handler) throws IOException {
        this.counters = counters;
        this.handler = handler;
        selector = Selector.open();
        channel = bound(withPort(address));
        try {
            channel.register(selector, SelectionKey.OP_READ);
            tcp = new TcpConnections(localAddress(), selector, counters, handler);
        } catch (IOException e) {
            channel.close();
            selector.close();
            throw e;
        }
        thread = Thread.ofPlatform().name("media-" + localAddress().getPort()).unstarted(this::run);
    }

    /** Where no port is asked for, one that is free for connections; one that is free for datagrams only would do for half. */
    private static InetSocketAddress withPort(InetSocketAddress address) throws IOException {
        if (address.getPort() != 0) {
            return address;
        }
        try (ServerSocket free = new ServerSocket(0, 1, address.getAddress())) {
            return new InetSocketAddress(address.getAddress(), free.getLocalPort());
        }
    }

    private static DatagramChannel bound(InetSocketAddress address) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            // With it a second bridge would share the port without an error, and each would see half of the packets.
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, false);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SOCKET_BUFFER_BYTES);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SOCKET_BUFFER_BYTES);
            channel.configureBlocking(false);
            channel.bind(address);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Begins to read; the thread runs until {@link #close}. */
    public void start() {
        thread.start();
    }

    /** The address the sockets are bound to; the port is the same for both. */
    public InetSocketAddress localAddress() {
        try {
            return (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            throw new IllegalStateException("the media socket is closed", e);
        }
    }

    /** Bytes of objects that the loop's thread has made so far, whether or not they have been collected; -1 where this runtime does not say, and after the end. */
    public long allocatedBytes() {
        return THREADS instanceof com.sun.management.ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(thread.threadId())
                : -1;
    }

    /** Whether tasks are run: between {@link #start} and {@link #close}. */
    public boolean isRunning() {
        return !stopping && thread.isAlive();
    }

    /** Runs a task on the loop's thread, soon. */
    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Runs a task on the loop's thread and hands back its result or its exception. */
    public <T> CompletableFuture<T> call(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        if (!isRunning()) {
            result.completeExceptionally(new IllegalStateException("the bridge is not running"));
            return result;
        }
        execute(() -> {
            try {
                result.complete(task.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /** Sends a datagram, or drops and counts it when the system does not take it. Only on the loop's thread. */
    public void send(byte[] bytes, int length, RemoteAddress to) {
        boolean taken = to.protocol() == RemoteAddress.Protocol.TCP
                ? tcp.send(bytes, length, to)
                : sendUdp(bytes, length, to.socket());
        counters.increment(taken ? Counter.DATAGRAMS_SENT : Counter.DATAGRAMS_UNSENT);
    }

    private boolean sendUdp(byte[] bytes, int length, InetSocketAddress to) {
        sent.clear().put(bytes, 0, length).flip();
        try {
            return channel.send(sent, to) == length;
        } catch (IOException | RuntimeException e) {
            // No route, an unresolved or an IPv6 address on an IPv4 socket: as good as lost on the way.
            return false;
        }
    }

    /** Time of the current turn in milliseconds of a monotonic clock. Only on the loop's thread. */
    public long nowMillis() {
        return nanosNow / 1_000_000;
    }

    /** Time of the current turn in microseconds of the same clock. Only on the loop's thread. */
    public long nowMicros() {
        return nanosNow / 1_000;
    }

    /** Runs the tasks that are waiting, stops the thread and frees the port. */
    @Override
    public void close() {
        stopping = true;
        selector.wakeup();
        try {
            if (thread != Thread.currentThread()) {
                thread.join(STOP_MILLIS);
            }
            channel.close();
            tcp.close();
            selector.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing the media socket", e);
        }
    }

    private void run() {
        long tick = 0;
        long nextTickNanos = System.nanoTime();
        while (!stopping || !tasks.isEmpty()) {
            try {
                long waitMillis = Math.max(1, (nextTickNanos - System.nanoTime()) / 1_000_000);
                selector.select(noteReady, tasks.isEmpty() ? waitMillis : 1);
            } catch (IOException e) {
                LOG.log(Level.ERROR, "the media socket cannot be read any more", e);
                return;
            }
            nanosNow = System.nanoTime();
            readBurst();
            readTcp();
            runTasks();
            if (nanosNow - nextTickNanos >= 0) {
                long number = tick++;
                guarded(() -> handler.onTick(number));
                guarded(() -> tcp.closeSilent(nowMillis()));
                nextTickNanos = nanosNow + TICK_MILLIS * 1_000_000;
            }
        }
    }

    private void readBurst() {
        for (int i = 0; i < BURST_MAX; i++) {
            received.clear();
            InetSocketAddress from;
            try {
                from = (InetSocketAddress) channel.receive(received);
            } catch (IOException e) {
                // An ICMP error about an earlier datagram of ours; it says nothing about this socket.
                continue;
            }
            if (from == null) {
                return;
            }
            counters.increment(Counter.DATAGRAMS_RECEIVED);
            int length = received.flip().remaining();
            if (length == 0 || length > PacketBuffer.PACKET_MAX) {
                counters.increment(Counter.DATAGRAMS_UNKNOWN);
                continue;
            }
            received.get(datagram, 0, length);
            onDatagram(length, from);
        }
    }

    /** Without a task to guard, which would be an object for each packet. */
    private void onDatagram(int length, InetSocketAddress from) {
        if (!from.equals(latestSender.socket())) {
            latestSender = RemoteAddress.udp(from);
        }
        try {
            handler.onDatagram(datagram, length, latestSender);
        } catch (RuntimeException e) {
            onFault(e);
        }
    }

    private void readTcp() {
        for (SelectionKey key : ready) {
            guarded(() -> tcp.onReady(key, nowMillis()));
        }
        ready.clear();
    }

    /** The selector's own set would make a node for each turn. */
    private void onReady(SelectionKey key) {
        if (!key.channel().equals(channel)) {
            ready.add(key);
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            guarded(task);
        }
    }

    /** A bug must not end the loop and with it every conference on this bridge. */
    private void guarded(Runnable turn) {
        try {
            turn.run();
        } catch (RuntimeException e) {
            onFault(e);
        }
    }

    private void onFault(RuntimeException fault) {
        counters.increment(Counter.FAULTS);
        LOG.log(Level.DEBUG, "a turn of the media loop failed", fault);
    }
}
