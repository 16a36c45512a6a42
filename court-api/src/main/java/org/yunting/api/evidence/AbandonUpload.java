package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.problem.Refusals;
import org.yunting.api.storage.ObjectStore;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.evidence.UploadPurpose;
import org.yunting.law.kernel.Actor;

/** The sender gives up, or the court clears away what nobody finished. The store frees the parts. */
@ApplicationScoped
class AbandonUpload {
    private final Consignments consignments;
    private final OwnUploads own;
    private final ObjectStore store;
    private final Transactions transactions;
    private final CourtClock clock;

    AbandonUpload(
            Consignments consignments, OwnUploads own, ObjectStore store, Transactions transactions, CourtClock clock) {
        this.consignments = consignments;
        this.own = own;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Void> byItsSender(UploadId id, Person sender) {
        return transactions
                .inOne(() -> own.require(id, sender.id())
                        .map(consignment -> abandoned(consignment, OwnUploads.senderOf(consignment)))
                        .call(consignments::store))
                .call(this::free)
                .replaceWithVoid();
    }

    /** What the court clears away is freed at the store first, so that a crash leaves it to be cleared again. */
    Uni<Void> byTheCourt(Consignment expired) {
        return free(expired)
                .chain(() -> transactions.inOne(() -> consignments
                        .find(expired.upload().id())
                        .map(Refusals::found)
                        .map(consignment -> abandoned(consignment, Actor.court()))
                        .call(consignments::store)))
                .replaceWithVoid();
    }

    /** Whether its bytes are parts still, or whole, as of a recording that was never handed in. */
    private Uni<Void> free(Consignment consignment) {
        return consignment.upload().purpose() instanceof UploadPurpose.OfStatement
                ? store.abandon(consignment.store())
                        .chain(() -> store.delete(consignment.store().key()))
                : store.abandon(consignment.store());
    }

    private Consignment abandoned(Consignment consignment, Actor actor) {
        return consignment.with(Refusals.granted(consignment.upload().abandon(actor.at(clock.now())))
                .next());
    }
}
