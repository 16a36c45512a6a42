package org.yunting.media.embedded.colibri;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;
import org.yunting.media.colibri2.ColibriMessage.ConnectionStats;
import org.yunting.media.colibri2.ColibriMessage.DominantSpeaker;
import org.yunting.media.colibri2.ColibriMessage.ForwardedSources;
import org.yunting.media.colibri2.ColibriMessage.SenderSourceConstraints;
import org.yunting.media.colibri2.ColibriMessage.ServerHello;
import org.yunting.media.embedded.room.EndpointChannel;

/** One open {@code colibri-ws}. Vert.x lets any thread write. */
final class ColibriChannel implements EndpointChannel {
    /** RFC 6455: the server goes away. Browsers' clients do not try again on an endpoint that has expired. */
    private static final short GOING_AWAY = 1001;

    private final ServerWebSocket socket;

    ColibriChannel(ServerWebSocket socket) {
        this.socket = socket;
    }

    void hello() {
        send(new ServerHello(null).toJson());
    }

    @Override
    public void forwardedSources(List<String> names) {
        send(new ForwardedSources(names).toJson());
    }

    @Override
    public void dominantSpeaker(String endpointId, List<String> previous) {
        send(new DominantSpeaker(endpointId, previous, false).toJson());
    }

    @Override
    public void senderConstraint(String sourceName, int heightMax) {
        send(new SenderSourceConstraints(sourceName, heightMax).toJson());
    }

    @Override
    public void downlink(long bitsPerSecond) {
        send(new ConnectionStats(bitsPerSecond).toJson());
    }

    @Override
    public void relayed(ObjectNode message) {
        // What another endpoint says must not be able to close this channel by its mere amount.
        if (!socket.writeQueueFull()) {
            send(message.toString());
        }
    }

    @Override
    public void close() {
        socket.close(GOING_AWAY, "the endpoint or this channel was replaced or expired");
    }

    private void send(String message) {
        if (socket.writeQueueFull()) {
            // Who does not read would make us keep everything said; the client reconnects and learns the present state.
            socket.close();
        } else if (!socket.isClosed()) {
            socket.writeTextMessage(message);
        }
    }
}
