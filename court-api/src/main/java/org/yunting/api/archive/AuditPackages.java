package org.yunting.api.archive;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yunting.api.database.Transactions;
import org.yunting.law.evidence.Fixity;

/** Looks at the archive slice by slice, for audits of everything the court keeps. Damage is repaired while it is found. */
@ApplicationScoped
public class AuditPackages {
    private final PackageRows packages;
    private final InspectPackage inspect;
    private final Transactions transactions;

    AuditPackages(PackageRows packages, InspectPackage inspect, Transactions transactions) {
        this.packages = packages;
        this.inspect = inspect;
        this.transactions = transactions;
    }

    /** A package that was looked at. */
    public record Looked(UUID id, Fixity found) {}

    /** The packages that follow one, in the order of their ids; none if there are no more. */
    public Uni<List<Looked>> after(UUID last, int most) {
        return transactions
                .reading(() -> packages.after(last, most))
                .chain(all -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(
                                kept -> inspect.inspect(kept).map(found -> new Looked(kept.id(), found)))
                        .collect()
                        .asList());
    }
}
