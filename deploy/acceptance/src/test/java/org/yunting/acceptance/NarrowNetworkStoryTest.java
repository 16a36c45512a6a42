package org.yunting.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.yunting.acceptance.Visitor.Device.DESKTOP;
import static org.yunting.acceptance.Visitor.Device.PHONE;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A party whose network lets out nothing but TCP, and that to few ports: not to the bridge's. She is in the hearing all the same, over coturn, with the credentials
 * that came with her offer. Where coturn is not installed, nothing of this is shown, and the test says so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NarrowNetworkStoryTest {
    private static final String SHANGHAI = "Asia/Shanghai";

    /** What coturn says of an allocation to a user named by its end and by its endpoint (docs: deploy/coturn). */
    private static final Pattern ALLOCATED =
            Pattern.compile("user <\\d{10}:[0-9A-Za-z]+>[^\\n]*ALLOCATE processed, success");

    private static final String WAY = """
            async () => {
              const reports = [...(await window.peers.at(-1).getStats()).values()];
              const pair = reports.find((one) => one.id === reports.find((two) => two.type === 'transport').selectedCandidatePairId);
              const own = reports.find((one) => one.id === pair.localCandidateId);
              const udp = reports.filter((one) => one.type === 'local-candidate' && one.candidateType !== 'relay' && one.protocol === 'udp');
              return [own.candidateType, own.relayProtocol, udp.length].join(' ');
            }""";

    private Relay relay;
    private House house;
    private NarrowNetwork network;

    @BeforeAll
    void the_court_opens_beside_its_relay() {
        if (!Relay.isInstalled()) {
            System.err.println("NOT SHOWN: a hearing over TURN, because " + Relay.PROGRAM
                    + " is not there; on Debian: apt install coturn");
        }
        assumeTrue(Relay.isInstalled(), Relay.PROGRAM + " is not installed: apt install coturn");
        relay = Relay.start();
        house = House.open(Map.of(
                "COURT_TURN_URLS",
                "turn:127.0.0.1:" + relay.port() + "?transport=tcp",
                "COURT_TURN_SECRET",
                Relay.SECRET));
        var ports = house.ports();
        network = NarrowNetwork.thatLetsOutTo(Set.of(ports.court(), ports.identity(), ports.objects(), relay.port()));
    }

    @AfterAll
    void the_court_closes() {
        if (network != null) {
            network.close();
        }
        if (house != null) {
            house.close();
        }
        if (relay != null) {
            relay.close();
        }
    }

    @Test
    void who_has_no_udp_and_no_way_to_the_bridge_is_in_the_hearing_over_the_relay() {
        try (var inside = house.anotherBrowser(network.browserArguments());
                var judge = Visitor.with(house, DESKTOP, "zh-Hans", SHANGHAI);
                var plaintiff = Visitor.with(house, inside, PHONE, "zh-Hans", SHANGHAI)) {
            plaintiff.page().addInitScript("""
                    window.peers = [];
                    window.RTCPeerConnection = class extends RTCPeerConnection {
                      constructor(...given) { super(...given); window.peers.push(this); }
                    };""");
            judge.signsIn(house.account("judge"));
            plaintiff.signsIn(house.account("plaintiff"));
            var hearing =
                    judge.presses("hearings:open").arrivesAt("/hearings/*").path();
            judge.entersRoom(hearing).presses("room:act.open-waiting-room");
            plaintiff.reads("hearings:open").entersRoom(hearing).reads("room:waiting.open");

            judge.admitsNext();

            plaintiff.seesOthersMove(1);
            judge.seesOthersMove(1);
            assertThat(plaintiff.page().evaluate(WAY)).isEqualTo("relay tcp 0");
            assertThat(relay.log()).containsPattern(ALLOCATED);
            assertThat(network.used())
                    .contains(relay.port())
                    .doesNotContain(house.ports().media());
            System.out.printf(
                    "over coturn by TCP, from entering to the first frame: %d ms; not let out to %s, of which %d is the bridge's%n",
                    plaintiff.firstFrameMillis(),
                    network.refused(),
                    house.ports().media());
            plaintiff.pictures("t1-over-the-relay");
        }
    }
}
