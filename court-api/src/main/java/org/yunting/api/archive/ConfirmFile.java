package org.yunting.api.archive;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.cases.Cases;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.archive.CaseFile;
import org.yunting.law.archive.CaseFile.Confirmation;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.parties.CaseAct;

/** The clerk confirms the catalogue and so closes the file; packaging begins by itself. */
@ApplicationScoped
class ConfirmFile {
    private final Cases cases;
    private final GatherFile gather;
    private final FileRows files;
    private final ArchiveDesk desk;
    private final CaseAuthorities authorities;
    private final Docket docket;
    private final CourtCalendar calendar;
    private final CourtClock clock;
    private final Transactions transactions;

    ConfirmFile(
            Cases cases,
            GatherFile gather,
            FileRows files,
            ArchiveDesk desk,
            CaseAuthorities authorities,
            Docket docket,
            CourtCalendar calendar,
            CourtClock clock,
            Transactions transactions) {
        this.cases = cases;
        this.gather = gather;
        this.files = files;
        this.desk = desk;
        this.authorities = authorities;
        this.docket = docket;
        this.calendar = calendar;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** @param fingerprint of the catalogue that the clerk has read */
    public record FileConfirmation(String fingerprint) {}

    Uni<ArchiveView> confirm(CaseId caseId, FileConfirmation confirmation, Person clerk) {
        return transactions.inOne(() -> authorities
                .actor(caseId, clerk, CaseAct.KEEP_FILE)
                .map(actor -> actor.at(clock.now()))
                .chain(act -> mustBeOpen(caseId)
                        .chain(() -> decideAndStore(caseId, new Sha256(confirmation.fingerprint()), act))
                        .chain(() -> desk.view(caseId, act))));
    }

    /** A file is confirmed once; whoever is late reads what the other has done. */
    private Uni<Void> mustBeOpen(CaseId caseId) {
        return files.find(caseId)
                .invoke(found -> {
                    if (found.isPresent()) {
                        throw Problem.of(CommonProblem.STALE_VERSION).asException();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> decideAndStore(CaseId caseId, Sha256 read, Act act) {
        return cases.find(caseId)
                .map(Refusals::found)
                .chain(kept -> gather.standing(kept)
                        .chain(standing -> gather.holdings(kept.courtCase())
                                .map(GatherFile::catalogue)
                                .chain(catalogue -> {
                                    var granted = Refusals.granted(CaseFile.confirm(
                                            standing, new Confirmation(catalogue, read), calendar, act));
                                    return files.add(granted.next(), catalogue, act.at())
                                            .chain(() -> docket.append(caseId, granted.events()));
                                })));
    }
}
