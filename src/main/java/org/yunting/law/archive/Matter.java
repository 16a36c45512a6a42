package org.yunting.law.archive;

import java.util.Set;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;

/**
 * Something around a case that must have come to its end before the file is closed.
 *
 * @param subject id, or number as people know it
 * @param state stable key of where it stands
 */
public record Matter(Kind kind, String subject, String state) {
    /** What sort of matter, and where it must stand. */
    public enum Kind implements Keyed {
        CASE(LegalBasis.of(Law.OLR, 35), "closed", "refused"),
        /** A judgment can still be appealed against. */
        APPEAL(LegalBasis.of(Law.CPL, 171), "over"),
        HEARING(LegalBasis.of(Law.CPL, 139), "closed", "adjourned", "vacated"),
        TRIAL(LegalBasis.of(Law.OLR, 20), "closed-for-decision", "heard-otherwise", "not-agreed"),
        RECORD(LegalBasis.of(Law.CPL, 150), "sealed"),
        UPLOAD(LegalBasis.of(Law.EVR, 94), "sealed", "enclosed", "refused", "abandoned"),
        /** As the court last found its bytes. */
        EXHIBIT(LegalBasis.of(Law.EVR, 94), "intact"),
        PAPER(LegalBasis.of(Law.OLR, 31), "made"),
        /** Without its place in the tree an act cannot be proved. */
        LEDGER(LegalBasis.of(Law.OLR, 16), "witnessed");

        @SuppressWarnings("ImmutableEnumChecker")
        private final LegalBasis basis;

        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<String> settled;

        Kind(LegalBasis basis, String... settled) {
            this.basis = basis;
            this.settled = Set.of(settled);
        }

        public LegalBasis basis() {
            return basis;
        }

        /** The states in which such a matter holds nothing up any more. */
        public Set<String> settled() {
            return settled;
        }
    }

    public boolean isSettled() {
        return kind.settled.contains(state);
    }
}
