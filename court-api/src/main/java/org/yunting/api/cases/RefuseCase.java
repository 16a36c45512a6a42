package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.identity.Person;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.CaseAct;

/** The clerk refuses the filing by ruling, with the reason the plaintiff will read. */
@ApplicationScoped
public class RefuseCase {
    private final ChangeCase change;
    private final AppointStaff appointStaff;
    private final ReadCase readCase;
    private final Bench bench;

    RefuseCase(ChangeCase change, AppointStaff appointStaff, ReadCase readCase, Bench bench) {
        this.change = change;
        this.appointStaff = appointStaff;
        this.readCase = readCase;
        this.bench = bench;
    }

    public Uni<CaseView> refuse(CaseId caseId, String reason, Person clerk, @Nullable IfMatch version) {
        var wish = new ChangeCase.Wish(caseId, CaseAct.REFUSE_CASE, clerk, version);
        return bench.transactions()
                .inOne(() -> change.by(wish, (courtCase, act) -> courtCase.refuse(reason, act))
                        .call(changed -> appointStaff.actingClerk(caseId, changed.act()))
                        .chain(changed -> readCase.view(changed.kept(), clerk)));
    }
}
