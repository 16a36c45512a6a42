package org.yunting.api.invitations;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.kernel.Actor;
import org.yunting.law.parties.InvitationId;
import org.yunting.law.parties.InvitationState;

/** Notes on the timeline that nobody linked the case in time, so that the clerk can decide what follows. Nothing else follows by itself. */
@ApplicationScoped
public class NoteLapsedInvitations {
    /** No invitation lapses earlier; whether one has lapsed is the law's to say. */
    private static final Duration SHORTEST_LIFE = Duration.ofDays(3);

    private final Invitations invitations;
    private final Transactions transactions;
    private final Docket docket;
    private final CourtClock clock;

    NoteLapsedInvitations(Invitations invitations, Transactions transactions, Docket docket, CourtClock clock) {
        this.invitations = invitations;
        this.transactions = transactions;
        this.docket = docket;
        this.clock = clock;
    }

    @Scheduled(every = "${court.invitations.lapse-check:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> noteAll() {
        return transactions
                .reading(() -> invitations.openSentBefore(clock.now().minus(SHORTEST_LIFE)))
                .chain(this::noteEach);
    }

    private Uni<Void> noteEach(List<KeptInvitation> open) {
        var now = clock.now();
        Uni<Void> noted = Uni.createFrom().voidItem();
        for (var kept : open) {
            if (kept.due().hasPassed(now)) {
                noted = noted.chain(() -> note(kept.invitation().id()));
            }
        }
        return noted;
    }

    private Uni<Void> note(InvitationId id) {
        return transactions.inOne(
                () -> invitations.findForChange(id).map(Refusals::found).chain(this::lapse));
    }

    private Uni<Void> lapse(KeptInvitation kept) {
        if (!(kept.invitation().state() instanceof InvitationState.Sent)) {
            return Uni.createFrom().voidItem();
        }
        var lapsed = Refusals.granted(kept.invitation().lapse(Actor.court().at(clock.now())));
        return invitations
                .store(kept.with(lapsed.next()))
                .chain(() -> docket.append(kept.invitation().addressee().caseId(), lapsed.events()));
    }
}
