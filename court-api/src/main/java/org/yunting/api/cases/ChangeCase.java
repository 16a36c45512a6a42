package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.parties.CaseAct;

/** The four steps that every act on a case shares: load, decide, store, tell. To be run inside a transaction. */
@Singleton
class ChangeCase {
    private final Cases cases;
    private final CaseAuthorities authorities;
    private final Bench bench;

    ChangeCase(Cases cases, CaseAuthorities authorities, Bench bench) {
        this.cases = cases;
        this.authorities = authorities;
        this.bench = bench;
    }

    /** Who wants to do what, in which case, resting on which version. */
    record Wish(
            CaseId caseId,
            CaseAct act,
            Person person,
            @Nullable IfMatch version) {}

    /** What became of it. */
    record Changed(KeptCase kept, Act act) {}

    /** What the law is asked. */
    interface Question {
        Outcome<CourtCase> of(CourtCase courtCase, Act act);
    }

    /** Does what is wished if the law grants it. The order of answers is: not there, not yours to do, stale, not lawful. */
    Uni<Changed> by(Wish wish, Question question) {
        return by(wish, () -> Uni.createFrom().item(question));
    }

    /** The same where something must be read before the law can be asked. Nothing is read for somebody who may not act. */
    Uni<Changed> by(Wish wish, Supplier<Uni<Question>> preparation) {
        return authorities
                .actor(wish.caseId(), wish.person(), wish.act())
                .chain(actor -> cases.find(wish.caseId())
                        .map(Refusals::found)
                        .invoke(kept -> IfMatch.require(wish.version(), kept.version()))
                        .chain(kept -> preparation
                                .get()
                                .chain(question -> decideAndStore(kept, actor.at(bench.now()), question))));
    }

    private Uni<Changed> decideAndStore(KeptCase kept, Act act, Question question) {
        var granted = Refusals.granted(question.of(kept.courtCase(), act));
        return cases.store(kept.with(granted.next(), act.at()))
                .call(() -> bench.docket().append(kept.courtCase().id(), granted.events()))
                .map(stored -> new Changed(stored, act));
    }
}
