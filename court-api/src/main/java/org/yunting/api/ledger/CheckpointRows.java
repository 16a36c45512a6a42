package org.yunting.api.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.law.ledger.VerifierKey;

/** Checkpoints, the time stamps over them and the keys that sign them, in PostgreSQL. */
@ApplicationScoped
class CheckpointRows {
    private final Pool pool;

    CheckpointRows(Pool pool) {
        this.pool = pool;
    }

    /**
     * A kept checkpoint.
     *
     * @param timestamp token in base64, once there is one
     */
    record Signed(long size, String note, Optional<String> timestamp) {}

    /** The newest one. In the first moments of a court there is none. */
    Uni<Signed> newest() {
        return one("order by c.size desc limit 1", Tuple.tuple())
                .map(found -> found.orElseThrow(
                        () -> Problem.of(CommonProblem.UNAVAILABLE).asException()));
    }

    Uni<Optional<Signed>> of(long size) {
        return one("where c.size = $1", Tuple.of(size));
    }

    /**
     * The first one that has a leaf, and if there is any, the first of those with a time stamp: so a receipt stays what it is when asked for again. One
     * that a witness has co-signed goes before, as long as it was made so soon afterwards that the time stamp proves the same.
     */
    Uni<Optional<Signed>> firstWith(long index) {
        return one("""
                where c.size = coalesce(
                    (select witnessed.size from (
                        select s.size, k.made_at from ledger_cosignatures s join ledger_timestamps w on w.size = s.size
                        join ledger_checkpoints k on k.size = s.size where s.size > $1 order by s.size limit 1) witnessed
                     where witnessed.made_at <= (select made_at from ledger_checkpoints where size > $1 order by size limit 1) + interval '10 minutes'),
                    (select min(size) from ledger_timestamps where size > $1),
                    (select min(size) from ledger_checkpoints where size > $1))""", Tuple.of(index));
    }

    /** The newest one, if it has leaves and no time stamp yet. */
    Uni<Optional<Signed>> newestToStamp() {
        return one(
                "where c.size = (select max(size) from ledger_checkpoints) and c.size > 0 and t.size is null",
                Tuple.tuple());
    }

    /** Those of trees larger than one size and not larger than another, the smallest first. */
    Uni<List<Signed>> between(long size, long last) {
        return many("where c.size > $1 and c.size <= $2 order by c.size", Tuple.of(size, last));
    }

    Uni<Void> stamped(long size, byte[] token) {
        return pool.preparedQuery("insert into ledger_timestamps (size, token) values ($1, $2) on conflict do nothing")
                .execute(Tuple.of(size, Buffer.buffer(token).getDelegate()))
                .replaceWithVoid();
    }

    /** Notes which keys sign from now on, and that those which do not any more are retired. */
    Uni<Void> keysAre(List<VerifierKey> signing) {
        var keys = Tuple.of((Object) signing.stream().map(VerifierKey::toString).toArray(String[]::new));
        return pool.withTransaction(line -> line.preparedQuery("""
                                insert into ledger_key_acts (key, act, size)
                                select key, 'retired', (select max(size) from ledger_checkpoints)
                                from ledger_key_acts where act = 'taken-up' and key <> all($1)
                                on conflict do nothing""")
                        .execute(keys)
                        .chain(() -> line.preparedQuery("""
                                insert into ledger_key_acts (key, act, size)
                                select key, 'taken-up', (select max(size) from ledger_checkpoints) from unnest($1::text[]) key
                                on conflict do nothing""").execute(keys)))
                .replaceWithVoid();
    }

    /** Every key there ever was, in the order of taking up; a retired one with the last size it may sign. */
    Uni<List<LedgerKeyView>> keys() {
        return pool.query("""
                        select k.key, k.size, r.size from ledger_key_acts k
                        left join ledger_key_acts r on r.key = k.key and r.act = 'retired'
                        where k.act = 'taken-up' order by k.at, k.key""")
                .execute()
                .map(rows -> stream(rows)
                        .map(row -> new LedgerKeyView(row.getString(0), row.getLong(1), row.getLong(2)))
                        .toList());
    }

    private Uni<Optional<Signed>> one(String which, Tuple parameters) {
        return many(which, parameters).map(found -> found.stream().findFirst());
    }

    private Uni<List<Signed>> many(String which, Tuple parameters) {
        return pool.preparedQuery("""
                        select c.size, c.note, t.token from ledger_checkpoints c left join ledger_timestamps t on t.size = c.size
                        """ + which)
                .execute(parameters)
                .map(rows -> stream(rows).map(CheckpointRows::signed).toList());
    }

    private static Signed signed(Row row) {
        var token = Optional.ofNullable(row.getBuffer(2))
                .map(bytes -> Base64.getEncoder().encodeToString(bytes.getBytes()));
        return new Signed(row.getLong(0), row.getString(1), token);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
