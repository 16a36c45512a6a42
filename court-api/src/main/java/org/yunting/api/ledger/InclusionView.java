package org.yunting.api.ledger;

import java.util.List;

/**
 * That a leaf stands in a tree.
 *
 * @param leaf hash of the leaf
 * @param path hashes in the order of RFC 6962 §2.1.1
 * @param checkpoint signed note of the tree
 */
public record InclusionView(long index, String leaf, List<String> path, String checkpoint) {}
