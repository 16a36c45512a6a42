package org.yunting.law.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.law.kernel.Sha256;

class MerkleTreeTest {
    /** The entries and roots of the reference implementation of Certificate Transparency. */
    private static final List<byte[]> REFERENCE_ENTRIES = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HexFormat.of()::parseHex)
            .toList();

    private static final List<String> REFERENCE_ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void roots_are_those_of_the_reference_implementation() {
        var roots = IntStream.rangeClosed(0, REFERENCE_ENTRIES.size())
                .mapToObj(size -> GrownTree.of(REFERENCE_ENTRIES.subList(0, size))
                        .head()
                        .root()
                        .hex())
                .toList();

        assertThat(roots).isEqualTo(REFERENCE_ROOTS);
    }

    @Test
    void every_proof_of_small_trees_is_that_of_a_tree_written_down_from_the_rfc() {
        var entries = entries(new Random(6962), 40);
        var tree = GrownTree.of(entries);

        for (int size = 1; size <= entries.size(); size++) {
            var naive = new NaiveTree(entries.subList(0, size));
            assertThat(tree.headAt(size)).isEqualTo(new TreeHead(size, naive.root()));
            for (int index = 0; index < size; index++) {
                assertThat(tree.inclusion(index, size).path())
                        .as("leaf %s of %s", index, size)
                        .isEqualTo(naive.path(index));
                assertThat(tree.inclusion(index, size).proves(tree.leaf(index), tree.headAt(size)))
                        .isTrue();
            }
            for (int earlier = 1; earlier <= size; earlier++) {
                assertThat(tree.consistency(earlier, size).path())
                        .as("%s in %s", earlier, size)
                        .isEqualTo(naive.proof(earlier));
                assertThat(tree.consistency(earlier, size).of(tree.headAt(earlier), tree.headAt(size)))
                        .isEqualTo(ConsistencyProof.Succession.CONTINUED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_the_batches_the_tree_is_the_same(long seed) {
        var random = new Random(seed);
        var entries = entries(random, 300);
        var tree = new GrownTree();
        int done = 0;
        while (done < entries.size()) {
            int batch = Math.min(random.nextInt(40), entries.size() - done);
            tree.add(entries.subList(done, done + batch));
            done += batch;
        }

        assertThat(tree.head()).isEqualTo(new TreeHead(300, new NaiveTree(entries).root()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_proof_changed_anywhere_proves_nothing(long seed) {
        var random = new Random(seed);
        var tree = GrownTree.of(entries(random, 2 + random.nextInt(200)));
        int size = (int) tree.head().size();
        int index = random.nextInt(size);
        int earlier = 1 + random.nextInt(size - 1);
        var inclusion = tree.inclusion(index, size);
        var consistency = tree.consistency(earlier, size);

        for (var changed : changesOf(inclusion.path(), random)) {
            assertThat(new InclusionProof(index, changed).proves(tree.leaf(index), tree.head()))
                    .isFalse();
        }
        for (var changed : changesOf(consistency.path(), random)) {
            assertThat(new ConsistencyProof(changed).of(tree.headAt(earlier), tree.head()))
                    .isEqualTo(ConsistencyProof.Succession.REWRITTEN);
        }
        for (int other = 0; other < size; other++) {
            assertThat(new InclusionProof(other, inclusion.path()).proves(tree.leaf(index), tree.head()))
                    .isEqualTo(other == index);
        }
    }

    @Test
    void a_node_does_not_pass_for_a_leaf() {
        var tree = GrownTree.of(REFERENCE_ENTRIES);
        var left = tree.hashOf(new TreeNode(1, 0));
        var entryOfANode =
                Sha256.over(new byte[] {1}, tree.leaf(0).bytes(), tree.leaf(1).bytes());

        assertThat(entryOfANode).isEqualTo(left);
        assertThat(tree.inclusion(0, 2).proves(left, tree.headAt(2))).isFalse();
    }

    @Test
    void nothing_is_in_an_empty_tree_and_it_begins_every_other() {
        var tree = GrownTree.of(REFERENCE_ENTRIES);

        assertThat(new InclusionProof(0, List.of()).proves(tree.leaf(0), TreeHead.EMPTY))
                .isFalse();
        assertThat(tree.consistency(0, 8).of(TreeHead.EMPTY, tree.head()))
                .isEqualTo(ConsistencyProof.Succession.CONTINUED);
        assertThat(tree.consistency(0, 8).of(new TreeHead(0, tree.leaf(0)), tree.head()))
                .isEqualTo(ConsistencyProof.Succession.REWRITTEN);
    }

    /** Each single exchange, one hash less at each place, one more at each place, and two neighbours exchanged. */
    private static List<List<Sha256>> changesOf(List<Sha256> path, Random random) {
        var changes = new ArrayList<List<Sha256>>();
        for (int at = 0; at <= path.size(); at++) {
            var more = new ArrayList<>(path);
            more.add(at, someHash(random));
            changes.add(more);
            if (at < path.size()) {
                var other = new ArrayList<>(path);
                other.set(at, someHash(random));
                changes.add(other);
                var less = new ArrayList<>(path);
                less.remove(at);
                changes.add(less);
            }
            if (at + 1 < path.size()) {
                var turned = new ArrayList<>(path);
                turned.set(at, path.get(at + 1));
                turned.set(at + 1, path.get(at));
                changes.add(turned);
            }
        }
        return changes;
    }

    private static Sha256 someHash(Random random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Sha256.ofBytes(bytes);
    }

    private static List<byte[]> entries(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var entry = new byte[random.nextInt(40)];
                    random.nextBytes(entry);
                    return entry;
                })
                .toList();
    }
}
