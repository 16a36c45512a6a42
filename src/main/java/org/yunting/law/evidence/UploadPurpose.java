package org.yunting.law.evidence;

import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.PartyRole;

/** What an uploaded file is to become. */
public sealed interface UploadPurpose {
    String key();

    /** The case concerned, if any. */
    @Nullable
    CaseId caseId();

    /** An exhibit of a party. */
    record ForExhibit(CaseId caseId, PartyRole side, Description description) implements UploadPurpose {
        @Override
        public String key() {
            return "exhibit";
        }
    }

    /** The photo of an identity document; it is seen by its owner and by clerks. */
    record ForIdentityPhoto() implements UploadPurpose {
        @Override
        public String key() {
            return "identity-photo";
        }

        @Override
        public @Nullable CaseId caseId() {
            return null;
        }
    }

    /**
     * What the party says about an exhibit.
     *
     * @param purposeOfProof which fact it is to prove (证明目的)
     */
    record Description(String title, ExhibitCategory category, String purposeOfProof) {
        /** Without what the party says. */
        @Override
        public String toString() {
            return "Description[" + category.key() + "]";
        }
    }
}
