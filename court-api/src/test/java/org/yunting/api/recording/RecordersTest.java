package org.yunting.api.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.api.acting.Someone.lin;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
import org.yunting.api.hearings.HearingFixture;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.recording.BlankCause;
import org.yunting.law.recording.GapCause;
import org.yunting.law.recording.RecordingState;
import org.yunting.media.recording.CameraState;
import org.yunting.media.recording.ChainLink;
import org.yunting.media.recording.Digest;
import org.yunting.media.recording.Segment;

/** A court that comes back while a recording runs: other recorders on the same database. */
@CourtTest
class RecordersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    RecordingRows rows;

    @Inject
    RecordingBlankRows blanks;

    @Inject
    KeepRecording keep;

    @Inject
    RecorderAddress address;

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

    @Inject
    Event<RecordingTrouble> troubles;

    private HearingId hearing;
    private Instant begun;
    private UUID track;
    private HearingFixture fixture;
    private final List<String> hungUp = new ArrayList<>();

    @BeforeEach
    void a_recording_that_began_before_the_court_did() {
        fixture = HearingFixture.acceptedCase();
        hearing = new HearingId(fixture.hearing());
        begun = clock.now().minusSeconds(60);
        track = UUID.randomUUID();
        CourtDatabase.execute(
                """
                insert into recording_tracks (id, hearing_id, endpoint, kind, person_id, capacity, began_at)
                values ('%1$s', '%2$s', 'ada00001', 'sound', '%3$s', 'plaintiff', '%4$s');
                insert into recording_segments (id, track_id, number, started_at, duration_micros, lost_packets, bytes, sha256, chain, object_key, kept_at)
                values ('%5$s', '%1$s', 7, '%4$s', 10000000, 0, 1, '%6$s', '%6$s', null, '%4$s')""".formatted(track, hearing, fixture.idOf(lin()), begun, UUID.randomUUID(), "c".repeat(64)));
    }

    @Test
    void its_absence_counts_from_the_track_that_was_kept_least_far_of_those_that_still_grew()
            throws InterruptedException {
        endsAfterBeginning("bao00001", 7);
        endsAfterBeginning("carlo001", -30);

        follow(another(), running());

        assertThat(awaitsGap().beganAt()).isEqualTo(begun.plusSeconds(7).truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void its_absence_is_a_gap_from_the_last_sound_that_was_kept() throws InterruptedException {
        var recorders = another();

        follow(recorders, running());

        var gap = awaitsGap();
        assertThat(gap.cause()).isEqualTo(GapCause.COURT_AWAY);
        assertThat(gap.beganAt()).isEqualTo(begun.plusSeconds(10).truncatedTo(ChronoUnit.MICROS));
        assertThat(gap.endedAt()).isNotNull();
    }

    @Test
    void whoever_was_there_is_missed_from_then_on_until_this_recorder_hears_and_sees_them()
            throws InterruptedException {
        follow(another(), running(Voices.Microphone.CUT_OFF, CameraState.CUT_OFF));

        var missed = awaitsGaps(gaps -> gaps.stream().anyMatch(gap -> gap.cause() == GapCause.NOTHING_SEEN));
        var away = missed.getFirst();
        assertThat(missed.getLast().person()).isEqualTo(new PersonId(fixture.idOf(lin())));
        assertThat(Duration.between(away.endedAt(), missed.getLast().beganAt())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void whose_camera_was_switched_off_is_not_missed_and_it_is_said_anew() throws InterruptedException {
        follow(another(), running(Voices.Microphone.CLOSED, CameraState.SWITCHED_OFF));
        awaitsBlanks(1);
        follow(another(), running(Voices.Microphone.CLOSED, CameraState.SWITCHED_OFF));

        var kept = awaitsBlanks(2);
        assertThat(kept).extracting(RecordingBlankRows.KeptBlank::cause).containsOnly(BlankCause.SWITCHED_OFF);
        assertThat(kept.getFirst().endedAt()).isNotNull();
        assertThat(kept.getLast().endedAt()).isNull();
        assertThat(read(() -> rows.gaps(hearing)))
                .extracting(RecordingRows.KeptGap::cause)
                .doesNotContain(GapCause.NOTHING_SEEN);
    }

    @Test
    void what_was_missing_when_the_court_fell_does_not_last_for_ever() throws InterruptedException {
        CourtDatabase.execute(
                "insert into recording_gaps (id, hearing_id, person_id, cause, began_at) values ('%s', '%s', '%s', 'nothing-heard', '%s')"
                        .formatted(UUID.randomUUID(), hearing, fixture.idOf(lin()), begun));

        follow(another(), running());

        var gaps = awaitsGaps(found -> found.size() == 2 && found.stream().allMatch(gap -> gap.endedAt() != null));
        assertThat(gaps.getFirst().cause()).isEqualTo(GapCause.NOTHING_HEARD);
    }

    @Test
    void a_recorder_that_fails_whenever_the_time_is_told_silences_no_other() throws InterruptedException {
        var other = new HearingId(HearingFixture.acceptedCase().hearing());
        var told = new CopyOnWriteArrayList<RecordingTrouble>();
        var recorders = another(trouble -> {
            if (trouble.hearing().equals(hearing)) {
                throw new IllegalStateException("whoever is told of this hearing fails");
            }
            told.add(trouble);
        });
        var silent = running(Voices.Microphone.OPEN, CameraState.SWITCHED_OFF);
        follow(recorders, silent);
        follow(recorders, other, silent);

        for (int tries = 0; tries < 100 && told.stream().noneMatch(one -> one.nothingSince() != null); tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }

        assertThat(told).anyMatch(trouble -> trouble.hearing().equals(other) && trouble.nothingSince() != null);
    }

    @Test
    void a_bridge_finds_its_recorder_again_under_the_same_address() {
        var before = follow(another(), running());
        var after = follow(another(), running());

        assertThat(after).isPresent().isEqualTo(before);
    }

    @Test
    void a_segment_whose_answer_got_lost_is_kept_once_and_what_follows_is_not_held_up() {
        var first = segment(8, "d");

        keeps(first);
        keeps(segment(8, "d"));
        keeps(segment(9, "e"));

        assertThat(read(() -> rows.segments(hearing)))
                .extracting(KeptSegment::number)
                .containsExactly(7L, 8L, 9L);
        assertThat(CourtDatabase.texts(
                        "select subject::text from ledger_entries where subject = '%s'".formatted(first.id())))
                .hasSize(1);
    }

    @Test
    void another_segment_in_the_place_of_one_is_never_taken_for_it() {
        keeps(segment(8, "d"));

        assertThatThrownBy(() -> keeps(segment(8, "f"))).hasMessageContaining("another segment 8");
    }

    @Test
    void the_chain_goes_on_where_it_stood() {
        assertThat(read(() -> rows.chains(hearing)))
                .containsExactly(Map.entry(
                        new RecordingRows.TrackKey("ada00001", Segment.Kind.SOUND),
                        new ChainLink(7, new Digest("c".repeat(64)))));
    }

    @Test
    void a_recording_that_this_court_has_seen_paused_was_not_cut_off() {
        var recorders = another();
        follow(recorders, Voices.unrecorded());

        follow(recorders, running());

        assertThat(read(() -> rows.gaps(hearing))).isEmpty();
    }

    @Test
    void while_nothing_is_recorded_nobody_is_told_an_address_and_nobody_is_listened_to() {
        var recorders = another();

        assertThat(follow(recorders, Voices.unrecorded())).isEmpty();

        assertThat(recorders.connected("x".repeat(43), line("first", 1))).isFalse();
    }

    @Test
    void a_bridge_that_does_not_know_that_it_was_left_takes_nobodys_place() {
        var recorders = another();
        var secret = secretIn(follow(recorders, running()));
        assertThat(recorders.connected(secret, line("former", 1))).isTrue();
        assertThat(recorders.connected(secret, line("chosen", 2))).isTrue();

        assertThat(recorders.connected(secret, line("former again", 1))).isFalse();
        assertThat(hungUp).containsExactly("former");

        recorders.disconnected(secret, "chosen");
        assertThat(recorders.connected(secret, line("former at last", 1))).isTrue();
    }

    @Test
    void a_bridge_that_connects_again_takes_the_place_of_its_own_line() {
        var recorders = another();
        var secret = secretIn(follow(recorders, running()));
        assertThat(recorders.connected(secret, line("first", 2))).isTrue();

        assertThat(recorders.connected(secret, line("second", 2))).isTrue();

        assertThat(hungUp).containsExactly("first");
    }

    private BridgeLine line(String name, int allocation) {
        return new BridgeLine(name, allocation, () -> hungUp.add(name));
    }

    private static String secretIn(Optional<URI> recorder) {
        return recorder.orElseThrow().getPath().substring(RecorderAddress.PATH.length());
    }

    /** Another track, whose only segment ends so many seconds after the recording began. */
    private void endsAfterBeginning(String endpoint, int seconds) {
        var other = UUID.randomUUID();
        CourtDatabase.execute("""
                insert into recording_tracks (id, hearing_id, endpoint, kind, person_id, capacity, began_at)
                values ('%1$s', '%2$s', '%3$s', 'sound', '%4$s', 'plaintiff', '%5$s');
                insert into recording_segments (id, track_id, number, started_at, duration_micros, lost_packets, bytes, sha256, chain, object_key, kept_at)
                values ('%6$s', '%1$s', 1, '%5$s', 10000000, 0, 1, '%7$s', '%7$s', null, '%5$s')""".formatted(
                        other,
                        hearing,
                        endpoint,
                        fixture.idOf(lin()),
                        begun.plusSeconds(seconds - 10),
                        UUID.randomUUID(),
                        "a".repeat(64)));
    }

    private KeptSegment segment(long number, String digit) {
        var digest = digit.repeat(64);
        var id = ids.next();
        var from = begun.plusSeconds(10 * number).truncatedTo(ChronoUnit.MICROS);
        return new KeptSegment(
                id,
                track,
                hearing,
                number,
                from,
                Duration.ofSeconds(10),
                0,
                1,
                digest,
                digest,
                null,
                Segment.Kind.SOUND);
    }

    private void keeps(KeptSegment segment) {
        context.run(() -> transactions.inOne(() -> keep.note(segment))).await().atMost(PATIENCE);
    }

    private Voices running() {
        return new Voices(new RecordingState.Running(begun), Map.of());
    }

    private Voices running(Voices.Microphone microphone, CameraState camera) {
        var lin = new Voices.Speaker(new PersonId(fixture.idOf(lin())), Capacity.PLAINTIFF, microphone, camera);
        return new Voices(new RecordingState.Running(begun), Map.of("ada00001", lin));
    }

    private Recorders another() {
        return another(troubles::fire);
    }

    private Recorders another(Consumer<RecordingTrouble> told) {
        var recorders = new Recorders(rows, blanks, keep, address, settings, transactions, context, clock, ids, told);
        recorders.start(new StartupEvent());
        return recorders;
    }

    private Optional<URI> follow(Recorders recorders, Voices voices) {
        return follow(recorders, hearing, voices);
    }

    private Optional<URI> follow(Recorders recorders, HearingId which, Voices voices) {
        return context.run(() -> recorders.follow(which, voices)).await().atMost(PATIENCE);
    }

    private RecordingRows.KeptGap awaitsGap() throws InterruptedException {
        List<RecordingRows.KeptGap> gaps = List.of();
        for (int tries = 0; tries < 100; tries++) {
            gaps = read(() -> rows.gaps(hearing));
            if (!gaps.isEmpty() && gaps.getFirst().endedAt() != null) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return gaps.getFirst();
    }

    private List<RecordingRows.KeptGap> awaitsGaps(Predicate<List<RecordingRows.KeptGap>> wanted)
            throws InterruptedException {
        var gaps = read(() -> rows.gaps(hearing));
        for (int tries = 0; tries < 100 && !wanted.test(gaps); tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
            gaps = read(() -> rows.gaps(hearing));
        }
        assertThat(wanted.test(gaps)).as("gaps: %s", gaps).isTrue();
        return gaps;
    }

    private List<RecordingBlankRows.KeptBlank> awaitsBlanks(int count) throws InterruptedException {
        var kept = read(() -> blanks.of(hearing));
        for (int tries = 0; tries < 100 && kept.size() < count; tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
            kept = read(() -> blanks.of(hearing));
        }
        assertThat(kept).hasSize(count);
        return kept;
    }

    private <T> T read(Supplier<Uni<T>> query) {
        return context.run(() -> transactions.reading(query)).await().atMost(PATIENCE);
    }
}
