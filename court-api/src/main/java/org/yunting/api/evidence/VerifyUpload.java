package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.problem.Refusals;
import org.yunting.api.storage.ObjectStore;
import org.yunting.api.storage.ObjectStoreException;
import org.yunting.api.storage.ObjectStoreException.Fault;
import org.yunting.api.storage.StoredPart;
import org.yunting.api.timeline.Docket;
import org.yunting.law.evidence.Upload.Measured;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.evidence.UploadState;
import org.yunting.law.kernel.Actor;

/**
 * The court joins the parts, reads the whole file and compares. What agrees is sealed, and becomes an exhibit in the same transaction; what does not is
 * refused and its bytes are deleted. Harmless when repeated.
 */
@ApplicationScoped
class VerifyUpload {
    private final Consignments consignments;
    private final FileExhibit fileExhibit;
    private final Measurement measurement;
    private final MalwareScanner scanner;
    private final ObjectStore store;
    private final Docket docket;
    private final Transactions transactions;
    private final CourtClock clock;

    VerifyUpload(
            Consignments consignments,
            FileExhibit fileExhibit,
            Measurement measurement,
            MalwareScanner scanner,
            ObjectStore store,
            Docket docket,
            Transactions transactions,
            CourtClock clock) {
        this.consignments = consignments;
        this.fileExhibit = fileExhibit;
        this.measurement = measurement;
        this.scanner = scanner;
        this.store = store;
        this.docket = docket;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Its sender waits for the answer. */
    Uni<Consignment> verify(Consignment consignment) {
        return verify(consignment, decided -> Uni.createFrom().voidItem());
    }

    /** Its sender has left, and is told of a refusal in the transaction that keeps it. */
    Uni<Consignment> verifyUnwatched(Consignment consignment) {
        return verify(consignment, this::tellOfRefusal);
    }

    private Uni<Consignment> verify(Consignment consignment, Function<Consignment, Uni<Void>> tell) {
        if (!(consignment.upload().state() instanceof UploadState.Verifying)) {
            return Uni.createFrom().item(consignment);
        }
        return measure(consignment)
                .chain(measured -> lookedThrough(consignment, measured))
                .call(measured -> deleteUnlessAgreed(consignment, measured))
                .chain(measured -> decide(consignment.upload().id(), measured, tell));
    }

    private Uni<Measured> measure(Consignment consignment) {
        return store.parts(consignment.store())
                .chain(parts -> join(consignment, parts))
                .chain(() -> store.read(consignment.store().key(), measurement::atIntake))
                .onFailure(VerifyUpload::nothingToRead)
                .recoverWithItem(Measurement.NOTHING);
    }

    /** What is refused anyway is looked through by nobody. */
    private Uni<Measured> lookedThrough(Consignment consignment, Measured measured) {
        boolean isRefused = verified(consignment, measured).upload().state() instanceof UploadState.Refused;
        return isRefused || !scanner.isSetUp()
                ? Uni.createFrom().item(measured)
                : store.read(consignment.store().key(), scanner::scan).map(measured::scanned);
    }

    /** No parts are left to join when a crash came after joining; then the object is there already. */
    private Uni<Void> join(Consignment consignment, List<StoredPart> parts) {
        return parts.isEmpty() ? Uni.createFrom().voidItem() : store.complete(consignment.store(), parts);
    }

    private static boolean nothingToRead(Throwable failure) {
        return failure instanceof ObjectStoreException stored && stored.fault() != Fault.UNAVAILABLE;
    }

    private Uni<Consignment> decide(UploadId id, Measured measured, Function<Consignment, Uni<Void>> tell) {
        return transactions.inOne(() -> consignments
                .find(id)
                .map(Refusals::found)
                .chain(consignment -> consignment.upload().state() instanceof UploadState.Verifying
                        ? decide(consignment, measured, tell)
                        : Uni.createFrom().item(consignment)));
    }

    private Uni<Consignment> decide(Consignment consignment, Measured measured, Function<Consignment, Uni<Void>> tell) {
        var decided = verified(consignment, measured);
        return consignments
                .store(decided)
                .chain(() -> fileExhibit.ifSealed(decided))
                .chain(() -> tell.apply(decided))
                .replaceWith(decided);
    }

    private Uni<Void> tellOfRefusal(Consignment decided) {
        return decided.upload()
                .newsOfRefusal(Actor.court().at(clock.now()))
                .map(news -> docket.appendToAll(Map.of(), news))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Before the refusal is kept: after a crash in between nothing is found, and refused. The other way round, what was refused would stay for ever. */
    private Uni<Void> deleteUnlessAgreed(Consignment consignment, Measured measured) {
        return verified(consignment, measured).upload().state() instanceof UploadState.Refused
                ? store.delete(consignment.store().key())
                : Uni.createFrom().voidItem();
    }

    private Consignment verified(Consignment consignment, Measured measured) {
        var act = Actor.court().at(clock.now());
        return consignment.with(
                Refusals.granted(consignment.upload().verify(measured, act)).next());
    }
}
