package org.yunting.law.archive;

import java.util.UUID;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Sha256;

/** What happens to the file of a case. */
public sealed interface ArchiveEvent extends DomainEvent {
    @Override
    CaseId caseId();

    @Override
    default LegalBasis basis() {
        return LegalBasis.of(Law.OLR, 35);
    }

    /** The clerk confirmed the catalogue; from now on nothing comes into the file. */
    record CatalogueConfirmed(CaseId caseId, Sha256 catalogue, RetentionClass retention, Act act)
            implements ArchiveEvent {}

    /**
     * A package is in the archive, checked and copied.
     *
     * @param digest of the package's file
     */
    record PackageKept(CaseId caseId, FilePart part, String form, Sha256 digest, Act act) implements ArchiveEvent {}

    /** All packages of the file are in the archive. */
    record FileArchived(CaseId caseId, Act act) implements ArchiveEvent {}

    record LegalHoldPlaced(CaseId caseId, UUID hold, String reason, Act act) implements ArchiveEvent {
        @Override
        public LegalBasis basis() {
            return LegalBasis.house("legal-hold");
        }
    }

    record LegalHoldLifted(CaseId caseId, UUID hold, String reason, Act act) implements ArchiveEvent {
        @Override
        public LegalBasis basis() {
            return LegalBasis.house("legal-hold");
        }
    }

    record DisposalProposed(CaseId caseId, String reason, Act act) implements ArchiveEvent {
        @Override
        public LegalBasis basis() {
            return LegalBasis.of(Law.ARI, 24);
        }
    }

    record DisposalDeclined(CaseId caseId, String reason, Act act) implements ArchiveEvent {
        @Override
        public LegalBasis basis() {
            return LegalBasis.of(Law.ARI, 24);
        }
    }

    record FileDisposed(CaseId caseId, String reason, Act act) implements ArchiveEvent {
        @Override
        public LegalBasis basis() {
            return LegalBasis.of(Law.ARI, 24);
        }
    }

    /** Bytes of a package were not what was kept, and were replaced by those of the copy, or of the original where the copy was damaged. */
    record PackageRepaired(CaseId caseId, FilePart part, String form, String fault, Act act) implements ArchiveEvent {
        @Override
        public LegalBasis basis() {
            return LegalBasis.of(Law.ARL, 39);
        }
    }

    /** Neither a package nor its copy is what was kept; nobody gets it. */
    record PackageDamaged(CaseId caseId, FilePart part, String form, String fault, Act act) implements ArchiveEvent {
        @Override
        public LegalBasis basis() {
            return LegalBasis.of(Law.ARL, 39);
        }
    }
}
