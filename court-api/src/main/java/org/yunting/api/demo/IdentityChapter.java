package org.yunting.api.demo;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.identity.Person;
import org.yunting.api.verification.CheckId;
import org.yunting.api.verification.IdentitySubmission;
import org.yunting.api.verification.IdentitySubmission.DocumentView;
import org.yunting.api.verification.VerifyIdentity;

/** Both parties submit a document, and the clerk confirms it. */
@ApplicationScoped
class IdentityChapter implements DemoChapter {
    private final Instance<DemoUploads> uploads;
    private final VerifyIdentity verifyIdentity;

    IdentityChapter(Instance<DemoUploads> uploads, VerifyIdentity verifyIdentity) {
        this.uploads = uploads;
        this.verifyIdentity = verifyIdentity;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Uni<Void> tell(DemoStory story) {
        if (!uploads.isResolvable()) {
            return Uni.createFrom().voidItem();
        }
        story.before(Duration.ofHours(90));
        var cast = story.cast();
        var card = new DocumentView(
                "identity-card",
                "332522198805120021",
                "CN",
                "林",
                "秀兰",
                LocalDate.of(1988, 5, 12),
                LocalDate.of(2040, 1, 1));
        var passport = new DocumentView(
                "passport", "EJ1234567", "CN", "吴", "建国", LocalDate.of(1986, 2, 3), LocalDate.of(2033, 4, 30));
        return verify(cast.plaintiff(), card, cast.clerk())
                .chain(() -> verify(cast.defendant(), passport, cast.clerk()));
    }

    private Uni<Void> verify(Person person, DocumentView document, Person clerk) {
        return uploads.get()
                .identityPhoto(person)
                .chain((UUID photo) -> verifyIdentity.submit(new IdentitySubmission(document, photo), person))
                .chain(check -> verifyIdentity.confirm(
                        new CheckId(check.id()), clerk, new IfMatch("\"" + check.version() + "\"")))
                .replaceWithVoid();
    }
}
