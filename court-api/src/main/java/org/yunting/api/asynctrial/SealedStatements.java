package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yunting.law.asynctrial.Item;
import org.yunting.law.kernel.CaseId;

/** Gives what was handed in to the trials of a case, as it was sealed, to those who keep its file. Runs in the caller's transaction. */
@ApplicationScoped
public class SealedStatements {
    private final TrialItemRows rows;

    SealedStatements(TrialItemRows rows) {
        this.rows = rows;
    }

    /**
     * A statement, with all that it takes to compute its digest again.
     *
     * @param id under which it was handed in
     * @param number in its trial
     * @param sealed what the digest is over, in UTF-8; names the files that went with it by their own digests
     */
    public record SealedStatement(String id, int number, String at, String kind, String sealed, String digest) {}

    public Uni<List<SealedStatement>> of(CaseId caseId) {
        return rows.ofCase(caseId)
                .map(items -> items.stream().map(SealedStatements::statement).toList());
    }

    private static SealedStatement statement(Item item) {
        return new SealedStatement(
                item.id().toString(),
                item.number(),
                item.act().at().toString(),
                item.content().key(),
                item.sealedText(),
                item.digest().hex());
    }
}
