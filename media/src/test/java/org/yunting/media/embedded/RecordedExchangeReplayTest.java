package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yunting.media.colibri2.RecordedExchange;

/** Everything that was asked of a Jitsi Videobridge is asked of ours, in order. */
class RecordedExchangeReplayTest {
    /** What a bridge makes up anew for each endpoint, or says of its own address. */
    private static final Set<String> OWN =
            Set.of("pwd", "ufrag", "fingerprint", "ip", "port", "id", "foundation", "priority", "ssrc", "web-sockets");

    @Test
    void every_status_and_every_reply_is_that_of_a_jitsi_videobridge() throws IOException {
        try (EmbeddedBridge bridge = EmbeddedBridge.start(BridgeOptions.onLoopback())) {
            TestFocus focus = new TestFocus(bridge.restUri(), "unused");
            for (RecordedExchange.Step step : RecordedExchange.load().steps()) {
                String path = step.path().substring("/colibri/v2/conferences".length());

                var reply = focus.send(step.method(), path, step.request().toString());

                assertThat(reply.statusCode()).as(step.toString()).isEqualTo(step.status());
                assertThat(shape(withoutTcp(reply.body()))).as(step.toString()).isEqualTo(shape(step.response()));
            }
        }
    }

    /** A Jitsi Videobridge has had no TCP candidates since 2024; the embedded bridge has one after those of UDP. */
    private static String withoutTcp(String json) {
        return json.replaceAll(",\\{[^{}]*\"protocol\":\"tcp\"[^{}]*}", "");
    }

    /** All paths through a document, with the value where it is not the bridge's own. */
    private static Set<String> shape(String json) throws IOException {
        Set<String> paths = new TreeSet<>();
        if (!json.isEmpty()) {
            collect("", "", JsonMapper.builder().build().readTree(json), paths);
        }
        return paths;
    }

    private static void collect(String path, String name, JsonNode node, Set<String> paths) {
        if (node.getNodeType() == JsonNodeType.OBJECT) {
            node.properties()
                    .forEach(entry -> collect(path + "/" + entry.getKey(), entry.getKey(), entry.getValue(), paths));
        } else if (node.getNodeType() == JsonNodeType.ARRAY) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, name, node.get(i), paths);
            }
        } else {
            boolean ownId = name.equals("id") && !path.contains("candidates");
            paths.add(path + (OWN.contains(name) && !ownId ? " " + node.getNodeType() : " = " + node));
        }
    }
}
