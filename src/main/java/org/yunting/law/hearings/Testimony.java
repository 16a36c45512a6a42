package org.yunting.law.hearings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;

/**
 * The testimony of one witness in one hearing.
 *
 * <pre>
 * Summoned ─▶ Arrived ─▶ Called ─▶ Testifying ─▶ Dismissed ─▶ Summoned   recalled by the judge
 *                          └─▶ Declined ─▶ Testifying | Dismissed
 * </pre>
 *
 * Until they are called and after they are dismissed, they may neither hear nor see the hearing (OLR 26, EVR 72).
 *
 * @param calledBy the party that asked for them; absent where the court calls of its own motion
 */
public record Testimony(Obligation obligation, @Nullable PersonId calledBy, State state) implements Duty {
    /** Whether the witness must undertake to tell the truth before testifying. */
    public enum Obligation implements Keyed {
        /** To tell the truth, read aloud and signed (CPI 119, EVR 71, 77); of an appraiser, to be impartial (EVR 33). */
        UNDERTAKING,
        /** Without or with limited capacity to act (CPI 119), or called for special knowledge, which is a party's statement (CPI 122). */
        NONE
    }

    /** How far it has come. */
    public sealed interface State {
        String key();
    }

    /** Not come yet. */
    public record Summoned() implements State {
        @Override
        public String key() {
            return "summoned";
        }
    }

    /** In the witness room, out of earshot. */
    public record Arrived(Instant at) implements State {
        @Override
        public String key() {
            return "arrived";
        }
    }

    /** Before the court, the undertaking still to be given. */
    public record Called(Instant at) implements State {
        @Override
        public String key() {
            return "called";
        }
    }

    /**
     * May testify.
     *
     * @param examiners who was given leave to examine, in that order
     */
    public record Testifying(Instant since, List<PersonId> examiners) implements State {
        public Testifying {
            examiners = List.copyOf(examiners);
        }

        Testifying examinedBy(PersonId examiner) {
            var all = new ArrayList<>(examiners);
            all.add(examiner);
            return new Testifying(since, all);
        }

        @Override
        public String key() {
            return "testifying";
        }
    }

    /** Would not give the undertaking, and may not testify (CPI 120). */
    public record Declined(Instant at) implements State {
        @Override
        public String key() {
            return "declined";
        }
    }

    /** Has gone for good, unless the judge recalls them. */
    public record Dismissed(Instant at) implements State {
        @Override
        public String key() {
            return "dismissed";
        }
    }

    /** What somebody who is to testify owes at the outset. */
    public static Testimony of(Capacity capacity, Capability capability, @Nullable PersonId calledBy) {
        boolean owes = capacity != Capacity.SPECIALIST && capability == Capability.FULL;
        return new Testimony(owes ? Obligation.UNDERTAKING : Obligation.NONE, calledBy, new Summoned());
    }

    /** Capacity for civil acts, on which the undertaking depends (CPI 119). */
    public enum Capability implements Keyed {
        FULL,
        LIMITED
    }

    Testimony in(State next) {
        return new Testimony(obligation, calledBy, next);
    }

    public boolean isDismissed() {
        return state instanceof Dismissed;
    }

    @Override
    public String key() {
        return state.key();
    }
}
