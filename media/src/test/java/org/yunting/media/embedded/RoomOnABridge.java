package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Where tests of the bridge take place: one bridge for the class, a room of its own for each test, and no fault counted in any of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RoomOnABridge {
    protected final EmbeddedBridge bridge;
    protected TestRoom room;
    protected TestFocus focus;

    RoomOnABridge() throws IOException {
        bridge = EmbeddedBridge.start(BridgeOptions.onLoopback());
        room = new TestRoom(bridge);
        focus = room.focus();
    }

    @BeforeEach
    void openARoom() {
        room = new TestRoom(bridge);
        focus = room.focus();
    }

    @AfterEach
    void closeTheRoom() {
        room.close();
        assertThat(focus.counter("faults")).isZero();
    }

    @AfterAll
    void stop() {
        bridge.close();
    }
}
