package org.yunting.law.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;

/** The kinds of first-instance procedure, each with the traits that exclude a case from it. */
public enum ProcedureKind implements Keyed {
    ORDINARY(Map.of()),
    /** CPI 257. A cross-border divorce with a spouse who can be reached is not excluded. */
    SIMPLIFIED(Map.of(
            CaseTrait.PARTY_MISSING, LegalBasis.of(Law.CPI, 257),
            CaseTrait.REMANDED, LegalBasis.of(Law.CPI, 257),
            CaseTrait.MANY_PARTIES, LegalBasis.of(Law.CPI, 257),
            CaseTrait.TRIAL_SUPERVISION, LegalBasis.of(Law.CPI, 257),
            CaseTrait.PUBLIC_INTEREST, LegalBasis.of(Law.CPI, 257),
            CaseTrait.THIRD_PARTY_REVOCATION, LegalBasis.of(Law.CPI, 257))),
    /** CPL 166, and what excludes the simplified procedure, of which it is the shortest form. */
    SMALL_CLAIMS(Map.of(
            CaseTrait.STATUS_OR_TITLE, LegalBasis.of(Law.CPL, 166),
            CaseTrait.FOREIGN_RELATED, LegalBasis.of(Law.CPL, 166),
            CaseTrait.APPRAISAL_NEEDED, LegalBasis.of(Law.CPL, 166),
            CaseTrait.PARTY_MISSING, LegalBasis.of(Law.CPL, 166),
            CaseTrait.COUNTERCLAIM, LegalBasis.of(Law.CPL, 166),
            CaseTrait.REMANDED, LegalBasis.of(Law.CPI, 257),
            CaseTrait.MANY_PARTIES, LegalBasis.of(Law.CPI, 257),
            CaseTrait.TRIAL_SUPERVISION, LegalBasis.of(Law.CPI, 257),
            CaseTrait.PUBLIC_INTEREST, LegalBasis.of(Law.CPI, 257),
            CaseTrait.THIRD_PARTY_REVOCATION, LegalBasis.of(Law.CPI, 257)));

    /** A trait that shuts a case out of a procedure, with the article that says so. */
    public record Exclusion(CaseTrait trait, LegalBasis basis) {}

    /** A copy that cannot change, which the type alone does not show. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<CaseTrait, LegalBasis> excludedBy;

    ProcedureKind(Map<CaseTrait, LegalBasis> excludedBy) {
        this.excludedBy = Map.copyOf(excludedBy);
    }

    /** Everything that shuts a case with these traits out; empty if the procedure is open to it. */
    public List<Exclusion> exclusions(Set<CaseTrait> traits) {
        return excludedBy.entrySet().stream()
                .filter(entry -> traits.contains(entry.getKey()))
                .map(entry -> new Exclusion(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Exclusion::trait))
                .toList();
    }
}
