package org.yunting.api.verification;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.UUID;
import org.yunting.law.kernel.PersonId;

/** Photos of identity documents, which arrive as uploads of purpose {@code identity-photo}. Implemented where uploads are kept. */
public interface IdentityPhotos {
    /** Whether the upload is a sealed identity photo of that very person. */
    Uni<Boolean> isSealedPhotoOf(UUID upload, PersonId owner);

    /** A short-lived address of the bytes, for one who has been found entitled and whose read has been noted. */
    Uni<URI> addressOf(UUID upload);
}
