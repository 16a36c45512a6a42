package org.yunting.media.embedded.colibri;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;
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
        send(message("ServerHello"));
    }

    @Override
    public void forwardedSources(List<String> names) {
        ObjectNode message = message("ForwardedSources");
        names.forEach(message.putArray("forwardedSources")::add);
        send(message);
    }

    @Override
    public void dominantSpeaker(String endpointId, List<String> previous) {
        ObjectNode message = message("DominantSpeakerEndpointChangeEvent");
        message.put("dominantSpeakerEndpoint", endpointId);
        ArrayNode speakers = message.putArray("previousSpeakers");
        previous.forEach(speakers::add);
        message.put("silence", false);
        send(message);
    }

    @Override
    public void senderConstraint(String sourceName, int heightMax) {
        send(message("SenderSourceConstraints").put("sourceName", sourceName).put("maxHeight", heightMax));
    }

    @Override
    public void relayed(ObjectNode message) {
        send(message);
    }

    @Override
    public void close() {
        socket.close(GOING_AWAY, "the endpoint or this channel was replaced or expired");
    }

    private void send(ObjectNode message) {
        if (socket.writeQueueFull()) {
            // Who does not read would make us keep everything said; the client reconnects and learns the present state.
            socket.close();
        } else if (!socket.isClosed()) {
            socket.writeTextMessage(message.toString());
        }
    }

    private static ObjectNode message(String colibriClass) {
        return JsonNodeFactory.instance.objectNode().put("colibriClass", colibriClass);
    }
}
