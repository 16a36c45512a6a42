package org.yunting.api.demo;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.yunting.api.consent.ConsentDecision;
import org.yunting.api.consent.ConsentNotices;
import org.yunting.api.consent.DecideConsent;
import org.yunting.api.identity.Person;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.CaseId;

/** Both parties consent to the stages ahead, each stage by itself. */
@ApplicationScoped
class ConsentChapter implements DemoChapter {
    private static final List<Stage> STAGES = List.of(Stage.EVIDENCE_EXCHANGE, Stage.HEARING, Stage.SERVICE);

    private final DecideConsent decideConsent;
    private final ConsentNotices notices;

    ConsentChapter(DecideConsent decideConsent, ConsentNotices notices) {
        this.decideConsent = decideConsent;
        this.notices = notices;
    }

    @Override
    public String key() {
        return "consent";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Uni<Void> tell(DemoStory story) {
        story.before(Duration.ofHours(86));
        return consent(story.caseId(), story.cast().plaintiff())
                .chain(() -> consent(story.caseId(), story.cast().defendant()));
    }

    private Uni<Void> consent(CaseId caseId, Person person) {
        Uni<Void> chosen = Uni.createFrom().voidItem();
        for (var stage : STAGES) {
            var online = new ConsentDecision("online", notices.inForce().value(), null);
            chosen = chosen.chain(() -> decideConsent.decide(new DecideConsent.Choice(caseId, stage, online), person))
                    .replaceWithVoid();
        }
        return chosen;
    }
}
