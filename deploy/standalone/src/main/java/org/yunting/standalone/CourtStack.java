package org.yunting.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.yunting.standalone.servers.CannotStart;
import org.yunting.standalone.servers.ChildProcess;

/**
 * The whole court on one machine: database, identity, objects, bridge and the court itself, each a real program in a process of its own.
 *
 * <p>The database comes first; identity, objects and bridge start side by side after it. The court follows objects and bridge; it waits for
 * identity, which takes longest, at the first start only. Stopping goes the other way round. A stack that cannot start completely leaves
 * nothing running.
 *
 * <pre>{@code
 * try (CourtStack stack = new CourtStack(CourtStack.Options.at(project, scratchFolder, CourtPorts.anyFree()))) {
 *     stack.start();
 *     stack.kill(Part.DATABASE);       // as a power cut would
 *     stack.startAgain(Part.DATABASE); // with all data there
 * }
 * }</pre>
 */
public final class CourtStack implements Supervision.Wards, AutoCloseable {
    private final Options options;
    private final DataFolder data;
    private final Programs programs;
    private final ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Part, ChildProcess> running = new EnumMap<>(Part.class);
    private boolean closed;

    /**
     * What stack to run.
     *
     * @param project root folder of a built project
     * @param data folder that keeps everything, created where missing
     * @param ports to listen on
     * @param publicHost name or address for the LAN; where empty, everything listens on loopback only
     * @param mediaAddresses where browsers reach the bridges, with commas between them; where empty, at the addresses of the public host
     * @param bridges how many bridges carry the hearings, 1 or 2
     * @param courtSettings what the court is told besides, by the names of its environment, such as {@code COURT_TURN_URLS}
     * @param progress told what happens, in words for people
     */
    public record Options(
            Path project,
            Path data,
            CourtPorts ports,
            Optional<String> publicHost,
            Optional<String> mediaAddresses,
            int bridges,
            Map<String, String> courtSettings,
            Consumer<String> progress) {
        public Options {
            courtSettings = Map.copyOf(courtSettings);
            project = project.toAbsolutePath().normalize();
            data = data.toAbsolutePath().normalize();
        }

        /** On loopback, with one bridge, without words. */
        public static Options at(Path project, Path data, CourtPorts ports) {
            return new Options(project, data, ports, Optional.empty(), Optional.empty(), 1, Map.of(), words -> {});
        }

        /** The same with two bridges, so that hearings survive the loss of one. */
        public Options withTwoBridges() {
            return new Options(project, data, ports, publicHost, mediaAddresses, 2, courtSettings, progress);
        }

        /** The same with a court that is told these things besides. */
        public Options withCourtSettings(Map<String, String> settings) {
            return new Options(project, data, ports, publicHost, mediaAddresses, bridges, settings, progress);
        }

        /** What such a stack consists of, in the order of starting. */
        List<Part> parts() {
            return Arrays.stream(Part.values())
                    .filter(part -> part != Part.SECOND_BRIDGE || bridges > 1)
                    .toList();
        }
    }

    /**
     * Takes the data folder; nothing runs yet.
     *
     * @throws CannotStart when the folder is not fit or the project is not built
     */
    public CourtStack(Options options) {
        this.options = options;
        this.data = DataFolder.open(options.data());
        try {
            this.programs = new Programs(options, data);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /**
     * Starts all parts and returns when the court is ready.
     *
     * @throws CannotStart with one sentence for people; nothing is left running then
     */
    public void start() {
        try {
            // Servers of a killed launcher hold the ports; they go before the ports are looked at.
            DataFolder.stopServers(options.data());
            programs.requireFreePorts();
            start(Part.DATABASE);
            CompletableFuture<Void> identity = startLater(Part.IDENTITY);
            CompletableFuture.allOf(options.parts().stream()
                            .filter(part -> part == Part.OBJECTS || part == Part.BRIDGE || part == Part.SECOND_BRIDGE)
                            .map(this::startLater)
                            .toArray(CompletableFuture[]::new))
                    .join();
            if (!programs.hasAccounts()) {
                // The court tells the founding case about these accounts while it starts.
                identity.join();
            }
            start(Part.COURT);
            identity.join();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Where browsers find the court. */
    public URI address() {
        return programs.courtAddress();
    }

    /** Whom to play in the founding case. */
    public DemoAccounts accounts() {
        return programs.accounts();
    }

    /** The authority phones have to trust; present with a public host only. */
    Optional<LocalAuthority> authority() {
        return programs.authority();
    }

    /**
     * A running part.
     *
     * @throws IllegalStateException when it was not started
     */
    @Override
    public ChildProcess process(Part part) {
        synchronized (running) {
            ChildProcess process = running.get(part);
            if (process == null) {
                throw new IllegalStateException(part.title() + " was not started");
            }
            return process;
        }
    }

    /** Every part of this stack. */
    @Override
    public List<Part> parts() {
        return options.parts();
    }

    /** Ends a part with SIGKILL. */
    public void kill(Part part) {
        process(part).kill();
    }

    /** Starts a part that was killed or ended by itself; the others keep running. */
    @Override
    public void startAgain(Part part) {
        process(part).close();
        start(part);
    }

    /** Stops everything that runs, the last started first, and gives the data folder back. */
    @Override
    public void close() {
        synchronized (running) {
            if (closed) {
                return;
            }
            closed = true;
        }
        starters.shutdownNow();
        awaitStarters();
        List<Part> lastFirst = Arrays.asList(Part.values()).reversed();
        for (Part part : lastFirst) {
            Optional.ofNullable(running.remove(part)).ifPresent(ChildProcess::close);
        }
        data.close();
    }

    @Override
    public boolean isClosed() {
        synchronized (running) {
            return closed;
        }
    }

    private CompletableFuture<Void> startLater(Part part) {
        return CompletableFuture.runAsync(() -> start(part), starters);
    }

    private void start(Part part) {
        long began = System.nanoTime();
        ChildProcess process = programs.start(part);
        synchronized (running) {
            if (closed) {
                process.close();
                throw new CannotStart("The court was stopped while it was starting.");
            }
            running.put(part, process);
        }
        long tenths = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) / 100;
        options.progress().accept("%-13s ready after %d.%d s".formatted(part.title(), tenths / 10, tenths % 10));
    }

    private void awaitStarters() {
        try {
            boolean ended = starters.awaitTermination(30, TimeUnit.SECONDS);
            if (!ended) {
                options.progress().accept("A program does not finish starting; ./court stop ends what is left.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
