package org.yunting.api.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.DeadlineView;
import org.yunting.api.contract.Versioned;
import org.yunting.api.identity.Person;
import org.yunting.api.papers.Paper;
import org.yunting.api.papers.PaperView;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.records.RecordAnswer;
import org.yunting.law.records.RecordLine;
import org.yunting.law.records.RecordObjection;
import org.yunting.law.records.RecordObjection.Ruling;
import org.yunting.law.records.RecordState;
import org.yunting.law.records.Signature;
import org.yunting.law.records.Sitting;
import org.yunting.law.records.Standing;
import org.yunting.law.records.WrittenRecord;

/**
 * A written record. Everybody of the case reads the same; only what they may do differs.
 *
 * @param due until when it may be read, while it is read
 * @param paper the sealed record as PDF/A, once it is asked for
 * @param digest of the text as it now stands, computed over {@code lines} as the documentation says
 */
record WrittenRecordView(
        UUID hearing,
        UUID caseId,
        String caseNumber,
        String cause,
        String state,
        @Nullable DeadlineView due,
        String digest,
        @Nullable String seal,
        @Nullable Instant sealedAt,
        List<PersonOfRecord> people,
        List<LineView> lines,
        List<ObjectionView> objections,
        @Nullable PaperView paper,
        List<String> may,
        long version)
        implements Versioned {
    /**
     * Somebody summoned, and how they stand to the record.
     *
     * @param standing absent for the bench and for whoever did not take part
     * @param reason why they did not sign
     * @param answeredAt when they confirmed or were noted as not signing; for the bench, when they signed
     */
    record PersonOfRecord(
            UUID person,
            String name,
            String capacity,
            boolean tookPart,
            @Nullable String standing,
            @Nullable String ground,
            @Nullable String reason,
            @Nullable Instant answeredAt) {}

    /**
     * @param closed whether its speaker wrote it, and the reader may not word it anew
     * @param before earlier wordings, the oldest first
     */
    record LineView(
            int number,
            String kind,
            @Nullable UUID speaker,
            String text,
            Instant at,
            boolean closed,
            List<WordingView> before) {}

    record WordingView(String kind, @Nullable UUID speaker, String text, Instant at) {}

    /**
     * @param ruling absent while it waits, else {@code upheld} or {@code overruled}
     * @param correctedBy the line that corrects the record
     */
    record ObjectionView(
            int number,
            UUID by,
            @Nullable Integer line,
            String text,
            Instant at,
            @Nullable String ruling,
            @Nullable Integer correctedBy,
            @Nullable String reason) {}

    static WrittenRecordView of(
            WrittenRecords.Kept kept, RecordDesk.Called called, Map<PersonId, Person> known, Optional<Paper> paper) {
        var record = kept.record();
        var caption = called.hearing().caption();
        return new WrittenRecordView(
                record.sitting().hearing().value(),
                record.sitting().caseId().value(),
                caption.caseNumber(),
                caption.cause(),
                record.state().key(),
                record.state() instanceof RecordState.UnderReading reading ? DeadlineView.of(reading.due()) : null,
                record.digest().hex(),
                record.state() instanceof RecordState.Sealed closed
                        ? closed.seal().hex()
                        : null,
                record.state() instanceof RecordState.Sealed closed ? closed.at() : null,
                record.sitting().people().stream()
                        .map(one -> person(one, nameOf(one.person(), known), record))
                        .toList(),
                record.lines().stream().map(line -> line(line, called.actor())).toList(),
                record.objections().stream().map(WrittenRecordView::objection).toList(),
                paper.map(PaperView::of).orElse(null),
                record.actsAwaiting(called.actor()).stream().map(Keyed::key).toList(),
                kept.version());
    }

    private static String nameOf(PersonId person, Map<PersonId, Person> known) {
        return Optional.ofNullable(known.get(person)).map(Person::displayName).orElse("");
    }

    private static PersonOfRecord person(Sitting.Participant one, String name, WrittenRecord record) {
        boolean reads = record.sitting().readers().contains(one.person())
                || record.sitting().readersOfOwnPart().contains(one.person());
        var answer = record.answerOf(one.person()).orElse(null);
        var standing = reads ? record.standingOf(one.person()) : null;
        var notSigned =
                standing == Standing.NOT_SIGNED && answer instanceof RecordAnswer.NotSigned noted ? noted : null;
        boolean answered = standing != null && standing.isAnswer();
        return new PersonOfRecord(
                one.person().value(),
                name,
                one.capacity().key(),
                one.tookPart(),
                standing == null ? null : standing.key(),
                notSigned == null ? null : notSigned.ground().key(),
                notSigned == null ? null : notSigned.reason(),
                answered && answer != null ? answer.act().at() : signedAt(one.person(), record));
    }

    private static @Nullable Instant signedAt(PersonId person, WrittenRecord record) {
        return record.signatures().stream()
                .map(Signature::act)
                .filter(act -> act.actor().is(person))
                .map(Act::at)
                .findFirst()
                .orElse(null);
    }

    static LineView line(RecordLine line, Actor reader) {
        var before = line.wordings().subList(0, line.wordings().size() - 1).stream()
                .map(worded -> new WordingView(
                        worded.wording().kind().key(),
                        id(worded.wording().speaker()),
                        worded.wording().text(),
                        worded.act().at()))
                .toList();
        var wording = line.wording();
        return new LineView(
                line.number(),
                wording.kind().key(),
                id(wording.speaker()),
                wording.text(),
                line.at(),
                line.isClosedTo(reader),
                before);
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    static ObjectionView objection(RecordObjection objection) {
        var ruling = objection.ruling();
        return new ObjectionView(
                objection.number(),
                objection.by().value(),
                objection.line(),
                objection.text(),
                objection.at(),
                ruling == null ? null : ruling instanceof Ruling.Upheld ? "upheld" : "overruled",
                ruling instanceof Ruling.Upheld(int line, var act) ? line : null,
                ruling instanceof Ruling.Overruled(var reason, var act) ? reason : null);
    }
}
