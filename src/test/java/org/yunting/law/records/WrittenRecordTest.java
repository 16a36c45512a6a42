package org.yunting.law.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.CALENDAR;
import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.DIGEST;
import static org.yunting.law.FoundingCase.HEARING;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingRecord.WHY;
import static org.yunting.law.FoundingRecord.aBlankRecord;
import static org.yunting.law.FoundingRecord.aConfirmedRecord;
import static org.yunting.law.FoundingRecord.aRecordObjectedTo;
import static org.yunting.law.FoundingRecord.aRecordUnderReading;
import static org.yunting.law.FoundingRecord.aSealedRecord;
import static org.yunting.law.FoundingRecord.aWrittenRecord;
import static org.yunting.law.FoundingRecord.said;
import static org.yunting.law.FoundingRecord.sitting;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.events;
import static org.yunting.law.OutcomeAssert.next;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yunting.law.kernel.Actor;
import org.yunting.law.records.RecordAnswer.Ground;
import org.yunting.law.records.RecordLine.Kind;
import org.yunting.law.records.RecordLine.Wording;
import org.yunting.law.records.Sitting.Session;

/** The record of a hearing, from the clerk's pen to its seal. Every act from every state is in {@code docs/state-tables.md}. */
class WrittenRecordTest {
    @Test
    void the_clerk_alone_holds_the_pen() {
        assertThat(aBlankRecord().actsOpenTo(clerk())).contains(RecordAct.WRITE_LINE, RecordAct.PUT_FOR_READING);
        for (var other : List.of(judge(), plaintiff(), defendant(), otherJudge())) {
            assertThat(aBlankRecord().writeLine(said(plaintiff(), "是。"), by(other)))
                    .isRefusedWith(RecordRefusal.RECORD_ACT_NOT_YOURS)
                    .restingOn("CPL 150")
                    .withParam("hand", "pen");
        }
    }

    @Test
    void a_judge_who_sits_without_a_clerk_writes_and_seals_alone() {
        var alone = WrittenRecord.blank(sitting(judge(), plaintiff()));

        var sealed = next(alone.writeLine(said(plaintiff(), "是。"), by(judge()))
                .then(one -> one.putForReading(CALENDAR, by(judge())))
                .then(one -> one.confirm(one.digest(), by(plaintiff())))
                .then(one -> one.sign(one.digest(), by(judge()))));

        assertThat(sealed.state()).isInstanceOf(RecordState.Sealed.class);
    }

    @Test
    void nothing_is_recorded_of_a_session_that_was_not_opened() {
        var sitting = sitting(judge(), clerk());
        var before = new Sitting(CASE, HEARING, personOf(judge()), sitting.people(), Session.NOT_OPENED);

        assertThat(WrittenRecord.blank(before).writeLine(said(judge(), "开庭。"), by(clerk())))
                .isRefusedWith(RecordRefusal.RECORD_SESSION_NOT_OPENED);
        assertThat(WrittenRecord.blank(before).actsOpenTo(clerk())).isEmpty();
    }

    @Test
    void what_somebody_states_in_writing_stands_in_the_record_as_their_own_words_and_no_pen_changes_it() {
        var stated = next(underWay().stateInWriting("我听不见，我写。", by(defendant())));

        assertThat(stated.lines()).singleElement().satisfies(line -> {
            assertThat(line.wording()).isEqualTo(said(defendant(), "我听不见，我写。"));
            assertThat(line.isOwnWords()).isTrue();
        });
        assertThat(stated.reviseLine(1, said(defendant(), "他承认。"), by(clerk())))
                .isRefusedWith(RecordRefusal.RECORD_LINE_OF_ITS_SPEAKER);
        assertThat(next(underWay().writeLine(said(defendant(), "是。"), by(clerk())))
                        .lines()
                        .getFirst()
                        .isOwnWords())
                .isFalse();
    }

    @Test
    void in_writing_speaks_who_was_summoned_while_the_court_sits_and_the_record_is_open() {
        assertThat(underWay().stateInWriting("是。", by(otherJudge())))
                .isRefusedWith(RecordRefusal.RECORD_ACT_NOT_YOURS)
                .withParam("hand", "speaker");
        assertThat(underWay().stateInWriting(" ", by(plaintiff()))).isRefusedWith(RecordRefusal.RECORD_NEEDS_WORDS);
        assertThat(underWay().stateInWriting("a\u202eb", by(plaintiff())))
                .isRefusedWith(RecordRefusal.RECORD_TEXT_NOT_ACCEPTED);
        assertThat(aBlankRecord().stateInWriting("是。", by(plaintiff())))
                .isRefusedWith(RecordRefusal.RECORD_ACT_NOT_LAWFUL_NOW);
        assertThat(aRecordUnderReading().stateInWriting("是。", by(plaintiff())))
                .isRefusedWith(RecordRefusal.RECORD_ACT_NOT_LAWFUL_NOW);
        assertThat(underWay().actsAwaiting(plaintiff())).isEmpty();
    }

