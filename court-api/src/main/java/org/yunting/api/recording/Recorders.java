package org.yunting.api.recording;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.OwnContext;
import org.yunting.api.database.Transactions;
import org.yunting.api.recording.LiveRecorder.Lasting;
import org.yunting.api.recording.LiveRecorder.Surroundings;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.recording.RecordingState;
import org.yunting.media.recording.Recorder;

/** The recorders of this process. */
@ApplicationScoped
public class Recorders {
    private static final Logger LOG = Logger.getLogger(Recorders.class);
    private static final int SECRET_BYTES = 32;

    private final RecordingRows rows;
    private final RecordingBlankRows blanks;
    private final RecorderAddress address;
    private final RecordingSettings settings;
    private final Transactions transactions;
    private final CourtClock clock;
    private final Surroundings surroundings;
    private final SecureRandom random = new SecureRandom();
    private final Map<HearingId, LiveRecorder> recorders = new ConcurrentHashMap<>();
    private final Map<String, LiveRecorder> bySecret = new ConcurrentHashMap<>();
    /** Hearings that this process has seen unrecorded: it was not away when their recording began or went on. */
    private final Set<HearingId> witnessed = ConcurrentHashMap.newKeySet();

    /** Whose recorder failed when it was last told the time. */
    private final Set<HearingId> failing = ConcurrentHashMap.newKeySet();

    private volatile Instant since = Instant.MAX;
    private volatile Cancellable ticking = () -> {};

    @Inject
    Recorders(
            RecordingRows rows,
            RecordingBlankRows blanks,
            KeepRecording keep,
            RecorderAddress address,
            RecordingSettings settings,
            Transactions transactions,
            OwnContext context,
            CourtClock clock,
            Ids ids,
            Event<RecordingTrouble> troubles) {
        this(rows, blanks, keep, address, settings, transactions, context, clock, ids, troubles::fire);
    }

    /** @param troubles is told what a recording lacks, each time it changes */
    Recorders(
            RecordingRows rows,
            RecordingBlankRows blanks,
            KeepRecording keep,
            RecorderAddress address,
            RecordingSettings settings,
            Transactions transactions,
            OwnContext context,
            CourtClock clock,
            Ids ids,
            Consumer<RecordingTrouble> troubles) {
        this.rows = rows;
        this.blanks = blanks;
        this.address = address;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
        this.surroundings = new Surroundings(keep, context, settings, clock, ids, troubles);
    }

    void start(@Observes StartupEvent started) {
        since = clock.now();
        ticking = Multi.createFrom()
                .ticks()
                .every(settings.interval())
                .onOverflow()
                .drop()
                .onItem()
                .invoke(tick -> recorders.forEach(this::tick))
                .onFailure()
                .invoke(failure -> LOG.error("recorders are told the time anew", failure))
                .onFailure()
                .retry()
                .indefinitely()
                .subscribe()
                .with(tick -> {}, never -> LOG.error("recorders are told no time any more", never));
    }

    /** One that fails holds up none of the others, and is told the time again; it is logged once until it does not fail. */
    private void tick(HearingId hearing, LiveRecorder recorder) {
        try {
            recorder.tick();
            failing.remove(hearing);
        } catch (RuntimeException failure) {
            if (failing.add(hearing)) {
                LOG.errorf(failure, "hearing %s: its recorder failed when it was told the time", hearing);
            }
        }
    }

    /** What is in memory is written if there is still time; the bridge connects to whoever comes next. */
    void stop(@Observes ShutdownEvent stopped) {
        ticking.cancel();
        recorders.values().forEach(LiveRecorder::end);
    }

