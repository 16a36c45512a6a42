package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.storage.ObjectStore;
import org.yunting.api.storage.ObjectStoreException;
import org.yunting.api.storage.ObjectStoreException.Fault;
import org.yunting.law.evidence.Fixity;

/** Reads the whole file of an exhibit again and compares it with what was sealed. */
@ApplicationScoped
public class InspectExhibit {
    private final Measurement measurement;
    private final ObjectStore store;

    InspectExhibit(Measurement measurement, ObjectStore store) {
        this.measurement = measurement;
        this.store = store;
    }

    /** @return fails with {@link ObjectStoreException} if the store does not answer: then nothing is known */
    public Uni<Fixity> fixity(FiledExhibit filed) {
        return store.read(filed.key(), measurement::of)
                .map(found -> Fixity.of(filed.exhibit().file(), found))
                .onFailure(InspectExhibit::isGone)
                .recoverWithItem(Fixity.MISSING);
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof ObjectStoreException stored && stored.fault() == Fault.UNKNOWN_OBJECT;
    }
}
