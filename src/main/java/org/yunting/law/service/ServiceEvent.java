package org.yunting.law.service;

import java.time.Instant;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Sha256;

/** What happens to the service of a document beside its arrival, which is kept where it arrives. */
public sealed interface ServiceEvent extends DomainEvent {
    Service.Subject subject();

    @Override
    default CaseId caseId() {
        return subject().caseId();
    }

    /** The clerk noted that a document was served on paper, or that the notice was published. */
    record ServiceNoted(Service.Subject subject, ServiceStep way, String note, Act act) implements ServiceEvent {
        @Override
        public LegalBasis basis() {
            return way.basis();
        }
    }

    /**
     * The addressee proved that a document arrived at another time than the court's system shows.
     *
     * @param arrivedAt the time that counts instead
     */
    record ArrivalProved(Service.Subject subject, Instant arrivedAt, String proof, Act act) implements ServiceEvent {
        @Override
        public LegalBasis basis() {
            return Service.PROVED;
        }
    }

    /**
     * The court made a certificate of the service.
     *
     * @param digest of the file
     */
    record ServiceCertified(Service.Subject subject, Sha256 digest, Act act) implements ServiceEvent {
        @Override
        public LegalBasis basis() {
            return LegalBasis.of(Law.OLR, 31);
        }
    }
}
