package org.yunting.api.storage;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.yunting.api.contract.ContentUrlView;

/** Gives addresses to read objects at, for a short while. Whoever holds one needs no other right: give it to those alone whom the court has let through. */
@Singleton
public class ReadingAddresses {
    private final ObjectStore store;
    private final StorageSettings settings;
    /** Signatures expire by the clock of the world. */
    private final Clock machine = Clock.systemUTC();

    ReadingAddresses(ObjectStore store, StorageSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** @param fileName under which a browser keeps it */
    public ContentUrlView of(ObjectKey key, String fileName, String mediaType) {
        var validity = settings.readAddressValidity();
        return until(validity, store.addressOfObject(key, fileName, mediaType, validity));
    }

    /** Of what a browser is to keep as a file, and not to show. */
    public ContentUrlView ofDownload(ObjectKey key, String fileName, String mediaType) {
        var validity = settings.readAddressValidity();
        return until(validity, store.addressOfDownload(key, fileName, mediaType, validity));
    }

    private ContentUrlView until(Duration validity, URI address) {
        return new ContentUrlView(address, machine.instant().plus(validity));
    }
}
