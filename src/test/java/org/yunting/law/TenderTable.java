package org.yunting.law;

import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OfferedExhibit.ACCEPTED;
import static org.yunting.law.OfferedExhibit.WHY;
import static org.yunting.law.OfferedExhibit.anExaminedExhibit;
import static org.yunting.law.OfferedExhibit.anOfferedExhibit;
import static org.yunting.law.OutcomeAssert.next;

import java.util.Set;
import org.yunting.law.evidence.Access;
import org.yunting.law.evidence.Origin;
import org.yunting.law.evidence.OriginalState.DemandGround;
import org.yunting.law.evidence.OriginalState.EquivalenceGround;
import org.yunting.law.evidence.Tender;
import org.yunting.law.evidence.TenderState.Measure;

/** The machines of an offered exhibit: its course, its original and who may see it. */
final class TenderTable {
    private static final Origin FROM_ITALY = new Origin(Origin.Sort.OTHER, "IT", "it", Set.of(), null);

    private TenderTable() {}

    static String render() {
        return course() + original() + access();
    }

    private static String course() {
        var offered = anOfferedExhibit();
        var examined = anExaminedExhibit();
        return new StateTable<Tender>("Exhibit", tender -> tender.state().key())
                .state("offered", offered)
                .state("examined", examined)
                .state("admitted", next(examined.admit(Measure.NONE, WHY, by(judge()))))
                .state("refused", next(examined.refuse(WHY, by(judge()))))
                .state("withdrawn", next(offered.withdraw(WHY, by(plaintiff()))))
                .state("filed-in-error", next(offered.markFiledInError(WHY, by(clerk()))))
                .act("state-opinion", t -> t.stateOpinion(ACCEPTED, "", by(defendant())))
                .act("state-origin", t -> t.stateOrigin(FROM_ITALY, by(plaintiff())))
                .act("question-lateness", t -> t.questionLateness(by(judge())))
                .act("explain-lateness", t -> t.explainLateness(WHY, by(plaintiff())))
                .act("close-examination", t -> t.closeExamination(WHY, by(judge())))
                .act("admit-exhibit", t -> t.admit(Measure.NONE, WHY, by(judge())))
                .act("admit-exhibit, with a fine", t -> t.admit(Measure.FINE, WHY, by(judge())))
                .act("refuse-exhibit", t -> t.refuse(WHY, by(judge())))
                .act("withdraw-exhibit", t -> t.withdraw(WHY, by(plaintiff())))
                .act("mark-filed-in-error", t -> t.markFiledInError(WHY, by(clerk())))
                .render();
    }

    private static String original() {
        var offered = anOfferedExhibit();
        var demanded = next(offered.demandOriginal(DemandGround.UNCLEAR, WHY, by(clerk())));
        var posted = next(demanded.postOriginal("EMS", "EE123456789CN", by(plaintiff())));
        var received = next(posted.receiveOriginal(by(clerk())));
        return new StateTable<Tender>(
                        "Original of an exhibit", tender -> tender.original().key())
                .state("not-demanded", offered)
                .state("demanded", demanded)
                .state("posted", posted)
                .state("received", received)
                .state("equivalent", next(received.compareOriginal(true, "", by(clerk()))))
                .state("differing", next(received.compareOriginal(false, WHY, by(clerk()))))
                .act("demand-original", t -> t.demandOriginal(DemandGround.UNCLEAR, WHY, by(clerk())))
                .act("post-original", t -> t.postOriginal("EMS", "EE123456789CN", by(plaintiff())))
                .act("receive-original", t -> t.receiveOriginal(by(clerk())))
                .act("compare-original, same", t -> t.compareOriginal(true, "", by(clerk())))
                .act("compare-original, other", t -> t.compareOriginal(false, WHY, by(clerk())))
                .act("take-as-original", t -> t.takeAsOriginal(EquivalenceGround.NOTARISED, WHY, by(judge())))
                .render();
    }

    private static String access() {
        var open = anOfferedExhibit();
        return new StateTable<Tender>(
                        "Access to an exhibit", tender -> tender.access().key())
                .state("to-all", open)
                .state("asked", next(open.askConfidentiality(Access.Ground.SAFETY, WHY, by(plaintiff()))))
                .state("restricted", next(open.restrict(Access.Ground.SAFETY, Set.of(), WHY, by(judge()))))
                .act("ask-confidentiality", t -> t.askConfidentiality(Access.Ground.SAFETY, WHY, by(plaintiff())))
                .act("restrict-exhibit", t -> t.restrict(Access.Ground.PRIVACY, Set.of(), WHY, by(judge())))
                .act("open-exhibit-to-all", t -> t.openToAll(WHY, by(judge())))
                .render();
    }
}
