package org.yunting.media.embedded.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunting.media.badinput.LoudLines;
import org.yunting.media.badinput.Mutation;
import org.yunting.media.badinput.Seeded;
import org.yunting.media.embedded.srtp.SrtpKeys;

/** Handshakes of a browser, recorded and then damaged at any of their steps: they end without keys, and nothing else happens. */
@ExtendWith(Seeded.class)
class MutatedHandshakeTest {
    private static final int DATAGRAMS = 100_000;
    private static final int DATAGRAMS_EACH_MAX = 40;

    /** A step of a sound handshake costs the bridge a signature; most begin with the damage. */
    private static final int SOUND_BEGINNING_EVERY = 25;

    private static final int TIMEOUT_SECONDS = 20;

    private static final DtlsCertificate BRIDGE = DtlsCertificate.generate(new SecureRandom(), Clock.systemUTC());
    private static final DtlsCertificate BROWSER = DtlsCertificate.generate(new SecureRandom(), Clock.systemUTC());

    private static final class Side implements DtlsSession.Listener {
        private final CompletableFuture<SrtpKeys> keys = new CompletableFuture<>();
        private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

        @Override
        public void onSecured(SrtpKeys exported) {
            keys.complete(exported);
        }

        @Override
        public void onEnded() {
            ended.complete(keys.isDone());
        }
    }

    @Test
    void a_hundred_thousand_mutated_datagrams_of_a_handshake_prove_nothing_and_break_nothing(Random random)
            throws Exception {
        List<byte[]> recorded = recordedHandshake();
        var broken = new CopyOnWriteArrayList<Throwable>();
        var usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> broken.add(failure));
        try (LoudLines log = LoudLines.heard()) {
            for (int sent = 0; sent < DATAGRAMS; ) {
                sent += attack(recorded, random);
            }

            assertThat(broken).isEmpty();
            assertThat(log.take()).isEmpty();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }
        assertThat(recordedHandshake()).isNotEmpty();
    }

    @Test
    void a_handshake_that_was_overheard_proves_nothing_when_it_is_sent_again() throws Exception {
        List<byte[]> recorded = recordedHandshake();
        var server = new Side();
        var session = expecting(BROWSER, server);

        recorded.forEach(session::offer);

        assertThat(server.ended.get(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isFalse();
    }

    /** @return how many damaged datagrams were read */
    private static int attack(List<byte[]> recorded, Random random) throws Exception {
        var server = new Side();
        var session = expecting(BROWSER, server);
        int sound = random.nextInt(SOUND_BEGINNING_EVERY) == 0 ? random.nextInt(recorded.size()) : 0;
        recorded.subList(0, sound).forEach(session::offer);
        int sent = 0;
        while (sent < DATAGRAMS_EACH_MAX && !server.ended.isDone()) {
            if (session.offer(Mutation.ofOne(recorded, random))) {
                sent++;
            } else {
                Thread.onSpinWait();
            }
        }
        session.close();
        assertThat(server.ended.get(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isFalse();
        return sent;
    }

    private static DtlsSession expecting(DtlsCertificate certificate, Side server) {
        var session = new DtlsSession("bridge", BRIDGE, answer -> {}, server);
        session.start(SrtpKeys.Side.SERVER, List.of(certificate.fingerprint()));
        return session;
    }

    /** What a browser sent in a handshake that succeeded. */
    private static List<byte[]> recordedHandshake() throws Exception {
        var sent = new CopyOnWriteArrayList<byte[]>();
        var server = new Side();
        var client = new Side();
        var sessions = new DtlsSession[2];
        sessions[0] = new DtlsSession("bridge", BRIDGE, bytes -> sessions[1].offer(bytes), server);
        sessions[1] = new DtlsSession(
                "browser",
                BROWSER,
                bytes -> {
                    sent.add(bytes);
                    sessions[0].offer(bytes);
                },
                client);
        sessions[0].start(SrtpKeys.Side.SERVER, List.of(BROWSER.fingerprint()));
        sessions[1].start(SrtpKeys.Side.CLIENT, List.of(BRIDGE.fingerprint()));
        server.keys.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        client.keys.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        var handshake = List.copyOf(sent);
        sessions[1].close();
        server.ended.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        return handshake;
    }
}
