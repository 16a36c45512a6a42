package org.yunting.law.permissions;

import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.LegalBasis;

/** What happens in the register. The entry itself, with the name and the papers, is the court's; the timeline tells what it is about. */
public sealed interface PermissionEvent extends DomainEvent {
    @Override
    default LegalBasis basis() {
        return PermissionRegister.BASIS;
    }

    /** An entry was made. */
    record PermissionNoted(
            CaseId caseId,
            PermissionId permission,
            Capacity role,
            String country,
            Activity activity,
            PermissionStatus status,
            Act act)
            implements PermissionEvent {}

    /** An entry took the place of an earlier one. */
    record PermissionCorrected(
            CaseId caseId,
            PermissionId permission,
            PermissionId corrected,
            Capacity role,
            String country,
            Activity activity,
            PermissionStatus status,
            Act act)
            implements PermissionEvent {}
}
