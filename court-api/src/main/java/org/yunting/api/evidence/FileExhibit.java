package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.evidence.Exhibit;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.evidence.UploadPurpose;
import org.yunting.law.evidence.UploadState;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Outcome;

/** Gives a sealed file its number and its place in the case, within the transaction that sealed it. */
@ApplicationScoped
class FileExhibit {
    private final Exhibits exhibits;
    private final Docket docket;
    private final CourtClock clock;
    private final Ids ids;

    FileExhibit(Exhibits exhibits, Docket docket, CourtClock clock, Ids ids) {
        this.exhibits = exhibits;
        this.docket = docket;
        this.clock = clock;
        this.ids = ids;
    }

    Uni<Void> ifSealed(Consignment consignment) {
        var upload = consignment.upload();
        if (upload.state() instanceof UploadState.Sealed && upload.purpose() instanceof UploadPurpose.ForExhibit to) {
            return exhibits.numbersTaken(to.caseId())
                    .map(taken -> ExhibitNumber.next(to.side(), taken))
                    .map(number -> exhibit(consignment, number))
                    .chain(granted -> enter(consignment, granted));
        }
        return Uni.createFrom().voidItem();
    }

    private Outcome.Granted<Exhibit> exhibit(Consignment consignment, ExhibitNumber number) {
        var act = OwnUploads.senderOf(consignment).at(clock.now());
        return Refusals.granted(Exhibit.of(new ExhibitId(ids.next()), number, consignment.upload(), act));
    }

    private Uni<Void> enter(Consignment consignment, Outcome.Granted<Exhibit> granted) {
        var exhibit = granted.next();
        var filed = new FiledExhibit(
                exhibit, consignment.upload().id(), consignment.store().key(), "");
        return exhibits.add(filed).chain(() -> docket.append(exhibit.caseId(), granted.events()));
    }
}
