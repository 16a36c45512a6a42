package org.yunting.api.records;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Needed;
import org.yunting.api.database.Keys;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.records.RecordAct;
import org.yunting.law.records.RecordAnswer;
import org.yunting.law.records.RecordLine;
import org.yunting.law.records.RecordLine.Wording;
import org.yunting.law.records.WrittenRecord;

/** An act on a record, as it came in; what an act does not need is absent. */
record RecordActWanted(
        String act,
        @Nullable String kind,
        @Nullable UUID speaker,
        @Nullable String text,
        @Nullable Integer line,
        @Nullable Integer objection,
        @Nullable String digest,
        @Nullable UUID reader,
        @Nullable String ground) {
    Outcome<WrittenRecord> on(WrittenRecord record, CourtCalendar calendar, Act by) {
        return switch (Keys.constant(RecordAct.class, act)) {
            case WRITE_LINE -> record.writeLine(wording(), by);
            // The contract does not have it: whoever speaks is in the room, and the law of the hearing is asked first.
            case STATE_IN_WRITING -> throw new IllegalArgumentException("nothing is stated outside the room");
            case REVISE_LINE -> record.reviseLine(Needed.part("/line", line), wording(), by);
            case PUT_FOR_READING -> record.putForReading(calendar, by);
            case TAKE_BACK -> record.takeBack(words(), by);
            case CONFIRM_RECORD -> record.confirm(read(), by);
            case OBJECT_TO_RECORD -> record.object(line, words(), by);
            case UPHOLD_OBJECTION -> record.uphold(Needed.part("/objection", objection), words(), by);
            case OVERRULE_OBJECTION -> record.overrule(Needed.part("/objection", objection), words(), by);
            case NOTE_NOT_SIGNED ->
                record.noteNotSigned(
                        new PersonId(Needed.part("/reader", reader)),
                        Keys.constant(RecordAnswer.Ground.class, Needed.part("/ground", ground)),
                        words(),
                        by);
            case SIGN_RECORD -> record.sign(read(), by);
        };
    }

    private Wording wording() {
        return new Wording(
                Keys.constant(RecordLine.Kind.class, Needed.part("/kind", kind)),
                speaker == null ? null : new PersonId(speaker),
                words());
    }

    private String words() {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private Sha256 read() {
        return new Sha256(Needed.part("/digest", digest));
    }
}
