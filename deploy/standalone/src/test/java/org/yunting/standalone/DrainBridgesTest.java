package org.yunting.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yunting.standalone.servers.CannotStart;

/** A bridge that says what docs/colibri2.md has a bridge say, and is emptied as hearings end. */
class DrainBridgesTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void it_takes_no_new_hearings_and_those_it_has_are_waited_for() throws Exception {
        DrainBridges.Bridge bridge =
                bridgeSaying(stats(2, 5, true), stats(2, 5, true), stats(1, 1, true), stats(0, 0, true));

        assertThat(draining(bridge).untilEmpty()).isZero();

        assertThat(told).first().isEqualTo("POST /colibri/drain/enable");
        assertThat(lines())
                .containsSubsequence(
                        "Bridge takes no new hearings any more.",
                        "  Bridge        2 hearings with 5 people",
                        "  Bridge        1 hearing with 1 person",
                        "  Bridge        empty",
                        "Nothing runs there any more: it can be worked on.");
        assertThat(lines()).filteredOn(line -> line.contains("2 hearings")).hasSize(1);
    }

    @Test
    void one_that_was_started_anew_is_told_again() throws Exception {
        DrainBridges.Bridge bridge = bridgeSaying(stats(1, 2, true), stats(1, 2, false), stats(0, 0, true));

        assertThat(draining(bridge).untilEmpty()).isZero();

        assertThat(told).filteredOn("POST /colibri/drain/enable"::equals).hasSize(2);
    }

    @Test
    void the_whole_house_is_empty_when_each_bridge_is() throws Exception {
        DrainBridges.Bridge one = bridgeSaying(stats(0, 0, true), stats(0, 0, true));
        DrainBridges.Bridge other = bridgeSaying(stats(1, 3, true), stats(0, 0, true));

        assertThat(draining(one, other).untilEmpty()).isZero();

        assertThat(told).filteredOn("POST /colibri/drain/enable"::equals).hasSize(2);
    }

    @Test
    void one_that_is_stopped_while_it_is_waited_for_is_empty() throws Exception {
        DrainBridges.Bridge bridge = bridgeSaying(stats(1, 3, true));
        DrainBridges draining = draining(bridge);
        Thread waiting = Thread.ofVirtual().start(draining::untilEmpty);
        while (!words.toString(StandardCharsets.UTF_8).contains("1 hearing")) {
            Thread.sleep(10);
        }

        servers.forEach(server -> server.stop(0));

        waiting.join();
        assertThat(lines()).contains("  Bridge        empty");
    }

    @Test
    void it_is_taken_back() throws Exception {
        assertThat(draining(bridgeSaying(stats(1, 3, true))).undo()).isZero();

        assertThat(told).containsExactly("POST /colibri/drain/disable");
        assertThat(lines()).containsExactly("Bridge takes hearings again.");
    }

    @Test
    void where_nobody_answers_it_is_said_so() throws Exception {
        DrainBridges.Bridge gone = bridgeSaying();
        servers.forEach(server -> server.stop(0));

        assertThatThrownBy(() -> draining(gone).untilEmpty())
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Bridge does not answer at http://127.0.0.1:");
    }

    @Test
    void without_a_court_there_is_nothing_to_drain() {
        for (String line : List.of("drain", "drain 1", "drain 2")) {
            List<String> arguments = new ArrayList<>(Arrays.asList(line.split(" ")));
            arguments.add("--data=" + folder);

            assertThatThrownBy(() -> DrainBridges.of(Invocation.of(arguments), System.out))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("No court runs on " + folder + ", so there is nothing to drain.");
        }
    }

    private DrainBridges draining(DrainBridges.Bridge... bridges) {
        return new DrainBridges(
                List.of(bridges), Duration.ofMillis(10), new PrintStream(words, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return words.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String stats(int conferences, int participants, boolean drain) {
        return "{\"conferences\":%d,\"participants\":%d,\"drain\":%s}".formatted(conferences, participants, drain);
    }

    /** Says one after the other, and the last for ever. */
    private DrainBridges.Bridge bridgeSaying(String... statistics) throws IOException {
        Deque<String> left = new ArrayDeque<>(List.of(statistics));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/colibri/drain/", exchange -> {
            told.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            answer(exchange, "");
        });
        server.createContext(
                "/colibri/stats", exchange -> answer(exchange, left.size() > 1 ? left.removeFirst() : left.getFirst()));
        server.start();
        servers.add(server);
        return new DrainBridges.Bridge(
                "Bridge", URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
