package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yunting.api.contract.Cursor;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Sha256;

/** The sealed exhibits. They are added, read and never changed. */
public interface Exhibits {
    Uni<Void> add(FiledExhibit filed);

    /** Numbers given out in a case. Until the transaction ends nobody else gives one out there. */
    Uni<List<ExhibitNumber>> numbersTaken(CaseId caseId);

    Uni<Optional<FiledExhibit>> find(ExhibitId id);

    Uni<List<FiledExhibit>> findAll(Collection<ExhibitId> ids);

    Uni<Optional<FiledExhibit>> ofUpload(UploadId upload);

    /** Exhibits of a case whose files have one of these digests, in the order they were sealed. */
    Uni<List<FiledExhibit>> withDigests(CaseId caseId, Collection<Sha256> digests);

    /** Exhibits of a case in the order they were sealed. */
    Uni<List<FiledExhibit>> ofCase(CaseId caseId, Cursor after, int limit);

    /** Exhibits of all cases in the order they were sealed. */
    Uni<List<FiledExhibit>> ofAllCases(Cursor after, int limit);
}
