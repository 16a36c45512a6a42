package org.yunting.api.demo;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.yunting.api.cases.AcceptCase;
import org.yunting.api.cases.AskForCorrection;
import org.yunting.api.cases.CaseView;
import org.yunting.api.cases.CorrectFiling;
import org.yunting.api.cases.ReadCase;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.demo.DemoStory.Cast;
import org.yunting.api.invitations.Invitations;
import org.yunting.api.invitations.LinkCase;
import org.yunting.law.kernel.CaseId;

/** How the founding case begins: a divorce in Qingtian, the wife at home, the husband in Rome. Filed, corrected, accepted, and both are in it. */
@ApplicationScoped
class FoundingCase {
    private final DemoTexts texts;
    private final DemoFilings filings;
    private final ReadCase readCase;
    private final AskForCorrection askForCorrection;
    private final CorrectFiling correctFiling;
    private final AcceptCase acceptCase;
    private final Invitations invitations;
    private final LinkCase linkCase;

    FoundingCase(
            DemoTexts texts,
            DemoFilings filings,
            ReadCase readCase,
            AskForCorrection askForCorrection,
            CorrectFiling correctFiling,
            AcceptCase acceptCase,
            Invitations invitations,
            LinkCase linkCase) {
        this.texts = texts;
        this.filings = filings;
        this.readCase = readCase;
        this.askForCorrection = askForCorrection;
        this.correctFiling = correctFiling;
        this.acceptCase = acceptCase;
        this.invitations = invitations;
        this.linkCase = linkCase;
    }

    Uni<CaseId> begin(Cast cast, StoryTime time) {
        time.before(Duration.ofDays(8));
        return filings.file(texts.foundingFiling(), cast.plaintiff())
                .call(caseId -> correctAndAccept(cast, caseId, time))
                .chain(caseId -> link(cast, caseId, time));
    }

    private Uni<CaseView> correctAndAccept(Cast cast, CaseId caseId, StoryTime time) {
        time.before(Duration.ofDays(7));
        return readCase.read(caseId, cast.clerk())
                .chain(filed -> askForCorrection.ask(caseId, texts.correctionNotice(), cast.clerk(), IfMatch.of(filed)))
                .invoke(() -> time.before(Duration.ofDays(6)))
                .chain(asked -> correctFiling.correct(caseId, texts.correction(), cast.plaintiff(), IfMatch.of(asked)))
                .invoke(() -> time.before(Duration.ofDays(5)))
                .chain(corrected -> acceptCase.accept(
                        caseId,
                        new AcceptCase.Decision("simplified", cast.judge().id().value()),
                        cast.clerk(),
                        IfMatch.of(corrected)));
    }

    private Uni<CaseId> link(Cast cast, CaseId caseId, StoryTime time) {
        time.before(Duration.ofDays(4));
        return invitations
                .of(List.of(caseId))
                .map(sent -> sent.getLast().invitation().code().value())
                .chain(code -> linkCase.link(code, cast.defendant()));
    }
}
