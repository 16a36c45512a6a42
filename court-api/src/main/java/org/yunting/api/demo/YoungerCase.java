package org.yunting.api.demo;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.yunting.api.verification.VerifyIdentity;

/** Somebody else has filed and submitted her identity card; both wait for the clerk, so that there is work on the first day. */
@ApplicationScoped
class YoungerCase implements DemoChapter {
    private final DemoUploads uploads;
    private final DemoTexts texts;
    private final DemoFilings filings;
    private final VerifyIdentity verifyIdentity;

    YoungerCase(DemoUploads uploads, DemoTexts texts, DemoFilings filings, VerifyIdentity verifyIdentity) {
        this.uploads = uploads;
        this.texts = texts;
        this.filings = filings;
        this.verifyIdentity = verifyIdentity;
    }

    @Override
    public String key() {
        return "younger-case";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public Uni<Void> sendFiles(DemoStory story) {
        story.before(Duration.ofHours(21));
        return uploads.identityPhoto(story.cast().newcomer(), DemoDocument.NEWCOMER.photo())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> tell(DemoStory story) {
        story.before(Duration.ofHours(20));
        var newcomer = story.cast().newcomer();
        return filings.file(texts.youngerFiling(), newcomer)
                .chain(() -> uploads.identityPhoto(newcomer, DemoDocument.NEWCOMER.photo()))
                .chain(photo -> verifyIdentity.submit(DemoDocument.NEWCOMER.with(photo), newcomer))
                .replaceWithVoid();
    }
}
