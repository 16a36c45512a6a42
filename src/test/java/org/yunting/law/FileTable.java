package org.yunting.law;

import static org.yunting.law.FoundingCase.CALENDAR;
import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.DIGEST;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.personOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yunting.law.archive.CaseFile;
import org.yunting.law.archive.FileState;
import org.yunting.law.archive.LegalHold;
import org.yunting.law.archive.Retention;
import org.yunting.law.archive.RetentionClass;

/** The table of the file of a case. */
final class FileTable {
    private static final Instant AFTER = Instant.parse("2057-03-01T01:00:00Z");
    private static final Retention RETENTION = new Retention(RetentionClass.THIRTY_YEARS, LocalDate.of(2056, 12, 31));
    private static final LegalHold HOLD = new LegalHold(id(71), "再审", personOf(judge()), MONDAY, null);

    private FileTable() {}

    static String render() {
        var kept = new FileState.Kept(MONDAY);
        var appraised = new FileState.UnderAppraisal(MONDAY, personOf(clerk()), "期满", AFTER);
        return new StateTable<CaseFile>("File of a case", file -> file.state().key())
                .state("packaging", file(new FileState.Packaging(), List.of()))
                .state("kept", file(kept, List.of()))
                .state("kept, on hold", file(kept, List.of(HOLD)))
                .state("under-appraisal", file(appraised, List.of()))
                .state("under-appraisal, on hold", file(appraised, List.of(HOLD)))
                .state("disposed", file(new FileState.Disposed(AFTER), List.of()))
                .act("place-hold", f -> f.placeHold(id(72), "再审", by(clerk())))
                .act("lift-hold", f -> f.liftHold(id(71), "终结", by(clerk())))
                .act("propose-disposal, early", f -> f.proposeDisposal("期满", CALENDAR, by(clerk())))
                .act("propose-disposal", f -> f.proposeDisposal("期满", CALENDAR, clerk().at(AFTER)))
                .act(
                        "approve-disposal by the one who proposed",
                        f -> f.approveDisposal("同意", CALENDAR, clerk().at(AFTER)))
                .act("approve-disposal", f -> f.approveDisposal("同意", CALENDAR, judge().at(AFTER)))
                .act("decline-disposal", f -> f.declineDisposal("仍需保存", judge().at(AFTER)))
                .render();
    }

    private static CaseFile file(FileState state, List<LegalHold> holds) {
        return new CaseFile(CASE, DIGEST, RETENTION, holds, state);
    }
}
