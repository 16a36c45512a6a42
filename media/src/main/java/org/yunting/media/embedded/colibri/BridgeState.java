package org.yunting.media.embedded.colibri;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.yunting.media.embedded.room.Conference;
import org.yunting.media.embedded.room.Counter;
import org.yunting.media.embedded.room.Endpoint;
import org.yunting.media.embedded.room.PacketRate;
import org.yunting.media.embedded.room.Rooms;

/** How the bridge is, in three forms: for a balancer, for a person, for Prometheus. Ids only. On the loop's thread. */
final class BridgeState {
    private static final String PREFIX = "yunting_bridge_";

    /** In and out. A Jitsi Videobridge that measures itself by packets takes this for its load, too ({@code load-measurements.packet-rate.load-threshold}). */
    private static final double PACKETS_PER_SECOND_MAX = 50_000;

    private final Rooms rooms;
    private final @Nullable String region;
    private boolean draining;

    /** @param region where the bridge stands; null if it is not to say */
    BridgeState(Rooms rooms, @Nullable String region) {
        this.rooms = rooms;
        this.region = region;
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
        PacketRate received = rooms.receivedRate();
        PacketRate sent = rooms.sentRate();
        ObjectNode statistics = JsonNodeFactory.instance
                .objectNode()
                .put("healthy", true)
                .put("drain", draining)
                .put("graceful_shutdown", false)
                .put("conferences", rooms.conferences().size())
                .put("endpoints", endpoints())
                .put("participants", endpoints())
                .put("largest_conference", largest)
                .put("packet_rate_download", received.perSecond())
                .put("packet_rate_upload", sent.perSecond())
                .put("stress_level", stress(received.perSecond() + sent.perSecond()))
                .put("threads", Thread.activeCount());
        return region == null ? statistics : statistics.put("region", region);
    }

    /** 1 where nothing more should come: as many packets as one loop is to carry, or as many conferences as there may be. */
    private double stress(long packetsPerSecond) {
        double conferences = (double) rooms.conferences().size() / Rooms.CONFERENCES_MAX;
        return Math.max(conferences, (double) packetsPerSecond / PACKETS_PER_SECOND_MAX);
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
        total(
                text,
                "allocated_bytes",
                "Bytes of objects made by the media thread",
                rooms.loop().allocatedBytes());
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
