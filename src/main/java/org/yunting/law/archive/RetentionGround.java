package org.yunting.law.archive;

import java.util.EnumSet;
import java.util.Set;
import org.yunting.law.cases.CaseTrait;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.LegalBasis;

/**
 * Why a file is kept as long as it is: each ground that holds names a class, and the longest counts (party status, impact, procedure, kind of case; domain
 * rule 7.2.2). Only the opening of the rules for electronic litigation archives could be had; which case gets which class is therefore the court's own
 * rule {@code retention-table}, to be checked against the table in force.
 */
public enum RetentionGround implements Keyed {
    /** A party is foreign or lives abroad: what is decided here is shown to authorities elsewhere for a lifetime and longer. */
    FOREIGN_RELATED(RetentionClass.PERMANENT),
    PUBLIC_INTEREST(RetentionClass.PERMANENT),
    MANY_PARTIES(RetentionClass.PERMANENT),
    /** Marriage, parentage, title: people ask for these judgments as long as they live. */
    STATUS_OR_TITLE(RetentionClass.SIXTY_YEARS),
    /** Reopened or remanded. */
    TRIAL_SUPERVISION(RetentionClass.SIXTY_YEARS),
    ORDINARY_PROCEDURE(RetentionClass.SIXTY_YEARS),
    /** Simplified, small claims, or never accepted. */
    EVERY_OTHER_CASE(RetentionClass.THIRTY_YEARS);

    /** The court's own table. */
    public static final LegalBasis TABLE = LegalBasis.house("retention-table");

    private final RetentionClass retention;

    RetentionGround(RetentionClass retention) {
        this.retention = retention;
    }

    public RetentionClass retention() {
        return retention;
    }

    /** The grounds that hold for a case; never none. */
    public static Set<RetentionGround> of(CourtCase courtCase, Set<CaseTrait> found) {
        var traits = EnumSet.noneOf(CaseTrait.class);
        traits.addAll(courtCase.filing().traits());
        traits.addAll(found);
        var grounds = EnumSet.noneOf(RetentionGround.class);
        for (var trait : traits) {
            switch (trait) {
                case FOREIGN_RELATED -> grounds.add(FOREIGN_RELATED);
                case PUBLIC_INTEREST -> grounds.add(PUBLIC_INTEREST);
                case MANY_PARTIES -> grounds.add(MANY_PARTIES);
                case STATUS_OR_TITLE -> grounds.add(STATUS_OR_TITLE);
                case TRIAL_SUPERVISION, REMANDED, THIRD_PARTY_REVOCATION -> grounds.add(TRIAL_SUPERVISION);
                case APPRAISAL_NEEDED, PARTY_MISSING, COUNTERCLAIM -> {}
            }
        }
        var acceptance = courtCase.acceptance();
        if (acceptance != null && acceptance.procedure() == ProcedureKind.ORDINARY) {
            grounds.add(ORDINARY_PROCEDURE);
        }
        if (grounds.isEmpty()) {
            grounds.add(EVERY_OTHER_CASE);
        }
        return grounds;
    }
}
