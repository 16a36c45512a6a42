package org.yunting.law.records;

import static org.yunting.law.records.RecordLine.escaped;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.yunting.law.kernel.Sha256;

/** What people sign: lines of text in UTF-8, from which anybody can compute the digest again. */
final class RecordDigests {
    private RecordDigests() {}

    /** Over lines of a record, in order. */
    static Sha256 of(List<RecordLine> lines) {
        return over(text(lines));
    }

    /** Over the lines, and after them objections with their rulings, answers and signatures. */
    static Sha256 seal(WrittenRecord record) {
        return over(text(record.lines())
                + record.objections().stream().map(RecordDigests::canonical).collect(Collectors.joining())
                + record.answers().stream().map(RecordDigests::canonical).collect(Collectors.joining())
                + record.signatures().stream().map(RecordDigests::canonical).collect(Collectors.joining()));
    }

    private static String text(Iterable<RecordLine> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.canonical()));
        return text.toString();
    }

    private static String canonical(RecordObjection objection) {
        return line(
                "objection",
                objection.number(),
                objection.by(),
                objection.line() == null ? "" : objection.line(),
                objection.at(),
                escaped(objection.text()),
                switch (objection.ruling()) {
                    case null -> "";
                    case RecordObjection.Ruling.Upheld(int corrected, var act) -> "upheld " + corrected;
                    case RecordObjection.Ruling.Overruled(var reason, var act) -> "overruled " + escaped(reason);
                });
    }

    private static String canonical(RecordAnswer answer) {
        return switch (answer) {
            case RecordAnswer.Confirmed(var reader, var digest, var act) -> line("confirmed", reader, digest, act.at());
            case RecordAnswer.NotSigned(var reader, var ground, var reason, var act) ->
                line("not-signed", reader, ground.key(), escaped(reason), act.at());
        };
    }

    private static String canonical(Signature signature) {
        var signer = signature.act().actor();
        return line(
                "signed",
                signer.person() == null ? "" : signer.person(),
                signer.capacity().key(),
                signature.digest(),
                signature.act().at());
    }

    private static String line(Object... parts) {
        return Arrays.stream(parts).map(Object::toString).collect(Collectors.joining("|")) + "\n";
    }

    private static Sha256 over(String text) {
        return Sha256.over(text.getBytes(StandardCharsets.UTF_8));
    }
}
