package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.identity.Person;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.CaseAct;

/** The plaintiff hands in the corrected filing; the seven days begin again the day after. */
@ApplicationScoped
public class CorrectFiling {
    private final ChangeCase change;
    private final NamedParties namedParties;
    private final FilingDigests digests;
    private final ReadCase readCase;
    private final Bench bench;

    CorrectFiling(ChangeCase change, NamedParties namedParties, FilingDigests digests, ReadCase readCase, Bench bench) {
        this.change = change;
        this.namedParties = namedParties;
        this.digests = digests;
        this.readCase = readCase;
        this.bench = bench;
    }

    /** The corrected filing, whole. */
    public record Correction(FilingContent content) {}

    public Uni<CaseView> correct(CaseId caseId, Correction correction, Person plaintiff, @Nullable IfMatch version) {
        var wish = new ChangeCase.Wish(caseId, CaseAct.CORRECT_FILING, plaintiff, version);
        var content = correction.content();
        return bench.transactions()
                .inOne(() -> change.by(
                                wish,
                                (courtCase, act) -> courtCase.correct(
                                        content.toFiling(courtCase.filing().cause()),
                                        digests.of(content),
                                        bench.calendar(),
                                        act))
                        .call(changed -> namedParties.correct(changed.kept().courtCase()))
                        .chain(changed -> readCase.view(changed.kept(), plaintiff)));
    }
}
