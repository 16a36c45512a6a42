package org.yunting.api.timestamps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yunting.api.acting.OtherTool;
import org.yunting.law.kernel.Sha256;

class TimeStampAuthorityTest {
    private static final Sha256 DIGEST = Sha256.over(new byte[] {1, 2, 3});

    private final String key = freshKey();
    private final OwnTimeStampAuthority own = OwnTimeStampAuthority.withKey(key);

    @Test
    void the_courts_own_token_is_over_the_digest_and_signed_by_its_certificate() throws Exception {
        var token = tokenOf(own.stamp(DIGEST).await().indefinitely());

        token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                .setProvider(new BouncyCastleProvider())
                .build(own.certificate()));
        assertThat(token.getTimeStampInfo().getMessageImprintDigest()).isEqualTo(DIGEST.bytes());
    }

    @Test
    void openssl_takes_the_token_for_what_it_stamps_and_for_nothing_else(@TempDir Path folder) throws Exception {
        var note = Files.writeString(folder.resolve("checkpoint.txt"), "yunting.example/ledger\n7\n");
        var other = Files.writeString(folder.resolve("other.txt"), "yunting.example/ledger\n8\n");
        var stamped = own.stamp(Sha256.over(Files.readAllBytes(note))).await().indefinitely();
        var token = Files.write(folder.resolve("token.der"), stamped);
        var authority = Files.writeString(folder.resolve("authority.pem"), pem(own));
        var stranger =
                Files.writeString(folder.resolve("stranger.pem"), pem(OwnTimeStampAuthority.withKey(freshKey())));

        assertThat(openssl(token, note, authority).said()).contains("Verification: OK");
        assertThat(openssl(token, note, authority).status()).isZero();
        assertThat(openssl(token, other, authority).status()).isNotZero();
        assertThat(openssl(token, note, stranger).status()).isNotZero();
    }

    private static OtherTool openssl(Path token, Path stamped, Path authority) {
        return OtherTool.run(
                "openssl", "ts", "-verify", "-token_in", "-in", token, "-data", stamped, "-CAfile", authority);
    }

    private static String pem(OwnTimeStampAuthority authority) throws Exception {
        var encoded =
                Base64.getMimeEncoder().encodeToString(authority.certificate().getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n";
    }

    @Test
    void one_key_has_one_certificate_after_every_start() {
        assertThat(OwnTimeStampAuthority.withKey(key).certificate()).isEqualTo(own.certificate());
        assertThat(OwnTimeStampAuthority.withKey(freshKey()).certificate()).isNotEqualTo(own.certificate());
    }

    @Test
    void an_authority_at_an_address_is_asked_over_http() throws Exception {
        var server = serving(request -> own.answer(request).getEncoded());
        try {
            var token = tokenOf(remote(server).stamp(DIGEST).await().indefinitely());

            assertThat(token.getTimeStampInfo().getMessageImprintDigest()).isEqualTo(DIGEST.bytes());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void an_older_answer_and_nonsense_are_not_taken_for_an_answer() throws Exception {
        var older = own.answer(TimeStampQuestion.about(DIGEST).request()).getEncoded();
        for (var lie : new byte[][] {older, {1}, {}}) {
            var server = serving(request -> lie);
            try {
                var answer = remote(server).stamp(DIGEST);

                assertThatThrownBy(() -> answer.await().indefinitely()).isInstanceOf(IllegalStateException.class);
            } finally {
                server.stop(0);
            }
        }
    }

    /** What a server makes of a request. */
    private interface Answer {
        byte[] to(TimeStampRequest request) throws Exception;
    }

    private static HttpServer serving(Answer answer) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var bytes =
                        answer.to(new TimeStampRequest(exchange.getRequestBody().readAllBytes()));
                exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            } catch (IOException broken) {
                throw broken;
            } catch (Exception unexpected) {
                throw new IOException(unexpected);
            }
        });
        server.start();
        return server;
    }

    private static RemoteTimeStampAuthority remote(HttpServer server) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new RemoteTimeStampAuthority(
                address, Duration.ofSeconds(30), Vertx.vertx().createHttpClient());
    }

    private static TimeStampToken tokenOf(byte[] token) throws Exception {
        return new TimeStampToken(new CMSSignedData(token));
    }

    private static String freshKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
