package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.contract.Cursor;
import org.yunting.api.contract.Page;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.storage.ObjectStore;
import org.yunting.api.storage.StoredPart;
import org.yunting.law.evidence.UploadAct;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.evidence.UploadState;

/** Shows a sender where their uploads stand, and which parts the store has. */
@ApplicationScoped
class ReadUploads {
    private final Consignments consignments;
    private final OwnUploads own;
    private final Exhibits exhibits;
    private final ObjectStore store;
    private final EvidenceSettings settings;
    private final Transactions transactions;
    private final CourtClock clock;

    ReadUploads(
            Consignments consignments,
            OwnUploads own,
            Exhibits exhibits,
            ObjectStore store,
            EvidenceSettings settings,
            Transactions transactions,
            CourtClock clock) {
        this.consignments = consignments;
        this.own = own;
        this.exhibits = exhibits;
        this.store = store;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Page<UploadView>> unfinished(Person sender, @Nullable String cursor, int limit) {
        var before = Cursor.newestFirst(cursor);
        return transactions
                .reading(() -> consignments.unfinishedOf(sender.id(), before, limit + 1))
                .map(found -> page(found, limit));
    }

    /** What came to nothing while its sender was away, and why. */
    Uni<Page<UploadView>> ended(Person sender, @Nullable String cursor, int limit) {
        var before = Cursor.newestFirst(cursor);
        var since = clock.now().minus(settings.endedShown());
        return transactions
                .reading(() -> consignments.endedOf(sender.id(), since, before, limit + 1))
                .map(found -> page(found, limit));
    }

    private static Page<UploadView> page(List<Consignment> found, int limit) {
        return Page.cut(
                        found,
                        limit,
                        one -> new Cursor(one.announcedAt(), one.upload().id().value()))
                .map(one -> UploadView.of(one, List.of(), Optional.empty()));
    }

    Uni<UploadView> one(UploadId id, Person sender) {
        return transactions.reading(() -> own.require(id, sender.id())).chain(this::view);
    }

    /** The upload with its parts while it can go on, and with its exhibit once there is one. */
    Uni<UploadView> view(Consignment consignment) {
        var state = consignment.upload().state();
        return parts(consignment)
                .chain(parts -> exhibit(consignment.upload().id(), state)
                        .map(exhibit -> UploadView.of(consignment, parts, exhibit)));
    }

    private Uni<List<StoredPart>> parts(Consignment consignment) {
        return consignment.upload().state().acts().contains(UploadAct.BEGIN_UPLOAD)
                ? store.parts(consignment.store())
                : Uni.createFrom().item(List.of());
    }

    private Uni<Optional<FiledExhibit>> exhibit(UploadId id, UploadState state) {
        return state instanceof UploadState.Sealed
                ? transactions.reading(() -> exhibits.ofUpload(id))
                : Uni.createFrom().item(Optional.empty());
    }
}
