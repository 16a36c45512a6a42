package org.yunting.api.recording;

import static org.yunting.api.acting.CourtDatabase.execute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;
import org.yunting.law.kernel.Sha256;

/** A hearing that ended an hour ago, and segments of it as they stand after they were recorded, which has tests of its own. */
final class RecordedHearing {
    static final int SEGMENT_SECONDS = 2;

    private final ObjectStore store;
    private final HearingFixture fixture = HearingFixture.acceptedCase();
    private final UUID hearing = fixture.hearing();
    private final Instant begun = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
    private final Map<String, UUID> tracks = new HashMap<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();

    RecordedHearing(ObjectStore store) {
        this.store = store;
    }

    HearingFixture fixture() {
        return fixture;
    }

    UUID id() {
        return hearing;
    }

    /** When the first segment began, if there is one at its first second. */
    Instant begun() {
        return begun;
    }

    RecordedHearing ended() {
        execute("""
            update hearings set state = 'closed', waiting_room_at = null, opened_at = '%s', ended_at = now() - interval '1 hour'
            where id = '%s'\
            """.formatted(begun, hearing));
        return this;
    }

    RecordedHearing sound(Someone speaker, int second, Path webm) {
        return segment(speaker, "sound", second, bytes(webm), digest(webm));
    }

    RecordedHearing picture(Someone shown, int second, Path webm) {
        return segment(shown, "picture", second, bytes(webm), digest(webm));
    }

    /** Its file is not the one that was recorded. */
    RecordedHearing alteredSound(Someone speaker, int second, Path webm) {
        return segment(speaker, "sound", second, bytes(webm), "f".repeat(64));
    }

    /** Its file was never kept, its digest was. */
    RecordedHearing soundWithoutFile(Someone speaker, int second) {
        return segment(speaker, "sound", second, null, "e".repeat(64));
    }

    private RecordedHearing segment(Someone whose, String kind, int second, byte @Nullable [] webm, String sha256) {
        var id = UUID.randomUUID();
        var key = ObjectKey.of("recordings", id);
        if (webm != null) {
            store.put(key, "video/webm", webm).await().atMost(Duration.ofSeconds(30));
        }
        var track = track(whose, kind, second);
        execute("""
            insert into recording_segments (id, track_id, number, started_at, duration_micros, lost_packets, bytes, sha256, chain, object_key, kept_at)
            values ('%s', '%s', %d, '%s', %d, 0, %d, '%s', '%s', %s, now())\
            """.formatted(
                        id,
                        track,
                        numbers.merge(track, 1, Integer::sum),
                        begun.plusSeconds(second),
                        SEGMENT_SECONDS * 1_000_000,
                        webm == null ? 1 : webm.length,
                        sha256,
                        sha256,
                        webm == null ? "null" : "'" + key.value() + "'"));
        return this;
    }

    private UUID track(Someone whose, String kind, int second) {
        return tracks.computeIfAbsent(whose.username() + kind, none -> {
            var id = UUID.randomUUID();
            execute("""
                insert into recording_tracks (id, hearing_id, endpoint, kind, person_id, capacity, began_at)
                values ('%s', '%s', '%s', '%s', '%s', '%s', '%s')\
                """.formatted(
                            id,
                            hearing,
                            "e" + id.toString().substring(0, 7),
                            kind,
                            fixture.idOf(whose),
                            whose.equals(Someone.judgeLi()) ? "judge" : "plaintiff",
                            begun.plusSeconds(second)));
            return id;
        });
    }

    private static byte[] bytes(Path webm) {
        try {
            return Files.readAllBytes(webm);
        } catch (IOException unread) {
            throw new IllegalStateException(unread);
        }
    }

    private static String digest(Path webm) {
        return Sha256.over(bytes(webm)).hex();
    }
}
