package org.yunting.api.consent;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yunting.api.timeline.Timeline;
import org.yunting.api.timeline.Timeline.Sign;
import org.yunting.law.consent.ConsentRegister.StageProgress;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.CaseId;

/** Whether a stage of a case has begun, which the timeline knows: consent is taken back before the stage, not in it (OLR 5(2)). */
@ApplicationScoped
class StageProgressions {
    private static final Map<Stage, Set<Sign>> BEGUN_BY = Map.of(
            Stage.FILING, Set.of(new Sign("case-filed", null)),
            Stage.MEDIATION, Set.of(new Sign("mediation-convened", null)),
            Stage.EVIDENCE_EXCHANGE, Set.of(new Sign("exhibit-filed", null), new Sign("stage-opened", "examination")),
            Stage.INQUIRY, Set.of(new Sign("stage-opened", "inquiry")),
            Stage.HEARING, Set.of(new Sign("session-opened", null), new Sign("stage-opened", "debate")),
            Stage.SERVICE, Set.of(new Sign("document-served", null)));

    private final Timeline timeline;

    StageProgressions(Timeline timeline) {
        this.timeline = timeline;
    }

    Uni<StageProgress> of(CaseId caseId, Stage stage) {
        return timeline.has(caseId, Objects.requireNonNull(BEGUN_BY.get(stage)))
                .map(begun -> begun ? StageProgress.BEGUN : StageProgress.NOT_BEGUN);
    }
}
