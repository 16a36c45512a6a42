package org.yunting.api.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.yunting.law.ledger.NoteSignature;
import org.yunting.law.ledger.TreeHead;
import org.yunting.law.ledger.VerifierKey;

/** Signatures of witnesses over the court's own checkpoints, and what witnesses say against them, in PostgreSQL. */
@ApplicationScoped
class CosignatureRows {
    private final Pool pool;

    CosignatureRows(Pool pool) {
        this.pool = pool;
    }

    /** The size of the largest tree that a witness has co-signed; 0 if none. */
    Uni<Long> lastSize(VerifierKey witness) {
        return pool.preparedQuery("select coalesce(max(size), 0) from ledger_cosignatures where witness = $1")
                .execute(Tuple.of(witness.toString()))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /**
     * A checkpoint that a witness co-signed.
     *
     * @param size leaves of its tree
     */
    record Cosigned(long size, Instant at) {}

    /** The largest one that it co-signed. */
    Uni<Optional<Cosigned>> last(VerifierKey witness) {
        return pool.preparedQuery(
                        "select size, made_at from ledger_cosignatures where witness = $1 order by size desc limit 1")
                .execute(Tuple.of(witness.toString()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new Cosigned(
                                row.getLong(0), row.getOffsetDateTime(1).toInstant())));
    }

    /**
     * A witness that has seen another ledger under this one's name.
     *
     * @param seen leaves of the tree that it says it co-signed last
     * @param size leaves of the tree that it was asked about
     */
    record Contradiction(long seen, long size, Instant at) {}

    /** Kept the first time; the same answer again is known already. */
    Uni<Void> contradict(VerifierKey witness, long seen, TreeHead asked) {
        return pool.preparedQuery(
                        "insert into ledger_contradictions (witness, seen, size, root) values ($1, $2, $3, $4) on conflict do nothing")
                .execute(Tuple.of(
                        witness.toString(),
                        seen,
                        asked.size(),
                        Buffer.buffer(asked.root().bytes()).getDelegate()))
                .replaceWithVoid();
    }

    /** The newest first. */
    Uni<List<Contradiction>> contradictions(VerifierKey witness) {
        return pool.preparedQuery(
                        "select seen, size, raised_at from ledger_contradictions where witness = $1 order by id desc limit 20")
                .execute(Tuple.of(witness.toString()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Contradiction(
                                row.getLong(0),
                                row.getLong(1),
                                row.getOffsetDateTime(2).toInstant()))
                        .toList());
    }

    Uni<Void> keep(long size, VerifierKey witness, NoteSignature cosignature) {
        return pool.preparedQuery(
                        "insert into ledger_cosignatures (size, witness, line) values ($1, $2, $3) on conflict do nothing")
                .execute(Tuple.of(size, witness.toString(), cosignature.toString()))
                .replaceWithVoid();
    }

    /** Signature lines over the checkpoint of a size. */
    Uni<List<String>> of(long size) {
        return pool.preparedQuery("select line from ledger_cosignatures where size = $1 order by made_at, witness")
                .execute(Tuple.of(size))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList());
    }
}
