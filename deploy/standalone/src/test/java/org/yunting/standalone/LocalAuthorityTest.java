package org.yunting.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yunting.standalone.servers.Secret;
import org.yunting.standalone.servers.ServerCertificate;

class LocalAuthorityTest {
    @TempDir
    private Path folder;

    @Test
    void who_trusts_the_authority_reaches_the_server_and_nobody_else_does() throws Exception {
        LocalAuthority authority = new LocalAuthority(folder, Secret.generate());
        HttpsServer server = serve(authority.certificateFor("court.example"));
        URI address = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
        try {
            assertThat(status(
                            HttpClient.newBuilder()
                                    .sslContext(authority.trust())
                                    .build(),
                            address))
                    .isEqualTo(204);
            assertThatThrownBy(() -> status(HttpClient.newHttpClient(), address))
                    .isInstanceOf(SSLHandshakeException.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void private_keys_are_for_their_owner_only_and_the_servers_get_one_key() throws Exception {
        Secret password = Secret.generate();
        ServerCertificate certificate = new LocalAuthority(folder, password).certificateFor("192.168.1.20");

        for (String name : new String[] {"authority.p12", "server-192.168.1.20.p12"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(Collections.list(load(certificate).aliases())).containsExactly("server");
        assertThat(folder.resolve("workshop.p12")).doesNotExist();
    }

    @Test
    void the_authority_stays_the_same_when_the_host_changes_so_that_phones_trust_it_once() {
        Secret password = Secret.generate();
        LocalAuthority first = new LocalAuthority(folder, password);
        first.certificateFor("192.168.1.20");
        String fingerprint = first.fingerprint();

        LocalAuthority later = new LocalAuthority(folder, password);
        later.certificateFor("192.168.1.21");

        assertThat(later.fingerprint()).isEqualTo(fingerprint).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    private static HttpsServer serve(ServerCertificate certificate) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(certificate), certificate.password().value().toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static KeyStore load(ServerCertificate certificate) throws Exception {
        try (InputStream in = Files.newInputStream(certificate.keyStore())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, certificate.password().value().toCharArray());
            return store;
        }
    }

    private static int status(HttpClient http, URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
