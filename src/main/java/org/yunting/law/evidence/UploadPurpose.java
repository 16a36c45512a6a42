package org.yunting.law.evidence;

import java.time.Duration;
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

    /** What a party says in an asynchronous trial, spoken into microphone or camera; it goes with the text of a statement. */
    record ForRecording(CaseId caseId, PartyRole side, Limits limits) implements OfStatement {
        /** Limits of this court, as they were when the recording was announced. */
        public record Limits(long bytesMax, Duration longest) {}

        @Override
        public String key() {
            return "statement-recording";
        }
    }

    /** A file that goes with a statement in an asynchronous trial. It is not evidence: it has no number, and nobody examines it. */
    record ForAttachment(CaseId caseId, PartyRole side) implements OfStatement {
        @Override
        public String key() {
            return "statement-attachment";
        }
    }

    /** What goes with a statement. Until the statement is handed in its sender can still do away with it. */
    sealed interface OfStatement extends UploadPurpose {
        @Override
        CaseId caseId();

        PartyRole side();
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
