package org.yunting.api.recording;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Writes again what the ledger witnesses of segments, for those who derive it anew. */
public interface SegmentStatements {
    /** By their id; what is no segment is left out. */
    Uni<Map<UUID, String>> statements(Collection<UUID> ids);
}
