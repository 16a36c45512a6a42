package org.yunting.api.demo;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.yunting.api.identity.Person;

/** Uploads for the founding case. Implemented where uploads are kept; without it the story ends before anybody's identity is verified. */
public interface DemoUploads {
    /** A sealed photo of a made-up identity document of that person. */
    Uni<UUID> identityPhoto(Person owner);
}
