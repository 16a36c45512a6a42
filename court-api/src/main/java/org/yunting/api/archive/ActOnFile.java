package org.yunting.api.archive;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.database.Keys;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.archive.CaseFile;
import org.yunting.law.archive.FileAct;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.parties.CaseAct;

/** Places and lifts holds, proposes to let a file go, and decides on that. */
@ApplicationScoped
class ActOnFile {
    private static final UUID NO_HOLD = new UUID(0, 0);

    private final FileRows files;
    private final ArchiveDesk desk;
    private final CaseAuthorities authorities;
    private final Docket docket;
    private final CourtCalendar calendar;
    private final CourtClock clock;
    private final Ids ids;
    private final Transactions transactions;

    ActOnFile(
            FileRows files,
            ArchiveDesk desk,
            CaseAuthorities authorities,
            Docket docket,
            CourtCalendar calendar,
            CourtClock clock,
            Ids ids,
            Transactions transactions) {
        this.files = files;
        this.desk = desk;
        this.authorities = authorities;
        this.docket = docket;
        this.calendar = calendar;
        this.clock = clock;
        this.ids = ids;
        this.transactions = transactions;
    }

    /**
     * What is wanted of a file.
     *
     * @param hold the hold to lift
     */
    public record FileActWanted(
            String act, String reason, @Nullable UUID hold) {}

    Uni<ArchiveView> act(CaseId caseId, FileActWanted wanted, Person person, @Nullable IfMatch version) {
        return transactions.inOne(() -> authorities
                .actor(caseId, person, CaseAct.KEEP_FILE)
                .map(actor -> actor.at(clock.now()))
                .chain(act -> files.find(caseId)
                        .map(Refusals::found)
                        .invoke(kept -> IfMatch.require(version, kept.version()))
                        .chain(kept -> decideAndStore(kept, wanted, act))
                        .chain(() -> desk.view(caseId, act))));
    }

    private Uni<Void> decideAndStore(KeptFile kept, FileActWanted wanted, Act act) {
        var granted = Refusals.granted(decide(kept.file(), wanted, act));
        return files.store(kept.with(granted.next()))
                .chain(() -> docket.append(kept.file().caseId(), granted.events()));
    }

    private Outcome<CaseFile> decide(CaseFile file, FileActWanted wanted, Act act) {
        var reason = wanted.reason();
        return switch (Keys.constant(FileAct.class, wanted.act())) {
            case PLACE_HOLD -> file.placeHold(ids.next(), reason, act);
            case LIFT_HOLD -> file.liftHold(Optional.ofNullable(wanted.hold()).orElse(NO_HOLD), reason, act);
            case PROPOSE_DISPOSAL -> file.proposeDisposal(reason, calendar, act);
            case APPROVE_DISPOSAL -> file.approveDisposal(reason, calendar, act);
            case DECLINE_DISPOSAL -> file.declineDisposal(reason, act);
            case CONFIRM_CATALOGUE -> throw new IllegalArgumentException("a catalogue is confirmed by its fingerprint");
        };
    }
}
