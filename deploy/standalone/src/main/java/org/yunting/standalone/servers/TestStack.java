package org.yunting.standalone.servers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Keycloak and object store for the tests of a module: real, on free ports, started once per JVM and stopped with it.
 *
 * <p>Files are kept in {@code target/test-stack} of the module, so that Keycloak need not set up its database on every run; the {@code court}
 * database and the objects are new and empty each time. The first run of all builds Keycloak (half a minute) and sets up its database (another
 * half), later ones take about ten seconds. Use with Quarkus:
 *
 * <pre>{@code
 * public final class CourtServers implements QuarkusTestResourceLifecycleManager {
 *     public Map<String, String> start() { return TestStack.shared().courtSettings(); }
 *     public void stop() {}   // the servers end with the JVM
 * }
 *
 * String judge = TestStack.shared().personExists("judge-li", "judge").accessToken();
 * }</pre>
 *
 * <p>Keycloak refuses parallel sign-ins of one person (brute-force protection): fetch a person's token once and keep it.
 */
public final class TestStack {
    private static final String SHARED = "org.yunting.test-stack";
    private static final String CLIENT = "court-test";
    private static final String CLIENT_OF_SHORT_TOKENS = "court-test-short";
    private static final String CLIENT_OF_OLD_SIGN_INS = "court-test-old";
    private static final String BUCKET = "evidence";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Addresses addresses;

    /** All that is needed to use the running servers. It crosses class loaders as text, in a system property. */
    record Addresses(
            String jdbcUrl,
            String reactiveUrl,
            String courtPassword,
            String keycloak,
            String adminPassword,
            String objectStore,
            String accessKey,
            String secretKey,
            String ledgerKey,
            String timeStampKey,
            String sealKey) {}

    /**
     * A person who can sign in.
     *
     * @param id Keycloak's user id, the subject of the tokens
     * @param username to sign in with
     * @param stack that knows the person
     */
    public record TestPerson(String id, String username, TestStack stack) {
        /** A fresh access token with audience {@code court-api}, good for five minutes. */
        public String accessToken() {
            return stack.administration().accessToken(Realm.NAME, CLIENT, username, passwordOf(username));
        }

        /** An access token of somebody who showed who they are years ago and has been signed in ever since. */
        public String accessTokenOfOldSignIn() {
            return stack.administration()
                    .accessToken(Realm.NAME, CLIENT_OF_OLD_SIGN_INS, username, passwordOf(username));
        }

        /** An access token that lives one second. It has not expired yet when this returns. */
        public String shortLivedAccessToken() {
            return stack.administration()
                    .accessToken(Realm.NAME, CLIENT_OF_SHORT_TOKENS, username, passwordOf(username));
        }
    }

