package org.yunting.law.asynctrial.eligibility;

import static org.yunting.law.consent.Stage.EVIDENCE_EXCHANGE;
import static org.yunting.law.consent.Stage.FILING;
import static org.yunting.law.consent.Stage.HEARING;
import static org.yunting.law.consent.Stage.INQUIRY;
import static org.yunting.law.consent.Stage.MEDIATION;
import static org.yunting.law.consent.Stage.SERVICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yunting.law.asynctrial.eligibility.Condition.AllApart;
import org.yunting.law.asynctrial.eligibility.Condition.AllOnline;
import org.yunting.law.asynctrial.eligibility.Condition.Found;
import org.yunting.law.asynctrial.eligibility.Condition.InDivorce;
import org.yunting.law.asynctrial.eligibility.Condition.Mediated;
import org.yunting.law.asynctrial.eligibility.Condition.NotFound;
import org.yunting.law.asynctrial.eligibility.Condition.OnceFound;
import org.yunting.law.asynctrial.eligibility.Condition.PermittedAbroad;
import org.yunting.law.asynctrial.eligibility.Condition.ProcedureAmong;
import org.yunting.law.asynctrial.eligibility.Condition.Without;
import org.yunting.law.asynctrial.eligibility.RuleSet.Procedures;
import org.yunting.law.cases.CaseTrait;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.permissions.Activity;

/** The jurisdictions the court knows. A new one is a new entry here and texts for its keys, and no code. */
public final class RuleSets {
    private static final Set<Stage> ALL = Set.of(FILING, MEDIATION, EVIDENCE_EXCHANGE, INQUIRY, HEARING, SERVICE);

    /** The stages for which a court may let each side log in at its own time (OLR 20(1)). */
    private static final Set<Stage> TRIED = Set.of(MEDIATION, EVIDENCE_EXCHANGE, INQUIRY, HEARING);

    private static final Set<Stage> ON_TRIAL = Set.of(HEARING);
    private static final LegalBasis OLR_20_2 = new LegalBasis(Law.OLR, "20(2)");
    private static final LegalBasis CPL_284 = LegalBasis.of(Law.CPL, 284);
    private static final LegalBasis OLR_21 = LegalBasis.of(Law.OLR, 21);

    /** In a divorce mediation comes before the decision (CPI 145, in force since 2015); in which stage, or in none, is open. */
    private static final List<Requirement> DIVORCE_MEDIATED = List.of(
            new Requirement("divorce-mediated", ON_TRIAL, new InDivorce(new Mediated()), LegalBasis.of(Law.CPI, 145)));

    /** All of China since 1 August 2021. */
    public static final RuleSet CN_OLR_2021 = new RuleSet(
            "cn-olr-2021",
            LocalDate.of(2021, 8, 1),
            null,
            Procedures.CHINESE,
            LegalBasis.of(Law.OLR, 20),
            List.of(
                    new Requirement("online-consent", ALL, new AllOnline(), LegalBasis.of(Law.OLR, 4)),
                    new Requirement("apart-consent", TRIED, new AllApart(), new LegalBasis(Law.OLR, "20(1)")),
                    new Requirement(
                            "examination-apart",
                            Set.of(EVIDENCE_EXCHANGE),
                            new Found(Question.EXAMINATION_APART_CHOSEN),
                            LegalBasis.of(Law.OLR, 14)),
                    new Requirement(
                            "short-procedure",
                            ON_TRIAL,
                            new ProcedureAmong(Set.of(ProcedureKind.SMALL_CLAIMS, ProcedureKind.SIMPLIFIED)),
                            OLR_20_2),
                    found("attendance-difficult", Question.ATTENDANCE_DIFFICULT, OLR_20_2),
                    found("applied-in-writing", Question.APPLIED_IN_WRITING, OLR_20_2),
                    found("facts-undisputed", Question.FACTS_UNDISPUTED, OLR_20_2),
                    barred("no-objection", Question.OBJECTION_WITH_REASON),
                    barred("equipment-and-skill", Question.NO_EQUIPMENT_OR_SKILL),
                    barred("nothing-on-the-spot", Question.CHECK_ON_THE_SPOT),
                    barred("not-hard-or-bulky", Question.HARD_OR_BULKY),
                    barred("no-state-secret", Question.STATE_SECRET),
                    barred("no-public-attention", Question.PUBLIC_ATTENTION),
                    barred("otherwise-suitable", Question.OTHERWISE_UNSUITABLE),
                    new Requirement(
                            "spouses-speak",
                            ON_TRIAL,
                            new InDivorce(new Found(Question.SPOUSES_SPEAK_FOR_THEMSELVES)),
                            LegalBasis.of(Law.CPL, 65)),
                    new Requirement(
                            "foreign-state-permits",
                            Set.of(EVIDENCE_EXCHANGE, INQUIRY, HEARING),
                            new OnceFound(Question.PERSON_HEARD_ABROAD, new Found(Question.FOREIGN_STATE_PERMITS)),
                            CPL_284),
                    abroad("testimony-permitted", Set.of(EVIDENCE_EXCHANGE, INQUIRY, HEARING), Activity.TESTIFY),
                    abroad("statements-permitted", Set.of(INQUIRY, HEARING), Activity.MAKE_STATEMENTS),
                    abroad("attendance-permitted", ON_TRIAL, Activity.ATTEND_HEARING)),
            DIVORCE_MEDIATED);

