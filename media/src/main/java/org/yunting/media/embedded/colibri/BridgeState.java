package org.yunting.media.embedded.colibri;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yunting.media.embedded.room.Conference;
import org.yunting.media.embedded.room.Counter;
import org.yunting.media.embedded.room.Endpoint;
import org.yunting.media.embedded.room.Rooms;

/** How the bridge is, in three forms: for a balancer, for a person, for Prometheus. Ids only. On the loop's thread. */
final class BridgeState {
    private static final String PREFIX = "yunting_bridge_";

    private final Rooms rooms;
    private boolean draining;

    BridgeState(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Whoever chooses among bridges is to put nothing more on this one, or may again. What runs here is not touched. */
    void drain(boolean nothingMore) {
        draining = nothingMore;
    }

    /** The figures a pool of bridges chooses by, under the names of a Jitsi Videobridge. */
    ObjectNode statistics() {
        int largest = 0;
        for (Conference conference : rooms.conferences()) {
            largest = Math.max(largest, conference.endpoints().size());
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("healthy", true)
                .put("drain", draining)
                .put("graceful_shutdown", false)
                .put("conferences", rooms.conferences().size())
                .put("endpoints", endpoints())
                .put("participants", endpoints())
                .put("largest_conference", largest)
                .put("stress_level", (double) rooms.conferences().size() / Rooms.CONFERENCES_MAX)
                .put("threads", Thread.activeCount());
    }

    /** Everything about every endpoint. */
    ObjectNode debug() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        ObjectNode conferences = state.putObject("conferences");
        for (Conference conference : rooms.conferences()) {
            ObjectNode shown = conferences.putObject(conference.meetingId());
            ArrayNode speakers = shown.putArray("speakers");
            conference.speakers().forEach(speakers::add);
            ObjectNode exports = shown.putObject("exports");
            conference.exports().forEach((id, export) -> exports.put(id, export.isConnected()));
            ObjectNode endpoints = shown.putObject("endpoints");
            conference.endpoints().forEach(endpoint -> describe(endpoint, endpoints.putObject(endpoint.id())));
        }
        return state;
    }

    /** The exposition format of Prometheus, version 0.0.4. */
    String metrics() {
        StringBuilder text = new StringBuilder();
        gauge(text, "conferences", "Conferences now", rooms.conferences().size());
        gauge(text, "endpoints", "Endpoints now", endpoints());
        total(text, "allocated_bytes", "Bytes of objects made by the media thread", rooms.loop().allocatedBytes());
        for (Counter counter : Counter.values()) {
            total(text, counter.metricName(), counter.help(), rooms.counters().get(counter));
        }
        return text.toString();
    }

    private static void describe(Endpoint endpoint, ObjectNode shown) {
        shown.put("transport", endpoint.transport().state().name());
        shown.put("connected", endpoint.transport().remoteAddress() != null);
        shown.put("audioMuted", endpoint.forceMute().audio());
        shown.put("videoMuted", endpoint.forceMute().video());
        shown.put("downlinkBitsPerSecond", endpoint.downlinkBitsPerSecond());
        ArrayNode sources = shown.putArray("sources");
        endpoint.sourceNames().forEach(sources::add);
        ArrayNode forwarded = shown.putArray("forwardedSources");
        endpoint.forwardedSources().forEach(forwarded::add);
    }

    private static void total(StringBuilder text, String metric, String help, long value) {
        String name = PREFIX + metric + "_total";
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(" counter\n");
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void gauge(StringBuilder text, String name, String help, int value) {
        text.append("# HELP ")
                .append(PREFIX)
                .append(name)
                .append(' ')
                .append(help)
                .append('\n');
        text.append("# TYPE ").append(PREFIX).append(name).append(" gauge\n");
        text.append(PREFIX).append(name).append(' ').append(value).append('\n');
    }

    private int endpoints() {
        int endpoints = 0;
        for (Conference conference : rooms.conferences()) {
            endpoints += conference.endpoints().size();
        }
        return endpoints;
    }
}
