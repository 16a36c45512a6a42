package org.yunting.standalone;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yunting.standalone.OwnPrograms.BridgePorts;
import org.yunting.standalone.servers.CannotStart;
import org.yunting.standalone.servers.ChildProcess;
import org.yunting.standalone.servers.KeycloakAdministration;
import org.yunting.standalone.servers.KeycloakServer;
import org.yunting.standalone.servers.ObjectStoreServer;
import org.yunting.standalone.servers.Ports;
import org.yunting.standalone.servers.PostgresServer;
import org.yunting.standalone.servers.PrivateFiles;
import org.yunting.standalone.servers.Realm;
import org.yunting.standalone.servers.SecretsFile;
import org.yunting.standalone.servers.ServerCertificate;
import org.yunting.standalone.servers.ServerPrograms;

/** How each part of a stack is configured and started: addresses, secrets, certificates. */
final class Programs {
    private static final String BUCKET = "evidence";

    private final CourtStack.Options options;
    private final CourtPorts ports;
    private final DataFolder data;
    private final SecretsFile secrets;
    private final ServerPrograms servers;
    private final OwnPrograms own;
    private final Optional<LocalAuthority> authority;
    private final Optional<ServerCertificate> certificate;

    Programs(CourtStack.Options options, DataFolder data) {
        this.options = options;
        this.ports = options.ports();
        this.data = data;
        this.secrets = data.secrets();
        this.servers = ServerPrograms.in(options.project().resolve("deploy/standalone/target/servers"));
        this.own = OwnPrograms.of(options.project());
        this.authority = options.publicHost().map(host -> new LocalAuthority(data.tls(), secrets.of("tls")));
        this.certificate =
                authority.map(made -> made.certificateFor(options.publicHost().orElseThrow()));
    }

    /** Starts one part and waits until it is ready. */
    ChildProcess start(Part part) {
        return switch (part) {
            case DATABASE -> startDatabase();
            case IDENTITY -> startIdentity();
            case OBJECTS -> startObjects();
            case BRIDGE, SECOND_BRIDGE -> startBridge(part);
            case COURT -> startCourt();
        };
    }

    /** Looks at every port before anything starts, so that a taken one leaves nothing half-started. */
    void requireFreePorts() {
        Map<Integer, String> wanted = new HashMap<>(Map.of(
                ports.court(),
                "the court",
                ports.identity(),
                Part.IDENTITY.title(),
                ports.identityHealth(),
                Part.IDENTITY.title(),
                ports.objects(),
                "the object store",
                ports.database(),
                Part.DATABASE.title()));
        bridges().forEach((bridge, its) -> wanted.put(its.rest(), bridge.title()));
        authority.ifPresent(served -> wanted.put(ports.authority(), "the certificate for phones"));
        wanted.forEach(Ports::requireFree);
        bridges().values().forEach(its -> requireFreeForMedia(its.media()));
    }

    private static void requireFreeForMedia(int port) {
        if (!Ports.isFreeForDatagrams(port)) {
            throw new CannotStart("UDP port " + port
                    + ", which audio and video need, is in use by another program: stop that "
                    + "program or choose other ports with --port-base.");
        }
    }

    /** The bridges of this stack, by the part that each is. */
    private Map<Part, BridgePorts> bridges() {
        var all = Map.of(
                Part.BRIDGE, new BridgePorts(ports.bridge(), ports.media()),
                Part.SECOND_BRIDGE, new BridgePorts(ports.secondBridge(), ports.secondMedia()));
        var these = new EnumMap<Part, BridgePorts>(all);
        these.keySet().retainAll(options.parts());
        return these;
    }

    URI courtAddress() {
        return address(ports.court());
    }

    DemoAccounts accounts() {
        return new DemoAccounts(secrets);
    }

    /** Whether the demo accounts were made, as they are at the first start. */
    boolean hasAccounts() {
        return Files.exists(data.demoAccounts());
    }

    Optional<LocalAuthority> authority() {
        return authority;
    }

    private ChildProcess startDatabase() {
        List<PostgresServer.Database> databases = List.of(
                new PostgresServer.Database("court", secrets.of("court")),
                new PostgresServer.Database("keycloak", secrets.of("keycloak")));
        return PostgresServer.start(
                        servers,
                        new PostgresServer.Options(
                                data.of(Part.DATABASE), ports.database(), secrets.of("postgres"), databases))
                .process();
    }

