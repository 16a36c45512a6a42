package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yunting.api.demo.DemoUploads;
import org.yunting.api.evidence.SendDemoFile.DemoFile;
import org.yunting.api.identity.Person;

/** Photos of made-up identity documents, sent by their owners. */
@ApplicationScoped
class DemoPhotos implements DemoUploads {
    private final SendDemoFile sendDemoFile;

    DemoPhotos(SendDemoFile sendDemoFile) {
        this.sendDemoFile = sendDemoFile;
    }

    @Override
    public Uni<UUID> identityPhoto(Person owner, String fileName) {
        return sendDemoFile
                .send(DemoFile.photo(fileName), owner)
                .map(sent -> sent.upload().id().value());
    }
}