    /**
     * The pilot of the internet court in Hangzhou. Its rules could not be read in full: what stands here is what reports say of them. It ends
     * where the national rules begin.
     */
    public static final RuleSet CN_INTERNET_COURT_2018 = new RuleSet(
            "cn-internet-court-2018",
            LocalDate.of(2018, 4, 2),
            LocalDate.of(2021, 8, 1),
            Procedures.CHINESE,
            LegalBasis.of(Law.AST, 1),
            List.of(
                    new Requirement("apart-consent", TRIED, new AllApart(), LegalBasis.of(Law.AST, 1)),
                    new Requirement(
                            "internet-related", TRIED, new Found(Question.INTERNET_RELATED), LegalBasis.of(Law.AST, 1)),
                    found("facts-undisputed", Question.FACTS_UNDISPUTED, LegalBasis.of(Law.AST, 1))),
            DIVORCE_MEDIATED);

    /**
     * A written tribunal: nobody's consent is asked, because its ordinary way is on papers, and the tribunal chooses the form of a hearing. The
     * article numbers of the Act are unverified.
     */
    public static final RuleSet BC_CRT_2016 = new RuleSet(
            "bc-crt-2016",
            LocalDate.of(2016, 7, 13),
            null,
            Procedures.OF_A_TRIBUNAL,
            LegalBasis.of(Law.CRTA, 39),
            List.of(
                    new Requirement(
                            "no-status-or-title",
                            ALL,
                            new Without(CaseTrait.STATUS_OR_TITLE),
                            LegalBasis.of(Law.CRTA, 118)),
                    new Requirement(
                            "within-jurisdiction",
                            ALL,
                            new Found(Question.WITHIN_JURISDICTION),
                            LegalBasis.of(Law.CRTA, 118)),
                    found("decidable-in-writing", Question.DECIDABLE_IN_WRITING, LegalBasis.of(Law.CRTA, 39))),
            List.of());

    private static final List<RuleSet> KNOWN = List.of(CN_OLR_2021, CN_INTERNET_COURT_2018, BC_CRT_2016);

    private RuleSets() {}

    public static List<RuleSet> all() {
        return KNOWN;
    }

    public static Optional<RuleSet> find(String key) {
        return KNOWN.stream().filter(rules -> rules.key().equals(key)).findFirst();
    }

    private static Requirement found(String key, Question question, LegalBasis basis) {
        return new Requirement(key, ON_TRIAL, new Found(question), basis);
    }

    private static Requirement barred(String key, Question bar) {
        return new Requirement(key, ON_TRIAL, new NotFound(bar), OLR_21);
    }

    private static Requirement abroad(String key, Set<Stage> stages, Activity activity) {
        return new Requirement(key, stages, new PermittedAbroad(activity, Question.FOREIGN_STATE_PERMITS), CPL_284);
    }
}