    /** The court sits, and nothing is written yet. */
    private static WrittenRecord underWay() {
        var people = sitting(judge(), clerk(), plaintiff(), defendant()).people();
        return WrittenRecord.blank(new Sitting(CASE, HEARING, personOf(judge()), people, Session.UNDER_WAY));
    }

    @Test
    void a_revised_line_keeps_what_it_said_before() {
        var revised = next(aWrittenRecord().reviseLine(2, said(plaintiff(), "2019年7月。"), by(clerk())));

        assertThat(revised.lines().get(1).wordings())
                .extracting(worded -> worded.wording().text())
                .containsExactly("2019年6月。", "2019年7月。");
        assertThat(revised.digest()).isNotEqualTo(aWrittenRecord().digest());
    }

    @Test
    void a_line_revised_to_blank_is_struck_and_its_number_stays() {
        var struck = next(aWrittenRecord()
                .reviseLine(1, new Wording(Kind.NOTE, null, ""), by(clerk()))
                .then(one -> one.writeLine(said(defendant(), "不是。"), by(clerk()))));

        assertThat(struck.lines().getFirst().isStruck()).isTrue();
        assertThat(struck.lines().getLast().number()).isEqualTo(3);
    }

    @Test
    void a_line_worded_as_it_is_changes_nothing() {
        var written = aWrittenRecord();
        var again = written.reviseLine(1, written.lines().getFirst().wording(), by(clerk()));

        assertThat(again).isGrantedWith();
        assertThat(next(again)).isEqualTo(written);
    }

    @Test
    void nobody_is_given_words_who_was_not_summoned_and_no_clerk_writes_a_correction() {
        assertThat(aBlankRecord().writeLine(said(otherJudge(), "是。"), by(clerk())))
                .isRefusedWith(RecordRefusal.RECORD_LINE_NOT_ACCEPTED);
        assertThat(aBlankRecord().writeLine(new Wording(Kind.CORRECTION, null, "更正"), by(clerk())))
                .isRefusedWith(RecordRefusal.RECORD_LINE_NOT_ACCEPTED);
        assertThat(aBlankRecord().writeLine(said(plaintiff(), " "), by(clerk())))
                .isRefusedWith(RecordRefusal.RECORD_NEEDS_WORDS);
        assertThat(aBlankRecord().writeLine(said(plaintiff(), "a\u202eb"), by(clerk())))
                .isRefusedWith(RecordRefusal.RECORD_TEXT_NOT_ACCEPTED);
        assertThat(aWrittenRecord().reviseLine(3, said(plaintiff(), "是。"), by(clerk())))
                .isRefusedWith(RecordRefusal.RECORD_LINE_UNKNOWN);
    }

    @Test
    void a_record_of_nothing_is_not_put_for_reading() {
        assertThat(aBlankRecord().putForReading(CALENDAR, by(clerk())))
                .isRefusedWith(RecordRefusal.RECORD_WITHOUT_LINES);
    }

    @Test
    void only_who_took_part_and_is_not_of_the_bench_confirms() {
        var sitting = new Sitting(
                CASE,
                HEARING,
                personOf(judge()),
                List.of(
                        new Sitting.Participant(personOf(judge()), judge().capacity(), true),
                        new Sitting.Participant(personOf(clerk()), clerk().capacity(), true),
                        new Sitting.Participant(
                                personOf(plaintiff()), plaintiff().capacity(), true),
                        new Sitting.Participant(
                                personOf(defendant()), defendant().capacity(), false)),
                Session.OVER);
        var reading = next(WrittenRecord.blank(sitting)
                .writeLine(said(plaintiff(), "是。"), by(clerk()))
                .then(one -> one.putForReading(CALENDAR, by(clerk()))));

        for (var other : List.of(judge(), clerk(), defendant(), Actor.court())) {
            assertThat(reading.confirm(reading.digest(), by(other))).isRefusedWith(RecordRefusal.RECORD_ACT_NOT_YOURS);
        }
        assertThat(reading.confirm(reading.digest(), by(plaintiff()))).isGrantedWith("record-read-and-confirmed");
    }