    private ChildProcess startIdentity() {
        KeycloakServer keycloak = KeycloakServer.start(
                servers,
                new KeycloakServer.Options(
                        data.of(Part.IDENTITY),
                        address(ports.identity()),
                        ports.identityHealth(),
                        new KeycloakServer.Store(
                                databaseAddress("jdbc:postgresql", "keycloak"), "keycloak", secrets.of("keycloak")),
                        secrets.of("keycloak-admin"),
                        certificate));
        try {
            prepare(keycloak);
        } catch (RuntimeException e) {
            keycloak.close();
            throw e;
        }
        return keycloak.process();
    }

    /** Tells Keycloak of realm, pages and people, unless it knows them: a cold Keycloak takes seconds to let its administrator in. */
    private void prepare(KeycloakServer keycloak) {
        Path prepared = data.of(Part.IDENTITY).resolve("prepared");
        String wanted = courtAddress() + "\n";
        if (hasAccounts() && PrivateFiles.holds(prepared, wanted)) {
            return;
        }
        KeycloakAdministration administration = authority
                .map(trusted -> keycloak.administration().trusting(trusted.trust()))
                .orElseGet(keycloak::administration);
        administration.realmExists(Realm.asExported());
        administration.clientIs(Realm.NAME, Realm.webClient(courtAddress()));
        accounts().exist(administration, data.demoAccounts());
        PrivateFiles.write(prepared, wanted);
    }

    private ChildProcess startObjects() {
        return ObjectStoreServer.start(
                        servers,
                        new ObjectStoreServer.Options(
                                data.of(Part.OBJECTS),
                                address(ports.objects()),
                                new ObjectStoreServer.Credentials(BUCKET, secrets.of("object-store")),
                                List.of(courtAddress().toString()),
                                List.of(BUCKET),
                                certificate))
                .process();
    }

    private ChildProcess startBridge(Part part) {
        // Java takes this wildcard for both IPv4 and IPv6 where the machine has both, and [::] for neither where it has
        // no IPv6.
        String listen = options.publicHost().isPresent() ? "0.0.0.0" : "127.0.0.1";
        String advertised = options.mediaAddresses()
                .or(options::publicHost)
                .map(OwnPrograms::addressesOf)
                .orElse("127.0.0.1");
        return own.startBridge(
                part, data.of(part), Objects.requireNonNull(bridges().get(part)), listen, advertised);
    }

    private ChildProcess startCourt() {
        CourtEnvironment environment = new CourtEnvironment();
        environment.listens(ports.court(), courtAddress(), certificate);
        environment.database(
                databaseAddress("jdbc:postgresql", "court"),
                databaseAddress("postgresql", "court"),
                secrets.of("court"));
        environment.identity(URI.create(address(ports.identity()) + "/realms/" + Realm.NAME));
        environment.objects(address(ports.objects()), BUCKET, secrets.of("object-store"));
        environment.signs(secrets);
        environment.bridges(bridges().values().stream()
                .map(bridge -> URI.create("http://127.0.0.1:" + bridge.rest()))
                .toList());
        environment.outbox(data.outbox());
        environment.also(options.courtSettings());
        environment.demo(data.demoAccounts());
        authority.ifPresent(trusted -> environment.trusts(trusted.trustStore(), LocalAuthority.TRUST_STORE_PASSWORD));
        URI health = URI.create(address(ports.court(), "localhost") + "/q/health/ready");
        return own.startCourt(data.of(Part.COURT), environment, ports.court(), http(), health);
    }

    private HttpClient http() {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2));
        authority.ifPresent(trusted -> builder.sslContext(trusted.trust()));
        return builder.build();
    }

    private URI address(int port) {
        return address(port, options.publicHost().orElse("localhost"));
    }

    private URI address(int port, String host) {
        return URI.create((options.publicHost().isPresent() ? "https://" : "http://") + host + ":" + port);
    }

    private String databaseAddress(String scheme, String database) {
        return scheme + "://127.0.0.1:" + ports.database() + "/" + database;
    }
}
