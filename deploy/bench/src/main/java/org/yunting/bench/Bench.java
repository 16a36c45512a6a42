package org.yunting.bench;

import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yunting.acceptance.House;
import org.yunting.standalone.CourtPorts;
import org.yunting.standalone.CourtStack;
import org.yunting.standalone.DemoAccounts;
import org.yunting.standalone.servers.KeycloakAdministration;
import org.yunting.standalone.servers.KeycloakServer;
import org.yunting.standalone.servers.Ports;
import org.yunting.standalone.servers.PrivateFiles;
import org.yunting.standalone.servers.Realm;
import org.yunting.standalone.servers.SecretsFile;

/**
 * {@code ./court bench}: starts a court of its own in a temporary folder, measures it and prints one table. Arguments: the project's root folder, then which
 * measurements are wanted ({@code starts}, {@code reads}, {@code joins}, {@code trials}); all of them where none is named.
 */
public final class Bench {
    private static final double SECOND_START_AIM_SECONDS = 30;
    private static final Duration REST = Duration.ofSeconds(20);
    private static final String CLIENT = "court-bench";
    private static final int TOKEN_SECONDS = 1800;
    private static final int MINUTES_TO_THE_HEARING = 20;

    private final Path project;
    private final Path data;
    private final Set<String> wanted;

    private Bench(Path project, Path data, Set<String> wanted) {
        this.project = project;
        this.data = data;
        this.wanted = wanted;
    }

    /** @param arguments see above */
    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        Set<String> named = Set.copyOf(given.subList(1, given.size()));
        Path scratch = Files.createTempDirectory("yunting-bench");
        try {
            new Bench(
                            Path.of(given.getFirst()),
                            scratch.resolve("court"),
                            named.isEmpty() ? Set.of("starts", "reads", "joins", "trials") : named)
                    .measure();
        } finally {
            PrivateFiles.delete(scratch);
        }
        // Threads of the HTTP client and the browser's driver linger.
        System.exit(0);
    }

    private void measure() throws IOException, InterruptedException {
        System.out.println("Yunting, speed and size");
        System.out.println("  " + Machine.described());
        System.out.println("  before: " + Machine.load());
        if (wanted.contains("starts")) {
            measureStarts();
        }
        if (wanted.contains("reads") || wanted.contains("joins")) {
            measureUse();
        }
        if (wanted.contains("trials")) {
            measureTrials();
        }
    }

    private void measureStarts() throws IOException, InterruptedException {
        int portBase = Ports.freeInARow(8);
        try (CourtCommand first = CourtCommand.run(project, data, portBase)) {
            print(Line.plain("First start, everything built, empty folder", first.secondsToReady(), "s"));
        }
        try (CourtCommand second = CourtCommand.run(project, data, portBase)) {
            print(Line.atMost(SECOND_START_AIM_SECONDS, "Second start", second.secondsToReady(), "s"));
            Thread.sleep(REST);
            Memory.of(second.launcher(), data).forEach(Bench::print);
        }
    }

    private void measureUse() throws IOException, InterruptedException {
        CourtPorts ports = CourtPorts.anyFree();
        try (House house = House.at(CourtStack.Options.at(project, data, ports))) {
            CourtStack stack = house.stack();
            CourtClient judge = new CourtClient(stack.address(), tokenOf("judge", stack, ports));
            if (wanted.contains("reads")) {
                UUID person = UUID.fromString(judge.self());
                UUID caseId = UUID.fromString(judge.firstIn("/api/cases"));
                try (Reads reads = new Reads(database(ports), stack.address(), judge.token())) {
                    reads.of(person, caseId).forEach(Bench::print);
                }
            }
            if (wanted.contains("joins")) {
                new CourtClient(stack.address(), tokenOf("clerk", stack, ports)).moveClock(MINUTES_TO_THE_HEARING);
                Joins.into(judge.firstIn("/api/hearings"), house).forEach(Bench::print);
            }
        }
    }

    /** Last, since the court is full of trials afterwards, and its clock has gone. */
    private void measureTrials() throws IOException, InterruptedException {
        CourtPorts ports = CourtPorts.anyFree();
        // A look costs the same however often there is one; this only shortens the waiting.
        Map<String, String> settings = Map.of("COURT_TRIALS_DUE_CHECK", "5s");
        try (CourtStack stack =
                new CourtStack(CourtStack.Options.at(project, data, ports).withCourtSettings(settings))) {
            stack.start();
            CourtClient clerk = new CourtClient(stack.address(), tokenOf("clerk", stack, ports));
            CourtClient plaintiff = new CourtClient(stack.address(), tokenOf("plaintiff", stack, ports));
            try (Trials trials = new Trials(database(ports), stack.address(), clerk, plaintiff)) {
                trials.measure().forEach(Bench::print);
            }
        }
    }

    private String tokenOf(String username, CourtStack stack, CourtPorts ports) {
        KeycloakAdministration keycloak = new KeycloakAdministration(
                URI.create("http://localhost:" + ports.identity()),
                KeycloakServer.ADMIN,
                secrets().of("keycloak-admin"));
        keycloak.clientIs(Realm.NAME, Realm.testClient(CLIENT, TOKEN_SECONDS));
        return keycloak.accessToken(
                Realm.NAME, CLIENT, username, stack.accounts().passwordOf(DemoAccounts.named(username)));
    }

    private PgConnectOptions database(CourtPorts ports) {
        return new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(ports.database())
                .setDatabase("court")
                .setUser("court")
                .setPassword(secrets().of("court").value());
    }

    private SecretsFile secrets() {
        return SecretsFile.at(data.resolve("secrets.properties"));
    }

    private static void print(Line line) {
        System.out.println(line.text());
    }
}
