package org.yunting.bench.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.yunting.media.embedded.BridgeOptions;
import org.yunting.media.embedded.EmbeddedBridge;

class LoadedRoomTest {

    @Test
    void those_who_send_are_received_by_everybody_else() throws Exception {
        try (var bridge = EmbeddedBridge.start(BridgeOptions.onLoopback());
                var room = LoadedRoom.open(bridge.restUri(), 2, 3)) {
            // Pictures come as soon as the channel has asked for them.
            Traffic traffic = room.run(Duration.ofSeconds(1));
            while (traffic.receivedPackets() < traffic.sentPackets()) {
                traffic = room.run(Duration.ofSeconds(1));
            }

            assertThat(traffic.packets()).isEqualTo(traffic.sentPackets() + traffic.receivedPackets());
            assertThat(traffic.receivedGigabits()).isPositive();
            assertThat(traffic.delayMillis(50)).isPositive().isLessThanOrEqualTo(traffic.delayMillis(99));
        }
    }
}
