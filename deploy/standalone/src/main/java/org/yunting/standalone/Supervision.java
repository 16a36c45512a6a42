package org.yunting.standalone;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.yunting.standalone.servers.ChildProcess;

/**
 * Keeps the parts of a house up: one that ends by itself is started again while the others run on, so that a hearing goes on over the bridge while the
 * court returns. How long it waits before that, {@link BackOff} says; a part that cannot be started counts as one that fell again, because what it needs
 * may be on its way back too. Each fall and each return is told in words for people.
 */
public final class Supervision {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Wards wards;
    private final Consumer<String> told;
    private final Duration firstPause;
    private final CompletableFuture<Part> gaveUp = new CompletableFuture<>();

    /** Whom it looks after. */
    public interface Wards {
        /** All parts, each of which runs at first. */
        List<Part> parts();

        /** The process of a part, the latest. */
        ChildProcess process(Part part);

        /**
         * Starts a part that ended, and returns when it is ready.
         *
         * @throws RuntimeException with a sentence for people, when it does not come up
         */
        void startAgain(Part part);

        /** Whether everything is being stopped by intention. */
        boolean isClosed();
    }

    private Supervision(Wards wards, Consumer<String> told, Duration firstPause) {
        this.wards = wards;
        this.told = told;
        this.firstPause = firstPause;
    }

    /** Begins to look after parts that run; it ends when they are closed. */
    public static Supervision of(Wards wards, Consumer<String> told) {
        return of(wards, told, FIRST_PAUSE);
    }

    static Supervision of(Wards wards, Consumer<String> told, Duration firstPause) {
        Supervision supervision = new Supervision(wards, told, firstPause);
        for (Part part : wards.parts()) {
            ChildProcess first = wards.process(part);
            Thread.ofVirtual().name("supervision of " + part.title()).start(() -> supervision.keepUp(part, first));
        }
        return supervision;
    }

    /** Completes when a part does not stay up, with that part. */
    public CompletableFuture<Part> gaveUp() {
        return gaveUp;
    }

    private void keepUp(Part part, ChildProcess first) {
        BackOff backOff = new BackOff(firstPause);
        ChildProcess running = first;
        do {
            running.onExit().join();
            if (wards.isClosed()) {
                return;
            }
            told.accept(running.epitaph());
            if (!raises(part, backOff)) {
                return;
            }
            running = wards.process(part);
        } while (!wards.isClosed());
    }

    /** Whether the part runs again; otherwise it was given up, or the house is closed. */
    private boolean raises(Part part, BackOff backOff) {
        while (!wards.isClosed()) {
            Optional<Duration> pause = backOff.afterFall(System.nanoTime());
            if (pause.isEmpty()) {
                told.accept(part.title() + " does not stay up, so the court stops.");
                gaveUp.complete(part);
                return false;
            }
            if (!waits(part, pause.get())) {
                return false;
            }
            if (startsAgain(part)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAgain(Part part) {
        try {
            wards.startAgain(part);
            told.accept(part.title() + " runs again.");
            return true;
        } catch (RuntimeException e) {
            if (!wards.isClosed()) {
                told.accept(e.getMessage());
            }
            return false;
        }
    }

    private boolean waits(Part part, Duration pause) {
        if (!pause.isZero()) {
            told.accept(part.title() + " is started again in " + pause.toSeconds() + " s.");
        }
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
