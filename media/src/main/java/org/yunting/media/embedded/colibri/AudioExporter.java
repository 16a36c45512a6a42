package org.yunting.media.embedded.colibri;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.WebSocketOpening;
import org.yunting.media.embedded.room.AudioExport;
import org.yunting.media.embedded.room.AudioLevel;
import org.yunting.media.embedded.room.Counter;
import org.yunting.media.embedded.room.Counters;
import org.yunting.media.embedded.rtp.RtpPacket;

/**
 * Sends the sound of a conference to one recorder. The media loop puts packets into a ring of fixed size and nothing else; an event loop of
 * the HTTP side looks into it every few milliseconds, writes JSON and sends it. A recorder that does not read fast enough fills the ring:
 * then packets are dropped and counted, and the recorder sees it by the numbers that are missing.
 */
final class AudioExporter implements AudioExport {
    /** About four seconds of the sound of five people. */
    private static final int PACKETS_MAX = 1024;

    private static final long SEND_MILLIS = 10;
    private static final long RECONNECT_MILLIS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PING_MILLIS = 5_000;

    /** A recorder that has taken nothing for so long is taken for dead, though its connection stands. */
    private static final long STALLED_MILLIS = 5_000;

    private static final Logger LOG = System.getLogger(AudioExporter.class.getName());

    private final Vertx vertx;
    private final WebSocketClient client;
    private final URI address;
    private final Counters counters;
    private final AudioQueue queue = new AudioQueue(PACKETS_MAX);
    private volatile boolean connected;
    private volatile boolean closed;
    private volatile @Nullable WebSocket socket;

    /** Everything below belongs to the event loop of the connection at hand. */
    private MediaJsonWriter writer = new MediaJsonWriter();

    private long stalledMillis;

    AudioExporter(Vertx vertx, WebSocketClient client, URI address, Counters counters) {
        this.vertx = vertx;
        this.client = client;
        this.address = address;
        this.counters = counters;
    }

    void connect() {
        vertx.getOrCreateContext().runOnContext(ready -> {
            if (!closed) {
                var options = new WebSocketConnectOptions().setAbsoluteURI(address.toString());
                WebSocketOpening.within(PATIENCE, client.connect(options))
                        .onSuccess(this::attach)
                        .onFailure(failure -> broken("did not come about"));
            }
        });
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public void onAudio(String endpointId, String sourceName, RtpPacket packet, AudioLevel level, long nowMicros) {
        if (connected && !queue.offer(endpointId, sourceName, packet, level, nowMicros)) {
            counters.increment(Counter.EXPORT_DROPPED);
        }
    }

    @Override
    public void close() {
        closed = true;
        connected = false;
        WebSocket open = socket;
        if (open != null) {
            open.close();
        }
    }

    private void attach(WebSocket opened) {
        socket = opened;
        if (closed) {
            opened.close();
            return;
        }
        queue.clear();
        // A recorder that was away may have forgotten who is who: everybody is introduced again.
        writer = writer.forAnotherConnection();
        stalledMillis = 0;
        // Before the greeting: whoever has heard it is told of everything that is said from then on.
        connected = true;
        opened.writeTextMessage(MediaJsonWriter.hello());
        long sending = vertx.setPeriodic(SEND_MILLIS, tick -> send(opened));
        long pings = vertx.setPeriodic(PING_MILLIS, tick -> opened.writePing(Buffer.buffer()));
        opened.exceptionHandler(failure -> {
            LOG.log(Level.WARNING, "the connection to the recorder failed", failure);
            opened.close();
        });
        opened.closeHandler(gone -> {
            vertx.cancelTimer(sending);
            vertx.cancelTimer(pings);
            broken("broke");
        });
        LOG.log(Level.INFO, "the recorder at {0} is connected", address.getAuthority());
    }

    private void send(WebSocket to) {
        if (to.isClosed()) {
            return;
        }
        if (to.writeQueueFull()) {
            stalledMillis += SEND_MILLIS;
            if (stalledMillis >= STALLED_MILLIS) {
                to.close();
            }
            return;
        }
        stalledMillis = 0;
        for (AudioQueue.Entry entry = queue.peek(); entry != null && !to.writeQueueFull(); entry = queue.peek()) {
            for (String message : writer.messages(entry)) {
                to.writeTextMessage(message);
            }
            queue.remove();
            counters.increment(Counter.EXPORT_SENT);
        }
    }

    private void broken(String how) {
        connected = false;
        if (!closed) {
            counters.increment(Counter.EXPORT_BROKEN);
            LOG.log(Level.WARNING, "the connection to the recorder at {0} {1}", address.getAuthority(), how);
            vertx.setTimer(RECONNECT_MILLIS, again -> connect());
        }
    }
}
