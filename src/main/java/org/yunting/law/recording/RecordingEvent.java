package org.yunting.law.recording;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;

/** What is found when the recording of a hearing is looked at again, and that it was copied. */
public sealed interface RecordingEvent extends DomainEvent {
    /** Whose recording. */
    record Subject(CaseId caseId, HearingId hearing) {}

    Subject subject();

    @Override
    default CaseId caseId() {
        return subject().caseId();
    }

    /**
     * It has everything that it should have.
     *
     * @param segments that were read again
     */
    record RecordingFoundWhole(Subject subject, long segments, Act act) implements RecordingEvent {
        @Override
        public LegalBasis basis() {
            return LegalBasis.of(Law.AVR, 1);
        }
    }

    /**
     * It lacks something of which nobody was told: the presiding judge notes it in writing.
     *
     * @param shortfalls how many things it lacks
     * @param roles who is to be told
     */
    record RecordingFoundLacking(Subject subject, int shortfalls, Set<Capacity> roles, Act act)
            implements RecordingEvent {
        public RecordingFoundLacking {
            roles = Set.copyOf(roles);
        }

        @Override
        public LegalBasis basis() {
            return LegalBasis.of(Law.AVR, 4);
        }
    }

    /**
     * The court copied it into one file: nobody else may, and it does not go unseen.
     *
     * @param copied what of it
     * @param person whose voice and picture; null where it is everybody
     * @param digest of the file
     */
    record RecordingCopied(
            Subject subject, CopyKind copied, @Nullable PersonId person, Sha256 digest, Act act)
            implements RecordingEvent {
        @Override
        public LegalBasis basis() {
            return LegalBasis.of(Law.AVR, 15);
        }
    }
}