    private TestStack(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The servers of this JVM, started by the first call. */
    public static TestStack shared() {
        // Quarkus loads classes of tests more than once, each copy with statics of its own; system properties are one
        // per JVM.
        synchronized (System.getProperties()) {
            @Nullable String running = System.getProperty(SHARED);
            if (running != null) {
                return new TestStack(read(running));
            }
            Addresses started = start(Path.of("target", "test-stack").toAbsolutePath());
            System.setProperty(SHARED, write(started));
            return new TestStack(started);
        }
    }

    /** Settings of court-api, as Quarkus configuration keys, that point it to these servers. */
    public Map<String, String> courtSettings() {
        return Map.ofEntries(
                Map.entry("quarkus.datasource.username", "court"),
                Map.entry("quarkus.datasource.password", addresses.courtPassword()),
                Map.entry("quarkus.datasource.reactive.url", addresses.reactiveUrl()),
                Map.entry("quarkus.datasource.jdbc.url", addresses.jdbcUrl()),
                Map.entry("quarkus.oidc.auth-server-url", addresses.keycloak() + "/realms/" + Realm.NAME),
                Map.entry("court.storage.endpoint", addresses.objectStore()),
                Map.entry("court.storage.public-endpoint", addresses.objectStore()),
                Map.entry("court.storage.access-key", addresses.accessKey()),
                Map.entry("court.storage.secret-key", addresses.secretKey()),
                Map.entry("court.storage.bucket", BUCKET),
                Map.entry("court.ledger.key", addresses.ledgerKey()),
                Map.entry("court.time-stamps.key", addresses.timeStampKey()),
                Map.entry("court.seal.key", addresses.sealKey()));
    }

    /** Makes sure the person has an account with exactly this name and at least these roles. */
    public TestPerson personExists(String username, String... roles) {
        return personIsNamed(username, username, "Test", roles);
    }

    /** The same with another name, as if the person had typed it into their account. */
    public TestPerson personIsNamed(String username, String givenName, String familyName, String... roles) {
        String id = administration()
                .personExists(
                        Realm.NAME,
                        new KeycloakAdministration.Person(
                                username,
                                passwordOf(username),
                                givenName,
                                familyName,
                                Locale.ENGLISH,
                                "Asia/Shanghai",
                                List.of(roles)));
        return new TestPerson(id, username, this);
    }

    private KeycloakAdministration administration() {
        return new KeycloakAdministration(
                URI.create(addresses.keycloak()), KeycloakServer.ADMIN, new Secret(addresses.adminPassword()));
    }

    private static Secret passwordOf(String username) {
        return new Secret("test only " + username);
    }

    private static Addresses start(Path folder) {
        ServerPrograms programs = ServerPrograms.ofThisProject();
        forgetUnless(
                folder,
                programs.versions() + " " + Realm.asExported().toString().hashCode());
        SecretsFile secrets = SecretsFile.at(folder.resolve("secrets.properties"));
        List<Integer> ports = Ports.free(4);
        PostgresServer.Database court = new PostgresServer.Database("court", secrets.of("court"));
        PostgresServer.Database identity = new PostgresServer.Database("keycloak", secrets.of("keycloak"));
        PostgresServer postgres = PostgresServer.start(
                programs,
                new PostgresServer.Options(
                        folder.resolve("postgres"), ports.get(0), secrets.of("postgres"), List.of(court, identity)));
        stopWithTheJvm(postgres);
        try {
            postgres.recreate(court);
        } catch (SQLException e) {
            throw new CannotStart("The court database could not be emptied for the tests: " + e.getMessage(), e);
        }
        KeycloakServer keycloak = KeycloakServer.start(
                programs,
                new KeycloakServer.Options(
                        folder.resolve("keycloak"),
                        URI.create("http://localhost:" + ports.get(1)),
                        ports.get(2),
                        new KeycloakServer.Store(postgres.jdbcUrl("keycloak"), "keycloak", identity.password()),
                        secrets.of("keycloak-admin"),
                        Optional.empty()));
        stopWithTheJvm(keycloak);
        KeycloakAdministration administration = keycloak.administration();
        administration.realmExists(Realm.asExported());
        administration.clientIs(Realm.NAME, Realm.testClient(CLIENT, 300));
        administration.clientIs(Realm.NAME, Realm.testClient(CLIENT_OF_SHORT_TOKENS, 1));
        administration.clientIs(Realm.NAME, Realm.testClient(CLIENT_OF_OLD_SIGN_INS, 300, 0));
        ObjectStoreServer store = startStore(programs, folder.resolve("object-store"), ports.get(3), secrets);
        return new Addresses(
                postgres.jdbcUrl("court"),
                postgres.reactiveUrl("court"),
                court.password().value(),
                keycloak.address().toString(),
                secrets.of("keycloak-admin").value(),
                store.endpoint().toString(),
                BUCKET,
                secrets.of("object-store").value(),
                secrets.ledgerKey().value(),
                secrets.timeStampKey().value(),
                secrets.sealKey().value());
    }

    private static ObjectStoreServer startStore(ServerPrograms programs, Path folder, int port, SecretsFile secrets) {
        PrivateFiles.delete(folder.resolve("objects"));
        ObjectStoreServer store = ObjectStoreServer.start(
                programs,
                new ObjectStoreServer.Options(
                        folder,
                        URI.create("http://localhost:" + port),
                        new ObjectStoreServer.Credentials(BUCKET, secrets.of("object-store")),
                        List.of("http://localhost:8081"),
                        List.of(BUCKET),
                        Optional.empty()));
        stopWithTheJvm(store);
        return store;
    }

    /** Begins anew when another version or another realm than today's made the files. */
    private static void forgetUnless(Path folder, String fingerprint) {
        Path kept = folder.resolve("fingerprint");
        try {
            if (!Files.exists(kept) || !Files.readString(kept).equals(fingerprint)) {
                Orphan.left(folder.resolve("postgres/data/postmaster.pid"), folder)
                        .ifPresent(orphan -> orphan.stop(Signal.INT));
                PrivateFiles.delete(folder);
                PrivateFiles.folder(folder);
                PrivateFiles.write(kept, fingerprint);
            }
        } catch (IOException e) {
            throw new CannotStart("The folder " + folder + " cannot be read: delete it.", e);
        }
    }

    private static void stopWithTheJvm(AutoCloseable server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private static Addresses read(String text) {
        try {
            return JSON.readValue(text, Addresses.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Addresses addresses) {
        try {
            return JSON.writeValueAsString(addresses);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
