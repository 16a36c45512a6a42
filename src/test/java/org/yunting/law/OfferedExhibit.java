package org.yunting.law;

import static org.yunting.law.FoundingCase.EXHIBIT;
import static org.yunting.law.FoundingCase.aSealedUpload;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.partyOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.next;

import java.util.List;
import org.yunting.law.evidence.Exhibit;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.evidence.Opinion;
import org.yunting.law.evidence.Opinion.Position;
import org.yunting.law.evidence.Tender;
import org.yunting.law.parties.PartyRole;

/** An exhibit of the plaintiff of the founding case, offered and examined, as a vocabulary for tests. */
public final class OfferedExhibit {
    public static final String WHY = "理由如下";
    public static final Opinion ACCEPTED =
            new Opinion(Position.ACCEPTED, Position.ACCEPTED, Position.ACCEPTED, Position.NOT_STATED);
    public static final Opinion FORGED =
            new Opinion(Position.DISPUTED, Position.ACCEPTED, Position.ACCEPTED, Position.NOT_STATED);

    private OfferedExhibit() {}

    public static Tender anOfferedExhibit() {
        var exhibit =
                next(Exhibit.of(EXHIBIT, new ExhibitNumber(PartyRole.PLAINTIFF, 1), aSealedUpload(), by(plaintiff())));
        return Tender.of(exhibit, List.of(partyOf(plaintiff()), partyOf(defendant())));
    }

    public static Tender anExaminedExhibit() {
        return next(anOfferedExhibit()
                .stateOpinion(ACCEPTED, "", by(defendant()))
                .then(spoken -> spoken.closeExamination("", by(judge()))));
    }
}
