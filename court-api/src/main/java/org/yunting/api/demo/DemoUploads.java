package org.yunting.api.demo;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.yunting.api.identity.Person;

/** Uploads that a chapter needs and another feature keeps. */
public interface DemoUploads {
    /**
     * The sealed photo of somebody's identity document; sent if it is not there yet.
     *
     * @param fileName under {@code /demo/files}
     * @return id of the upload
     */
    Uni<UUID> identityPhoto(Person owner, String fileName);
}
