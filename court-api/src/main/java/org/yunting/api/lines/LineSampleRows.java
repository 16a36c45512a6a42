package org.yunting.api.lines;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.database.Columns;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Measurements in PostgreSQL. */
@ApplicationScoped
class LineSampleRows implements LineSamples {
    private final Mutiny.SessionFactory sessions;

    LineSampleRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> keep(HearingId hearing, PersonId person, LineMeasurement measurement, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into line_samples (hearing_id, person_id, taken_at, verdict, loss_share, round_trip_ms, jitter_ms,
                                                  received_kbps, sent_kbps, received_height, sent_height, device)
                        values (:hearing, :person, date_bin(make_interval(secs => :every), :at, timestamptz 'epoch'), :verdict,
                                cast(:loss as double precision), cast(:roundTrip as integer), cast(:jitter as integer),
                                :receivedKbps, :sentKbps, :receivedHeight, :sentHeight, :device)
                        on conflict do nothing""")
                .setParameter("hearing", hearing.value())
                .setParameter("person", person.value())
                .setParameter("every", (double) EVERY.toSeconds())
                .setParameter("at", at)
                .setParameter("verdict", measurement.verdict().key())
                .setParameter("loss", measurement.lossShare())
                .setParameter("roundTrip", measurement.roundTripMs())
                .setParameter("jitter", measurement.jitterMs())
                .setParameter("receivedKbps", measurement.receivedKbps())
                .setParameter("sentKbps", measurement.sentKbps())
                .setParameter("receivedHeight", measurement.receivedHeight())
                .setParameter("sentHeight", measurement.sentHeight())
                .setParameter("device", measurement.device().key())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<List<Reading>> of(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select person_id, date_bin(make_interval(secs => :every), taken_at, timestamptz 'epoch') as begun,
                                       (array['lost', 'poor', 'fair', 'good'])
                                           [min(array_position(array['lost', 'poor', 'fair', 'good'], verdict))],
                                       max(loss_share), max(round_trip_ms), max(jitter_ms),
                                       min(received_kbps), min(sent_kbps), min(received_height), min(sent_height), max(device)
                                from line_samples where hearing_id = :hearing
                                group by person_id, begun order by begun""", Object[].class)
                        .setParameter("every", (double) SUMMED_UP.toSeconds())
                        .setParameter("hearing", hearing.value())
                        .getResultList())
                .map(rows -> rows.stream().map(LineSampleRows::reading).toList());
    }

    @Override
    public Uni<Void> forgetBefore(Instant instant) {
        return sessions.withSession(
                session -> session.createNativeQuery("delete from line_samples where taken_at < :instant")
                        .setParameter("instant", instant)
                        .executeUpdate()
                        .replaceWithVoid());
    }

    private static Reading reading(Object[] columns) {
        return new Reading(
                new PersonId((UUID) columns[0]),
                Columns.instant(columns[1]),
                Verdict.valueOf(constant(columns[2])),
                (Double) columns[3],
                (Integer) columns[4],
                (Integer) columns[5],
                (Integer) columns[6],
                (Integer) columns[7],
                (Integer) columns[8],
                (Integer) columns[9],
                LineMeasurement.Device.valueOf(constant(columns[10])));
    }

    private static String constant(Object key) {
        return ((String) key).toUpperCase(Locale.ROOT);
    }
}
