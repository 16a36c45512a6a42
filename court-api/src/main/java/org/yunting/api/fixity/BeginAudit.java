package org.yunting.api.fixity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.problem.Refusals;
import org.yunting.law.kernel.PersonId;

/** Begins an audit. While one is under way no other begins: whoever asks is told of that one. */
@ApplicationScoped
class BeginAudit {
    private final FixityRows rows;
    private final Transactions transactions;
    private final CourtClock clock;
    private final Ids ids;

    BeginAudit(FixityRows rows, Transactions transactions, CourtClock clock, Ids ids) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    Uni<FixityAudit> by(Person clerk) {
        return begin(Optional.of(clerk.id()));
    }

    Uni<FixityAudit> byTheCourt() {
        return begin(Optional.empty());
    }

    private Uni<FixityAudit> begin(Optional<PersonId> by) {
        var audit = FixityAudit.begun(ids.next(), clock.now(), by);
        return transactions.inOne(() -> rows.begin(audit).chain(rows::newest).map(Refusals::found));
    }
}
