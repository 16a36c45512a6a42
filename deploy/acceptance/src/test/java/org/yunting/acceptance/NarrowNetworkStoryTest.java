package org.yunting.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.yunting.acceptance.Visitor.Device.DESKTOP;
import static org.yunting.acceptance.Visitor.Device.PHONE;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

    /** Asks the relay for a place with what the court gave out, but for the parts that are given here; answers with what the relay said. */
    private static final String ASKS_WITH = """
            async (instead) => {
              const given = window.peers.at(-1).getConfiguration().iceServers[0];
              const asking = new RTCPeerConnection({ iceTransportPolicy: 'relay', iceServers: [{ ...given, ...instead }] });
              const said = new Promise((resolve) => {
                asking.onicecandidateerror = (refused) => resolve('refused ' + refused.errorCode);
                asking.onicecandidate = (found) => { if (found.candidate) resolve('a place'); };
              });
              asking.createDataChannel('asking');
              await asking.setLocalDescription();
              const answer = await said;
              asking.close();
              return answer;
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

            var page = plaintiff.page();
            assertThat(page.evaluate(ASKS_WITH, Map.of())).isEqualTo("a place");
            assertThat(page.evaluate(ASKS_WITH, credentialsUntil(Instant.now().plusSeconds(60))))
                    .isEqualTo("a place");
            assertThat(page.evaluate(ASKS_WITH, credentialsUntil(Instant.now().minusSeconds(60))))
                    .isEqualTo("refused 401");
            assertThat(page.evaluate(ASKS_WITH, Map.of("username", "4102444800:anybody")))
                    .isEqualTo("refused 401");
        }
    }

    @Test
    void the_test_of_such_a_line_goes_the_way_of_the_hearing() {
        try (var inside = house.anotherBrowser(network.browserArguments());
                var defendant = Visitor.with(house, inside, PHONE, "it", "Europe/Rome")) {
            defendant.signsIn(house.account("defendant"));
            defendant.opens("/calendar").presses("hearings:open").arrivesAt("/hearings/*");
            defendant.presses("hearings:lineTest.begin");

            defendant.presses("linetest:start").reads("linetest:returned");
            var verdict = defendant.page().locator("[data-verdict]");
            verdict.waitFor(new Locator.WaitForOptions().setTimeout(60_000));

            assertThat(verdict.getAttribute("data-verdict")).isIn("good", "fair");
            defendant.page().locator("[data-verdict] summary").click();
            defendant.reads("linetest:path.relay").pictures("t2-line-test-over-the-relay");
        }
    }

    /** As the court makes them, to the time that they have. */
    private static Map<String, String> credentialsUntil(Instant end) {
        try {
            var name = end.getEpochSecond() + ":anybody";
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Relay.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            var password = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
            return Map.of("username", name, "credential", Base64.getEncoder().encodeToString(password));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java platform has HmacSHA1", impossible);
        }
    }
}
