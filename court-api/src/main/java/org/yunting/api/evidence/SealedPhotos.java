package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.storage.ObjectStore;
import org.yunting.api.storage.StorageSettings;
import org.yunting.api.verification.IdentityPhotos;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.evidence.UploadPurpose;
import org.yunting.law.evidence.UploadState;
import org.yunting.law.kernel.PersonId;

/** Photos of identity documents among the sealed uploads. */
@ApplicationScoped
class SealedPhotos implements IdentityPhotos {
    private final Consignments consignments;
    private final ObjectStore store;
    private final StorageSettings settings;

    SealedPhotos(Consignments consignments, ObjectStore store, StorageSettings settings) {
        this.consignments = consignments;
        this.store = store;
        this.settings = settings;
    }

    @Override
    public Uni<Boolean> isSealedPhotoOf(UUID upload, PersonId owner) {
        return consignments
                .find(new UploadId(upload))
                .map(found -> found.filter(consignment -> isPhotoOf(consignment, owner))
                        .isPresent());
    }

    @Override
    public Uni<URI> addressOf(UUID upload) {
        return consignments.find(new UploadId(upload)).map(Refusals::found).map(this::address);
    }

    private URI address(Consignment consignment) {
        if (!(consignment.upload().state() instanceof UploadState.Sealed(var file, var at))) {
            throw Problem.of(CommonProblem.NOT_FOUND).asException();
        }
        return store.addressOfObject(
                consignment.store().key(), file.fileName(), file.mediaType(), settings.readAddressValidity());
    }

    private static boolean isPhotoOf(Consignment consignment, PersonId owner) {
        var upload = consignment.upload();
        return upload.by().equals(owner)
                && upload.purpose() instanceof UploadPurpose.ForIdentityPhoto
                && upload.state() instanceof UploadState.Sealed;
    }
}
