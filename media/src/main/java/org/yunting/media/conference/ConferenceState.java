package org.yunting.media.conference;

import java.net.URI;
import java.util.Set;

/**
 * Where a conference stands with its bridge.
 *
 * <pre>
 * Empty ─first joins─▶ Seeking ─bridge chosen─▶ Creating ─created─▶ Live ─last leaves─▶ Empty
 *                         ▲ ▲──────────refused──────┘                │
 *                         └───────bridge lost, conference unknown────┘          any ─expire─▶ Ended
 * </pre>
 *
 * A generation is one allocation on one bridge; it only grows.
 */
sealed interface ConferenceState {

    /** Nobody is in, and it is on no bridge. */
    record Empty(int generation) implements ConferenceState {}

    /**
     * Somebody is in, and it is on no bridge.
     *
     * @param failed bridges that failed it since it was last live
     */
    record Seeking(int generation, Set<URI> failed, Occasion occasion) implements ConferenceState {
        public Seeking {
            failed = Set.copyOf(failed);
        }
    }

    /** A bridge was asked to create it. */
    record Creating(int generation, URI bridge, Set<URI> failed, Occasion occasion) implements ConferenceState {
        public Creating {
            failed = Set.copyOf(failed);
        }
    }

    /** It is on a bridge. */
    record Live(int generation, URI bridge) implements ConferenceState {}

    /** It is over. */
    record Ended(int generation) implements ConferenceState {}

    int generation();

    /** Why a bridge is sought. */
    enum Occasion {
        /** The first ones have joined; nobody has been told of any trouble. */
        OPENING,
        /** Media was interrupted, and the owner knows it. */
        INTERRUPTED
    }
}
