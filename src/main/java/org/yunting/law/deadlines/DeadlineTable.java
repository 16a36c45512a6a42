package org.yunting.law.deadlines;

import static org.yunting.law.deadlines.Period.Length.days;
import static org.yunting.law.deadlines.Period.Length.months;
import static org.yunting.law.deadlines.Period.Length.workingDays;

import java.util.List;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;

/** The periods the law sets, each with its articles. Windows that a court sets for itself are {@link Period}s of its own making. */
public final class DeadlineTable {
    /** The court decides whether to register a case. */
    public static final Period DECIDE_ON_FILING =
            Period.within("decide-on-filing", days(7), olr(9), cpl(126), LegalBasis.of(Law.REG, 8));

    public static final Period SERVE_COMPLAINT = Period.within("serve-complaint", days(5), cpl(128));
    public static final Period ANSWER = Period.within("answer", days(15), cpl(128));
    public static final Period FORWARD_ANSWER = Period.within("forward-answer", days(5), cpl(128));

    /** For a defendant without domicile in China; extendable on application, for as long as the court decides. */
    public static final Period ANSWER_FROM_ABROAD = Period.within("answer-from-abroad", days(30), cpl(285));

    /** A defendant who consents to going online verifies identity and links the case. */
    public static final Period LINK_CASE = Period.within("link-case", days(3), olr(10));

    public static final Period EVIDENCE_ORDINARY = atLeast("evidence-ordinary", days(15), evr(51));
    public static final Period NEW_EVIDENCE_SECOND_INSTANCE =
            atLeast("new-evidence-second-instance", days(10), evr(51));
    public static final Period EVIDENCE_SIMPLIFIED = Period.within("evidence-simplified", days(15), evr(51), cpi(266));
    public static final Period EVIDENCE_SMALL_CLAIMS =
            Period.within("evidence-small-claims", days(7), evr(51), cpi(275));

    /** Parties hear of a hearing three days before it. */
    public static final Period HEARING_NOTICE =
            new Period("hearing-notice", days(3), Period.Bound.BEFORE, null, List.of(cpl(139)));

    public static final Period TRIAL_ORDINARY =
            Period.within("trial-ordinary", months(6), cpl(152)).extendableBy(months(6));
    public static final Period TRIAL_SIMPLIFIED =
            Period.within("trial-simplified", months(3), cpl(164)).extendableBy(months(1));
    public static final Period TRIAL_SMALL_CLAIMS =
            Period.within("trial-small-claims", months(2), cpl(168)).extendableBy(months(1));

    /** A mediation in a case, from its beginning; longer if all parties agree to it, and then as long as they agree. */
    public static final Period MEDIATION_ORDINARY = Period.within("mediation-ordinary", days(15), omr(24));

    /** The same in the simplified procedure. */
    public static final Period MEDIATION_SIMPLIFIED = Period.within("mediation-simplified", days(7), omr(24));

    /** Parties read the record at once or within this time. */
    public static final Period READ_RECORD = Period.within("read-record", days(5), cpl(150));

    /** A party appeals against a judgment. */
    public static final Period APPEAL = Period.within("appeal", days(15), cpl(171));

    /** The same for a party without domicile in China. */
    public static final Period APPEAL_FROM_ABROAD = Period.within("appeal-from-abroad", days(30), cpl(286));

    /** After an obstacle has ended, the one it held up may ask for the lost time. */
    public static final Period LOST_TIME_RELIEF = Period.within("lost-time-relief", days(10), cpl(86));

    /** The article number is unverified: only press reports of these provisions could be had. */
    public static final Period CROSS_BORDER_CORRECTION =
            Period.within("cross-border-correction", days(15), LegalBasis.house("cross-border-filing"));

    /** The article number is unverified: only press reports of these provisions could be had. */
    public static final Period CROSS_BORDER_DECISION =
            Period.within("cross-border-decision", workingDays(7), LegalBasis.house("cross-border-filing"));

    private static final List<Period> ALL = List.of(
            DECIDE_ON_FILING,
            SERVE_COMPLAINT,
            ANSWER,
            FORWARD_ANSWER,
            ANSWER_FROM_ABROAD,
            LINK_CASE,
            EVIDENCE_ORDINARY,
            NEW_EVIDENCE_SECOND_INSTANCE,
            EVIDENCE_SIMPLIFIED,
            EVIDENCE_SMALL_CLAIMS,
            HEARING_NOTICE,
            TRIAL_ORDINARY,
            TRIAL_SIMPLIFIED,
            TRIAL_SMALL_CLAIMS,
            MEDIATION_ORDINARY,
            MEDIATION_SIMPLIFIED,
            READ_RECORD,
            APPEAL,
            APPEAL_FROM_ABROAD,
            LOST_TIME_RELIEF,
            CROSS_BORDER_CORRECTION,
            CROSS_BORDER_DECISION);

    private DeadlineTable() {}

    public static List<Period> all() {
        return ALL;
    }

    private static Period atLeast(String key, Period.Length length, LegalBasis basis) {
        return new Period(key, length, Period.Bound.AT_LEAST, null, List.of(basis));
    }

    private static LegalBasis olr(int article) {
        return LegalBasis.of(Law.OLR, article);
    }

    private static LegalBasis omr(int article) {
        return LegalBasis.of(Law.OMR, article);
    }

    private static LegalBasis cpl(int article) {
        return LegalBasis.of(Law.CPL, article);
    }

    private static LegalBasis cpi(int article) {
        return LegalBasis.of(Law.CPI, article);
    }

    private static LegalBasis evr(int article) {
        return LegalBasis.of(Law.EVR, article);
    }
}
