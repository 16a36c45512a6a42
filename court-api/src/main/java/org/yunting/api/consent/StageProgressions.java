package org.yunting.api.consent;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yunting.api.timeline.Timeline;
import org.yunting.law.consent.ConsentRegister.StageProgress;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.CaseId;

/** Whether a stage of a case has begun, which the timeline knows: consent is taken back before the stage, not in it (OLR 5(2)). */
@ApplicationScoped
class StageProgressions {
    private static final Map<Stage, Set<String>> BEGUN_BY = Map.of(
            Stage.FILING, Set.of("case-filed"),
            Stage.MEDIATION, Set.of("mediation-convened"),
            Stage.EVIDENCE_EXCHANGE, Set.of("exhibit-filed"),
            Stage.INQUIRY, Set.of("inquiry-opened"),
            Stage.HEARING, Set.of("session-opened"),
            Stage.SERVICE, Set.of("document-served"));

    private final Timeline timeline;

    StageProgressions(Timeline timeline) {
        this.timeline = timeline;
    }

    Uni<StageProgress> of(CaseId caseId, Stage stage) {
        return timeline.has(caseId, Objects.requireNonNull(BEGUN_BY.get(stage)))
                .map(begun -> begun ? StageProgress.BEGUN : StageProgress.NOT_BEGUN);
    }
}
