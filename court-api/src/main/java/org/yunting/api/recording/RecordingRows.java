package org.yunting.api.recording;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.api.storage.ObjectKey;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.recording.GapCause;
import org.yunting.media.recording.ChainLink;
import org.yunting.media.recording.Digest;
import org.yunting.media.recording.Recorder;
import org.yunting.media.recording.Segment;

/** Tracks, segments and gaps in PostgreSQL, which lets nobody change one. */
@ApplicationScoped
class RecordingRows implements SegmentStatements {
    private static final String SEGMENTS = """
            select s.id, s.track_id, t.hearing_id, s.number, s.started_at, s.duration_micros, s.lost_packets, s.bytes, s.sha256, s.chain, s.object_key, t.kind
            from recording_segments s join recording_tracks t on t.id = s.track_id
            """;

    /** A track that has not grown for longer is one whose person is silent or gone: the longest segment, and time to keep it. */
    private static final double GROWING_SECONDS = Recorder.SEGMENT_MAX.toSeconds() + 5.0;

    private final Mutiny.SessionFactory sessions;

    RecordingRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The sound or the picture of one device. */
    record Track(UUID id, HearingId hearing, String endpoint, Segment.Kind kind, PersonId person, Capacity capacity) {}

    /** What names a track in its hearing. */
    record TrackKey(String endpoint, Segment.Kind kind) {}

    /** Something that is missing; without an end it lasts, or ended with the recording. */
    record KeptGap(
            UUID id,
            @Nullable PersonId person,
            GapCause cause,
            Instant beganAt,
            @Nullable Instant endedAt) {}

