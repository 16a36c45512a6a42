package org.yunting.api.invitations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.parties.CaseAct;
import org.yunting.law.parties.Invitation;
import org.yunting.law.parties.InvitationId;
import org.yunting.law.parties.InvitationState;

/** Invites a party, or invites again with a new code. */
@ApplicationScoped
public class InviteParty {
    private final Invitations invitations;
    private final InvitationCodes codes;
    private final CaseAuthorities authorities;
    private final Transactions transactions;
    private final Docket docket;
    private final CourtClock clock;
    private final CourtCalendar calendar;
    private final Ids ids;

    InviteParty(
            Invitations invitations,
            InvitationCodes codes,
            CaseAuthorities authorities,
            Transactions transactions,
            Docket docket,
            CourtClock clock,
            CourtCalendar calendar,
            Ids ids) {
        this.invitations = invitations;
        this.codes = codes;
        this.authorities = authorities;
        this.transactions = transactions;
        this.docket = docket;
        this.clock = clock;
        this.calendar = calendar;
        this.ids = ids;
    }

    /** Sends a first invitation, in the transaction of the acceptance that calls for it. */
    public Uni<Void> first(Invitation.Addressee addressee, Act act) {
        return send(addressee, act, List.of()).replaceWithVoid();
    }

    /** The clerk sends an invitation again; the old code is void. */
    Uni<KeptInvitation> again(CaseId caseId, InvitationId former, Person clerk) {
        return transactions.inOne(() -> authorities
                .actor(caseId, clerk, CaseAct.INVITE_PARTY)
                .chain(actor -> invitations
                        .findForChange(former)
                        .map(found -> ofCase(caseId, Refusals.found(found)))
                        .chain(old -> replace(old, actor.at(clock.now())))));
    }

    private Uni<KeptInvitation> replace(KeptInvitation old, Act act) {
        var annulled = Refusals.granted(old.invitation().annul(act));
        return invitations
                .store(old.with(annulled.next()))
                .chain(() -> send(old.invitation().addressee(), act, annulled.events()));
    }

    private Uni<KeptInvitation> send(Invitation.Addressee addressee, Act act, List<DomainEvent> before) {
        Outcome.Granted<Invitation> sent =
                Refusals.granted(Invitation.send(new InvitationId(ids.next()), addressee, codes.next(), calendar, act));
        if (!(sent.next().state() instanceof InvitationState.Sent(var at, var due))) {
            throw new IllegalStateException("an invitation was sent into another state");
        }
        var kept = new KeptInvitation(sent.next(), at, due);
        var events = new ArrayList<>(before);
        events.addAll(sent.events());
        return invitations
                .add(kept)
                .chain(() -> docket.append(addressee.caseId(), events))
                .replaceWith(kept);
    }

    private static KeptInvitation ofCase(CaseId caseId, KeptInvitation kept) {
        if (!kept.invitation().addressee().caseId().equals(caseId)) {
            throw Problem.of(CommonProblem.NOT_FOUND).asException();
        }
        return kept;
    }
}
