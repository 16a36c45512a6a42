package org.yunting.api.recording;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.storage.ObjectKey;
import org.yunting.law.kernel.HearingId;
import org.yunting.media.recording.Segment;

/**
 * A segment as the court keeps it.
 *
 * @param number of its track, from 1 on
 * @param startedAt in microseconds, as the database has it
 * @param chain SHA-256 over the chain before it and its own digest
 * @param kind of its track
 * @param key where its file is; absent where it could not be kept in time, and then its digest alone holds the chain together
 */
record KeptSegment(
        UUID id,
        UUID track,
        HearingId hearing,
        long number,
        Instant startedAt,
        Duration duration,
        int lostPackets,
        long bytes,
        String sha256,
        String chain,
        @Nullable ObjectKey key,
        Segment.Kind kind) {
    private static final int NANOS_IN_MICRO = 1_000;

    static KeptSegment of(UUID id, UUID track, HearingId hearing, Segment segment, @Nullable ObjectKey key) {
        return new KeptSegment(
                id,
                track,
                hearing,
                segment.link().number(),
                segment.start().truncatedTo(ChronoUnit.MICROS),
                Duration.ofNanos(micros(segment.duration()) * NANOS_IN_MICRO),
                segment.lost(),
                segment.webm().length,
                segment.digest().hex(),
                segment.link().digest().hex(),
                key,
                segment.kind());
    }

    KeptSegment onTrack(UUID known) {
        return new KeptSegment(
                id, known, hearing, number, startedAt, duration, lostPackets, bytes, sha256, chain, key, kind);
    }

    /** Of its file. */
    String mediaType() {
        return mediaType(kind);
    }

    static String mediaType(Segment.Kind kind) {
        return switch (kind) {
            case SOUND -> "audio/webm";
            case PICTURE -> "video/webm";
        };
    }

    long durationMicros() {
        return micros(duration);
    }

    /** What the ledger witnesses: canonical JSON, the same bytes from what is just kept and from what was kept years ago. */
    String statement() {
        var members = new TreeMap<String, Object>();
        members.put("chain", chain);
        members.put("durationMicros", durationMicros());
        members.put("hearing", hearing.toString());
        members.put("id", id.toString());
        members.put("kind", kind == Segment.Kind.SOUND ? "recording-segment" : "recording-picture-segment");
        members.put("lostPackets", lostPackets);
        members.put("number", number);
        members.put("sha256", sha256);
        members.put("startedAt", startedAt.toString());
        members.put("track", track.toString());
        return new JsonObject(members).encode();
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / NANOS_IN_MICRO;
    }
}