    /** Keeps the secret of a hearing's recorder, unless there is one, and gives the one that counts. */
    Uni<String> secret(HearingId hearing, String fresh) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into recorders (hearing_id, secret) values (:hearing, :fresh)
                        on conflict (hearing_id) do nothing""")
                .setParameter("hearing", hearing.value())
                .setParameter("fresh", fresh)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(
                                "select secret from recorders where hearing_id = :hearing", String.class)
                        .setParameter("hearing", hearing.value())
                        .getSingleResult()));
    }

    /** Where the chains of a hearing's tracks stand. */
    Uni<Map<TrackKey, ChainLink>> chains(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select distinct on (t.id) t.endpoint, t.kind, s.number, s.chain
                                from recording_tracks t join recording_segments s on s.track_id = t.id
                                where t.hearing_id = :hearing order by t.id, s.number desc""", Object[].class)
                        .setParameter("hearing", hearing.value())
                        .getResultList())
                .map(rows -> {
                    var chains = new HashMap<TrackKey, ChainLink>();
                    rows.forEach(row -> chains.put(
                            new TrackKey((String) row[0], kind(row[1])),
                            new ChainLink(((Number) row[2]).longValue(), new Digest((String) row[3]))));
                    return chains;
                });
    }

    /**
     * Up to when everything is kept of those who were heard last. What a recorder had in memory when it ended was no more than one segment of each track, and
     * tracks are not cut at the same instants: the track that reaches least far counts, among those that were still growing.
     */
    Uni<Optional<Instant>> lastHeard(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                with ends as (
                                    select max(s.started_at + make_interval(secs => s.duration_micros / 1000000.0)) as ended
                                    from recording_tracks t join recording_segments s on s.track_id = t.id
                                    where t.hearing_id = :hearing group by t.id)
                                select min(ended) from ends
                                where ended >= (select max(ended) from ends) - make_interval(secs => :growing)""", Object.class)
                        .setParameter("hearing", hearing.value())
                        .setParameter("growing", GROWING_SECONDS)
                        .getSingleResultOrNull())
                .map(last -> Optional.ofNullable(Columns.instantOrNull(last)));
    }

    /** The track of an endpoint, begun now if it is new. */
    Uni<UUID> track(Track track, Instant now) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into recording_tracks (id, hearing_id, endpoint, kind, person_id, capacity, began_at)
                        values (:id, :hearing, :endpoint, :kind, :person, :capacity, :now)
                        on conflict (hearing_id, endpoint, kind) do nothing""")
                .setParameter("id", track.id())
                .setParameter("hearing", track.hearing().value())
                .setParameter("endpoint", track.endpoint())
                .setParameter("kind", key(track.kind()))
                .setParameter("person", track.person().value())
                .setParameter("capacity", track.capacity().key())
                .setParameter("now", now)
                .executeUpdate()
                .chain(() -> session.createNativeQuery("""
                                select id from recording_tracks
                                where hearing_id = :hearing and endpoint = :endpoint and kind = :kind""", UUID.class)
                        .setParameter("hearing", track.hearing().value())
                        .setParameter("endpoint", track.endpoint())
                        .setParameter("kind", key(track.kind()))
                        .getSingleResult()));
    }

    /** @return whether it was not there yet: a transaction whose answer got lost is tried again. Fails where another stands in its place. */
    Uni<Boolean> add(KeptSegment segment, Instant now) {
        var key = segment.key();
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into recording_segments
                            (id, track_id, number, started_at, duration_micros, lost_packets, bytes, sha256, chain, object_key, kept_at)
                        values (:id, :track, :number, :started, :duration, :lost, :bytes, :sha256, :chain, :key, :now)
                        on conflict (track_id, number) do nothing""")
                .setParameter("id", segment.id())
                .setParameter("track", segment.track())
                .setParameter("number", segment.number())
                .setParameter("started", segment.startedAt())
                .setParameter("duration", segment.durationMicros())
                .setParameter("lost", segment.lostPackets())
                .setParameter("bytes", segment.bytes())
                .setParameter("sha256", segment.sha256())
                .setParameter("chain", segment.chain())
                .setParameter("key", key == null ? null : key.value())
                .setParameter("now", now)
                .executeUpdate()
                .chain(added -> added > 0
                        ? Uni.createFrom().item(true)
                        : chainAt(segment)
                                .invoke(kept -> requireSame(kept, segment))
                                .replaceWith(false)));
    }

    private Uni<String> chainAt(KeptSegment segment) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "select chain from recording_segments where track_id = :track and number = :number",
                        String.class)
                .setParameter("track", segment.track())
                .setParameter("number", segment.number())
                .getSingleResult());
    }

    private static void requireSame(String chain, KeptSegment segment) {
        if (!chain.equals(segment.chain())) {
            throw new IllegalStateException(
                    "track %s has another segment %d".formatted(segment.track(), segment.number()));
        }
    }

    Uni<Void> begin(HearingId hearing, KeptGap gap) {
        var person = gap.person();
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into recording_gaps (id, hearing_id, person_id, cause, began_at)
                        values (:id, :hearing, cast(:person as uuid), :cause, :began) on conflict (id) do nothing""")
                .setParameter("id", gap.id())
                .setParameter("hearing", hearing.value())
                .setParameter("person", person == null ? null : person.value())
                .setParameter("cause", gap.cause().key())
                .setParameter("began", gap.beganAt().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Ends a gap, and never before it began: what ends it may have been said before it was noticed. */
    Uni<Void> end(UUID gap, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into recording_gap_ends (gap_id, ended_at)
                        select id, greatest(began_at, :at) from recording_gaps where id = :gap on conflict (gap_id) do nothing""")
                .setParameter("gap", gap)
                .setParameter("at", at.truncatedTo(ChronoUnit.MICROS))
                .executeUpdate()
                .replaceWithVoid());
    }

    Uni<List<Track>> tracks(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select id, endpoint, kind, person_id, capacity from recording_tracks
                                where hearing_id = :hearing order by began_at, id""", Object[].class)
                        .setParameter("hearing", hearing.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Track(
                                (UUID) row[0],
                                hearing,
                                (String) row[1],
                                kind(row[2]),
                                new PersonId((UUID) row[3]),
                                Keys.constant(Capacity.class, (String) row[4])))
                        .toList());
    }

    Uni<List<KeptSegment>> segments(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery(
                                SEGMENTS + "where t.hearing_id = :hearing order by s.track_id, s.number",
                                Object[].class)
                        .setParameter("hearing", hearing.value())
                        .getResultList())
                .map(rows -> rows.stream().map(RecordingRows::segment).toList());
    }

    Uni<Optional<KeptSegment>> segment(UUID id) {
        return sessions.withSession(session -> session.createNativeQuery(SEGMENTS + "where s.id = :id", Object[].class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(RecordingRows::segment));
    }

    Uni<List<KeptGap>> gaps(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select g.id, g.person_id, g.cause, g.began_at, e.ended_at
                                from recording_gaps g left join recording_gap_ends e on e.gap_id = g.id
                                where g.hearing_id = :hearing order by g.began_at, g.id""", Object[].class)
                        .setParameter("hearing", hearing.value())
                        .getResultList())
                .map(rows -> rows.stream().map(RecordingRows::gap).toList());
    }

    @Override
    public Uni<Map<UUID, String>> statements(Collection<UUID> ids) {
        return sessions.withSession(
                        session -> session.createNativeQuery(SEGMENTS + "where s.id = any(:ids)", Object[].class)
                                .setParameter("ids", ids.toArray(UUID[]::new))
                                .getResultList())
                .map(rows -> rows.stream()
                        .map(RecordingRows::segment)
                        .collect(Collectors.toMap(KeptSegment::id, KeptSegment::statement)));
    }

    private static KeptSegment segment(Object[] row) {
        return new KeptSegment(
                (UUID) row[0],
                (UUID) row[1],
                new HearingId((UUID) row[2]),
                ((Number) row[3]).longValue(),
                Columns.instant(row[4]),
                Duration.of(((Number) row[5]).longValue(), ChronoUnit.MICROS),
                ((Number) row[6]).intValue(),
                ((Number) row[7]).longValue(),
                (String) row[8],
                (String) row[9],
                row[10] == null ? null : new ObjectKey((String) row[10]),
                kind(row[11]));
    }

    static String key(Segment.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Segment.Kind kind(Object key) {
        return Segment.Kind.valueOf(((String) key).toUpperCase(Locale.ROOT));
    }

    private static KeptGap gap(Object[] row) {
        return new KeptGap(
                (UUID) row[0],
                row[1] == null ? null : new PersonId((UUID) row[1]),
                Keys.constant(GapCause.class, (String) row[2]),
                Columns.instant(row[3]),
                Columns.instantOrNull(row[4]));
    }
}
