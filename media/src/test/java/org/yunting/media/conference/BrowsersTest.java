package org.yunting.media.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.yunting.media.embedded.BridgeOptions;
import org.yunting.media.embedded.EmbeddedBridge;

/** Browsers on the embedded bridge: what a real one does, its loss, and the TCP that a Jitsi Videobridge does not take. */
@EnabledIf("chromiumIsHere")
class BrowsersTest extends BrowsersContract {

    private EmbeddedBridge bridge;

    BrowsersTest() throws IOException {
        bridge = EmbeddedBridge.start(BridgeOptions.onLoopback());
    }

    @Override
    protected URI bridge() {
        return bridge.restUri();
    }

    @Override
    @AfterEach
    void closeTheRoom() {
        super.closeTheRoom();
        bridge.close();
    }

    @Test
    void people_see_each_other_again_when_the_bridge_was_lost() throws IOException {
        enter(ADA);
        enter(BAO);
        seesAndPrints(ADA, BAO);
        seesAndPrints(BAO, ADA);

        var connections = connections(ADA);
        var restorations = restorations();
        restartTheBridge();

        page(ADA).waitForCondition(() -> restorations() > restorations && connections(ADA) > connections, patience());
        seesAndPrints(ADA, BAO);
        seesAndPrints(BAO, ADA);
    }

    @Test
    void somebody_whose_network_blocks_udp_gets_in_over_tcp() {
        enter(ADA);
        openABrowser("--webrtc-ip-handling-policy=disable_non_proxied_udp");
        enter(BAO);

        seesAndPrints(ADA, BAO);
        seesAndPrints(BAO, ADA);

        // Whichever pair answers first is used first; a browser goes over to the better one when that has answered too.
        page(ADA).waitForCondition(() -> page(ADA).evaluate("protocol()").equals("udp"), patience());
        assertThat(page(BAO).evaluate("protocol()")).isEqualTo("tcp");
    }

    private void restartTheBridge() throws IOException {
        var rest = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), bridge.restUri().getPort());
        var media = bridge.mediaAddress();
        var same = BridgeOptions.onLoopback();
        bridge.close();
        bridge = EmbeddedBridge.start(new BridgeOptions(rest, media, same.advertised(), null, null, same.idle()));
    }
}
