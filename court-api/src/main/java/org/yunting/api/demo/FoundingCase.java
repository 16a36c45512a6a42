package org.yunting.api.demo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.yunting.api.cases.AcceptCase;
import org.yunting.api.cases.AskForCorrection;
import org.yunting.api.cases.CaseView;
import org.yunting.api.cases.CorrectFiling;
import org.yunting.api.cases.FilingDraft;
import org.yunting.api.cases.PrepareFiling;
import org.yunting.api.cases.ReadCase;
import org.yunting.api.cases.SubmitFiling;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.demo.DemoStory.Cast;
import org.yunting.api.invitations.Invitations;
import org.yunting.api.invitations.LinkCase;
import org.yunting.law.cases.Filing;
import org.yunting.law.kernel.CaseId;

/** Tells the founding case into an empty database: a divorce in Qingtian, the wife at home, the husband in Rome. Only what people could do happens. */
@ApplicationScoped
public class FoundingCase {
    private static final Logger LOG = Logger.getLogger(FoundingCase.class);
    private static final int AFTER_THE_CLOCK = 3000;

    private final CourtParticulars court;
    private final DemoPeople people;
    private final DemoTexts texts;
    private final CourtClock clock;
    private final PrepareFiling prepareFiling;
    private final SubmitFiling submitFiling;
    private final ReadCase readCase;
    private final AskForCorrection askForCorrection;
    private final CorrectFiling correctFiling;
    private final AcceptCase acceptCase;
    private final Invitations invitations;
    private final LinkCase linkCase;
    private final Instance<DemoChapter> chapters;

    FoundingCase(
            CourtParticulars court,
            DemoPeople people,
            DemoTexts texts,
            CourtClock clock,
            PrepareFiling prepareFiling,
            SubmitFiling submitFiling,
            ReadCase readCase,
            AskForCorrection askForCorrection,
            CorrectFiling correctFiling,
            AcceptCase acceptCase,
            Invitations invitations,
            LinkCase linkCase,
            Instance<DemoChapter> chapters) {
        this.court = court;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
        this.prepareFiling = prepareFiling;
        this.submitFiling = submitFiling;
        this.readCase = readCase;
        this.askForCorrection = askForCorrection;
        this.correctFiling = correctFiling;
        this.acceptCase = acceptCase;
        this.invitations = invitations;
        this.linkCase = linkCase;
        this.chapters = chapters;
    }

    void tellOnce(@Observes @Priority(AFTER_THE_CLOCK) StartupEvent start) throws Throwable {
        var accounts = court.demo().accounts();
        if (court.demo().enabled() && accounts.isPresent()) {
            VertxContextSupport.subscribeAndAwait(() -> people.isCourtEmpty()
                    .chain(empty -> empty
                            ? people.register(accounts.get()).chain(this::tell)
                            : Uni.createFrom().voidItem()));
        }
    }

    private Uni<Void> tell(Cast cast) {
        var present = clock.offset();
        clock.shift(present.minus(Duration.ofDays(8)));
        return file(cast)
                .chain(caseId -> correctAndAccept(cast, caseId, present).replaceWith(caseId))
                .chain(caseId -> link(cast, caseId, present))
                .chain(caseId -> tellChapters(new DemoStory(cast, caseId, clock, present)))
                .eventually(() -> clock.shift(present))
                .invoke(() -> LOG.info("the founding case has been told"));
    }

    private Uni<CaseId> file(Cast cast) {
        return prepareFiling
                .start(Filing.Cause.DIVORCE, cast.plaintiff())
                .chain(draft -> prepareFiling.save(draft.id(), texts.firstFiling(), cast.plaintiff(), versionOf(draft)))
                .chain(draft -> submitFiling.submit(draft.id(), cast.plaintiff(), versionOf(draft)))
                .map(receipt -> new CaseId(receipt.caseId()));
    }

    private Uni<CaseView> correctAndAccept(Cast cast, CaseId caseId, Duration present) {
        clock.shift(present.minus(Duration.ofDays(7)));
        return readCase.read(caseId, cast.clerk())
                .chain(filed -> askForCorrection.ask(caseId, texts.correctionNotice(), cast.clerk(), versionOf(filed)))
                .invoke(() -> clock.shift(present.minus(Duration.ofDays(6))))
                .chain(asked -> correctFiling.correct(caseId, texts.correction(), cast.plaintiff(), versionOf(asked)))
                .invoke(() -> clock.shift(present.minus(Duration.ofDays(5))))
                .chain(corrected -> acceptCase.accept(
                        caseId,
                        new AcceptCase.Decision("ordinary", cast.judge().id().value()),
                        cast.clerk(),
                        versionOf(corrected)));
    }

    private Uni<CaseId> link(Cast cast, CaseId caseId, Duration present) {
        clock.shift(present.minus(Duration.ofDays(4)));
        return invitations
                .of(List.of(caseId))
                .map(sent -> sent.getLast().invitation().code().value())
                .chain(code -> linkCase.link(code, cast.defendant()));
    }

    private Uni<Void> tellChapters(DemoStory story) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (var chapter : chapters.stream()
                .sorted(Comparator.comparingInt(DemoChapter::order))
                .toList()) {
            told = told.chain(() -> tell(chapter, story));
        }
        return told;
    }

    /** A chapter that cannot be told is missed by the reader, and must not keep the court shut. */
    private static Uni<Void> tell(DemoChapter chapter, DemoStory story) {
        return chapter.tell(story)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "chapter %d of the founding case was not told", chapter.order()))
                .onFailure()
                .recoverWithNull();
    }

    private static IfMatch versionOf(FilingDraft draft) {
        return new IfMatch("\"" + draft.version() + "\"");
    }

    private static IfMatch versionOf(CaseView view) {
        return new IfMatch("\"" + view.version() + "\"");
    }
}
