package org.yunting.api.records;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.yunting.api.hearings.Hearings;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/**
 * What people state in writing while the court sits. It stands in the record of the hearing as their own words; whether they may state anything now, the law of the hearing
 * has said before. Runs in the caller's transaction.
 */
@ApplicationScoped
public class StatementsInWriting {
    private final WrittenRecords records;
    private final RecordPartRows parts;
    private final RecordDesk desk;
    private final Docket docket;

    StatementsInWriting(WrittenRecords records, RecordPartRows parts, RecordDesk desk, Docket docket) {
        this.records = records;
        this.parts = parts;
        this.desk = desk;
        this.docket = docket;
    }

    /** @param line its number in the record */
    public record Statement(int line, PersonId person, String text, Instant at) {}

    /** @return fails with the law's refusal, such as for a text that hides its order, or while the record is being read */
    public Uni<RecordChanged> write(Hearings.Kept hearing, String text, Act act) {
        return desk.heard(hearing)
                .chain(heard -> records.forChange(heard.sitting()))
                .chain(kept -> {
                    var granted = Refusals.granted(kept.record().stateInWriting(text.strip(), act));
                    return records.store(granted.next(), kept)
                            .call(() -> docket.append(kept.record().sitting().caseId(), granted.events()))
                            .map(stored ->
                                    new RecordChanged(kept.record().sitting().hearing(), stored.version()));
                });
    }

    /** The newest of them, the oldest first. */
    public Uni<List<Statement>> newest(HearingId hearing, int most) {
        return parts.ownWords(hearing, most);
    }
}
