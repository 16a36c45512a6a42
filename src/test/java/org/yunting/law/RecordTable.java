package org.yunting.law;

import static org.yunting.law.FoundingCase.CALENDAR;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingRecord.WHY;
import static org.yunting.law.FoundingRecord.aConfirmedRecord;
import static org.yunting.law.FoundingRecord.aRecordObjectedTo;
import static org.yunting.law.FoundingRecord.aRecordUnderReading;
import static org.yunting.law.FoundingRecord.aSealedRecord;
import static org.yunting.law.FoundingRecord.aWrittenRecord;
import static org.yunting.law.FoundingRecord.said;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import org.yunting.law.records.RecordAnswer.Ground;
import org.yunting.law.records.WrittenRecord;

/** The machine of a written record. */
final class RecordTable {
    private RecordTable() {}

    static String render() {
        var confirmed = aConfirmedRecord();
        var late = MONDAY.plus(Duration.ofDays(10));
        return new StateTable<WrittenRecord>(
                        "Record of a hearing", record -> record.state().key())
                .state("open", aWrittenRecord())
                .state("under-reading", aRecordUnderReading())
                .state("under-reading, objected to", aRecordObjectedTo())
                .state("under-reading, all confirmed", confirmed)
                .state("signing", next(confirmed.sign(confirmed.digest(), by(clerk()))))
                .state("sealed", aSealedRecord())
                .act("write-line", r -> r.writeLine(said(plaintiff(), "是。"), by(clerk())))
                .act("state-in-writing", r -> r.stateInWriting("是。", by(plaintiff())))
                .act("revise-line", r -> r.reviseLine(2, said(plaintiff(), "是。"), by(clerk())))
                .act("put-for-reading", r -> r.putForReading(CALENDAR, by(clerk())))
                .act("take-back", r -> r.takeBack(WHY, by(clerk())))
                .act("confirm-record", r -> r.confirm(r.digest(), by(plaintiff())))
                .act("object-to-record", r -> r.object(1, WHY, by(plaintiff())))
                .act("uphold-objection", r -> r.uphold(1, WHY, by(judge())))
                .act("overrule-objection", r -> r.overrule(1, WHY, by(judge())))
                .act(
                        "note-not-signed, declined",
                        r -> r.noteNotSigned(personOf(defendant()), Ground.DECLINED, WHY, by(clerk())))
                .act(
                        "note-not-signed, no answer",
                        r -> r.noteNotSigned(personOf(defendant()), Ground.NO_ANSWER, WHY, by(clerk())))
                .act(
                        "note-not-signed, no answer, late",
                        r -> r.noteNotSigned(personOf(defendant()), Ground.NO_ANSWER, WHY, clerk().at(late)))
                .act("sign-record", r -> r.sign(r.digest(), by(judge())))
                .render();
    }
}
