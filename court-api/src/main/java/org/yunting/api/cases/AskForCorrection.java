package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.identity.Person;
import org.yunting.law.cases.Correction;
import org.yunting.law.deadlines.Period;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.CaseAct;

/** The clerk names everything that must be corrected, once (OLR 9). */
@ApplicationScoped
public class AskForCorrection {
    private static final int USUAL_DAYS = 15;

    private final ChangeCase change;
    private final ReadCase readCase;
    private final Bench bench;

    AskForCorrection(ChangeCase change, ReadCase readCase, Bench bench) {
        this.change = change;
        this.readCase = readCase;
        this.bench = bench;
    }

    /** Everything that must be corrected, and within how many days. */
    public record CorrectionNotice(
            List<Correction.Item> items, @Nullable Integer days) {}

    public Uni<CaseView> ask(CaseId caseId, CorrectionNotice notice, Person clerk, @Nullable IfMatch version) {
        var wish = new ChangeCase.Wish(caseId, CaseAct.ASK_CORRECTION, clerk, version);
        var time = Period.Length.days(Objects.requireNonNullElse(notice.days(), USUAL_DAYS));
        return bench.transactions()
                .inOne(() -> change.by(
                                wish,
                                (courtCase, act) ->
                                        courtCase.askCorrection(notice.items(), time, bench.calendar(), act))
                        .chain(changed -> readCase.view(changed.kept(), clerk)));
    }
}
