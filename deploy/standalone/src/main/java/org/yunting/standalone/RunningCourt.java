package org.yunting.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.yunting.standalone.servers.CannotStart;
import org.yunting.standalone.servers.ChildProcess;

/**
 * {@code ./court run}: a stack at the terminal, until Ctrl-C or SIGTERM.
 *
 * <p>A part that ends by itself is started again, while the others keep running: a hearing goes on over the bridge while the court returns.
 * A part that ends three times within a minute ends the whole run.
 */
final class RunningCourt {
    private static final int FALLS_MAX = 3;
    private static final long FALLS_WITHIN_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final CourtStack stack;
    private final Map<Part, Deque<Long>> falls = new EnumMap<>(Part.class);
    private final CountDownLatch gaveUp = new CountDownLatch(1);

    private RunningCourt(CourtStack stack) {
        this.stack = stack;
    }

    /**
     * Runs until somebody stops it.
     *
     * @return the exit code, when a part could not be kept running; a signal ends the process without returning
     * @throws CannotStart when it does not come up
     */
    static int run(Invocation invocation) {
        long began = System.nanoTime();
        CourtStack stack = new CourtStack(new CourtStack.Options(
                invocation.project(),
                invocation.data(),
                invocation.ports(),
                invocation.publicHost(),
                invocation.bridges(),
                Map.of(),
                words -> System.out.println("  " + words)));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopOnSignal(stack)));
        System.out.println("Starting the court on " + invocation.data());
        stack.start();
        try (Welcome welcome = new Welcome(stack, invocation)) {
            welcome.print(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
            RunningCourt court = new RunningCourt(stack);
            for (Part part : stack.parts()) {
                court.watch(part);
            }
            court.gaveUp.await();
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void stopOnSignal(CourtStack stack) {
        if (!stack.isClosed()) {
            System.out.println("Stopping the court …");
            stack.close();
            System.out.println("Stopped. All data are kept.");
        }
    }

    private void watch(Part part) {
        ChildProcess process = stack.process(part);
        Thread.ofVirtual().start(() -> {
            process.onExit().join();
            raise(part, process);
        });
    }

    private void raise(Part part, ChildProcess fallen) {
        if (stack.isClosed()) {
            return;
        }
        System.out.println(fallen.epitaph());
        if (fallsTooOften(part)) {
            System.out.println(part.title() + " does not stay up, so the court stops.");
            gaveUp.countDown();
            return;
        }
        try {
            stack.startAgain(part);
            System.out.println(part.title() + " runs again.");
            watch(part);
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
            gaveUp.countDown();
        }
    }

    private synchronized boolean fallsTooOften(Part part) {
        Deque<Long> recent = falls.computeIfAbsent(part, first -> new ArrayDeque<>());
        long now = System.nanoTime();
        recent.addLast(now);
        recent.removeIf(fall -> now - fall > FALLS_WITHIN_NANOS);
        return recent.size() >= FALLS_MAX;
    }
}
