package org.yunting.law.hearings;

import java.util.Arrays;
import java.util.Set;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;

/**
 * What a hearing goes through, in the order of the law: preparation (CPL 140), inquiry (CPL 141), debate and last words (CPL 144), the offer of
 * mediation (CPL 145), the reading of the record (CPL 150), and the end. Which of them a hearing has, and which it may leave out without a reason,
 * the {@link ProcedureGuide} says.
 */
public enum HearingStep implements Keyed {
    OPENING(140),
    /** The presiding judge ascertains who is there. */
    IDENTITIES(140, Capacity.PLAINTIFF, Capacity.DEFENDANT, Capacity.THIRD_PARTY),
    /** Bench, rights and duties are told. */
    RIGHTS(140, Capacity.PLAINTIFF, Capacity.DEFENDANT, Capacity.THIRD_PARTY),
    /** Whether anybody asks for another judge; whoever learns the ground later asks later (CPL 48). */
    RECUSAL(48, Capacity.PLAINTIFF, Capacity.DEFENDANT, Capacity.THIRD_PARTY),
    CLAIMS(141, Capacity.PLAINTIFF),
    DEFENCE(141, Capacity.DEFENDANT),
    THIRD_PARTY_STATEMENT(141, Capacity.THIRD_PARTY),
    /** One exhibit after the other is shown and commented on. */
    EVIDENCE(141, Capacity.PLAINTIFF, Capacity.DEFENDANT, Capacity.THIRD_PARTY),
    /** One issue in dispute after the other. */
    DEBATE(144, Capacity.PLAINTIFF, Capacity.DEFENDANT, Capacity.THIRD_PARTY),
    LAST_WORD_PLAINTIFF(144, Capacity.PLAINTIFF),
    LAST_WORD_DEFENDANT(144, Capacity.DEFENDANT),
    LAST_WORD_THIRD_PARTY(144, Capacity.THIRD_PARTY),
    MEDIATION_OFFER(145, Capacity.PLAINTIFF, Capacity.DEFENDANT, Capacity.THIRD_PARTY),
    RECORD_READING(150, Capacity.PLAINTIFF, Capacity.DEFENDANT, Capacity.THIRD_PARTY),
    CLOSING(151);

    private final int article;
    /** A copy that cannot change, which the type alone does not show. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Capacity> called;

    /** @param article of the Civil Procedure Law */
    HearingStep(int article, Capacity... called) {
        this.article = article;
        this.called = Set.of(called);
    }

    public LegalBasis basis() {
        return LegalBasis.of(Law.CPL, article);
    }

    /** Who is called upon to speak; nobody where the court alone speaks. */
    public Set<Capacity> called() {
        return called;
    }

    /** Whether only third parties are heard, so that a hearing without one does not have this step. */
    boolean isForThirdPartiesAlone() {
        return called.equals(Set.of(Capacity.THIRD_PARTY));
    }

    /** Whether a constant has this key. */
    public static boolean isKey(String key) {
        return Arrays.stream(values()).anyMatch(step -> step.key().equals(key));
    }
}
