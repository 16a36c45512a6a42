package org.yunting.law.records;

import java.time.Instant;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.kernel.Sha256;

/** How far a record has come. */
public sealed interface RecordState {
    /** Stable name. */
    String key();

    /** Being written. */
    record Open() implements RecordState {
        @Override
        public String key() {
            return "open";
        }
    }

    /**
     * Read by those who took part, at once or in time (CPL 150).
     *
     * @param due until when they may read
     */
    record UnderReading(Deadline due) implements RecordState {
        @Override
        public String key() {
            return "under-reading";
        }
    }

    /** Everybody has answered, and the bench signs one after the other. */
    record Signing() implements RecordState {
        @Override
        public String key() {
            return "signing";
        }
    }

    /**
     * Signed by all of the bench; nothing moves any more.
     *
     * @param seal digest of everything: text, objections, rulings, answers and signatures
     */
    record Sealed(Sha256 seal, Instant at) implements RecordState {
        @Override
        public String key() {
            return "sealed";
        }
    }
}
