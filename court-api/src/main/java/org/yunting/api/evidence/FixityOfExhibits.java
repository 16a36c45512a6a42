package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import org.yunting.law.evidence.Fixity;
import org.yunting.law.kernel.ExhibitId;

/** What the court found when it last read the bytes of an exhibit. Implemented where audits are kept. */
public interface FixityOfExhibits {
    /** Of an exhibit that no audit has read yet: intact, as it was when it was sealed. */
    Uni<Fixity> lastFound(ExhibitId exhibit);
}
