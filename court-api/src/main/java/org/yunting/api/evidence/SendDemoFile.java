package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Transactions;
import org.yunting.api.evidence.UploadAnnouncement.ExhibitAnnouncement;
import org.yunting.api.identity.Person;
import org.yunting.api.storage.ObjectStore;
import org.yunting.law.evidence.UploadAct;
import org.yunting.law.evidence.UploadState;
import org.yunting.law.kernel.Sha256;

/**
 * Sends a file of the demonstration as its sender's browser would: announced, in parts, completed, read and sealed by the court. A file that is there is
 * not sent again, and one that was cut off goes on.
 */
@ApplicationScoped
class SendDemoFile {
    /** Every file of the demonstration is smaller than a part. */
    private static final int ONLY_PART = 1;

    private final Consignments consignments;
    private final AnnounceUpload announceUpload;
    private final PresignParts presignParts;
    private final CompleteUpload completeUpload;
    private final ObjectStore store;
    private final Transactions transactions;

    SendDemoFile(
            Consignments consignments,
            AnnounceUpload announceUpload,
            PresignParts presignParts,
            CompleteUpload completeUpload,
            ObjectStore store,
            Transactions transactions) {
        this.consignments = consignments;
        this.announceUpload = announceUpload;
        this.presignParts = presignParts;
        this.completeUpload = completeUpload;
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * A file that comes with the court.
     *
     * @param name under {@code /demo/files}
     * @param exhibit what is said about an exhibit; absent for the photo of an identity document
     */
    record DemoFile(String name, String mediaType, @Nullable ExhibitAnnouncement exhibit) {
        static DemoFile photo(String name) {
            return new DemoFile(name, "image/jpeg", null);
        }

        UploadAnnouncement announcement(long size) {
            if (exhibit == null) {
                return new UploadAnnouncement("identity-photo", null, name, mediaType, size, null, null, null, null);
            }
            var said = exhibit.description();
            return new UploadAnnouncement(
                    "exhibit",
                    exhibit.caseId(),
                    name,
                    mediaType,
                    size,
                    null,
                    said.title(),
                    said.category().key(),
                    said.purposeOfProof());
        }

        byte[] read() {
            try (var stream = Objects.requireNonNull(DemoFile.class.getResourceAsStream("/demo/files/" + name), name)) {
                return stream.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException("a file of the demonstration cannot be read: " + name, unreadable);
            }
        }
    }

    /** @return the sealed upload */
    Uni<Consignment> send(DemoFile file, Person sender) {
        return transactions
                .reading(() -> consignments.latestOf(sender.id(), file.name()))
                .map(found -> found.filter(SendDemoFile::isOfUse))
                .chain(found -> found.map(Uni.createFrom()::item).orElseGet(() -> announce(file, sender)))
                .chain(consignment -> finish(consignment, file, sender));
    }

    private static boolean isOfUse(Consignment consignment) {
        var state = consignment.upload().state();
        return state instanceof UploadState.Sealed || !state.acts().isEmpty();
    }

    private Uni<Consignment> announce(DemoFile file, Person sender) {
        return announceUpload.announce(file.announcement(file.read().length), sender);
    }

    private Uni<Consignment> finish(Consignment consignment, DemoFile file, Person sender) {
        if (consignment.upload().state() instanceof UploadState.Sealed) {
            return Uni.createFrom().item(consignment);
        }
        var bytes = file.read();
        var completion = new UploadCompletion(Sha256.over(bytes).hex(), List.of());
        return sendBytes(consignment, bytes, sender)
                .chain(() -> completeUpload.complete(consignment.upload().id(), completion, sender));
    }

    private Uni<Void> sendBytes(Consignment consignment, byte[] bytes, Person sender) {
        return consignment.upload().state().acts().contains(UploadAct.BEGIN_UPLOAD)
                ? presignParts
                        .presign(consignment.upload().id(), List.of(ONLY_PART), sender)
                        .chain(() -> store.send(consignment.store(), ONLY_PART, bytes))
                : Uni.createFrom().voidItem();
    }
}
