package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.contract.Cursor;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.storage.MultipartUpload;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;
import org.yunting.law.evidence.Upload;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.evidence.UploadPurpose;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.parties.CaseAct;
import org.yunting.law.parties.PartyRole;

/** Somebody is about to send a file: the court says whether it would take it, and opens a place for it at the store. */
@ApplicationScoped
class AnnounceUpload {
    private final Consignments consignments;
    private final CaseAuthorities authorities;
    private final ObjectStore store;
    private final Transactions transactions;
    private final UploadTerms terms;

    /** What every upload of this court is measured by. */
    @ApplicationScoped
    static class UploadTerms {
        private final CourtClock clock;
        private final Ids ids;
        private final EvidenceSettings settings;

        UploadTerms(CourtClock clock, Ids ids, EvidenceSettings settings) {
            this.clock = clock;
            this.ids = ids;
            this.settings = settings;
        }

        Outcome<Upload> announce(UploadPurpose purpose, UploadAnnouncement announced, Actor actor) {
            return Upload.announce(new UploadId(ids.next()), purpose, announced.file(), actor.at(clock.now()));
        }

        Consignment consign(Upload upload, MultipartUpload place) {
            var now = clock.now();
            return new Consignment(
                    upload,
                    place,
                    PartPlan.of(upload.announced().bytes()),
                    now,
                    now.plus(settings.unfinishedKept()),
                    0);
        }

        UploadPurpose.ForRecording.Limits recordingLimits() {
            return new UploadPurpose.ForRecording.Limits(settings.recordingBytesMax(), settings.recordingLongest());
        }

        int unfinishedMax() {
            return settings.unfinishedMax();
        }
    }

    AnnounceUpload(
            Consignments consignments,
            CaseAuthorities authorities,
            ObjectStore store,
            Transactions transactions,
            UploadTerms terms) {
        this.consignments = consignments;
        this.authorities = authorities;
        this.store = store;
        this.transactions = transactions;
        this.terms = terms;
    }

    Uni<Consignment> announce(UploadAnnouncement announced, Person sender) {
        return decide(announced, sender)
                .chain(this::openPlace)
                .chain(consignment ->
                        transactions.inOne(() -> consignments.add(consignment)).replaceWith(consignment));
    }

    private Uni<Upload> decide(UploadAnnouncement announced, Person sender) {
        return transactions.reading(() -> withinLimit(sender).chain(() -> {
            if (announced.isExhibit()) {
                return exhibit(announced, sender);
            }
            return announced.isOfStatement()
                    ? ofStatement(announced, sender)
                    : Uni.createFrom().item(() -> identityPhoto(announced, sender));
        }));
    }

    private Uni<Void> withinLimit(Person sender) {
        int most = terms.unfinishedMax();
        return consignments
                .unfinishedOf(sender.id(), Cursor.newestFirst(null), most)
                .map(unfinished -> {
                    if (unfinished.size() >= most) {
                        throw Problem.of(EvidenceProblem.TOO_MANY_UPLOADS).asException();
                    }
                    return null;
                });
    }

    private Uni<Upload> exhibit(UploadAnnouncement announced, Person sender) {
        var exhibit = announced.exhibit();
        var caseId = new CaseId(exhibit.caseId());
        return authorities.actor(caseId, sender, CaseAct.ADD_EVIDENCE).map(actor -> {
            var purpose = new UploadPurpose.ForExhibit(caseId, side(actor.capacity()), exhibit.description());
            return Refusals.granted(terms.announce(purpose, announced, actor)).next();
        });
    }

    private Uni<Upload> ofStatement(UploadAnnouncement announced, Person sender) {
        var caseId = announced.caseOfStatement();
        return authorities.actor(caseId, sender, CaseAct.ENTER_TRIAL).map(actor -> {
            var side = PartyRole.of(actor.capacity())
                    .orElseThrow(() -> Problem.of(CaseAct.ENTER_TRIAL.notOpenTo(actor.capacity()))
                            .asException());
            var purpose = announced.isRecording()
                    ? new UploadPurpose.ForRecording(caseId, side, terms.recordingLimits())
                    : new UploadPurpose.ForAttachment(caseId, side);
            return Refusals.granted(terms.announce(purpose, announced, actor)).next();
        });
    }

    private Upload identityPhoto(UploadAnnouncement announced, Person sender) {
        var oneself = new Actor(sender.id(), Capacity.ONESELF);
        return Refusals.granted(terms.announce(new UploadPurpose.ForIdentityPhoto(), announced, oneself))
                .next();
    }

    private Uni<Consignment> openPlace(Upload upload) {
        var key = ObjectKey.of(upload.purpose().key(), upload.id().value());
        return store.open(key, upload.announced().mediaType()).map(place -> terms.consign(upload, place));
    }

    /** The side on which a party stands; the law opens ADD_EVIDENCE to parties only. */
    private static PartyRole side(Capacity capacity) {
        return PartyRole.of(capacity)
                .orElseThrow(() -> new IllegalStateException("evidence was opened to the capacity " + capacity.key()));
    }
}
