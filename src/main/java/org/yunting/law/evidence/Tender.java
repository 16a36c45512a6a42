package org.yunting.law.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.law.evidence.OriginalState.EquivalenceGround;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.kernel.WrittenText;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyId;
import org.yunting.law.parties.PartyRole;

/**
 * An exhibit on its way from being offered to being admitted or refused (举证、质证、认证; OLR 12–15). The file itself never changes; this is what people
 * say and decide about it. Facts cannot be found on what was not examined (OLR 15) nor on a copy whose original is outstanding (EVR 90), and nothing
 * is held against a party that could not see it (CPL 71).
 *
 * @param parties all parties of the case
 * @param origin where it was made and in which language; absent until its party says so
 * @param opinions in the order they were stated
 */
public record Tender(
        Exhibit exhibit,
        List<Party> parties,
        TenderState state,
        OriginalState original,
        Lateness lateness,
        Access access,
        @Nullable Origin origin,
        List<StatedOpinion> opinions) {
    /** Longest reason or opinion, in characters. */
    public static final int TEXT_LENGTH_MAX = 4_000;

    public Tender {
        parties = List.copyOf(parties);
        opinions = List.copyOf(opinions);
    }

    /** How every exhibit begins. */
    public static Tender of(Exhibit exhibit, List<Party> parties) {
        return new Tender(
                exhibit,
                parties,
                new TenderState.Offered(exhibit.sealedAt()),
                new OriginalState.NotDemanded(),
                new Lateness.InTime(),
                new Access.ToAll(),
                null,
                List.of());
    }

    /** Says what a party holds of another's exhibit. Whoever disputes anything says why; whoever accepts need not. */
    public Outcome<Tender> stateOpinion(Opinion opinion, String text, Act act) {
        return lawfully(TenderAct.STATE_OPINION, text, act, () -> {
            if (opinion.disputes() && text.isBlank()) {
                return refused(EvidenceRefusal.TENDER_NEEDS_REASON, TenderAct.STATE_OPINION);
            }
            var party = partyOf(act.actor()).orElseThrow();
            var extended = new ArrayList<>(opinions);
            extended.add(new StatedOpinion(party.id(), opinion, text, act.at()));
            return Outcome.granted(
                    new Tender(exhibit, parties, state, original, lateness, access, origin, extended),
                    new TenderEvent.OpinionStated(subject(), party.role(), opinion, bound(text), act));
        });
    }

    /** The party says where the document was made and in which language; said again, the newest counts. */
    public Outcome<Tender> stateOrigin(Origin stated, Act act) {
        return lawfully(TenderAct.STATE_ORIGIN, "", act, () -> {
            var faults = stated.faults(exhibit.id());
            return faults.isEmpty()
                    ? Outcome.granted(
                            new Tender(exhibit, parties, state, original, lateness, access, stated, opinions),
                            new TenderEvent.OriginStated(
                                    subject(), stated.sort(), stated.country(), stated.wants(), act))
                    : Outcome.refused(
                            Refusal.of(EvidenceRefusal.TENDER_TEXT_NOT_ACCEPTED, TenderAct.STATE_ORIGIN.basis())
                                    .violating(faults));
        });
    }

    /** The judge asks why the exhibit comes only now (CPL 68). */
    public Outcome<Tender> questionLateness(Act act) {
        return lawfully(
                TenderAct.QUESTION_LATENESS,
                "",
                act,
                () -> Outcome.granted(
                        with(new Lateness.Questioned(act.at())), new TenderEvent.LatenessQuestioned(subject(), act)));
    }

    public Outcome<Tender> explainLateness(String reason, Act act) {
        return lawfully(
                TenderAct.EXPLAIN_LATENESS,
                reason,
                act,
                () -> Outcome.granted(
                        with(new Lateness.Explained(reason, act.at())),
                        new TenderEvent.LatenessExplained(subject(), bound(reason), act)));
    }

    /** Demands the original. That an opponent objects is a ground only if one does, with reasons (OLR 12). */
    public Outcome<Tender> demandOriginal(OriginalState.DemandGround ground, String reason, Act act) {
        return lawfully(TenderAct.DEMAND_ORIGINAL, reason, act, () -> {
            boolean claimed = ground == OriginalState.DemandGround.OPPONENT_OBJECTS;
            return claimed && nobodyDisputesAuthenticity()
                    ? refused(EvidenceRefusal.TENDER_GROUND_NOT_ON_RECORD, TenderAct.DEMAND_ORIGINAL)
                    : Outcome.granted(
                            with(new OriginalState.Demanded(ground, reason, act.at())),
                            new TenderEvent.OriginalDemanded(subject(), ground, bound(reason), act));
        });
    }

    /**
     * The party has sent the original to the court.
     *
     * @param courier who carries it, and {@code tracking} the number by which it is followed
     */
    public Outcome<Tender> postOriginal(String courier, String tracking, Act act) {
        return lawfully(TenderAct.POST_ORIGINAL, courier + tracking, act, () -> {
            boolean named = !courier.isBlank() && !tracking.isBlank();
            return named
                    ? Outcome.granted(
                            with(new OriginalState.Posted(courier, tracking, act.at())),
                            new TenderEvent.OriginalPosted(subject(), bound(courier + " " + tracking), act))
                    : refused(EvidenceRefusal.TENDER_NEEDS_REASON, TenderAct.POST_ORIGINAL);
        });
    }

    public Outcome<Tender> receiveOriginal(Act act) {
        return lawfully(
                TenderAct.RECEIVE_ORIGINAL,
                "",
                act,
                () -> Outcome.granted(
                        with(new OriginalState.Received(act.at())), new TenderEvent.OriginalReceived(subject(), act)));
    }

    /** Compares the original with the exhibit; whoever finds them to differ says in what. */
    public Outcome<Tender> compareOriginal(boolean matches, String reason, Act act) {
        return lawfully(TenderAct.COMPARE_ORIGINAL, reason, act, () -> {
            if (!matches && reason.isBlank()) {
                return refused(EvidenceRefusal.TENDER_NEEDS_REASON, TenderAct.COMPARE_ORIGINAL);
            }
            var found = matches
                    ? new OriginalState.Equivalent(EquivalenceGround.COMPARED, reason, act.at())
                    : new OriginalState.Differing(reason, act.at());
            return Outcome.granted(
                    with(found), new TenderEvent.OriginalCompared(subject(), matches, bound(reason), act));
        });
    }

    /** Takes the exhibit for the original on another ground than comparison (OLR 13). */
    public Outcome<Tender> takeAsOriginal(EquivalenceGround ground, String reason, Act act) {
        return lawfully(TenderAct.TAKE_AS_ORIGINAL, reason, act, () -> {
            boolean borneOut = switch (ground) {
                case NO_OBJECTION -> readers().silent().isEmpty() && nobodyDisputesAuthenticity();
                case COMPARED -> false;
                case NOTARISED, ACCEPTED_EARLIER, OTHER_PROOF -> true;
            };
            return borneOut
                    ? Outcome.granted(
                            with(new OriginalState.Equivalent(ground, reason, act.at())),
                            new TenderEvent.CopyTakenAsOriginal(subject(), ground, bound(reason), act))
                    : refused(EvidenceRefusal.TENDER_GROUND_NOT_ON_RECORD, TenderAct.TAKE_AS_ORIGINAL);
        });
    }

    /** The judge closes the examination. Where a party has said nothing, the judge says why it ends all the same: silence admits nothing by itself. */
    public Outcome<Tender> closeExamination(String reason, Act act) {
        return lawfully(TenderAct.CLOSE_EXAMINATION, reason, act, () -> {
            var silent = roles(readers().silent());
            return !silent.isEmpty() && reason.isBlank()
                    ? refused(EvidenceRefusal.TENDER_NEEDS_REASON, TenderAct.CLOSE_EXAMINATION)
                    : Outcome.granted(
                            with(new TenderState.Examined(reason, act.at())),
                            new TenderEvent.ExaminationClosed(subject(), silent, bound(reason), act));
        });
    }

    /** @param measure what it costs to have come late */
    public Outcome<Tender> admit(TenderState.Measure measure, String reason, Act act) {
        return lawfully(TenderAct.ADMIT_EXHIBIT, reason, act, () -> {
            if (!readers().areAllParties()) {
                return refused(
                        EvidenceRefusal.EXHIBIT_NOT_SEEN_BY_ALL,
                        TenderAct.OPEN_EXHIBIT_TO_ALL,
                        TenderAct.OPEN_EXHIBIT_TO_ALL,
                        TenderAct.REFUSE_EXHIBIT);
            }
            if (original.isOutstanding()) {
                return refused(
                        EvidenceRefusal.ORIGINAL_OUTSTANDING,
                        TenderAct.DEMAND_ORIGINAL,
                        TenderAct.TAKE_AS_ORIGINAL,
                        TenderAct.REFUSE_EXHIBIT);
            }
            if (measure != TenderState.Measure.NONE && lateness instanceof Lateness.InTime) {
                return refused(EvidenceRefusal.TENDER_NOT_LATE, TenderAct.QUESTION_LATENESS, TenderAct.ADMIT_EXHIBIT);
            }
            return Outcome.granted(
                    with(new TenderState.Admitted(measure, reason, act.at())),
                    new TenderEvent.ExhibitAdmitted(subject(), measure, bound(reason), act));
        });
    }

    public Outcome<Tender> refuse(String reason, Act act) {
        return lawfully(
                TenderAct.REFUSE_EXHIBIT,
                reason,
                act,
                () -> Outcome.granted(
                        with(new TenderState.Refused(reason, act.at())),
                        new TenderEvent.ExhibitRefused(subject(), bound(reason), act)));
    }

    /** The party takes its exhibit out of consideration; the file and all that was said of it stay. */
    public Outcome<Tender> withdraw(String reason, Act act) {
        return lawfully(
                TenderAct.WITHDRAW_EXHIBIT,
                reason,
                act,
                () -> Outcome.granted(
                        with(new TenderState.Withdrawn(reason, act.at())),
                        new TenderEvent.ExhibitWithdrawn(subject(), bound(reason), act)));
    }

    /** The court strikes what does not belong here, such as a paper of another case; from then on the other side does not see it. */
    public Outcome<Tender> markFiledInError(String reason, Act act) {
        return lawfully(
                TenderAct.MARK_FILED_IN_ERROR,
                reason,
                act,
                () -> Outcome.granted(
                        with(new TenderState.FiledInError(reason, act.at())),
                        new TenderEvent.ExhibitFiledInError(subject(), bound(reason), act)));
    }

    public Outcome<Tender> askConfidentiality(Access.Ground ground, String reason, Act act) {
        return lawfully(
                TenderAct.ASK_CONFIDENTIALITY,
                reason,
                act,
                () -> Outcome.granted(
                        with(new Access.Asked(ground, reason, act.at())),
                        new TenderEvent.ConfidentialityAsked(subject(), ground, act)));
    }

    /** @param to the other parties that may see it; none seals it */
    public Outcome<Tender> restrict(Access.Ground ground, Set<PartyId> to, String reason, Act act) {
        return lawfully(TenderAct.RESTRICT_EXHIBIT, reason, act, () -> {
            var named =
                    others().stream().filter(other -> to.contains(other.id())).toList();
            return named.size() < to.size()
                    ? refused(EvidenceRefusal.TENDER_READER_UNKNOWN, TenderAct.RESTRICT_EXHIBIT)
                    : Outcome.granted(
                            with(new Access.Restricted(ground, to, reason, act.at())),
                            new TenderEvent.ExhibitRestricted(subject(), ground, roles(named), act));
        });
    }

    public Outcome<Tender> openToAll(String reason, Act act) {
        return lawfully(
                TenderAct.OPEN_EXHIBIT_TO_ALL,
                reason,
                act,
                () -> Outcome.granted(
                        with(new Access.ToAll()), new TenderEvent.ExhibitOpenedToAll(subject(), bound(reason), act)));
    }

    /** Who may see it. */
    public TenderReaders readers() {
        return new TenderReaders(this);
    }

    /** The newest opinion of a party. */
    public Optional<StatedOpinion> standingOpinion(PartyId party) {
        return opinions.stream().filter(stated -> stated.by().equals(party)).reduce((before, after) -> after);
    }

    /** What an actor may do now: for "may" lists and for buttons. */
    public Set<TenderAct> actsOpenTo(Actor actor) {
        var open = EnumSet.allOf(TenderAct.class);
        open.removeIf(wanted -> !wanted.isLawfulIn(this) || !isInHandOf(actor, wanted));
        return open;
    }

    /** The act, if this actor may do it in this state and says why where that is needed. */
    private Outcome<Tender> lawfully(TenderAct wanted, String text, Act act, Supplier<Outcome<Tender>> deed) {
        if (!isInHandOf(act.actor(), wanted)) {
            return Outcome.refused(Refusal.of(EvidenceRefusal.TENDER_ACT_NOT_YOURS, wanted.basis())
                    .with("act", wanted.key())
                    .with("hand", wanted.hand().key())
                    .instead(actsOpenTo(act.actor())));
        }
        if (!wanted.isLawfulIn(this)) {
            return Outcome.refused(Refusal.of(EvidenceRefusal.TENDER_ACT_NOT_LAWFUL_NOW, wanted.basis())
                    .with("act", wanted.key())
                    .with("state", state.key())
                    .instead(actsOpenTo(act.actor())));
        }
        if (wanted.saysWhy() && text.isBlank()) {
            return refused(EvidenceRefusal.TENDER_NEEDS_REASON, wanted);
        }
        var faults = WrittenText.faults("/reason", text, TEXT_LENGTH_MAX);
        return faults.isEmpty()
                ? deed.get()
                : Outcome.refused(Refusal.of(EvidenceRefusal.TENDER_TEXT_NOT_ACCEPTED, wanted.basis())
                        .violating(faults));
    }

    private boolean isInHandOf(Actor actor, TenderAct wanted) {
        return switch (wanted.hand()) {
            case FILER -> partyOf(actor).filter(this::isFiler).isPresent();
            case OTHER_SIDE -> readers().others().stream().anyMatch(party -> party.isRepresentedBy(actor));
            case JUDGE -> actor.capacity() == Capacity.JUDGE;
            case STAFF -> actor.capacity().isCourtStaff();
        };
    }

    private boolean nobodyDisputesAuthenticity() {
        return others().stream()
                .flatMap(party -> standingOpinion(party.id()).stream())
                .noneMatch(stated -> stated.opinion().authenticity() == Opinion.Position.DISPUTED);
    }

    private Optional<Party> partyOf(Actor actor) {
        return parties.stream().filter(party -> party.isRepresentedBy(actor)).findFirst();
    }

    /** Whether a party is the one that filed it. */
    public boolean isFiler(Party party) {
        return exhibit.by().equals(party.person());
    }

    private List<Party> others() {
        return parties.stream().filter(party -> !isFiler(party)).toList();
    }

    private static Set<PartyRole> roles(List<Party> parties) {
        return parties.stream().map(Party::role).collect(Collectors.toUnmodifiableSet());
    }

    /** Words go to those alone to whom the exhibit is open; what everybody reads binds them. */
    private static Sha256 bound(String words) {
        return Sha256.over(words.getBytes(StandardCharsets.UTF_8));
    }

    private TenderEvent.Subject subject() {
        return new TenderEvent.Subject(exhibit.caseId(), exhibit.id(), exhibit.number());
    }

    private static Outcome<Tender> refused(EvidenceRefusal code, TenderAct rule, Keyed... instead) {
        return Outcome.refused(Refusal.of(code, rule.basis()).instead(List.of(instead)));
    }

    private Tender with(TenderState next) {
        return new Tender(exhibit, parties, next, original, lateness, access, origin, opinions);
    }

    private Tender with(OriginalState next) {
        return new Tender(exhibit, parties, state, next, lateness, access, origin, opinions);
    }

    private Tender with(Lateness next) {
        return new Tender(exhibit, parties, state, original, next, access, origin, opinions);
    }

    private Tender with(Access next) {
        return new Tender(exhibit, parties, state, original, lateness, next, origin, opinions);
    }
}
