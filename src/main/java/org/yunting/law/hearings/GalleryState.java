package org.yunting.law.hearings;

import java.time.Instant;
import org.yunting.law.kernel.Keyed;

/**
 * Whether the public listens and looks on.
 *
 * <pre>
 * Shut ─open─▶ Open ─close─▶ Closed ─open─▶ Open
 * </pre>
 */
public sealed interface GalleryState {
    String key();

    /** The judge has not opened it. */
    record Shut() implements GalleryState {
        @Override
        public String key() {
            return "shut";
        }
    }

    /** Whoever the law lets in hears and sees what is said while the court sits. */
    record Open(Instant since) implements GalleryState {
        @Override
        public String key() {
            return "open";
        }
    }

    /** Nobody in it hears or sees anything for a passage, by order of the judge. */
    record Closed(Ground ground, String reason, Instant since) implements GalleryState {
        @Override
        public String key() {
            return "closed";
        }
    }

    /** What the public may not hear (CPL 137, OLR 27). */
    enum Ground implements Keyed {
        STATE_SECRET,
        PRIVACY,
        /** On application of a party. */
        TRADE_SECRET,
        /** On application of a party. */
        DIVORCE,
        /** On application of a party. */
        MINOR
    }
}
