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
 * recorded, is not listened to. The last part of the address is the allocation of the conference, which grows with every other bridge.
 */
@WebSocket(path = "/api/recorder/{secret}/{allocation}")
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
        var line = new BridgeLine(
                connection.id(), allocation(connection.pathParam("allocation")), () -> hangUp(connection));
        return recorders.connected(connection.pathParam("secret"), line)
                ? Uni.createFrom().voidItem()
                : connection.close(UNKNOWN);
    }

    /** What is no number is older than every number. */
    private static int allocation(String said) {
        return said.matches("\\d{1,9}") ? Integer.parseInt(said) : 0;
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
