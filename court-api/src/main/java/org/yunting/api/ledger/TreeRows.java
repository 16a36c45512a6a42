package org.yunting.api.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.ledger.Commitment;
import org.yunting.law.ledger.ConsistencyProof;
import org.yunting.law.ledger.Growth;
import org.yunting.law.ledger.InclusionProof;
import org.yunting.law.ledger.Salt;
import org.yunting.law.ledger.SignedNote;
import org.yunting.law.ledger.Subtree;
import org.yunting.law.ledger.TreeHead;
import org.yunting.law.ledger.TreeNode;

/**
 * The tree in PostgreSQL. It is written in transactions of its own, and many rows at once, for which the driver's arrays serve better than a mapped
 * entity each.
 */
@ApplicationScoped
class TreeRows {
    /** Whoever holds this lock is the one writer. The number is arbitrary and this table's alone. */
    private static final long WRITER = 6962;

    private final Pool pool;

    TreeRows(Pool pool) {
        this.pool = pool;
    }

    /** An entry that waits for its leaf. */
    record Waiting(long entry, Commitment commitment) {}

    /** An entry with its place, which it does not have at once. */
    record Kept(Salt salt, Optional<Long> index) {}

    /** A leaf and the entry it was made of. */
    record Leaf(long index, UUID subject, Salt salt, Commitment commitment) {}

    <T> Uni<T> inOne(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }

    /** Whether there is anything to do. */
    Uni<Boolean> isAnythingWaiting() {
        return pool.query("select exists (select from ledger_queue)")
                .execute()
                .map(rows -> only(rows).getBoolean(0));
    }

    /** Makes this transaction the one writer; false if another is. */
    Uni<Boolean> becomeWriter(SqlConnection line) {
        return line.preparedQuery("select pg_try_advisory_xact_lock($1)")
                .execute(Tuple.of(WRITER))
                .map(rows -> only(rows).getBoolean(0));
    }

    /** Takes entries off the queue, in the order of entering. */
    Uni<List<Waiting>> take(SqlConnection line, int most) {
        return line.preparedQuery("""
                        with taken as (
                            delete from ledger_queue
                            where entry_id in (select entry_id from ledger_queue order by entry_id limit $1)
                            returning entry_id)
                        select e.id, e.commitment from taken join ledger_entries e on e.id = taken.entry_id order by e.id""")
                .execute(Tuple.of(most))
                .map(rows -> list(rows, row -> new Waiting(row.getLong(0), new Commitment(digest(row, 1)))));
    }

    /** Keeps new leaves, nodes and their checkpoint. */
    Uni<Void> add(SqlConnection line, List<Waiting> leaves, Growth growth, SignedNote note) {
        long first = growth.head().size() - leaves.size();
        var indexes = LongStream.range(first, growth.head().size()).boxed().toArray(Long[]::new);
        var entries = leaves.stream().map(Waiting::entry).toArray(Long[]::new);
        return line.preparedQuery(
                        "insert into ledger_leaves (index, entry_id) select * from unnest($1::bigint[], $2::bigint[])")
                .execute(Tuple.of(indexes, entries))
                .chain(() -> addNodes(line, growth.nodes()))
                .chain(() -> addCheckpoint(line, growth.head(), note));
    }

    private static Uni<Void> addNodes(SqlConnection line, Map<TreeNode, Sha256> nodes) {
        var hashes = nodes.values().stream()
                .map(hash -> Buffer.buffer(hash.bytes()).getDelegate())
                .toArray(io.vertx.core.buffer.Buffer[]::new);
        return line.preparedQuery("""
                        insert into ledger_nodes (level, index, hash)
                        select * from unnest($1::integer[], $2::bigint[], $3::bytea[])""")
                .execute(Tuple.of(levels(nodes.keySet()), indexes(nodes.keySet()), hashes))
                .replaceWithVoid();
    }

    private static Uni<Void> addCheckpoint(SqlConnection line, TreeHead head, SignedNote note) {
        return line.preparedQuery("insert into ledger_checkpoints (size, root, note) values ($1, $2, $3)")
                .execute(
                        Tuple.of(head.size(), Buffer.buffer(head.root().bytes()).getDelegate(), note.toString()))
                .replaceWithVoid();
    }

