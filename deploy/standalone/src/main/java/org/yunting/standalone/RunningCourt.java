package org.yunting.standalone;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.yunting.standalone.servers.CannotStart;

/** {@code ./court run}: a stack at the terminal under {@link Supervision}, until Ctrl-C or SIGTERM, or until a part does not stay up. */
final class RunningCourt {
    private RunningCourt() {}

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
                invocation.mediaAddresses(),
                invocation.bridges(),
                Map.of(),
                words -> System.out.println("  " + words)));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopOnSignal(stack)));
        System.out.println("Starting the court on " + invocation.data());
        stack.start();
        try (Welcome welcome = new Welcome(stack, invocation)) {
            welcome.print(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
            Supervision.of(stack, System.out::println).gaveUp().join();
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
}
