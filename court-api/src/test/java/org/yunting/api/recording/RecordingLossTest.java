package org.yunting.api.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Someone.lin;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.OwnContext;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.api.ledger.Ledger;
import org.yunting.api.recording.LiveRecorder.Surroundings;
import org.yunting.api.storage.ObjectStore;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.recording.GapCause;
import org.yunting.law.recording.RecordingState;
import org.yunting.media.recording.CameraState;
import org.yunting.media.recording.ChainLink;
import org.yunting.media.recording.Segment;

/** A store that is away for so long that what waits for it has no more room. */
@CourtTest
class RecordingLossTest {
    private static final int PIECE = 4 << 20;

    @Inject
    RecordingRows rows;

    @Inject
    RecordingBlankRows blanks;

    @Inject
    ObjectStore store;

    @Inject
    Ledger ledger;

    @Inject
    HearingDesk desk;

    @Inject
    RecordingSettings settings;

    @Inject
    Transactions transactions;

    @Inject
    OwnContext context;

    @Inject
    CourtClock clock;

    @Inject
    Ids ids;

    private final List<RecordingTrouble> told = Collections.synchronizedList(new ArrayList<>());
    private final Map<Segment.Kind, ChainLink> chains = new EnumMap<>(Segment.Kind.class);
    private volatile boolean away = true;
    private int numbers;
    private HearingId hearing;
    private LiveRecorder recorder;
    private Instant begun;

    @BeforeEach
    void a_recording_runs_and_the_store_is_away() {
        var fixture = HearingFixture.acceptedCase();
        hearing = new HearingId(fixture.hearing());
        begun = clock.now();
        CourtDatabase.execute("""
            update hearings set state = 'in-session', opened_at = '%1$s', step = 'opening', steps_taken = 'opening', gallery = 'shut',
                recording = 'running', recording_since = '%1$s'
            where id = '%2$s'""".formatted(begun, hearing));
        var keep = new KeepRecording(rows, blanks, storeThatMayBeAway(), ledger, desk, transactions, clock, ids);
        recorder = new LiveRecorder(
                hearing, "secret", Map.of(), new Surroundings(keep, context, settings, clock, ids, told::add));
        var speaker = new Voices.Speaker(
                new PersonId(fixture.idOf(lin())),
                Capacity.PLAINTIFF,
                Voices.Microphone.CLOSED,
                CameraState.SWITCHED_OFF);
        recorder.follow(new Voices(new RecordingState.Running(begun), Map.of("ada00001", speaker)));
    }

    @Test
    void what_has_no_more_room_is_a_gap_of_its_own_that_is_told_at_once_and_ends_when_keeping_works_again()
            throws InterruptedException {
        records(Segment.Kind.SOUND, 10);
        assertThat(recorder.trouble().soundLostSince()).isNull();

        var last = records(Segment.Kind.SOUND, 4);

        assertThat(recorder.trouble().soundLostSince()).isNotNull();
        assertThat(recorder.trouble().picturesLostSince()).isNull();
        assertThat(told).anyMatch(trouble -> trouble.soundLostSince() != null);
        var open = awaits(() -> rows.gaps(hearing), gaps -> !gaps.isEmpty()).getFirst();
        assertThat(open.cause()).isEqualTo(GapCause.NOT_KEPT);
        assertThat(open.endedAt()).isNull();
        assertThat(CourtDatabase.texts(
                        "select params ->> 'cause' from timeline_entries where hearing_id = '%s' and kind = '%s'"
                                .formatted(hearing, "recording-interrupted")))
                .containsExactly("not-kept");

        away = false;

        var over = awaits(() -> rows.gaps(hearing), gaps -> gaps.getFirst().endedAt() != null)
                .getFirst();
        assertThat(over.endedAt()).isEqualTo(last.end().truncatedTo(ChronoUnit.MICROS));
        var kept = awaits(() -> rows.segments(hearing), segments -> segments.size() == 14);
        assertThat(kept).filteredOn(segment -> segment.key() == null).hasSize(4);
        assertThat(recorder.trouble().soundLostSince()).isNull();
    }

    @Test
    void pictures_that_have_no_more_room_take_none_from_a_voice() throws InterruptedException {
        records(Segment.Kind.PICTURE, 11);
        records(Segment.Kind.SOUND, 1);

        assertThat(recorder.trouble().picturesLostSince()).isNotNull();
        assertThat(recorder.trouble().soundLostSince()).isNull();

        away = false;

        awaits(() -> rows.segments(hearing), segments -> segments.size() == 12);
        assertThat(awaits(() -> rows.gaps(hearing), gaps -> gaps.getFirst().endedAt() != null))
                .extracting(RecordingRows.KeptGap::cause)
                .containsExactly(GapCause.PICTURES_NOT_KEPT);
        assertThat(read(() -> rows.segments(hearing)))
                .filteredOn(segment -> segment.kind() == Segment.Kind.SOUND)
                .allMatch(segment -> segment.key() != null);
    }

    private Segment records(Segment.Kind kind, int pieces) {
        Segment last = null;
        for (int piece = 0; piece < pieces; piece++) {
            last = segment(kind, begun.plusSeconds(10L * numbers++));
            chains.put(kind, last.link());
            recorder.finished(last);
        }
        return Objects.requireNonNull(last);
    }

    /** Only a recorder makes segments, and takes minutes of speech to make so many bytes. */
    private Segment segment(Segment.Kind kind, Instant start) {
        try {
            var made = Segment.class.getDeclaredConstructor(
                    Segment.Kind.class,
                    String.class,
                    Instant.class,
                    Duration.class,
                    byte[].class,
                    int.class,
                    ChainLink.class);
            made.setAccessible(true);
            var before = chains.getOrDefault(kind, ChainLink.BEGINNING);
            return made.newInstance(kind, "ada00001", start, Duration.ofSeconds(10), new byte[PIECE], 0, before);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    /** The store of the test, as long as it is not away. */
    private ObjectStore storeThatMayBeAway() {
        return (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(),
                new Class<?>[] {ObjectStore.class},
                (proxy, method, arguments) -> away
                        ? Uni.createFrom().failure(new IllegalStateException("the store is away"))
                        : method.invoke(store, arguments));
    }

    private <T> T awaits(Supplier<Uni<T>> query, Predicate<T> wanted) throws InterruptedException {
        var seen = read(query);
        for (int tries = 0; tries < 300 && !isAsWanted(wanted, seen); tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
            seen = read(query);
        }
        assertThat(isAsWanted(wanted, seen)).as("%s", seen).isTrue();
        return seen;
    }

    private static <T> boolean isAsWanted(Predicate<T> wanted, T seen) {
        return !(seen instanceof List<?> list && list.isEmpty()) && wanted.test(seen);
    }

    private <T> T read(Supplier<Uni<T>> query) {
        return context.run(() -> transactions.reading(query)).await().atMost(Duration.ofSeconds(30));
    }
}
