package org.yunting.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.yunting.acceptance.Visitor.Device.DESKTOP;
import static org.yunting.acceptance.Visitor.Device.PHONE;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A party whose network lets out nothing but TCP, and that to few ports: not to the bridge's. She is in the hearing all the same, over coturn, with the credentials
 * that came with her offer; and when that line breaks off and is another afterwards, she is back without doing anything. Where coturn is not installed, nothing of
 * this is shown, and the test says so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
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

    /** From here on the page notes what would tell that it was loaded anew, or that it asked for camera and microphone again. */
    private static final String NOTES_WHAT_IT_ASKS_FOR = """
            () => {
              const devices = navigator.mediaDevices;
              const asks = devices.getUserMedia.bind(devices);
              window.asked = [];
              devices.getUserMedia = (wanted) => { window.asked.push(JSON.stringify(wanted)); return asks(wanted); };
            }""";

    /** How long the line is away: longer than a connection of media lives without a sign of the other side, and than a socket that pings. */
    private static final Duration AWAY = Duration.ofSeconds(20);

    private Relay relay;
    private House house;
    private NarrowNetwork network;
    private Visitor judge;
    private Visitor plaintiff;

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
        judge = Visitor.with(house, DESKTOP, "zh-Hans", SHANGHAI).signsIn(house.account("judge"));
        plaintiff = Visitor.with(house, house.anotherBrowser(network.browserArguments()), PHONE, "zh-Hans", SHANGHAI);
        plaintiff.page().addInitScript("""
                window.peers = [];
                window.RTCPeerConnection = class extends RTCPeerConnection {
                  constructor(...given) { super(...given); window.peers.push(this); }
                };""");
        plaintiff.signsIn(house.account("plaintiff"));
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
    @Order(1)
    void who_has_no_udp_and_no_way_to_the_bridge_is_in_the_hearing_over_the_relay() {
        var hearing = judge.presses("hearings:open").arrivesAt("/hearings/*").path();
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
                plaintiff.firstFrameMillis(), network.refused(), house.ports().media());
        plaintiff.pictures("t1-over-the-relay");
    }

    @Test
    @Order(2)
    void the_relay_gives_a_place_to_credentials_of_the_court_until_they_end_and_to_no_others() {
        var page = plaintiff.page();

        assertThat(page.evaluate(ASKS_WITH, Map.of())).isEqualTo("a place");
        assertThat(page.evaluate(ASKS_WITH, credentialsUntil(Instant.now().plusSeconds(60))))
                .isEqualTo("a place");
        assertThat(page.evaluate(ASKS_WITH, credentialsUntil(Instant.now().minusSeconds(60))))
                .isEqualTo("refused 401");
        assertThat(page.evaluate(ASKS_WITH, Map.of("username", "4102444800:anybody")))
                .isEqualTo("refused 401");
    }

    /** Every connection ends at once, of the page with the court and of her media with the relay, and what is asked for anew meanwhile fails. */
    @Test
    @Order(3)
    void whose_line_breaks_off_is_back_by_itself_with_no_page_loaded_anew_and_no_question() {
        plaintiff.page().evaluate(NOTES_WHAT_IT_ASKS_FOR);

        network.breaks();
        plaintiff.reads("room:notice.lineDown").pictures("t3-line-broken");
        plaintiff.page().waitForTimeout((double) AWAY.toMillis());
        network.isMended();

        isBackByItself("line broken for %d s and more".formatted(AWAY.toSeconds()));
        plaintiff.pictures("t3-line-mended");
    }

    @Test
    @Order(4)
    void whose_screen_was_locked_is_back_when_she_looks_again() {
        LockedScreen.of(plaintiff.context().browser(), AWAY);

        isBackByItself("screen locked for %d s".formatted(AWAY.toSeconds()));
        plaintiff.pictures("t4-looks-again");
    }

    private void isBackByItself(String after) {
        long from = System.nanoTime();
        plaintiff.seesOthersMove(1);
        judge.seesOthersMove(1);
        System.out.printf(
                "%s, over the relay again: after %.1f s%n",
                after, Duration.ofNanos(System.nanoTime() - from).toMillis() / 1e3);
        plaintiff.readsNoMore("room:notice.lineDown");
        assertThat(plaintiff.page().evaluate("() => window.asked")).isEqualTo(List.of());
        assertThat(plaintiff.page().evaluate(WAY)).isEqualTo("relay tcp 0");
    }

    @Test
    @Order(5)
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
