package org.yunting.api.demo;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.identity.Person;
import org.yunting.api.verification.CheckId;
import org.yunting.api.verification.VerifyIdentity;

/** Both parties submit a document, and the clerk confirms it. */
@ApplicationScoped
class IdentityChapter implements DemoChapter {
    private final DemoUploads uploads;
    private final VerifyIdentity verifyIdentity;

    IdentityChapter(DemoUploads uploads, VerifyIdentity verifyIdentity) {
        this.uploads = uploads;
        this.verifyIdentity = verifyIdentity;
    }

    @Override
    public String key() {
        return "identity";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Uni<Void> sendFiles(DemoStory story) {
        story.before(Duration.ofHours(91));
        var cast = story.cast();
        return uploads.identityPhoto(cast.plaintiff(), DemoDocument.PLAINTIFF.photo())
                .chain(() -> uploads.identityPhoto(cast.defendant(), DemoDocument.DEFENDANT.photo()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> tell(DemoStory story) {
        story.before(Duration.ofHours(90));
        var cast = story.cast();
        return verify(cast.plaintiff(), DemoDocument.PLAINTIFF, cast.clerk())
                .chain(() -> verify(cast.defendant(), DemoDocument.DEFENDANT, cast.clerk()));
    }

    private Uni<Void> verify(Person person, DemoDocument document, Person clerk) {
        return uploads.identityPhoto(person, document.photo())
                .chain(photo -> verifyIdentity.submit(document.with(photo), person))
                .chain(check -> verifyIdentity.confirm(new CheckId(check.id()), clerk, IfMatch.of(check)))
                .replaceWithVoid();
    }
}
