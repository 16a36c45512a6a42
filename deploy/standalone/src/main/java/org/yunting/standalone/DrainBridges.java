package org.yunting.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunting.standalone.servers.CannotStart;
import org.yunting.standalone.servers.ChildProcess;
import org.yunting.standalone.servers.Orphan;

/**
 * {@code ./court drain}: empties one bridge, or all of a house, before somebody works on it. A drained bridge gets no new hearings; the court moves those it
 * has to another one while nobody speaks, before a session and in its breaks, and the others run on to their end. What it still waits for is shown each
 * time it changes. It asks bridges as they are asked anywhere ({@code docs/colibri2.md}, "The pool"), so a Jitsi Videobridge by its address is as good.
 */
final class DrainBridges {
    /** The option under which its process tells where a bridge is asked. */
    private static final String REST = "--rest=";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final List<Bridge> bridges;
    private final Duration betweenLooks;
    private final PrintStream out;

    /**
     * A bridge.
     *
     * @param name what people call it
     */
    record Bridge(String name, URI address) {}

    /** What a bridge has to do; nothing if it is gone. */
    private record Load(int hearings, int people, boolean isDraining) {
        static final Load NONE = new Load(0, 0, true);

        @Override
        public String toString() {
            return hearings == 0
                    ? "empty"
                    : "%d %s with %d %s"
                            .formatted(
                                    hearings,
                                    hearings == 1 ? "hearing" : "hearings",
                                    people,
                                    people == 1 ? "person" : "people");
        }
    }

    DrainBridges(List<Bridge> bridges, Duration betweenLooks, PrintStream out) {
        this.bridges = bridges;
        this.betweenLooks = betweenLooks;
        this.out = out;
    }

    /**
     * Drains what the invocation names, and returns when nothing runs there.
     *
     * @throws CannotStart if there is no such bridge, or it does not answer
     */
    static int of(Invocation invocation, PrintStream out) {
        DrainBridges drain = new DrainBridges(
                invocation
                        .bridge()
                        .map(named -> List.of(bridge(invocation.data(), named)))
                        .orElseGet(() -> all(invocation.data())),
                BETWEEN_LOOKS,
                out);
        return invocation.isUndone() ? drain.undo() : drain.untilEmpty();
    }

    /** Lets bridges take hearings again. */
    int undo() {
        for (Bridge bridge : bridges) {
            tell(bridge, "disable");
            out.println(bridge.name() + " takes hearings again.");
        }
        return 0;
    }

    int untilEmpty() {
        for (Bridge bridge : bridges) {
            tell(bridge, "enable");
            out.println(bridge.name() + " takes no new hearings any more.");
        }
        out.println(
                "Hearings in session run on; where there is another bridge they go to it in their next break. Ctrl-C ends the waiting only; "
                        + "./court drain --undo takes it back.");
        Map<Bridge, Load> shown = new HashMap<>();
        boolean isEmpty;
        do {
            isEmpty = true;
            for (Bridge bridge : bridges) {
                Load load = load(bridge);
                if (!load.equals(shown.put(bridge, load))) {
                    out.println("  %-13s %s".formatted(bridge.name(), load));
                }
                isEmpty &= load.hearings() == 0;
            }
        } while (!isEmpty && waits());
        if (!isEmpty) {
            return 1;
        }
        out.println("Nothing runs there any more: it can be worked on.");
        return 0;
    }

    private static List<Bridge> all(Path data) {
        List<Bridge> running = new ArrayList<>();
        for (Part part : List.of(Part.BRIDGE, Part.SECOND_BRIDGE)) {
            running(data, part).ifPresent(running::add);
        }
        if (running.isEmpty()) {
            throw nothingRuns(data);
        }
        return running;
    }

    private static Bridge bridge(Path data, String named) {
        if (named.contains(":")) {
            return new Bridge(named, URI.create(named.replaceAll("/+$", "")));
        }
        if (all(data).isEmpty()) {
            throw nothingRuns(data);
        }
        Part part = named.equals("2") ? Part.SECOND_BRIDGE : Part.BRIDGE;
        return running(data, part)
                .orElseThrow(() -> new CannotStart("The court on " + data + " runs without bridge " + named
                        + ": a second one is there with ./court run --bridges 2."));
    }

    private static CannotStart nothingRuns(Path data) {
        return new CannotStart("No court runs on " + data + ", so there is nothing to drain.");
    }

    private static Optional<Bridge> running(Path data, Part part) {
        Path home = data.toAbsolutePath().normalize().resolve(part.folder());
        return Orphan.left(ChildProcess.pidFile(home, part.title()), home)
                .flatMap(process -> process.option(REST))
                .map(address -> new Bridge(part.title(), URI.create("http://" + address)));
    }

    private void tell(Bridge bridge, String what) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(bridge.address() + "/colibri/drain/" + what))
                .POST(HttpRequest.BodyPublishers.noBody())
                .timeout(PATIENCE)
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != OK) {
                throw new CannotStart(bridge.name() + " answers " + status + " to being drained: is it a bridge?");
            }
        } catch (IOException e) {
            throw new CannotStart(bridge.name() + " does not answer at " + bridge.address()
                    + ": see that it runs, and that this machine reaches it.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", e);
        }
    }

    /** One that was started anew meanwhile knows nothing of being drained, and is told again. */
    private Load load(Bridge bridge) {
        Load load = asked(bridge);
        if (!load.isDraining()) {
            tell(bridge, "enable");
        }
        return load;
    }

    private Load asked(Bridge bridge) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(bridge.address() + "/colibri/stats"))
                .timeout(PATIENCE)
                .build();
        try {
            JsonNode told = new ObjectMapper()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
            return new Load(
                    told.path("conferences").asInt(),
                    told.path("participants").asInt(),
                    told.path("drain").asBoolean());
        } catch (IOException gone) {
            return Load.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Load.NONE;
        }
    }

    private boolean waits() {
        try {
            Thread.sleep(betweenLooks);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
