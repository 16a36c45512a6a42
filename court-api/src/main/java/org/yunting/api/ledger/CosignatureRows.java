package org.yunting.api.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yunting.law.ledger.NoteSignature;
import org.yunting.law.ledger.VerifierKey;

/** Signatures of witnesses over the court's own checkpoints, in PostgreSQL. */
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
