package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.yunting.law.kernel.CaseId;

/** The cases of the court. */
public interface Cases {
    Uni<Optional<KeptCase>> find(CaseId id);

    /** The cases a reader may see and asks for. */
    Uni<List<KeptCase>> list(CaseQuery query);

    /** Cases a reader may see that are not over, the most urgent first: by deadline, then by age. At most as many as the query's limit. */
    Uni<List<KeptCase>> open(CaseQuery query);

    Uni<KeptCase> add(KeptCase kept);

    /** Stores the changed case unless somebody else has changed it since; answers it with its new version. */
    Uni<KeptCase> store(KeptCase kept);
}
