package org.yunting.api.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.CourtDatabase.texts;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.OwnContext;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.Hearings;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.ProblemException;
import org.yunting.api.recording.AskForCopies.CopyWanted;
import org.yunting.api.recording.RecordingCopyRows.Taken;
import org.yunting.api.storage.ObjectStore;
import org.yunting.api.timeline.Timeline;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Courts whose ffmpeg is not there, fails or hangs, and courts that are killed over a copy: others than the one that runs, on the same database. */
@CourtTest
class MakeCopiesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    RecordingCopyRows copies;

    @Inject
    RecordingRows rows;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    KeepCopy keep;

    @Inject
    ObjectStore store;

    @Inject
    Timeline timeline;

    @Inject
    Hearings hearings;

    @Inject
    CaseAuthorities authorities;

    @Inject
    Persons persons;

    @Inject
    Transactions transactions;

    @Inject
    OwnContext context;

    @Inject
    CourtClock clock;

    @Inject
    Ids ids;

    @Inject
    CopySettings settings;

    @TempDir
    Path folder;

    private RecordedHearing hearing;
    private UUID copy;

    /** A court that is set up in another way. */
    private record Other(Path ffmpeg, Duration longest, Duration bound, Path workspace) implements CopySettings {
        @Override
        public Duration interval() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration settled() {
            return Duration.ZERO;
        }

        @Override
        public Duration lease() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration pause() {
            return Duration.ofSeconds(1);
        }
    }

    @BeforeEach
    void a_hearing_of_which_nothing_but_a_digest_was_kept() {
        hearing = new RecordedHearing(store).soundWithoutFile(judgeLi(), 0).ended();
        copy = UUID.randomUUID();
    }

    @Test
    void where_there_is_no_ffmpeg_it_says_so_and_keeps_nothing() {
        var none = settings(Path.of("/nowhere/ffmpeg"));

        assertThatThrownBy(() -> ask(none)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo("copy-not-possible");
            assertThat(refused.problem().status()).isEqualTo(503);
        });
        assertThat(texts("select id::text from recording_copies where hearing_id = '" + hearing.id() + "'"))
                .isEmpty();
    }

    @Test
    void a_copy_that_waits_when_ffmpeg_vanishes_does_not_wait_for_ever() {
        var none = settings(Path.of("/nowhere/ffmpeg"));
        var gather = new GatherCopy(rows, timeline, store, transactions, none);
        var make = new MakeCopies(copies, gather, new Ffmpeg(none), keep, none, transactions);
        // As long as another has it, no court of this test takes it.
        keeps(1, "now() + interval '1 hour'");
        var waited = MakeCopies.FOR_OTHERS.toSeconds() + 1;

        done(make::workOff);
        assertThat(state()).isEqualTo("making");
        done(() -> transactions.inOne(
                () -> waitsSince(waited).chain(() -> copies.failWaiting(MakeCopies.FOR_OTHERS, CopyFault.NO_FFMPEG))));

        assertThat(state()).isEqualTo("failed no-ffmpeg");
    }

    /** In the transaction in which it is ended, so that nobody else takes it meanwhile. */
    private Uni<Integer> waitsSince(long seconds) {
        return sessions.withSession(session -> session.createNativeQuery("""
            update recording_copies set due_at = now() - make_interval(secs => :waited), taken_until = '-infinity'
            where id = :copy""")
                .setParameter("waited", (double) seconds)
                .setParameter("copy", copy)
                .executeUpdate());
    }

    @Test
    void a_recording_that_is_too_long_is_refused() {
        var brief = new Other(Path.of("/bin/true"), Duration.ofSeconds(1), PATIENCE, folder);

        assertThatThrownBy(() -> ask(brief))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("copy-too-long"));
    }

    @Test
    void an_ffmpeg_that_fails_is_told_leaves_nothing_behind_and_can_be_asked_again() throws IOException {
        PlayedFile.requireFfmpeg();

        makes(settings(Path.of("/bin/false")), taken(1));

        assertThat(state()).isEqualTo("failed not-composed");
        assertThat(folder).isEmptyDirectory();
        clerkChen()
                .sends(Map.of())
                .post("/api/hearings/" + hearing.id() + "/recording/copies")
                .then()
                .statusCode(202);
        awaits("made");
    }

    @Test
    void an_ffmpeg_that_hangs_is_ended() throws IOException {
        var hangs = Files.writeString(folder.resolve("hangs"), "#!/bin/sh\nexec sleep 600\n");
        Files.setPosixFilePermissions(hangs, PosixFilePermissions.fromString("rwxr-xr-x"));
        var work = folder.resolve("work");

        makes(new Other(hangs, PATIENCE, Duration.ofSeconds(1), work), taken(1));

        assertThat(state()).isEqualTo("failed took-too-long");
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void a_disk_that_cannot_be_written_is_told() throws IOException {
        var notAFolder = Files.createFile(folder.resolve("full"));

        makes(new Other(Path.of("/bin/true"), PATIENCE, PATIENCE, notAFolder), taken(1));

        assertThat(state()).isEqualTo("failed no-space");
    }

    @Test
    void a_court_that_is_killed_over_it_is_followed_by_one_that_begins_anew() throws IOException {
        PlayedFile.requireFfmpeg();
        var left = settings.workspace().resolve(copy + "-1");
        Files.createDirectories(left);
        Files.writeString(left.resolve("segment-000000.webm"), "half of it");

        keeps(1, "now() - interval '1 second'");

        awaits("made");
        assertThat(texts("select attempt::text from recording_copies where id = '" + copy + "'"))
                .containsExactly("2");
        assertThat(left).doesNotExist();
    }

    @Test
    void a_copy_over_which_the_court_is_killed_every_time_is_given_up() {
        PlayedFile.requireFfmpeg();

        keeps(RecordingCopyRows.ATTEMPTS_MAX, "now() - interval '1 second'");

        awaits("failed gave-up");
    }

    @Test
    void whoever_was_thought_to_be_gone_writes_no_more() {
        PlayedFile.requireFfmpeg();
        var late = taken(1);
        execute("update recording_copies set attempt = 2 where id = '" + copy + "'");

        makes(new Other(PlayedFile.FFMPEG, PATIENCE, PATIENCE, folder), late);

        assertThat(state()).isEqualTo("making");
    }

    private Other settings(Path ffmpeg) {
        return new Other(ffmpeg, PATIENCE, PATIENCE, folder);
    }

    private void ask(CopySettings other) {
        var use = new AskForCopies(
                copies, rows, timeline, hearings, authorities, new Ffmpeg(other), other, transactions, clock, ids);
        var clerk = clerk();
        done(() -> use.by(clerk, new HearingId(hearing.id()), new CopyWanted(null)));
    }

    private Person clerk() {
        var id = new PersonId(hearing.fixture().idOf(clerkChen()));
        return done(() -> transactions.reading(() -> persons.find(id))).orElseThrow();
    }

    private void makes(CopySettings other, Taken taken) {
        var gather = new GatherCopy(rows, timeline, store, transactions, other);
        var make = new MakeCopies(copies, gather, new Ffmpeg(other), keep, other, transactions);
        done(() -> make.make(taken));
    }

    /** What only this test has in its hands. */
    private Taken taken(int attempt) {
        keeps(attempt, "now() + interval '1 hour'");
        return new Taken(copy, new HearingId(hearing.id()), null, attempt);
    }

    private void keeps(int attempt, String takenUntil) {
        execute("""
            insert into recording_copies (id, hearing_id, kind, asked_at, asked_by, state, due_at, taken_until, attempt, total_millis)
            values ('%s', '%s', 'grid', now(), '%s', 'making', now(), %s, %d, 2000)\
            """.formatted(copy, hearing.id(), hearing.fixture().idOf(clerkChen()), takenUntil, attempt));
    }

    private String state() {
        return texts("select concat_ws(' ', state, fault) from recording_copies where id = '" + copy + "'")
                .getFirst();
    }

    private void awaits(String wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!state().equals(wanted)) {
            assertThat(System.nanoTime()).as("not %s: %s", wanted, state()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private <T> T done(Supplier<Uni<T>> work) {
        return context.run(work).await().atMost(PATIENCE);
    }
}
