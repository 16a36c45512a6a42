package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;
import org.yunting.api.storage.ObjectStoreException;
import org.yunting.law.evidence.Fixity;
import org.yunting.law.evidence.SealedFile;

/** Reads a whole file again and compares it with what was sealed. */
@ApplicationScoped
public class InspectFile {
    private final Measurement measurement;
    private final ObjectStore store;

    InspectFile(Measurement measurement, ObjectStore store) {
        this.measurement = measurement;
        this.store = store;
    }

    /** @return fails with {@link ObjectStoreException} if the store does not answer: then nothing is known */
    public Uni<Fixity> fixity(ObjectKey key, SealedFile sealed) {
        return store.read(key, measurement::of)
                .map(found -> Fixity.of(sealed, found))
                .onFailure(ObjectStoreException::isOfUnknownObject)
                .recoverWithItem(Fixity.MISSING);
    }
}
