package org.yunting.api.recording;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/**
 * Where a bridge brings the sound of a hearing. It proves itself by the secret in the address; whatever it says under another, or while nothing is to be
 * recorded, is not listened to.
 */
@WebSocket(path = "/api/recorder/{secret}")
public class RecorderSocket {
    private static final Logger LOG = Logger.getLogger(RecorderSocket.class);
    private static final CloseReason UNKNOWN = new CloseReason(4403, "no recorder here");
    private static final CloseReason REPLACED = new CloseReason(4409, "replaced by another bridge");

    private final Recorders recorders;

    RecorderSocket(Recorders recorders) {
        this.recorders = recorders;
    }

    @OnOpen
    Uni<Void> opened(WebSocketConnection connection) {
        return recorders.connected(connection.pathParam("secret"), connection.id(), () -> hangUp(connection))
                ? Uni.createFrom().voidItem()
                : connection.close(UNKNOWN);
    }

    @OnTextMessage
    Uni<Void> received(String text, WebSocketConnection connection) {
        recorders.heard(connection.pathParam("secret"), connection.id(), text);
        return Uni.createFrom().voidItem();
    }

    @OnClose
    Uni<Void> closed(WebSocketConnection connection) {
        recorders.disconnected(connection.pathParam("secret"), connection.id());
        return Uni.createFrom().voidItem();
    }

    private static void hangUp(WebSocketConnection connection) {
        connection
                .close(REPLACED)
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf(failure, "the line %s was closed already", connection.id()));
    }

    /** Without the path, which holds the secret. */
    @OnError
    Uni<Void> failed(Throwable failure, WebSocketConnection connection) {
        LOG.errorf(failure, "the line %s of a bridge to its recorder failed", connection.id());
        // Closing what is closed already is noted by the framework, with the path.
        return connection.isOpen() ? connection.close() : Uni.createFrom().voidItem();
    }
}