    /** Hashes of nodes. One that is missing means that the tree is damaged, and asking for it throws. */
    Uni<Function<TreeNode, Sha256>> nodes(SqlClient line, Collection<TreeNode> wanted) {
        return kept(line, wanted)
                .map(found -> node -> Optional.ofNullable(found.get(node))
                        .orElseThrow(() -> new IllegalStateException("the ledger has lost " + node)));
    }

    /** The hashes of those nodes that are there. */
    Uni<Map<TreeNode, Sha256>> kept(Collection<TreeNode> wanted) {
        return kept(pool, wanted);
    }

    private static Uni<Map<TreeNode, Sha256>> kept(SqlClient line, Collection<TreeNode> wanted) {
        return line.preparedQuery("""
                        select level, index, hash from ledger_nodes
                        where (level, index) in (select * from unnest($1::integer[], $2::bigint[]))""")
                .execute(Tuple.of(levels(wanted), indexes(wanted)))
                .map(rows -> {
                    var found = new HashMap<TreeNode, Sha256>();
                    rows.forEach(row -> found.put(new TreeNode(row.getInteger(0), row.getLong(1)), digest(row, 2)));
                    return found;
                });
    }

    /** Leaves with the entries they were made of, in their order. */
    Uni<List<Leaf>> leaves(long from, int most) {
        return pool.preparedQuery("""
                        select l.index, e.subject, e.salt, e.commitment
                        from ledger_leaves l join ledger_entries e on e.id = l.entry_id
                        where l.index >= $1 order by l.index limit $2""")
                .execute(Tuple.of(from, most))
                .map(rows -> list(
                        rows,
                        row -> new Leaf(
                                row.getLong(0),
                                row.getUUID(1),
                                Salt.ofBytes(row.getBuffer(2).getBytes()),
                                new Commitment(digest(row, 3)))));
    }

    /** How many leaves the newest checkpoint names. */
    Uni<Long> leafCount() {
        return size(pool).map(size -> size.orElse(0L));
    }

    /** One node, which the tree must have. */
    Uni<Sha256> node(TreeNode node) {
        return nodes(pool, List.of(node)).map(known -> known.apply(node));
    }

    /** That a leaf stands in the tree of a size that the tree has or had. */
    Uni<InclusionProof> inclusion(long index, long size) {
        return hashes(InclusionProof.siblings(index, size)).map(path -> new InclusionProof(index, path));
    }

    /** That the tree of a size begins with that of an earlier one. */
    Uni<ConsistencyProof> consistency(long earlier, long later) {
        return hashes(ConsistencyProof.parts(earlier, later)).map(ConsistencyProof::new);
    }

    private Uni<List<Sha256>> hashes(List<Subtree> subtrees) {
        var wanted =
                subtrees.stream().flatMap(subtree -> subtree.nodes().stream()).toList();
        return nodes(pool, wanted)
                .map(known ->
                        subtrees.stream().map(subtree -> subtree.hash(known)).toList());
    }

    /** How large the tree is; nothing before the first checkpoint. */
    Uni<Optional<Long>> size(SqlClient line) {
        return line.query("select max(size) from ledger_checkpoints")
                .execute()
                .map(rows -> Optional.ofNullable(only(rows).getLong(0)));
    }

    /** The entry about a subject. */
    Uni<Optional<Kept>> entryOf(UUID subject) {
        return pool.preparedQuery("""
                        select e.salt, l.index from ledger_entries e left join ledger_leaves l on l.entry_id = e.id
                        where e.subject = $1""")
                .execute(Tuple.of(subject))
                .map(rows -> list(
                                rows,
                                row -> new Kept(
                                        Salt.ofBytes(row.getBuffer(0).getBytes()), Optional.ofNullable(row.getLong(1))))
                        .stream()
                        .findFirst());
    }

    private static Long[] indexes(Collection<TreeNode> nodes) {
        return nodes.stream().map(TreeNode::index).toArray(Long[]::new);
    }

    private static Integer[] levels(Collection<TreeNode> nodes) {
        return nodes.stream().map(TreeNode::level).toArray(Integer[]::new);
    }

    private static Sha256 digest(Row row, int column) {
        return Sha256.ofBytes(row.getBuffer(column).getBytes());
    }

    private static Row only(RowSet<Row> rows) {
        return rows.iterator().next();
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }
}
