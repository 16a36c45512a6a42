package org.yunting.api.records;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.law.deadlines.Certainty;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.deadlines.DeadlineTable;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.records.RecordState;
import org.yunting.law.records.Sitting;
import org.yunting.law.records.WrittenRecord;

/** Written records in PostgreSQL: the row of each record, and through {@link RecordPartRows} all that is in it. */
@ApplicationScoped
class WrittenRecordRows implements WrittenRecords {
    private static final long UNTOUCHED = 1;

    private final Mutiny.SessionFactory sessions;
    private final RecordPartRows parts;

    WrittenRecordRows(Mutiny.SessionFactory sessions, RecordPartRows parts) {
        this.sessions = sessions;
        this.parts = parts;
    }

    @Override
    public Uni<Kept> of(Sitting sitting) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select state, read_until, read_certainty, seal, sealed_at, version
                                from written_records where hearing_id = :hearing""", Object[].class)
                        .setParameter("hearing", sitting.hearing().value())
                        .getSingleResultOrNull())
                .chain(row -> row == null
                        ? Uni.createFrom().item(new Kept(WrittenRecord.blank(sitting), UNTOUCHED))
                        : kept(sitting, row));
    }

    @Override
    public Uni<Kept> forChange(Sitting sitting) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select id from hearings where id = :id for no key update", UUID.class)
                        .setParameter("id", sitting.hearing().value())
                        .getSingleResult())
                .chain(() -> of(sitting));
    }

    @Override
    public Uni<Kept> store(WrittenRecord record, Kept before) {
        if (record.equals(before.record())) {
            return Uni.createFrom().item(before);
        }
        var hearing = record.sitting().hearing();
        return storeState(hearing, record.state())
                .chain(() -> parts.add(record, before.record()))
                .replaceWith(new Kept(record, before.version() + 1));
    }

    private Uni<Void> storeState(HearingId hearing, RecordState state) {
        var due = state instanceof RecordState.UnderReading reading ? reading.due() : null;
        var seal = state instanceof RecordState.Sealed closed ? closed : null;
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into written_records (hearing_id, state, read_until, read_certainty, seal, sealed_at, version)
                        values (:hearing, :state, cast(:until as timestamptz), :certainty, :seal, cast(:sealed as timestamptz), 2)
                        on conflict (hearing_id) do update set
                            state = excluded.state, read_until = excluded.read_until, read_certainty = excluded.read_certainty,
                            seal = excluded.seal, sealed_at = excluded.sealed_at, version = written_records.version + 1""")
                .setParameter("hearing", hearing.value())
                .setParameter("state", state.key())
                .setParameter("until", due == null ? null : due.end())
                .setParameter("certainty", due == null ? null : due.certainty().key())
                .setParameter("seal", seal == null ? null : seal.seal().hex())
                .setParameter("sealed", seal == null ? null : seal.at())
                .executeUpdate()
                .replaceWithVoid());
    }

    private Uni<Kept> kept(Sitting sitting, Object[] row) {
        var hearing = sitting.hearing();
        return parts.lines(hearing)
                .chain(lines -> parts.objections(hearing)
                        .chain(objections -> parts.answers(hearing)
                                .chain(answers -> parts.signatures(hearing)
                                        .map(signatures -> new WrittenRecord(
                                                sitting, lines, objections, answers, signatures, state(row))))))
                .map(record -> new Kept(record, ((Number) row[5]).longValue()));
    }

    private static RecordState state(Object[] row) {
        return switch ((String) row[0]) {
            case "open" -> new RecordState.Open();
            case "under-reading" -> new RecordState.UnderReading(due(row[1], (String) row[2]));
            case "signing" -> new RecordState.Signing();
            case "sealed" -> new RecordState.Sealed(new Sha256((String) row[3]), Columns.instant(row[4]));
            default -> throw new IllegalStateException("no state of a record: " + row[0]);
        };
    }

    private static Deadline due(@Nullable Object until, String certainty) {
        var period = DeadlineTable.READ_RECORD;
        return new Deadline(
                Columns.instant(until), period.key(), period.basis(), Keys.constant(Certainty.class, certainty));
    }
}
