package org.yunting.api.invitations;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.InvitationCode;
import org.yunting.law.parties.InvitationId;

/** The invitations of cases. */
public interface Invitations {
    Uni<Optional<KeptInvitation>> find(InvitationId id);

    Uni<Optional<KeptInvitation>> find(InvitationCode code);

    /** Held against changes by others until the transaction ends. */
    Uni<Optional<KeptInvitation>> findForChange(InvitationCode code);

    Uni<Optional<KeptInvitation>> findForChange(InvitationId id);

    /** In the order they were sent. */
    Uni<List<KeptInvitation>> of(Collection<CaseId> cases);

    /** Open invitations that were sent before an instant; whether their time is over is for the law to say. */
    Uni<List<KeptInvitation>> openSentBefore(Instant instant);

    Uni<Void> add(KeptInvitation invitation);

    Uni<Void> store(KeptInvitation invitation);
}
