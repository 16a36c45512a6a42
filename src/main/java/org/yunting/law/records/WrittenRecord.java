package org.yunting.law.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.deadlines.DeadlineTable;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.kernel.WrittenText;
import org.yunting.law.records.RecordLine.Kind;
import org.yunting.law.records.RecordLine.Wording;
import org.yunting.law.records.RecordObjection.Ruling;

/**
 * The written record of one hearing (CPL 150, OLR 34, AVR 6, 7). Nothing in it is ever overwritten: a line keeps its wordings, an answer those before it.
 * A confirmation binds to the digest of what was read, so that no text slips in under a signature; and the bench signs only when everybody who
 * took part has confirmed this text or is noted as not signing, and no objection waits.
 *
 * @param answers in the order they were given
 */
public record WrittenRecord(
        Sitting sitting,
        List<RecordLine> lines,
        List<RecordObjection> objections,
        List<RecordAnswer> answers,
        List<Signature> signatures,
        RecordState state) {
    /** Longest line, objection or reason, in characters. */
    public static final int TEXT_LENGTH_MAX = 4_000;

    public WrittenRecord {
        lines = List.copyOf(lines);
        objections = List.copyOf(objections);
        answers = List.copyOf(answers);
        signatures = List.copyOf(signatures);
    }

    /** The empty record of a hearing. */
    public static WrittenRecord blank(Sitting sitting) {
        return new WrittenRecord(sitting, List.of(), List.of(), List.of(), List.of(), new RecordState.Open());
    }

    public Outcome<WrittenRecord> writeLine(Wording wording, Act act) {
        return worded(RecordAct.WRITE_LINE, wording, act, () -> {
            if (wording.text().isBlank()) {
                return refused(RecordRefusal.RECORD_NEEDS_WORDS, RecordAct.WRITE_LINE);
            }
            var line = RecordLine.written(lines.size() + 1, wording, act);
            return Outcome.granted(
                    withLines(appended(lines, line)),
                    new RecordEvent.RecordLineWritten(subject(), line.number(), wording.kind(), line.digest(), act));
        });
    }

    /** Somebody before the court says something in writing; it stands in the record as their own words, and no pen changes them. */
    public Outcome<WrittenRecord> stateInWriting(String text, Act act) {
        return withWords(RecordAct.STATE_IN_WRITING, text, act, () -> {
            var kind = act.capacity().testifies() ? Kind.ANSWER : Kind.STATEMENT;
            var line = RecordLine.written(lines.size() + 1, new Wording(kind, personOf(act), text), act);
            return Outcome.granted(
                    withLines(appended(lines, line)),
                    new RecordEvent.RecordLineWritten(subject(), line.number(), kind, line.digest(), act));
        });
    }

    /** Words a line anew, or strikes it by leaving it blank; what it said before stays beneath. */
    public Outcome<WrittenRecord> reviseLine(int number, Wording wording, Act act) {
        return worded(RecordAct.REVISE_LINE, wording, act, () -> {
            if (number < 1
                    || number > lines.size()
                    || lines.get(number - 1).wording().kind() == Kind.CORRECTION) {
                return refused(RecordRefusal.RECORD_LINE_UNKNOWN, RecordAct.REVISE_LINE);
            }
            var before = lines.get(number - 1);
            if (before.isClosedTo(act.actor())) {
                return refused(RecordRefusal.RECORD_LINE_OF_ITS_SPEAKER, RecordAct.REVISE_LINE);
            }
            if (before.wording().equals(wording)) {
                return Outcome.granted(this);
            }
            var revised = before.reworded(wording, act);
            var changed = new ArrayList<>(lines);
            changed.set(number - 1, revised);
            return Outcome.granted(
                    withLines(changed), new RecordEvent.RecordLineRevised(subject(), number, revised.digest(), act));
        });
    }

    /** The record is read at once or within five days (CPL 150). */
    public Outcome<WrittenRecord> putForReading(CourtCalendar calendar, Act act) {
        return lawfully(RecordAct.PUT_FOR_READING, "", act, () -> {
            if (lines.stream().allMatch(RecordLine::isStruck)) {
                return refused(RecordRefusal.RECORD_WITHOUT_LINES, RecordAct.PUT_FOR_READING);
            }
            var due = calendar.deadline(DeadlineTable.READ_RECORD, act.at());
            return Outcome.granted(
                    in(new RecordState.UnderReading(due)),
                    new RecordEvent.RecordPutForReading(subject(), digest(), due.end(), act));
        });
    }

    /** Back under the pen. What was confirmed stays confirmed only if the text comes out as it was. */
    public Outcome<WrittenRecord> takeBack(String reason, Act act) {
        return withWords(
                RecordAct.TAKE_BACK,
                reason,
                act,
                () -> Outcome.granted(
                        in(new RecordState.Open()), new RecordEvent.RecordTakenBack(subject(), reason, act)));
    }

    /** @param read digest of the text the person had before them */
    public Outcome<WrittenRecord> confirm(Sha256 read, Act act) {
        return lawfully(RecordAct.CONFIRM_RECORD, "", act, () -> {
            var reader = personOf(act);
            if (!read.equals(digestFor(reader))) {
                return refused(RecordRefusal.RECORD_TEXT_CHANGED, RecordAct.CONFIRM_RECORD);
            }
            return switch (standingOf(reader)) {
                case OBJECTING -> refused(RecordRefusal.RECORD_OBJECTION_PENDING, RecordAct.CONFIRM_RECORD);
                case CONFIRMED -> Outcome.granted(this);
                case READING, NOT_SIGNED ->
                    Outcome.granted(
                            with(new RecordAnswer.Confirmed(reader, read, act)),
                            new RecordEvent.RecordReadAndConfirmed(subject(), read, act));
            };
        });
    }

    /** @param line the line it is about; none where something is missing altogether */
    public Outcome<WrittenRecord> object(@Nullable Integer line, String text, Act act) {
        return withWords(RecordAct.OBJECT_TO_RECORD, text, act, () -> {
            if (line != null && partOf(personOf(act)).stream().noneMatch(one -> one.number() == line)) {
                return refused(RecordRefusal.RECORD_LINE_UNKNOWN, RecordAct.OBJECT_TO_RECORD);
            }
            var raised = new RecordObjection(objections.size() + 1, personOf(act), line, text, act.at(), null);
            return Outcome.granted(
                    withObjections(appended(objections, raised)),
                    new RecordEvent.RecordObjectedTo(subject(), raised.number(), text, act));
        });
    }

    /** The judge corrects the record. The correction is a line of its own, which everybody confirms anew. */
    public Outcome<WrittenRecord> uphold(int objection, String correction, Act act) {
        return withWords(
                RecordAct.UPHOLD_OBJECTION,
                correction,
                act,
                () -> pending(objection)
                        .map(found -> {
                            var wording = new Wording(Kind.CORRECTION, found.by(), correction);
                            var line = RecordLine.written(lines.size() + 1, wording, act);
                            var corrected = withLines(appended(lines, line))
                                    .ruled(found, new Ruling.Upheld(line.number(), act));
                            return Outcome.granted(
                                    corrected,
                                    new RecordEvent.RecordCorrected(
                                            subject(), objection, found.by(), line.number(), corrected.digest(), act));
                        })
                        .orElseGet(() -> refused(RecordRefusal.RECORD_OBJECTION_UNKNOWN, RecordAct.UPHOLD_OBJECTION)));
    }

    /** The judge leaves the record as it is; that this was asked for and refused is noted (AVR 7). */
    public Outcome<WrittenRecord> overrule(int objection, String reason, Act act) {
        return withWords(
                RecordAct.OVERRULE_OBJECTION,
                reason,
                act,
                () -> pending(objection)
                        .map(found -> Outcome.granted(
                                ruled(found, new Ruling.Overruled(reason, act)),
                                new RecordEvent.RecordObjectionOverruled(
                                        subject(), objection, found.by(), reason, act)))
                        .orElseGet(
                                () -> refused(RecordRefusal.RECORD_OBJECTION_UNKNOWN, RecordAct.OVERRULE_OBJECTION)));
    }

    /** Notes that somebody did not sign. That somebody did not answer is noted only once the time for reading is over. */
    public Outcome<WrittenRecord> noteNotSigned(PersonId reader, RecordAnswer.Ground ground, String reason, Act act) {
        return withWords(RecordAct.NOTE_NOT_SIGNED, reason, act, () -> {
            if (!sitting.isReader(reader)) {
                return refused(RecordRefusal.RECORD_READER_UNKNOWN, RecordAct.NOTE_NOT_SIGNED);
            }
            boolean inTime = state instanceof RecordState.UnderReading reading
                    && reading.due().allows(act.at());
            if (ground == RecordAnswer.Ground.NO_ANSWER && inTime) {
                return refused(RecordRefusal.RECORD_STILL_BEING_READ, RecordAct.NOTE_NOT_SIGNED);
            }
            return Outcome.granted(
                    with(new RecordAnswer.NotSigned(reader, ground, reason, act)),
                    new RecordEvent.RecordNotSigned(subject(), reader, ground, reason, act));
        });
    }

    /**
     * A judge or the clerk signs. The last signature seals.
     *
     * @param read digest of the text the person had before them
     */
    public Outcome<WrittenRecord> sign(Sha256 read, Act act) {
        return lawfully(RecordAct.SIGN_RECORD, "", act, () -> {
            if (!read.equals(digest())) {
                return refused(RecordRefusal.RECORD_TEXT_CHANGED, RecordAct.SIGN_RECORD);
            }
            if (objections.stream().anyMatch(RecordObjection::isPending)) {
                return refused(RecordRefusal.RECORD_OBJECTION_PENDING, RecordAct.SIGN_RECORD);
            }
            if (!allHaveAnswered()) {
                return refused(RecordRefusal.RECORD_ANSWERS_OUTSTANDING, RecordAct.SIGN_RECORD);
            }
            var signed = new WrittenRecord(
                    sitting,
                    lines,
                    objections,
                    answers,
                    appended(signatures, new Signature(read, act)),
                    new RecordState.Signing());
            return Outcome.granted(signed, new RecordEvent.RecordSigned(subject(), read, act))
                    .then(all -> all.sealedIfComplete(act));
        });
    }

    /** Digest of the text as it now stands: what people confirm and sign. */
    public Sha256 digest() {
        return RecordDigests.of(lines);
    }

    /** What somebody reads and answers for: every line; of whoever testified or interpreted, what they said, and what was said through them. */
    public List<RecordLine> partOf(PersonId reader) {
        var part = sitting.find(reader).filter(Sitting.Participant::readsOwnPart);
        return part.isEmpty()
                ? lines
                : lines.stream()
                        .filter(line -> !line.isStruck() && line.isSpokenBy(part.get()))
                        .toList();
    }

    /** Digest of that, as their device computes it over what it shows. */
    public Sha256 digestFor(PersonId reader) {
        return RecordDigests.of(partOf(reader));
    }

    public Standing standingOf(PersonId reader) {
        if (objections.stream()
                .anyMatch(raised -> raised.isPending() && raised.by().equals(reader))) {
            return Standing.OBJECTING;
        }
        return switch (answerOf(reader).orElse(null)) {
            case null -> Standing.READING;
            case RecordAnswer.Confirmed confirmed ->
                confirmed.digest().equals(digestFor(reader)) ? Standing.CONFIRMED : Standing.READING;
            case RecordAnswer.NotSigned refused -> Standing.NOT_SIGNED;
        };
    }

    /** The newest answer of somebody. */
    public Optional<RecordAnswer> answerOf(PersonId reader) {
        return answers.stream().filter(answer -> answer.reader().equals(reader)).reduce((before, after) -> after);
    }

    /** What is lawful for an actor now, though it may still be refused for what others owe. */
    public Set<RecordAct> actsOpenTo(Actor actor) {
        return new RecordHands(this).actsOpenTo(actor);
    }

    /** What an actor is waited for, for buttons: no signature while others owe an answer, no second confirmation of the same text. */
    public Set<RecordAct> actsAwaiting(Actor actor) {
        return new RecordHands(this).actsAwaiting(actor);
    }

    boolean allHaveAnswered() {
        return sitting.readers().stream().allMatch(reader -> standingOf(reader).isAnswer());
    }

    private Outcome<WrittenRecord> sealedIfComplete(Act act) {
        boolean complete = sitting.bench().stream()
                .allMatch(member -> signatures.stream()
                        .anyMatch(signed -> signed.act().actor().is(member)));
        if (!complete) {
            return Outcome.granted(this);
        }
        var seal = RecordDigests.seal(this);
        return Outcome.granted(
                in(new RecordState.Sealed(seal, act.at())), new RecordEvent.RecordSealed(subject(), seal, act));
    }

    /** The act, if this actor may do it in this state and its text can be read by everybody. */
    private Outcome<WrittenRecord> lawfully(
            RecordAct wanted, String text, Act act, Supplier<Outcome<WrittenRecord>> deed) {
        if (!new RecordHands(this).isInHandOf(act.actor(), wanted)) {
            return Outcome.refused(Refusal.of(RecordRefusal.RECORD_ACT_NOT_YOURS, wanted.basis())
                    .with("act", wanted.key())
                    .with("hand", wanted.hand().key())
                    .instead(actsOpenTo(act.actor())));
        }
        if (!sitting.hasBegun()) {
            return refused(RecordRefusal.RECORD_SESSION_NOT_OPENED, wanted);
        }
        if (!actsOpenTo(act.actor()).contains(wanted)) {
            return Outcome.refused(Refusal.of(RecordRefusal.RECORD_ACT_NOT_LAWFUL_NOW, wanted.basis())
                    .with("act", wanted.key())
                    .with("state", state.key())
                    .instead(actsOpenTo(act.actor())));
        }
        var faults = WrittenText.faults("/text", text, TEXT_LENGTH_MAX);
        return faults.isEmpty()
                ? deed.get()
                : Outcome.refused(Refusal.of(RecordRefusal.RECORD_TEXT_NOT_ACCEPTED, wanted.basis())
                        .violating(faults));
    }

    private Outcome<WrittenRecord> withWords(
            RecordAct wanted, String text, Act act, Supplier<Outcome<WrittenRecord>> deed) {
        return lawfully(
                wanted,
                text,
                act,
                () -> text.isBlank() ? refused(RecordRefusal.RECORD_NEEDS_WORDS, wanted) : deed.get());
    }

    /** Words of the pen: somebody's who was summoned, or nobody's; and no correction, which is the judge's. */
    private Outcome<WrittenRecord> worded(
            RecordAct wanted, Wording wording, Act act, Supplier<Outcome<WrittenRecord>> deed) {
        return lawfully(wanted, wording.text(), act, () -> {
            var speaker = wording.speaker();
            boolean known = speaker == null || sitting.find(speaker).isPresent();
            return known && wording.kind() != Kind.CORRECTION
                    ? deed.get()
                    : refused(RecordRefusal.RECORD_LINE_NOT_ACCEPTED, wanted);
        });
    }

    private static Outcome<WrittenRecord> refused(RecordRefusal code, RecordAct wanted) {
        return Outcome.refused(Refusal.of(code, wanted.basis()).with("act", wanted.key()));
    }

    private Optional<RecordObjection> pending(int number) {
        return objections.stream()
                .filter(raised -> raised.number() == number && raised.isPending())
                .findFirst();
    }

    private static PersonId personOf(Act act) {
        return Objects.requireNonNull(act.actor().person());
    }

    private RecordEvent.Subject subject() {
        return new RecordEvent.Subject(sitting.caseId(), sitting.hearing());
    }

    private WrittenRecord in(RecordState next) {
        return new WrittenRecord(sitting, lines, objections, answers, signatures, next);
    }

    private WrittenRecord withLines(List<RecordLine> changed) {
        return new WrittenRecord(sitting, changed, objections, answers, signatures, state);
    }

    private WrittenRecord withObjections(List<RecordObjection> changed) {
        return new WrittenRecord(sitting, lines, changed, answers, signatures, state);
    }

    private WrittenRecord with(RecordAnswer answer) {
        return new WrittenRecord(sitting, lines, objections, appended(answers, answer), signatures, state);
    }

    private WrittenRecord ruled(RecordObjection objection, Ruling ruling) {
        var changed = new ArrayList<>(objections);
        changed.set(objection.number() - 1, objection.ruled(ruling));
        return withObjections(changed);
    }

    private static <T> List<T> appended(Collection<T> before, T added) {
        var all = new ArrayList<>(before);
        all.add(added);
        return all;
    }
}
