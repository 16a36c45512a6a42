package org.yunting.law.recording;

import java.util.Set;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;

/** What is found when the recording of a hearing is looked at again. */
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
}
