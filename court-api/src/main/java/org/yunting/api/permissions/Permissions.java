package org.yunting.api.permissions;

import io.smallrye.mutiny.Uni;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.permissions.Permission;
import org.yunting.law.permissions.PermissionRegister;

/** Registers of permissions. Every method runs on the session of the caller's transaction. */
public interface Permissions {
    Uni<PermissionRegister> of(CaseId caseId);

    /** The same, held against entries by others until the transaction ends. */
    Uni<PermissionRegister> ofForChange(CaseId caseId);

    Uni<Void> add(CaseId caseId, Permission entry);
}
