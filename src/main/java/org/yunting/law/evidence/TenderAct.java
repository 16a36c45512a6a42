package org.yunting.law.evidence;

import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;

/** What can be done about a tendered exhibit, in whose hand it lies, whether it must say why, and the article it rests on. */
public enum TenderAct implements Keyed {
    STATE_OPINION(Hand.OTHER_SIDE, false, LegalBasis.of(Law.OLR, 15)),
    EXPLAIN_LATENESS(Hand.FILER, true, LegalBasis.of(Law.CPL, 68)),
    POST_ORIGINAL(Hand.FILER, false, LegalBasis.of(Law.OLR, 12)),
    STATE_ORIGIN(Hand.FILER, false, LegalBasis.of(Law.EVR, 16)),
    ASK_CONFIDENTIALITY(Hand.FILER, true, LegalBasis.of(Law.CPL, 71)),
    WITHDRAW_EXHIBIT(Hand.FILER, true, LegalBasis.house("struck-exhibits")),
    DEMAND_ORIGINAL(Hand.STAFF, true, LegalBasis.of(Law.OLR, 12)),
    RECEIVE_ORIGINAL(Hand.STAFF, false, LegalBasis.of(Law.OLR, 12)),
    COMPARE_ORIGINAL(Hand.STAFF, false, LegalBasis.of(Law.OLR, 13)),
    MARK_FILED_IN_ERROR(Hand.STAFF, true, LegalBasis.house("struck-exhibits")),
    TAKE_AS_ORIGINAL(Hand.JUDGE, true, LegalBasis.of(Law.OLR, 13)),
    QUESTION_LATENESS(Hand.JUDGE, false, LegalBasis.of(Law.CPL, 68)),
    CLOSE_EXAMINATION(Hand.JUDGE, false, LegalBasis.of(Law.EVR, 60)),
    ADMIT_EXHIBIT(Hand.JUDGE, true, LegalBasis.of(Law.EVR, 85)),
    REFUSE_EXHIBIT(Hand.JUDGE, true, LegalBasis.of(Law.EVR, 85)),
    RESTRICT_EXHIBIT(Hand.JUDGE, true, LegalBasis.of(Law.CPL, 71)),
    OPEN_EXHIBIT_TO_ALL(Hand.JUDGE, true, LegalBasis.of(Law.CPL, 71));

    /** In whose hand an act lies. */
    public enum Hand implements Keyed {
        /** The party that filed the exhibit. */
        FILER,
        /** Every other party, each for itself. */
        OTHER_SIDE,
        JUDGE,
        /** The clerk, or the judge. */
        STAFF
    }

    private final Hand hand;
    private final boolean saysWhy;
    /** A record of values, which the annotation jars have no word for. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final LegalBasis basis;

    TenderAct(Hand hand, boolean saysWhy, LegalBasis basis) {
        this.hand = hand;
        this.saysWhy = saysWhy;
        this.basis = basis;
    }

    public Hand hand() {
        return hand;
    }

    /** Whether it is refused without a reason. */
    public boolean saysWhy() {
        return saysWhy;
    }

    public LegalBasis basis() {
        return basis;
    }

    /** Whether it can be done to an exhibit as it stands now, by whoever it lies with. */
    boolean isLawfulIn(Tender tender) {
        var state = tender.state();
        var original = tender.original();
        return switch (this) {
            case STATE_OPINION, CLOSE_EXAMINATION -> state instanceof TenderState.Offered;
            case STATE_ORIGIN, WITHDRAW_EXHIBIT, MARK_FILED_IN_ERROR -> state.isPending();
            case QUESTION_LATENESS -> state.isPending() && tender.lateness() instanceof Lateness.InTime;
            case EXPLAIN_LATENESS -> state.isPending() && !(tender.lateness() instanceof Lateness.Explained);
            case DEMAND_ORIGINAL -> state.isPending() && original instanceof OriginalState.NotDemanded;
            case POST_ORIGINAL ->
                state.isPending() && original.isAwaited() && !(original instanceof OriginalState.Posted);
            case RECEIVE_ORIGINAL -> !state.isStruck() && original.isAwaited();
            case COMPARE_ORIGINAL -> !state.isStruck() && original instanceof OriginalState.Received;
            case TAKE_AS_ORIGINAL -> !state.isStruck() && !(original instanceof OriginalState.Equivalent);
            case ADMIT_EXHIBIT -> state instanceof TenderState.Examined || state instanceof TenderState.Refused;
            case REFUSE_EXHIBIT -> state instanceof TenderState.Examined || state instanceof TenderState.Admitted;
            case ASK_CONFIDENTIALITY -> state.isPending() && tender.access() instanceof Access.ToAll;
            case RESTRICT_EXHIBIT -> !state.isStruck();
            case OPEN_EXHIBIT_TO_ALL -> !state.isStruck() && !(tender.access() instanceof Access.ToAll);
        };
    }
}