    @Test
    void a_confirmation_binds_to_the_text_that_was_read() {
        assertThat(aRecordUnderReading().confirm(DIGEST, by(plaintiff())))
                .isRefusedWith(RecordRefusal.RECORD_TEXT_CHANGED);
    }

    @Test
    void a_text_taken_back_and_changed_is_confirmed_anew() {
        var again = next(aConfirmedRecord()
                .takeBack("漏记一句", by(clerk()))
                .then(open -> open.writeLine(said(defendant(), "同意。"), by(clerk())))
                .then(open -> open.putForReading(CALENDAR, by(clerk()))));

        assertThat(again.standingOf(personOf(plaintiff()))).isEqualTo(Standing.READING);
        assertThat(again.sign(again.digest(), by(judge()))).isRefusedWith(RecordRefusal.RECORD_ANSWERS_OUTSTANDING);
    }

    @Test
    void a_correction_is_a_line_of_its_own_and_everybody_confirms_it_anew() {
        var confirmed = next(aRecordUnderReading()
                .confirm(aRecordUnderReading().digest(), by(defendant()))
                .then(one -> one.object(2, "是2019年5月。", by(plaintiff()))));
        assertThat(confirmed.standingOf(personOf(defendant()))).isEqualTo(Standing.CONFIRMED);

        var upheld = confirmed.uphold(1, "第2行更正为：2019年5月。", by(judge()));

        assertThat(upheld).isGrantedWith("record-corrected");
        var corrected = next(upheld);
        assertThat(corrected.lines().getLast().wording().kind()).isEqualTo(Kind.CORRECTION);
        assertThat(corrected.lines().get(1)).isEqualTo(confirmed.lines().get(1));
        assertThat(corrected.standingOf(personOf(defendant()))).isEqualTo(Standing.READING);
        assertThat(corrected.standingOf(personOf(plaintiff()))).isEqualTo(Standing.READING);
    }

    @Test
    void an_overruled_objection_stays_on_record_and_leaves_the_text() {
        var overruled = next(aRecordObjectedTo().overrule(1, "经回放录音，记录无误。", by(judge())));

        assertThat(overruled.digest()).isEqualTo(aRecordObjectedTo().digest());
        assertThat(overruled.objections()).hasSize(1);
        assertThat(overruled.overrule(1, WHY, by(judge()))).isRefusedWith(RecordRefusal.RECORD_ACT_NOT_LAWFUL_NOW);
    }

    @Test
    void whoever_has_objected_does_not_confirm_before_the_ruling() {
        var objected = aRecordObjectedTo();

        assertThat(objected.confirm(objected.digest(), by(plaintiff())))
                .isRefusedWith(RecordRefusal.RECORD_OBJECTION_PENDING);
        assertThat(objected.overrule(2, WHY, by(judge()))).isRefusedWith(RecordRefusal.RECORD_OBJECTION_UNKNOWN);
        assertThat(objected.overrule(1, WHY, by(clerk()))).isRefusedWith(RecordRefusal.RECORD_ACT_NOT_YOURS);
    }

    @Test
    void silence_is_noted_only_after_five_days_and_a_refusal_at_once() {
        var reading = aRecordUnderReading();
        var wu = personOf(defendant());

        assertThat(reading.noteNotSigned(wu, Ground.NO_ANSWER, WHY, by(clerk())))
                .isRefusedWith(RecordRefusal.RECORD_STILL_BEING_READ);
        var due = ((RecordState.UnderReading) reading.state()).due();
        assertThat(reading.noteNotSigned(wu, Ground.NO_ANSWER, WHY, clerk().at(due.end())))
                .isGrantedWith("record-not-signed");
        assertThat(reading.noteNotSigned(wu, Ground.DECLINED, " ", by(clerk())))
                .isRefusedWith(RecordRefusal.RECORD_NEEDS_WORDS);
        assertThat(reading.noteNotSigned(personOf(judge()), Ground.DECLINED, WHY, by(clerk())))
                .isRefusedWith(RecordRefusal.RECORD_READER_UNKNOWN);
    }

    @Test
    void whoever_first_refused_may_still_confirm() {
        var noted = next(aRecordUnderReading().noteNotSigned(personOf(defendant()), Ground.DECLINED, WHY, by(clerk())));
        assertThat(noted.standingOf(personOf(defendant()))).isEqualTo(Standing.NOT_SIGNED);

        var confirmed = next(noted.confirm(noted.digest(), by(defendant())));

        assertThat(confirmed.standingOf(personOf(defendant()))).isEqualTo(Standing.CONFIRMED);
        assertThat(confirmed.answers()).hasSize(2);
    }

