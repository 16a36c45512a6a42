package org.yunting.media.embedded.ice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IceSessionTest {
    private static final RemoteAddress HOME = RemoteAddress.udp(new InetSocketAddress("192.0.2.1", 5000));
    private static final RemoteAddress MOBILE = RemoteAddress.udp(new InetSocketAddress("198.51.100.1", 6000));

    private record Sent(StunMessage message, RemoteAddress to) {}

    private final IceCredentials bridge = IceCredentials.random(new SecureRandom());
    private final IceCredentials browser = IceCredentials.random(new SecureRandom());
    private final Deque<Sent> sent = new ArrayDeque<>();
    private final IceSession session =
            new IceSession(bridge, new SecureRandom(), (bytes, to) -> sent.add(new Sent(parsed(bytes), to)));

    @Test
    void a_check_with_the_password_is_answered_with_the_senders_address() {
        boolean authentic = session.onRequest(check(bridge, null), HOME, 0);

        assertThat(authentic).isTrue();
        Sent answer = sent.remove();
        assertThat(answer.to()).isEqualTo(HOME);
        assertThat(answer.message().isBindingSuccess()).isTrue();
        assertThat(answer.message().mappedAddress()).isEqualTo(HOME.socket());
        assertThat(answer.message().isSignedWith(bridge.key())).isTrue();
        assertThat(session.hasProved(HOME)).isTrue();
    }

    @Test
    void a_check_with_another_password_is_not_answered_and_proves_nothing() {
        IceCredentials stranger = IceCredentials.random(new SecureRandom());

        boolean authentic = session.onRequest(check(stranger, null), HOME, 0);

        assertThat(authentic).isFalse();
        assertThat(sent).isEmpty();
        assertThat(session.hasProved(HOME)).isFalse();
    }

    @Test
    void the_latest_nomination_of_a_controlling_browser_decides() {
        session.onRequest(check(bridge, StunAttribute.USE_CANDIDATE), HOME, 0);
        session.onRequest(check(bridge, StunAttribute.USE_CANDIDATE), MOBILE, 100);
        session.onRequest(check(bridge, null), HOME, 200);

        assertThat(session.selected()).isEqualTo(MOBILE);
    }

    @Test
    void a_controlled_browser_is_nominated_and_selected_once_it_agrees() {
        session.setRemote(browser);
        session.onRequest(controlledCheck(), HOME, 0);
        sent.remove();
        StunMessage nomination = sent.remove().message();

        assertThat(nomination.username()).isEqualTo(browser.ufrag() + ":" + bridge.ufrag());
        assertThat(nomination.has(StunAttribute.USE_CANDIDATE)).isTrue();
        assertThat(nomination.tieBreaker(StunAttribute.ICE_CONTROLLING)).isNotNull();
        assertThat(nomination.isSignedWith(browser.key())).isTrue();
        assertThat(session.selected()).isNull();

        session.onResponse(success(nomination, browser), HOME);

        assertThat(session.selected()).isEqualTo(HOME);
    }

    @Test
    void a_forged_agreement_selects_nothing() {
        session.setRemote(browser);
        session.onRequest(controlledCheck(), HOME, 0);
        StunMessage nomination = sent.removeLast().message();

        session.onResponse(success(nomination, bridge), HOME);
        session.onResponse(success(nomination, browser), MOBILE);

        assertThat(session.selected()).isNull();
    }

    @Test
    void a_controlled_browser_that_moved_is_nominated_at_its_new_address() {
        session.setRemote(browser);
        session.onRequest(controlledCheck(), HOME, 0);
        session.onResponse(success(sent.removeLast().message(), browser), HOME);

        session.onRequest(controlledCheck(), MOBILE, 10_000);
        session.onResponse(success(sent.removeLast().message(), browser), MOBILE);

        assertThat(session.selected()).isEqualTo(MOBILE);
    }

    @Test
    void consent_ends_when_checks_stop() {
        session.onRequest(check(bridge, StunAttribute.USE_CANDIDATE), HOME, 0);

        assertThat(session.refreshConsent(IceSession.CONSENT_MILLIS)).isTrue();
        assertThat(session.refreshConsent(IceSession.CONSENT_MILLIS + 1)).isFalse();
        assertThat(session.selected()).isNull();
        assertThat(session.hasProved(HOME)).isFalse();
    }

    @Test
    void an_address_proved_over_udp_proves_nothing_over_tcp() {
        session.onRequest(check(bridge, StunAttribute.USE_CANDIDATE), HOME, 0);

        assertThat(session.hasProved(RemoteAddress.tcp(HOME.socket()))).isFalse();
    }

    @Test
    void a_way_that_is_gone_is_not_sent_to() {
        session.onRequest(check(bridge, StunAttribute.USE_CANDIDATE), HOME, 0);

        session.forget(HOME);

        assertThat(session.selected()).isNull();
        assertThat(session.hasProved(HOME)).isFalse();
    }

    @Test
    void a_peer_cannot_make_us_remember_addresses_without_end() {
        session.onRequest(check(bridge, StunAttribute.USE_CANDIDATE), HOME, 0);

        for (int port = 1; port <= 1_000; port++) {
            session.onRequest(
                    check(bridge, null), RemoteAddress.udp(new InetSocketAddress("198.51.100.1", port)), port);
        }

        assertThat(session.provedAddresses()).hasSize(8).contains(HOME);
    }

    private StunMessage check(IceCredentials signer, @Nullable StunAttribute flag) {
        StunWriter writer = new StunWriter(StunWriter.BINDING_REQUEST, new byte[12])
                .username(bridge.ufrag() + ":" + browser.ufrag())
                .role(StunAttribute.ICE_CONTROLLING, 1);
        if (flag != null) {
            writer.attribute(flag, new byte[0]);
        }
        return parsed(writer.signed(signer.key()));
    }

    private StunMessage controlledCheck() {
        return parsed(new StunWriter(StunWriter.BINDING_REQUEST, new byte[12])
                .username(bridge.ufrag() + ":" + browser.ufrag())
                .role(StunAttribute.ICE_CONTROLLED, 1)
                .signed(bridge.key()));
    }

    private static StunMessage success(StunMessage request, IceCredentials signer) {
        return parsed(new StunWriter(StunWriter.BINDING_SUCCESS, request.transactionId())
                .mappedAddress(new InetSocketAddress("203.0.113.1", 10000))
                .signed(signer.key()));
    }

    private static StunMessage parsed(byte[] bytes) {
        return Objects.requireNonNull(StunMessage.parse(bytes, bytes.length));
    }
}
