package org.yunting.law.evidence;

import java.util.List;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.Party;

/** Who may see a tendered exhibit: judge and clerk of the case, the party that filed it, and of the other parties those to whom it is open. */
public record TenderReaders(Tender tender) {
    public List<Party> parties() {
        return tender.parties().stream()
                .filter(party -> tender.isFiler(party) || isOpenTo(party))
                .toList();
    }

    /** The exhibit, for somebody who may see it; else the refusal, which names the ground and never what is in it. */
    public Outcome<Exhibit> show(Actor reader) {
        return include(reader)
                ? Outcome.granted(tender.exhibit())
                : Outcome.refused(Refusal.of(EvidenceRefusal.EXHIBIT_CONFIDENTIAL, TenderAct.RESTRICT_EXHIBIT.basis())
                        .with("number", tender.exhibit().number())
                        .with("state", tender.state().key())
                        .with("access", tender.access().key()));
    }

    public boolean include(Actor reader) {
        return reader.capacity().isCourtStaff() || parties().stream().anyMatch(party -> party.isRepresentedBy(reader));
    }

    /** Those parties that may see it and have not spoken of it. */
    public List<Party> silent() {
        return others().stream()
                .filter(party -> tender.standingOpinion(party.id()).isEmpty())
                .toList();
    }

    /** Whether it is closed to no party of the case. */
    public boolean areAllParties() {
        return parties().size() == tender.parties().size();
    }

    List<Party> others() {
        return parties().stream().filter(party -> !tender.isFiler(party)).toList();
    }

    private boolean isOpenTo(Party other) {
        return !(tender.state() instanceof TenderState.FiledInError)
                && tender.access().opensTo(other.id());
    }
}