    @Test
    void the_bench_signs_when_all_have_answered_and_the_last_signature_seals() {
        var confirmed = aConfirmedRecord();

        var first = next(confirmed.sign(confirmed.digest(), by(clerk())));
        var second = first.sign(first.digest(), by(judge()));

        assertThat(first.state()).isInstanceOf(RecordState.Signing.class);
        assertThat(first.sign(first.digest(), by(clerk()))).isRefusedWith(RecordRefusal.RECORD_ACT_NOT_LAWFUL_NOW);
        assertThat(second).isGrantedWith("record-signed", "record-sealed");
    }

    @Test
    void the_bench_does_not_sign_over_an_objection_or_a_silence() {
        assertThat(aRecordObjectedTo().sign(aRecordObjectedTo().digest(), by(judge())))
                .isRefusedWith(RecordRefusal.RECORD_OBJECTION_PENDING);
        assertThat(aRecordUnderReading().sign(aRecordUnderReading().digest(), by(judge())))
                .isRefusedWith(RecordRefusal.RECORD_ANSWERS_OUTSTANDING);
        assertThat(aConfirmedRecord().sign(DIGEST, by(judge()))).isRefusedWith(RecordRefusal.RECORD_TEXT_CHANGED);
    }

    @Test
    void a_record_is_not_signed_while_the_court_still_sits() {
        var over = aConfirmedRecord();
        var underWay =
                new Sitting(CASE, HEARING, personOf(judge()), over.sitting().people(), Session.UNDER_WAY);
        var confirmed = new WrittenRecord(
                underWay, over.lines(), over.objections(), over.answers(), over.signatures(), over.state());

        assertThat(confirmed.sign(confirmed.digest(), by(judge())))
                .isRefusedWith(RecordRefusal.RECORD_ACT_NOT_LAWFUL_NOW);
        assertThat(confirmed.actsOpenTo(clerk())).contains(RecordAct.TAKE_BACK).doesNotContain(RecordAct.SIGN_RECORD);
    }

    @Test
    void nobody_is_waited_for_who_has_answered_and_no_signature_before_all_have() {
        var reading = aRecordUnderReading();
        var half = next(reading.confirm(reading.digest(), by(plaintiff())));

        assertThat(half.actsAwaiting(plaintiff()))
                .contains(RecordAct.OBJECT_TO_RECORD)
                .doesNotContain(RecordAct.CONFIRM_RECORD);
        assertThat(half.actsAwaiting(defendant())).contains(RecordAct.CONFIRM_RECORD);
        assertThat(half.actsAwaiting(judge())).doesNotContain(RecordAct.SIGN_RECORD);
        assertThat(aConfirmedRecord().actsAwaiting(judge())).contains(RecordAct.SIGN_RECORD);
        assertThat(aRecordObjectedTo().actsAwaiting(plaintiff())).doesNotContain(RecordAct.CONFIRM_RECORD);
    }

    @Test
    void a_sealed_record_knows_no_act() {
        for (var anybody : List.of(judge(), clerk(), plaintiff(), defendant())) {
            assertThat(aSealedRecord().actsOpenTo(anybody)).isEmpty();
        }
    }

    @Test
    void the_seal_binds_what_was_objected_answered_and_signed() {
        var overruled = next(aRecordObjectedTo().overrule(1, WHY, by(judge())));
        var sealed = next(overruled
                .confirm(overruled.digest(), by(plaintiff()))
                .then(one -> one.confirm(one.digest(), by(defendant())))
                .then(one -> one.sign(one.digest(), by(judge())))
                .then(one -> one.sign(one.digest(), by(clerk()))));

        assertThat(sealed.digest()).isEqualTo(aSealedRecord().digest());
        assertThat(((RecordState.Sealed) sealed.state()).seal())
                .isNotEqualTo(((RecordState.Sealed) aSealedRecord().state()).seal());
    }

    @Test
    void a_line_feed_in_a_line_cannot_pass_for_another_line() {
        var one = next(aBlankRecord().writeLine(said(plaintiff(), "是。\n2|statement"), by(clerk())));

        assertThat(one.lines().getFirst().canonical()).endsWith("是。\\n2|statement\n");
    }

    @Test
    void what_a_line_says_is_in_no_event() {
        var written = aBlankRecord().writeLine(said(plaintiff(), "我们早已分居。"), by(clerk()));

        assertThat(events(written).toString()).doesNotContain("分居");
    }
}
