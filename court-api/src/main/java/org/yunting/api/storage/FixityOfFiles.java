package org.yunting.api.storage;

import io.smallrye.mutiny.Uni;
import org.yunting.law.evidence.FileUnderSeal;
import org.yunting.law.evidence.Fixity;

/** What the court found when it last read the bytes of a file under seal. Implemented where audits are kept. */
public interface FixityOfFiles {
    /** Of a file that no audit has read yet: intact, as it was when it was sealed. */
    Uni<Fixity> lastFound(FileUnderSeal file);
}
