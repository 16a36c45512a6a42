package org.yunting.api.room;

import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import org.jboss.logging.Logger;
import org.yunting.api.problem.DependencyAway;

/**
 * The socket. Messages of one connection come one after the other: the next is read when the Uni for the last has completed. Whoever connects is
 * nobody before the ticket, so there is no sign-in here.
 */
@WebSocket(path = "/api/room")
public class RoomSocket {
    private static final Logger LOG = Logger.getLogger(RoomSocket.class);

    private final Doorway doorway;

    RoomSocket(Doorway doorway) {
        this.doorway = doorway;
    }

    @OnOpen
    Uni<Void> opened(WebSocketConnection connection) {
        return doorway.opened(connection);
    }

    @OnTextMessage
    Uni<Void> received(String text, WebSocketConnection connection) {
        return doorway.received(text, connection);
    }

    @OnBinaryMessage
    Uni<Void> received(Buffer bytes, WebSocketConnection connection) {
        return doorway.refuse(connection, "not a text message");
    }

    @OnClose
    Uni<Void> closed(WebSocketConnection connection) {
        return doorway.closed(connection);
    }

    @OnError
    Uni<Void> failed(Throwable failure, WebSocketConnection connection) {
        if (DependencyAway.isBehind(failure)) {
            LOG.warnf("socket %s failed: a dependency does not answer", connection.id());
        } else {
            LOG.errorf(failure, "socket %s failed", connection.id());
        }
        return doorway.broken(connection);
    }
}