    /**
     * Brings the recorder of a hearing in line with its room. Called in the room's turn after every change; the same twice does no harm.
     *
     * @return where its sound is to be sent to; empty while nothing is recorded
     */
    public Uni<Optional<URI>> follow(HearingId hearing, Voices voices) {
        var running = voices.running();
        var known = recorders.get(hearing);
        if (known != null) {
            known.follow(voices);
            return Uni.createFrom().item(running == null ? Optional.empty() : Optional.of(address.of(known.secret())));
        }
        if (running == null) {
            witnessed.add(hearing);
            return Uni.createFrom().item(Optional.empty());
        }
        return open(hearing, running, voices).map(opened -> {
            opened.follow(voices);
            return Optional.of(address.of(opened.secret()));
        });
    }

    /** Where the pictures of a hearing are to be brought; empty while nothing is recorded. To be asked after {@link #follow}. */
    public Optional<Pictures> pictures(HearingId hearing) {
        return Optional.ofNullable(recorders.get(hearing))
                .filter(LiveRecorder::isRunning)
                .map(Pictures.class::cast);
    }

    /** Lets go of the recorder of a hearing that is over; what waits to be kept is kept. */
    public void end(HearingId hearing) {
        witnessed.remove(hearing);
        failing.remove(hearing);
        var over = recorders.remove(hearing);
        if (over != null) {
            bySecret.remove(over.secret());
            over.end();
        }
    }

    /** What the recording of a hearing lacks now; empty where nothing is recorded in this process. */
    public Optional<RecordingTrouble> trouble(HearingId hearing) {
        return Optional.ofNullable(recorders.get(hearing)).map(LiveRecorder::trouble);
    }

    /** @return whether it is listened to */
    boolean connected(String secret, BridgeLine line) {
        var recorder = bySecret.get(secret);
        return recorder != null && recorder.connected(line);
    }

    void heard(String secret, String connection, String message) {
        var recorder = bySecret.get(secret);
        if (recorder != null) {
            recorder.heard(connection, message);
        }
    }

    void disconnected(String secret, String connection) {
        var recorder = bySecret.get(secret);
        if (recorder != null) {
            recorder.disconnected(connection);
        }
    }

    private Uni<LiveRecorder> open(HearingId hearing, RecordingState.Running running, Voices voices) {
        return transactions
                .inOne(() -> rows.secret(hearing, freshSecret())
                        .chain(secret -> rows.chains(hearing)
                                .map(chains -> new LiveRecorder(hearing, secret, chains, surroundings))
                                .call(opened -> lasting(hearing).invoke(opened::endsWhatLasted))
                                .call(opened -> rows.lastHeard(hearing)
                                        .invoke(last -> noteAbsence(
                                                opened,
                                                hearing,
                                                running,
                                                allKept(opened, voices, last.orElse(null)))))))
                .invoke(opened -> {
                    recorders.put(hearing, opened);
                    bySecret.put(opened.secret(), opened);
                });
    }

    /** A recording that ran before this process did was cut off with the process before; what was kept last tells when. */
    private void noteAbsence(
            LiveRecorder opened, HearingId hearing, RecordingState.Running running, @Nullable Instant lastHeard) {
        if (!witnessed.contains(hearing) && running.since().isBefore(since)) {
            var begun = running.since();
            opened.wasAway(lastHeard == null || lastHeard.isBefore(begun) ? begun : Objects.requireNonNull(lastHeard));
        }
    }

    /** Of whom nothing is kept, though their microphone or camera is on, as much may be lost as a recorder has in memory. */
    private static @Nullable Instant allKept(LiveRecorder opened, Voices voices, @Nullable Instant last) {
        return last == null || !opened.someoneIsNew(voices) ? last : last.minus(Recorder.SEGMENT_MAX);
    }

    private Uni<Lasting> lasting(HearingId hearing) {
        return rows.gaps(hearing)
                .chain(gaps -> blanks.of(hearing)
                        .map(found -> new Lasting(
                                gaps.stream()
                                        .filter(gap -> gap.endedAt() == null)
                                        .toList(),
                                found.stream()
                                        .filter(blank -> blank.endedAt() == null)
                                        .toList())));
    }

    private String freshSecret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
