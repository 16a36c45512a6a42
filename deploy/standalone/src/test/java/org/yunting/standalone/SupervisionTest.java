package org.yunting.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yunting.standalone.servers.CannotStart;
import org.yunting.standalone.servers.ChildProcess;
import org.yunting.standalone.servers.Signal;

/** Parts that are real processes, if not those of a court, and fall as processes do. */
class SupervisionTest {
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private final BlockingQueue<String> words = new LinkedBlockingQueue<>();
    private final Sleepers sleepers = new Sleepers();

    @AfterEach
    void all_go_to_bed() {
        sleepers.close();
    }

    @Test
    void a_part_that_is_killed_is_started_again_and_the_others_are_left_alone() throws Exception {
        long other = sleepers.process(Part.BRIDGE).pid();
        long former = sleepers.process(Part.COURT).pid();
        Supervision.of(sleepers, words::add, SHORT);

        sleepers.process(Part.COURT).kill();

        assertThat(hears()).startsWith("Court stopped by itself; its log ");
        assertThat(hears()).isEqualTo("Court runs again.");
        assertThat(sleepers.process(Part.COURT).isAlive()).isTrue();
        assertThat(sleepers.process(Part.COURT).pid()).isNotEqualTo(former);
        assertThat(sleepers.process(Part.BRIDGE).pid()).isEqualTo(other);
    }

    @Test
    void a_part_that_does_not_come_up_is_tried_again_for_what_it_needs_may_be_on_its_way_too() throws Exception {
        sleepers.refusals.set(2);
        Supervision supervision = Supervision.of(sleepers, words::add, Duration.ofSeconds(1));

        sleepers.process(Part.COURT).kill();

        assertThat(hears()).startsWith("Court stopped by itself");
        assertThat(hears()).isEqualTo("no database");
        assertThat(hears()).isEqualTo("Court is started again in 1 s.");
        assertThat(hears()).isEqualTo("no database");
        assertThat(hears()).isEqualTo("Court is started again in 2 s.");
        assertThat(hears()).isEqualTo("Court runs again.");
        assertThat(supervision.gaveUp()).isNotDone();
    }

    @Test
    void a_part_that_never_stays_up_is_given_up_in_the_end() throws Exception {
        sleepers.refusals.set(Integer.MAX_VALUE);
        Supervision supervision = Supervision.of(sleepers, words::add, SHORT);

        sleepers.process(Part.COURT).kill();

        assertThat(supervision.gaveUp().get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(Part.COURT);
        assertThat(words).contains("Court does not stay up, so the court stops.");
    }

    @Test
    void who_is_stopped_by_intention_stays_down_and_nothing_is_said() throws Exception {
        Supervision.of(sleepers, words::add, SHORT);

        sleepers.close();

        assertThat(words.poll(1, TimeUnit.SECONDS)).isNull();
        assertThat(sleepers.process(Part.COURT).isAlive()).isFalse();
    }

    private String hears() throws InterruptedException {
        return String.valueOf(words.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    /** Parts that sleep. */
    private final class Sleepers implements Supervision.Wards, AutoCloseable {
        private final Map<Part, ChildProcess> processes = new ConcurrentHashMap<>();
        private final AtomicInteger refusals = new AtomicInteger();
        private volatile boolean closed;

        @Override
        public List<Part> parts() {
            return Arrays.asList(Part.BRIDGE, Part.COURT);
        }

        @Override
        public ChildProcess process(Part part) {
            return processes.computeIfAbsent(part, this::started);
        }

        @Override
        public void startAgain(Part part) {
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new CannotStart("no database");
            }
            process(part).close();
            processes.put(part, started(part));
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public void close() {
            closed = true;
            processes.values().forEach(ChildProcess::close);
        }

        private ChildProcess started(Part part) {
            Path own = folder.resolve(part.folder());
            return ChildProcess.start(
                    new ChildProcess.Plan(
                            part.title(),
                            List.of("sh", "-c", "exec sleep 600", own.toString()),
                            Map.of(),
                            own,
                            List.of(),
                            Signal.TERM,
                            Duration.ofSeconds(PATIENCE_SECONDS)),
                    () -> true);
        }
    }
}
