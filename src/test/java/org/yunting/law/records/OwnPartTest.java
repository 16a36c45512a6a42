package org.yunting.law.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.CALENDAR;
import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.HEARING;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.interpreter;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherWitness;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingCase.witness;
import static org.yunting.law.FoundingRecord.said;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.records.RecordAnswer.Ground;
import org.yunting.law.records.Sitting.Session;

/** Who testified or interpreted reads what concerns them of the record and signs it, and reads nothing else of it (CPL 150). */
class OwnPartTest {
    private final PersonId witness = personOf(witness());

    @Test
    void a_witness_reads_their_own_lines_an_interpreter_also_what_they_interpreted_and_a_party_all() {
        var record = aRecordWithTestimony(Session.UNDER_WAY);

        assertThat(numbers(record, witness())).containsExactly(2);
        assertThat(numbers(record, otherWitness())).isEmpty();
        assertThat(numbers(record, interpreter())).containsExactly(3, 4);
        assertThat(numbers(record, plaintiff())).containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Session.class,
            names = {"UNDER_WAY", "OVER"})
    void a_witness_confirms_at_once_while_the_record_is_still_being_written(Session session) {
        var record = aRecordWithTestimony(session);

        var confirmed = record.confirm(record.digestFor(witness), by(witness()));

        assertThat(confirmed).isGrantedWith("record-read-and-confirmed");
        assertThat(next(confirmed).standingOf(witness)).isEqualTo(Standing.CONFIRMED);
        assertThat(next(confirmed).actsAwaiting(witness())).containsExactly(RecordAct.OBJECT_TO_RECORD);
        assertThat(record.confirm(record.digest(), by(plaintiff())))
                .isRefusedWith(RecordRefusal.RECORD_ACT_NOT_LAWFUL_NOW);
    }

    @Test
    void what_is_written_of_others_afterwards_takes_nothing_from_it_and_what_is_changed_of_their_own_does() {
        var record = aRecordWithTestimony(Session.UNDER_WAY);
        var confirmed = next(record.confirm(record.digestFor(witness), by(witness())));

        var longer = next(confirmed.writeLine(said(defendant(), "不对。"), by(clerk())));
        var changed = next(confirmed.reviseLine(2, said(witness(), "没看见。"), by(clerk())));

        assertThat(longer.standingOf(witness)).isEqualTo(Standing.CONFIRMED);
        assertThat(changed.standingOf(witness)).isEqualTo(Standing.READING);
    }

    @Test
    void a_confirmation_binds_to_ones_own_lines_and_to_nothing_else() {
        var record = aRecordWithTestimony(Session.OVER);

        assertThat(record.confirm(record.digest(), by(witness()))).isRefusedWith(RecordRefusal.RECORD_TEXT_CHANGED);
    }

    @Test
    void a_witness_objects_to_their_own_lines_and_the_judge_rules() {
        var record = aRecordWithTestimony(Session.OVER);

        assertThat(record.object(1, "不是我说的。", by(witness()))).isRefusedWith(RecordRefusal.RECORD_LINE_UNKNOWN);
        var objected = next(record.object(2, "我说的是五月。", by(witness())));

        assertThat(objected.standingOf(witness)).isEqualTo(Standing.OBJECTING);
        assertThat(objected.confirm(objected.digestFor(witness), by(witness())))
                .isRefusedWith(RecordRefusal.RECORD_OBJECTION_PENDING);
        var corrected = next(objected.putForReading(CALENDAR, by(clerk()))
                .then(reading -> reading.uphold(1, "第2行更正为五月。", by(judge()))));
        assertThat(numbers(corrected, witness())).containsExactly(2, 5);
        assertThat(corrected.confirm(corrected.digestFor(witness), by(witness())))
                .isGrantedWith("record-read-and-confirmed");
    }

    @Test
    void the_bench_waits_for_no_witness_and_the_clerk_may_note_that_one_does_not_sign() {
        var reading = next(aRecordWithTestimony(Session.OVER).putForReading(CALENDAR, by(clerk())));

        var noted = reading.noteNotSigned(witness, Ground.DECLINED, "拒绝签名", by(clerk()));
        var confirmed = next(reading.confirm(reading.digest(), by(plaintiff()))
                .then(one -> one.confirm(one.digest(), by(defendant()))));

        assertThat(noted).isGrantedWith("record-not-signed");
        assertThat(confirmed.sign(confirmed.digest(), by(judge()))).isGrantedWith("record-signed");
    }

    @Test
    void nobody_signs_who_said_nothing_or_was_never_called_and_nothing_after_the_court_has_signed() {
        var record = aRecordWithTestimony(Session.OVER);
        var notCalled = WrittenRecord.blank(new Sitting(
                CASE,
                HEARING,
                personOf(judge()),
                List.of(new Sitting.Participant(witness, witness().capacity(), false)),
                Session.OVER));
        var signed = next(record.putForReading(CALENDAR, by(clerk()))
                .then(one -> one.confirm(one.digest(), by(plaintiff())))
                .then(one -> one.confirm(one.digest(), by(defendant())))
                .then(one -> one.sign(one.digest(), by(judge()))));

        assertThat(record.confirm(record.digestFor(personOf(otherWitness())), by(otherWitness())))
                .isRefusedWith(RecordRefusal.RECORD_ACT_NOT_LAWFUL_NOW);
        assertThat(notCalled.confirm(notCalled.digestFor(witness), by(witness())))
                .isRefusedWith(RecordRefusal.RECORD_ACT_NOT_YOURS);
        assertThat(signed.confirm(signed.digestFor(witness), by(witness())))
                .isRefusedWith(RecordRefusal.RECORD_ACT_NOT_LAWFUL_NOW);
    }

    private static List<Integer> numbers(WrittenRecord record, Actor reader) {
        return record.partOf(personOf(reader)).stream().map(RecordLine::number).toList();
    }

    /** The judge asks, a witness answers, and the interpreter says what the defendant said. */
    private static WrittenRecord aRecordWithTestimony(Session session) {
        var people = List.of(
                took(judge(), null),
                took(clerk(), null),
                took(plaintiff(), null),
                took(defendant(), null),
                took(witness(), null),
                took(otherWitness(), null),
                took(interpreter(), personOf(defendant())));
        return next(WrittenRecord.blank(new Sitting(CASE, HEARING, personOf(judge()), people, session))
                .writeLine(said(judge(), "你看见了什么？"), by(clerk()))
                .then(open -> open.writeLine(said(witness(), "他们六月搬走。"), by(clerk())))
                .then(open -> open.writeLine(said(defendant(), "È vero."), by(clerk())))
                .then(open -> open.writeLine(said(interpreter(), "属实。"), by(clerk()))));
    }

    private static Sitting.Participant took(Actor one, @Nullable PersonId interpretsFor) {
        return new Sitting.Participant(personOf(one), one.capacity(), true, interpretsFor);
    }
}
