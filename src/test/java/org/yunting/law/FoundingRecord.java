package org.yunting.law;

import static org.yunting.law.FoundingCase.CALENDAR;
import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.HEARING;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.next;

import java.util.stream.Stream;
import org.yunting.law.kernel.Actor;
import org.yunting.law.records.RecordLine.Kind;
import org.yunting.law.records.RecordLine.Wording;
import org.yunting.law.records.Sitting;
import org.yunting.law.records.WrittenRecord;

/** The record of the founding hearing, as a vocabulary for tests. */
public final class FoundingRecord {
    public static final String WHY = "理由如下";

    private FoundingRecord() {}

    public static Wording said(Actor speaker, String text) {
        return new Wording(Kind.STATEMENT, personOf(speaker), text);
    }

    public static Sitting sitting(Actor... people) {
        return new Sitting(
                CASE,
                HEARING,
                personOf(judge()),
                Stream.of(people)
                        .map(one -> new Sitting.Participant(personOf(one), one.capacity(), true))
                        .toList(),
                Sitting.Session.OVER);
    }

    public static WrittenRecord aBlankRecord() {
        return WrittenRecord.blank(sitting(judge(), clerk(), plaintiff(), defendant()));
    }

    /** The judge asks, the plaintiff answers. */
    public static WrittenRecord aWrittenRecord() {
        return next(aBlankRecord()
                .writeLine(new Wording(Kind.QUESTION, personOf(judge()), "你们何时开始分居？"), by(clerk()))
                .then(open ->
                        open.writeLine(new Wording(Kind.ANSWER, personOf(plaintiff()), "2019年6月。"), by(clerk()))));
    }

    public static WrittenRecord aRecordUnderReading() {
        return next(aWrittenRecord().putForReading(CALENDAR, by(clerk())));
    }

    /** Both parties have confirmed. */
    public static WrittenRecord aConfirmedRecord() {
        var reading = aRecordUnderReading();
        return next(reading.confirm(reading.digest(), by(plaintiff()))
                .then(one -> one.confirm(one.digest(), by(defendant()))));
    }

    public static WrittenRecord aRecordObjectedTo() {
        return next(aRecordUnderReading().object(2, "是2019年5月。", by(plaintiff())));
    }

    public static WrittenRecord aSealedRecord() {
        return next(aConfirmedRecord()
                .sign(aConfirmedRecord().digest(), by(clerk()))
                .then(one -> one.sign(one.digest(), by(judge()))));
    }
}
