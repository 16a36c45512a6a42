package org.yunting.law.records;

import java.time.Instant;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;

/** What happens to the record of a hearing. What a line says is in the record alone; here it is bound by its digest. */
public sealed interface RecordEvent extends DomainEvent {
    /** Whose record. */
    record Subject(CaseId caseId, HearingId hearing) {}

    Subject subject();

    @Override
    default CaseId caseId() {
        return subject().caseId();
    }

    @Override
    default LegalBasis basis() {
        return switch (this) {
            case RecordLineWritten e -> RecordAct.WRITE_LINE.basis();
            case RecordLineRevised e -> RecordAct.REVISE_LINE.basis();
            case RecordPutForReading e -> RecordAct.PUT_FOR_READING.basis();
            case RecordTakenBack e -> RecordAct.TAKE_BACK.basis();
            case RecordReadAndConfirmed e -> RecordAct.CONFIRM_RECORD.basis();
            case RecordObjectedTo e -> RecordAct.OBJECT_TO_RECORD.basis();
            case RecordCorrected e -> RecordAct.UPHOLD_OBJECTION.basis();
            case RecordObjectionOverruled e -> RecordAct.OVERRULE_OBJECTION.basis();
            case RecordNotSigned e -> RecordAct.NOTE_NOT_SIGNED.basis();
            case RecordSigned e -> RecordAct.SIGN_RECORD.basis();
            case RecordSealed e -> RecordAct.SIGN_RECORD.basis();
            case RecordPaperMade e -> LegalBasis.of(Law.OLR, 34);
        };
    }

    record RecordLineWritten(Subject subject, int line, RecordLine.Kind lineKind, Sha256 digest, Act act)
            implements RecordEvent {}

    /** @param digest of the new wording; the former ones stay */
    record RecordLineRevised(Subject subject, int line, Sha256 digest, Act act) implements RecordEvent {}

    /**
     * @param digest of the whole text
     * @param until when it may be read
     */
    record RecordPutForReading(Subject subject, Sha256 digest, Instant until, Act act) implements RecordEvent {}

    record RecordTakenBack(Subject subject, String reason, Act act) implements RecordEvent {}

    record RecordReadAndConfirmed(Subject subject, Sha256 digest, Act act) implements RecordEvent {}

    record RecordObjectedTo(Subject subject, int objection, String text, Act act) implements RecordEvent {}

    /**
     * @param person who had objected
     * @param line the line that corrects the record
     */
    record RecordCorrected(Subject subject, int objection, PersonId person, int line, Sha256 digest, Act act)
            implements RecordEvent {}

    /** @param person who had objected */
    record RecordObjectionOverruled(Subject subject, int objection, PersonId person, String reason, Act act)
            implements RecordEvent {}

    /** @param person who did not sign */
    record RecordNotSigned(Subject subject, PersonId person, RecordAnswer.Ground ground, String reason, Act act)
            implements RecordEvent {}

    record RecordSigned(Subject subject, Sha256 digest, Act act) implements RecordEvent {}

    /** @param seal digest of text, objections, rulings, answers and signatures */
    record RecordSealed(Subject subject, Sha256 seal, Act act) implements RecordEvent {}

    /**
     * The court made the sealed record into a PDF/A under its seal.
     *
     * @param digest of the file
     */
    record RecordPaperMade(Subject subject, Sha256 digest, Act act) implements RecordEvent {}
}
