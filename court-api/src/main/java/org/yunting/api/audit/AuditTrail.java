package org.yunting.api.audit;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.yunting.law.kernel.PersonId;

/** Where reads are noted before they happen; a read that cannot be noted does not happen. */
public interface AuditTrail {
    /**
     * Notes a read.
     *
     * @param act stable key, such as {@code identity-photo-read}
     * @param subject id of what is read
     */
    Uni<Void> note(PersonId reader, String act, UUID subject);
}
