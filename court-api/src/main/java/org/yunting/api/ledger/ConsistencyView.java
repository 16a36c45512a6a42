package org.yunting.api.ledger;

import java.util.List;

/**
 * That a tree begins with an earlier one.
 *
 * @param earlier leaves of the earlier tree
 * @param path hashes in the order of RFC 6962 §2.1.2
 * @param checkpoint signed note of the later tree
 */
public record ConsistencyView(long earlier, List<String> path, String checkpoint) {}
