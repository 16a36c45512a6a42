package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.database.Keys;
import org.yunting.api.identity.Person;
import org.yunting.law.cases.CaseState.ClosingGround;
import org.yunting.law.cases.CaseState.Proceeding;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.mediation.Mediation;
import org.yunting.law.parties.CaseAct;

/** The judge closes an accepted case, once no hearing and no trial goes on in it, and a divorce by judgment once mediation was attempted (CPI 145). */
@ApplicationScoped
public class CloseCase {
    private final ChangeCase change;
    private final UpcomingHearings hearings;
    private final TrialTurns trials;
    private final Mediations mediations;
    private final ReadCase readCase;
    private final Bench bench;

    CloseCase(
            ChangeCase change,
            UpcomingHearings hearings,
            TrialTurns trials,
            Mediations mediations,
            ReadCase readCase,
            Bench bench) {
        this.change = change;
        this.hearings = hearings;
        this.trials = trials;
        this.mediations = mediations;
        this.readCase = readCase;
        this.bench = bench;
    }

    /** Why it ends. */
    public record Closing(String ground, String reason) {}

    public Uni<CaseView> close(CaseId caseId, Closing closing, Person judge, @Nullable IfMatch version) {
        var wish = new ChangeCase.Wish(caseId, CaseAct.CLOSE_CASE, judge, version);
        return bench.transactions()
                .inOne(() -> change.by(wish, () -> question(caseId, closing))
                        .chain(changed -> readCase.view(changed.kept(), judge)));
    }

    private Uni<ChangeCase.Question> question(CaseId caseId, Closing closing) {
        return goingOn(caseId)
                .chain(open -> mediations.held(caseId).map(mediation -> question(closing, open, mediation)));
    }

    private static ChangeCase.Question question(Closing closing, Set<Proceeding> open, Optional<Mediation> mediation) {
        var ground = Keys.constant(ClosingGround.class, closing.ground());
        return (courtCase, act) -> courtCase
                .restsFrom(open)
                .then(resting -> resting.close(ground, closing.reason(), act))
                .then(closed -> mediation
                        .map(attempted -> attempted.leavesRoomFor(ground).map(room -> closed))
                        .orElseGet(() -> Outcome.granted(closed)));
    }

    private Uni<Set<Proceeding>> goingOn(CaseId caseId) {
        var one = List.of(caseId);
        return hearings.nextOf(one)
                .chain(hearing -> trials.of(one).map(trial -> {
                    var open = EnumSet.noneOf(Proceeding.class);
                    if (hearing.values().stream().anyMatch(next -> !next.wasHeld())) {
                        open.add(Proceeding.HEARING);
                    }
                    if (trial.values().stream().anyMatch(TrialTurns.TrialTurn::goesOn)) {
                        open.add(Proceeding.TRIAL);
                    }
                    return open;
                }));
    }
}
