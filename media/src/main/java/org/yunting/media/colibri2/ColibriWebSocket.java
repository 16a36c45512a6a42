package org.yunting.media.colibri2;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint's {@code colibri-ws} channel to its bridge. It lives once: after {@link Listener#closed} its owner opens another, and
 * the bridge lets the later channel replace the former.
 */
public final class ColibriWebSocket {

    /** Below the 30 s after which a Jetty server gives an idle channel up. */
    private static final Duration PING_INTERVAL = Duration.ofSeconds(15);

    private final Vertx vertx;
    private final Listener listener;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable WebSocket socket;

    ColibriWebSocket(Vertx vertx, Listener listener) {
        this.vertx = vertx;
        this.listener = listener;
    }

    /** Hears a channel. Called on an event loop: MUST NOT block. */
    public interface Listener {
        /** The channel is open. */
        void opened(ColibriWebSocket channel);

        /** The bridge said something that we know. */
        void heard(ColibriMessage.FromBridge message);

        /** The channel could not be opened or has broken; nothing follows. Not called after {@link ColibriWebSocket#close}. */
        void closed();
    }

    void opening(Future<WebSocket> connecting) {
        connecting.onSuccess(this::attach).onFailure(failure -> broken());
    }

    /** Says something to the bridge; lost where the channel is not open. */
    public void send(ColibriMessage.ToBridge message) {
        var open = socket;
        if (open != null && !open.isClosed()) {
            open.writeTextMessage(message.toJson());
        }
    }

    /** Closes the channel; the listener hears no more. */
    public void close() {
        over.set(true);
        var open = socket;
        if (open != null) {
            open.close();
        }
    }

    private void attach(WebSocket opened) {
        socket = opened;
        if (over.get()) {
            opened.close();
            return;
        }
        var pings = vertx.setPeriodic(PING_INTERVAL.toMillis(), tick -> opened.writePing(Buffer.buffer()));
        opened.textMessageHandler(this::hear);
        opened.exceptionHandler(failure -> opened.close());
        opened.closeHandler(gone -> {
            vertx.cancelTimer(pings);
            broken();
        });
        listener.opened(this);
    }

    private void hear(String text) {
        if (!over.get() && ColibriMessage.read(text).orElse(null) instanceof ColibriMessage.FromBridge message) {
            listener.heard(message);
        }
    }

    private void broken() {
        if (over.compareAndSet(false, true)) {
            listener.closed();
        }
    }
}
