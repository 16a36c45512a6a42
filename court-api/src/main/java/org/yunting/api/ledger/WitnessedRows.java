package org.yunting.api.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.ledger.Checkpoint;
import org.yunting.law.ledger.Submission;
import org.yunting.law.ledger.TreeHead;
import org.yunting.law.ledger.Witnessing.Seen;

/** What this court has seen of other ledgers as their witness, in PostgreSQL. */
@ApplicationScoped
class WitnessedRows {
    private final Pool pool;

    WitnessedRows(Pool pool) {
        this.pool = pool;
    }

    /** In one transaction, alone with this ledger until it ends: nobody is told what another is being told otherwise. */
    <T> Uni<T> aloneWith(String origin, Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(line -> line.preparedQuery("select pg_advisory_xact_lock(hashtextextended($1, 4))")
                .execute(Tuple.of("witnessed " + origin))
                .chain(() -> work.apply(line)));
    }

    Uni<Seen> seen(SqlConnection line, Checkpoint checkpoint) {
        return one(line, "order by size desc limit 1", Tuple.of(checkpoint.origin()))
                .chain(last -> one(
                                line,
                                "and size = $2",
                                Tuple.of(checkpoint.origin(), checkpoint.head().size()))
                        .map(sameSize -> new Seen(last, sameSize)));
    }

    Uni<Void> keep(SqlConnection line, Checkpoint checkpoint, Submission submission) {
        return line.preparedQuery("""
                        insert into ledger_witnessed_heads (origin, size, root, note) values ($1, $2, $3, $4) on conflict do nothing""")
                .execute(Tuple.of(
                        checkpoint.origin(),
                        checkpoint.head().size(),
                        root(checkpoint),
                        submission.note().toString()))
                .replaceWithVoid();
    }

    /** Keeps what proves that a ledger lies; the same thing again is known already. */
    Uni<Void> raise(SqlConnection line, String kind, Checkpoint checkpoint, Submission submission) {
        return line.preparedQuery("""
                        insert into ledger_witness_alarms (origin, kind, size, root, submission) values ($1, $2, $3, $4, $5)
                        on conflict do nothing""")
                .execute(Tuple.of(
                        checkpoint.origin(), kind, checkpoint.head().size(), root(checkpoint), submission.toString()))
                .replaceWithVoid();
    }

    /**
     * How far this court has seen another ledger.
     *
     * @param size leaves of the largest tree that it co-signed
     */
    record Witnessed(String origin, long size, Instant at) {}

    /** How far these ledgers have been seen; those that were never seen are left out. */
    Uni<List<Witnessed>> heads(Collection<String> origins) {
        return pool.preparedQuery("""
                        select o.origin, h.size, h.seen_at from unnest($1::text[]) o(origin) cross join lateral
                        (select size, seen_at from ledger_witnessed_heads where origin = o.origin order by size desc limit 1) h""")
                .execute(Tuple.of(origins.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Witnessed(
                                row.getString(0),
                                row.getLong(1),
                                row.getOffsetDateTime(2).toInstant()))
                        .toList());
    }

    /**
     * A checkpoint that contradicts what was seen.
     *
     * @param submission the proof: the checkpoint with the signature of its ledger
     */
    record Alarm(String origin, String kind, long size, Instant at, String submission) {}

    /** The newest ones first. */
    Uni<List<Alarm>> alarms(int limit) {
        return pool.preparedQuery("""
                        select origin, kind, size, raised_at, submission from ledger_witness_alarms order by id desc limit $1""")
                .execute(Tuple.of(limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Alarm(
                                row.getString(0),
                                row.getString(1),
                                row.getLong(2),
                                row.getOffsetDateTime(3).toInstant(),
                                row.getString(4)))
                        .toList());
    }

    private static Uni<Optional<TreeHead>> one(SqlConnection line, String which, Tuple parameters) {
        return line.preparedQuery("select size, root from ledger_witnessed_heads where origin = $1 " + which)
                .execute(parameters)
                .map(WitnessedRows::head);
    }

    private static Optional<TreeHead> head(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(row -> new TreeHead(
                        row.getLong(0), Sha256.ofBytes(row.getBuffer(1).getBytes())));
    }

    private static io.vertx.core.buffer.Buffer root(Checkpoint checkpoint) {
        return Buffer.buffer(checkpoint.head().root().bytes()).getDelegate();
    }
}
