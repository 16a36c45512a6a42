package org.yunting.api.records;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.records.WrittenRecordView.LineView;
import org.yunting.api.records.WrittenRecordView.ObjectionView;
import org.yunting.law.kernel.Keyed;

/**
 * What of a record concerns whoever testified or interpreted, and nothing else of it.
 *
 * @param digest of these lines, computed as that of the whole record
 * @param objections of this person alone
 * @param standing absent before they took part
 */
record OwnLinesView(
        UUID hearing,
        String caseNumber,
        String state,
        String digest,
        List<LineView> lines,
        List<ObjectionView> objections,
        @Nullable String standing,
        List<String> may) {
    static OwnLinesView of(WrittenRecords.Kept kept, RecordDesk.Called called) {
        var record = kept.record();
        var reader = Objects.requireNonNull(called.actor().person());
        boolean tookPart = record.sitting().readersOfOwnPart().contains(reader);
        return new OwnLinesView(
                record.sitting().hearing().value(),
                called.hearing().caption().caseNumber(),
                record.state().key(),
                record.digestFor(reader).hex(),
                record.partOf(reader).stream()
                        .map(line -> WrittenRecordView.line(line, called.actor()))
                        .toList(),
                record.objections().stream()
                        .filter(raised -> raised.by().equals(reader))
                        .map(WrittenRecordView::objection)
                        .toList(),
                tookPart ? record.standingOf(reader).key() : null,
                record.actsAwaiting(called.actor()).stream().map(Keyed::key).toList());
    }
}
