package org.yunting.api.asynctrial;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.papers.PaperKind;
import org.yunting.api.papers.PaperSource;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.asynctrial.TrialEvent;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Sha256;

/** The record of a closed trial on paper; its subject is the case. */
@ApplicationScoped
class TrialPaper implements PaperSource {
    private static final String TITLE = "异步审理笔录";

    private final Trials trials;
    private final TrialDesk desk;
    private final SetTrialRecord setRecord;
    private final Docket docket;
    private final CourtClock clock;

    TrialPaper(Trials trials, TrialDesk desk, SetTrialRecord setRecord, Docket docket, CourtClock clock) {
        this.trials = trials;
        this.desk = desk;
        this.setRecord = setRecord;
        this.docket = docket;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance record(TrialPage page);
    }

    /** Under which a browser keeps it. */
    static String fileName(TrialFile file) {
        return file.acceptance().number().render() + " " + TITLE + ".pdf";
    }

    @Override
    public PaperKind kind() {
        return PaperKind.TRIAL_RECORD;
    }

    @Override
    public Uni<Composed> compose(UUID caseId) {
        return desk.file(new CaseId(caseId))
                .chain(file -> trials.find(new CaseId(caseId), file.parties())
                        .map(Refusals::found)
                        .chain(kept -> trials.readings(kept.trial()))
                        .map(readings -> setRecord.page(readings, file)))
                .chain(page -> Templates.record(page).createUni())
                .map(html -> new Composed(html, TITLE));
    }

    @Override
    public Uni<Void> enter(UUID subject, Sha256 digest) {
        var caseId = new CaseId(subject);
        return desk.file(caseId)
                .chain(file -> trials.find(caseId, file.parties()).map(Refusals::found))
                .chain(kept -> {
                    var course = new TrialEvent.Course(
                            caseId, kept.trial().proposal().id());
                    var made = new TrialEvent.TrialRecordPaperMade(
                            course, digest, Actor.court().at(clock.now()));
                    return docket.append(caseId, List.of(made));
                });
    }
}
