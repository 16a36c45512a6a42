package org.yunting.media.embedded.dtls;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.yunting.media.embedded.srtp.SrtpKeys;

/**
 * One handshake in memory. It loads the classes that the first participant of the day would otherwise wait half a second
 * for, and proves at start that the certificate works.
 */
public final class DtlsWarmUp {
    private static final long TIMEOUT_SECONDS = 20;

    private DtlsWarmUp() {}

    /**
     * Shakes hands with itself.
     *
     * @throws IllegalStateException if that fails: the runtime lacks an algorithm, and no endpoint could ever connect
     */
    public static void run(DtlsCertificate certificate) {
        CompletableFuture<SrtpKeys> client = new CompletableFuture<>();
        CompletableFuture<SrtpKeys> server = new CompletableFuture<>();
        DtlsSession[] sides = new DtlsSession[2];
        sides[0] = new DtlsSession("warm-up-server", certificate, bytes -> sides[1].offer(bytes), keysTo(server));
        sides[1] = new DtlsSession("warm-up-client", certificate, bytes -> sides[0].offer(bytes), keysTo(client));
        try {
            sides[0].start(SrtpKeys.Side.SERVER, List.of(certificate.fingerprint()));
            sides[1].start(SrtpKeys.Side.CLIENT, List.of(certificate.fingerprint()));
            client.thenCombine(server, (a, b) -> a).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("this Java runtime cannot complete a DTLS handshake", e);
        } finally {
            sides[0].close();
            sides[1].close();
        }
    }

    private static DtlsSession.Listener keysTo(CompletableFuture<SrtpKeys> result) {
        return new DtlsSession.Listener() {
            @Override
            public void onSecured(SrtpKeys keys) {
                result.complete(keys);
            }

            @Override
            public void onEnded() {
                result.completeExceptionally(new IllegalStateException("the handshake failed"));
            }
        };
    }
}
