package org.yunting.media.embedded.dtls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.tls.ContentType;
import org.bouncycastle.tls.HandshakeType;
import org.junit.jupiter.api.Test;
import org.yunting.media.embedded.srtp.PacketBuffer;
import org.yunting.media.embedded.srtp.SrtpKeys;
import org.yunting.media.embedded.srtp.SrtpProfile;
import org.yunting.media.embedded.srtp.SrtpSession;

class DtlsSessionTest {
    private static final DtlsCertificate BRIDGE = DtlsCertificate.generate(new SecureRandom(), Clock.systemUTC());
    private static final DtlsCertificate BROWSER = DtlsCertificate.generate(new SecureRandom(), Clock.systemUTC());

    private static final class Side implements DtlsSession.Listener {
        final CompletableFuture<SrtpKeys> keys = new CompletableFuture<>();
        final CompletableFuture<Boolean> ended = new CompletableFuture<>();

        @Override
        public void onSecured(SrtpKeys exported) {
            keys.complete(exported);
        }

        @Override
        public void onEnded() {
            keys.completeExceptionally(new IllegalStateException("no handshake"));
            ended.complete(true);
        }
    }

    private final Side server = new Side();
    private final Side client = new Side();
    private final DtlsSession[] sessions = new DtlsSession[2];

    DtlsSessionTest() {
        sessions[0] = new DtlsSession("bridge", BRIDGE, bytes -> sessions[1].offer(bytes), server);
        sessions[1] = new DtlsSession("browser", BROWSER, bytes -> sessions[0].offer(bytes), client);
    }

    @Test
    void both_sides_export_the_same_keys_and_prefer_gcm() throws Exception {
        start(BROWSER.fingerprint(), BRIDGE.fingerprint());

        SrtpKeys ofServer = server.keys.get(20, TimeUnit.SECONDS);
        SrtpKeys ofClient = client.keys.get(20, TimeUnit.SECONDS);

        assertThat(ofServer.profile()).isEqualTo(SrtpProfile.AEAD_AES_128_GCM);
        byte[] rtp = new byte[40];
        rtp[0] = (byte) 0x80;
        PacketBuffer packet = new PacketBuffer().set(rtp, 0, rtp.length);
        assertThat(new SrtpSession(ofClient, SrtpKeys.Side.CLIENT).protectRtp(packet))
                .isTrue();
        assertThat(new SrtpSession(ofServer, SrtpKeys.Side.SERVER).verifyRtp(packet))
                .isTrue();
        assertThat(Arrays.copyOf(packet.getBuffer(), packet.getLength())).isEqualTo(rtp);
    }

    @Test
    void a_client_with_another_certificate_than_the_signalled_one_is_refused() {
        start(BRIDGE.fingerprint(), BRIDGE.fingerprint());

        assertThatThrownBy(() -> server.keys.get(20, TimeUnit.SECONDS)).hasMessageContaining("no handshake");
        assertThatThrownBy(() -> client.keys.get(20, TimeUnit.SECONDS)).hasMessageContaining("no handshake");
    }

    @Test
    void a_goodbye_of_one_side_ends_the_other() throws Exception {
        start(BROWSER.fingerprint(), BRIDGE.fingerprint());
        server.keys.get(20, TimeUnit.SECONDS);
        client.keys.get(20, TimeUnit.SECONDS);

        sessions[1].close();

        assertThat(server.ended.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_handshake_that_nobody_answers_can_be_abandoned() throws Exception {
        sessions[0].start(SrtpKeys.Side.SERVER, List.of(BROWSER.fingerprint()));

        sessions[0].close();

        assertThat(server.ended.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_proof_of_the_key_that_is_lost_or_overtaken_once_is_waited_for() throws Exception {
        boolean[] lost = {false};
        sessions[1] = new DtlsSession(
                "browser",
                BROWSER,
                bytes -> {
                    if (!lost[0] && isCertificateVerify(bytes)) {
                        lost[0] = true;
                    } else {
                        sessions[0].offer(bytes);
                    }
                },
                client);

        start(BROWSER.fingerprint(), BRIDGE.fingerprint());

        server.keys.get(20, TimeUnit.SECONDS);
        client.keys.get(20, TimeUnit.SECONDS);
        assertThat(lost[0]).isTrue();
    }

    /** A record of the first epoch (RFC 6347 section 4.1) with a handshake message of that type. */
    private static boolean isCertificateVerify(byte[] record) {
        return record[0] == ContentType.handshake && record[4] == 0 && record[13] == HandshakeType.certificate_verify;
    }

    @Test
    void a_fingerprint_of_a_broken_or_unknown_hash_is_refused() {
        assertThatThrownBy(() -> new Fingerprint("sha-1", "AA:BB")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fingerprint("sha-256", "AA:BB")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fingerprint("sha-256", "no hexadecimal"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void start(Fingerprint expectedByServer, Fingerprint expectedByClient) {
        sessions[0].start(SrtpKeys.Side.SERVER, List.of(expectedByServer));
        sessions[1].start(SrtpKeys.Side.CLIENT, List.of(expectedByClient));
    }
}
