package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.storage.ObjectStore;
import org.yunting.api.storage.StoredPart;
import org.yunting.law.evidence.UploadAct;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.evidence.UploadState;
import org.yunting.law.kernel.Sha256;

/**
 * The sender has sent all parts. That is kept first; only then does the court read the file and decide, so that a crash in between loses nothing: an upload
 * found verifying is taken up again.
 */
@ApplicationScoped
class CompleteUpload {
    private final Consignments consignments;
    private final OwnUploads own;
    private final VerifyUpload verify;
    private final ObjectStore store;
    private final Transactions transactions;
    private final CourtClock clock;

    CompleteUpload(
            Consignments consignments,
            OwnUploads own,
            VerifyUpload verify,
            ObjectStore store,
            Transactions transactions,
            CourtClock clock) {
        this.consignments = consignments;
        this.own = own;
        this.verify = verify;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Completes and verifies.
     *
     * @return the sealed upload; fails with the law's refusal if the bytes are not those that were announced
     */
    Uni<Consignment> complete(UploadId id, UploadCompletion completion, Person sender) {
        return transactions
                .reading(() -> own.require(id, sender.id()))
                .call(this::requireAllParts)
                .chain(() -> declare(id, new Sha256(completion.sha256()), sender))
                .chain(verify::verify)
                .map(CompleteUpload::sealedOrRefused);
    }

    private Uni<Void> requireAllParts(Consignment consignment) {
        if (!consignment.upload().state().acts().contains(UploadAct.COMPLETE_UPLOAD)) {
            return Uni.createFrom().voidItem();
        }
        return store.parts(consignment.store())
                .invoke(parts -> refuseMissing(consignment.plan(), parts))
                .replaceWithVoid();
    }

    private static void refuseMissing(PartPlan plan, List<StoredPart> stored) {
        if (!plan.isWholeAs(stored)) {
            throw Problem.of(EvidenceProblem.UPLOAD_PARTS_MISSING).asException();
        }
    }

    private Uni<Consignment> declare(UploadId id, Sha256 digest, Person sender) {
        return transactions.inOne(() -> own.require(id, sender.id())
                .map(consignment -> declared(consignment, digest))
                .call(consignments::store));
    }

    private Consignment declared(Consignment consignment, Sha256 digest) {
        if (isRepeated(consignment.upload().state(), digest)) {
            return consignment;
        }
        var act = OwnUploads.senderOf(consignment).at(clock.now());
        return consignment.with(
                Refusals.granted(consignment.upload().complete(digest, act)).next());
    }

    /** The same completion again, as a browser sends it that never heard the answer. */
    private static boolean isRepeated(UploadState state, Sha256 digest) {
        return switch (state) {
            case UploadState.Verifying(var declared, var since) -> declared.equals(digest);
            case UploadState.Sealed(var file, var at) -> file.digest().equals(digest);
            case UploadState.Enclosed(var file, var at) -> file.digest().equals(digest);
            case UploadState.Announced other -> false;
            case UploadState.Uploading other -> false;
            case UploadState.Refused other -> false;
            case UploadState.Abandoned other -> false;
        };
    }

    private static Consignment sealedOrRefused(Consignment verified) {
        verified.upload().refusal().ifPresent(refusal -> {
            throw Problem.of(refusal).asException();
        });
        return verified;
    }
}
