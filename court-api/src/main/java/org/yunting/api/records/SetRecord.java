package org.yunting.api.records;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yunting.api.hearings.Hearings;
import org.yunting.api.identity.Person;
import org.yunting.api.papers.PaperWords;
import org.yunting.law.hearings.HearingState;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.records.RecordAnswer;
import org.yunting.law.records.RecordLine;
import org.yunting.law.records.RecordObjection;
import org.yunting.law.records.RecordObjection.Ruling;
import org.yunting.law.records.RecordState;
import org.yunting.law.records.Signature;
import org.yunting.law.records.Sitting;
import org.yunting.law.records.WrittenRecord;

/** Puts a sealed record into the words that stand on paper. */
@Singleton
class SetRecord {
    private final PaperWords words;

    SetRecord(PaperWords words) {
        this.words = words;
    }

    /** @throws IllegalStateException if the record is not sealed or its hearing not over */
    RecordPage page(WrittenRecord record, Hearings.Kept hearing, Map<PersonId, Person> known) {
        if (!(record.state() instanceof RecordState.Sealed closed)) {
            throw new IllegalStateException("only a sealed record is set on paper");
        }
        var people = new People(record.sitting(), known);
        var session = session(hearing.hearing().state());
        return new RecordPage(
                words.court(),
                hearing.caption().caseNumber(),
                words.of("cause", hearing.caption().cause()),
                words.time(session.from()),
                words.time(session.to()),
                words.zone(),
                record.sitting().people().stream().map(people::named).toList(),
                record.lines().stream().map(line -> written(line, people)).toList(),
                record.objections().stream()
                        .map(raised -> raised(raised, people))
                        .toList(),
                answers(record, people),
                record.signatures().stream()
                        .map(signed -> signed(signed, people))
                        .toList(),
                record.digest().hex(),
                closed.seal().hex(),
                words.time(closed.at()));
    }

    private record Session(Instant from, Instant to) {}

    private static Session session(HearingState state) {
        return switch (state) {
            case HearingState.Closed(var from, var to) -> new Session(from, to);
            case HearingState.Adjourned(var from, var reason, var to) -> new Session(from, to);
            default -> throw new IllegalStateException("a record is signed when its hearing is over");
        };
    }

    /** Whoever stands in a record, by name and capacity. */
    private final class People {
        private final Sitting sitting;
        private final Map<PersonId, Person> known;

        People(Sitting sitting, Map<PersonId, Person> known) {
            this.sitting = sitting;
            this.known = known;
        }

        RecordPage.Named named(Sitting.Participant one) {
            return new RecordPage.Named(capacity(one.person()), name(one.person()), one.tookPart());
        }

        String name(PersonId person) {
            var found = known.get(person);
            return found == null ? person.toString() : found.displayName();
        }

        String capacity(PersonId person) {
            return sitting.find(person)
                    .map(one -> words.of("capacity", one.capacity()))
                    .orElse("");
        }

        String titled(PersonId person) {
            return (capacity(person) + " " + name(person)).strip();
        }
    }

    private RecordPage.Written written(RecordLine line, People people) {
        var wording = line.wording();
        return new RecordPage.Written(
                line.number(),
                words.time(line.at()),
                titled(wording.speaker(), people),
                words.of("line", wording.kind()),
                wording.text());
    }

    private static @Nullable String titled(@Nullable PersonId speaker, People people) {
        return speaker == null ? null : people.titled(speaker);
    }

    private static RecordPage.Raised raised(RecordObjection objection, People people) {
        return new RecordPage.Raised(
                objection.number(),
                people.titled(objection.by()),
                objection.line() == null ? "遗漏" : "第" + objection.line() + "行",
                objection.text(),
                switch (objection.ruling()) {
                    case null -> throw new IllegalStateException("a record is not sealed over an objection that waits");
                    case Ruling.Upheld(int line, var act) -> "准予更正，见第" + line + "行";
                    case Ruling.Overruled(var reason, var act) -> "不予更正：" + reason;
                });
    }

    /** The answer that counts of each who was to read, and after them of whoever testified or interpreted. */
    private List<RecordPage.Answered> answers(WrittenRecord record, People people) {
        var ofAll = record.sitting().readers().stream()
                .map(reader -> record.answerOf(reader).orElseThrow())
                .map(answer -> answered(answer, "已阅读并确认", people));
        var ofOwnPart = record.sitting().readersOfOwnPart().stream()
                .filter(reader -> !record.partOf(reader).isEmpty())
                .map(reader -> answeredForOwnPart(record, reader, people));
        return Stream.concat(ofAll, ofOwnPart).toList();
    }

    /** Nobody waits for whoever testified: that they did not sign, or not the lines as they now stand, is noted (CPL 150). */
    private RecordPage.Answered answeredForOwnPart(WrittenRecord record, PersonId reader, People people) {
        return record.answerOf(reader)
                .filter(answer -> record.standingOf(reader).isAnswer())
                .map(answer -> answered(answer, "已阅读并确认有关本人的部分", people))
                .orElseGet(
                        () -> new RecordPage.Answered(people.capacity(reader), people.name(reader), "", "有关本人的部分未签名"));
    }

    private RecordPage.Answered answered(RecordAnswer answer, String confirmedAs, People people) {
        var how = switch (answer) {
            case RecordAnswer.Confirmed confirmed -> confirmedAs;
            case RecordAnswer.NotSigned(var reader, var ground, var reason, var act) ->
                words.of("ground", ground) + "：" + reason;
        };
        var reader = answer.reader();
        return new RecordPage.Answered(
                people.capacity(reader),
                people.name(reader),
                words.time(answer.act().at()),
                how);
    }

    private RecordPage.Answered signed(Signature signature, People people) {
        var signer = Objects.requireNonNull(signature.act().actor().person());
        return new RecordPage.Answered(
                people.capacity(signer),
                people.name(signer),
                words.time(signature.act().at()),
                "已签名");
    }
}
