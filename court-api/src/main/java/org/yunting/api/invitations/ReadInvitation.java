package org.yunting.api.invitations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.contract.DeadlineView;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.parties.Parties;
import org.yunting.api.parties.PartyEntry;
import org.yunting.api.problem.Refusals;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.CaseAct;
import org.yunting.law.parties.InvitationId;
import org.yunting.law.parties.PartyId;

/** What the clerk sees of all invitations of a case, and what the holder of a code sees of one. */
@ApplicationScoped
public class ReadInvitation {
    private final Invitations invitations;
    private final Parties parties;
    private final CaseAuthorities authorities;
    private final Transactions transactions;
    private final CourtParticulars court;
    private final CourtClock clock;

    ReadInvitation(
            Invitations invitations,
            Parties parties,
            CaseAuthorities authorities,
            Transactions transactions,
            CourtParticulars court,
            CourtClock clock) {
        this.invitations = invitations;
        this.parties = parties;
        this.authorities = authorities;
        this.transactions = transactions;
        this.court = court;
        this.clock = clock;
    }

    /** The holder of a code, still to be linked, with the party they would be. */
    public record Held(CaseId caseId, PartyEntry party, DeadlineView due) {}

    /** All invitations of a case, for the clerk. */
    Uni<List<InvitationView>> allOf(CaseId caseId, Person clerk) {
        return transactions.reading(() -> authorities
                .actor(caseId, clerk, CaseAct.INVITE_PARTY)
                .chain(() -> parties.of(caseId))
                .chain(entries -> invitations
                        .of(List.of(caseId))
                        .map(kept ->
                                kept.stream().map(one -> view(one, entries)).toList())));
    }

    Uni<InvitationView> view(KeptInvitation kept) {
        return parties.of(kept.invitation().addressee().caseId()).map(entries -> view(kept, entries));
    }

    /** What a code is about. Tried as the addressee would link, so that a code that no longer links says so here already. */
    public Uni<Held> held(String typed, Person holder) {
        var code = Refusals.found(InvitationCodes.read(typed));
        return transactions.reading(
                () -> invitations.find(code).map(Refusals::found).chain(kept -> held(kept, holder)));
    }

    /** The invitation for a message to its addressee: where it leads and with which code. */
    public Uni<Optional<Letter>> letter(InvitationId id) {
        return invitations
                .find(id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : parties.of(found.get().invitation().addressee().caseId())
                                .map(entries -> Optional.of(letter(found.get(), entries))));
    }

    /** What a message to an invited party is written from. */
    public record Letter(PartyEntry party, String code, String link, DeadlineView due) {}

    private Letter letter(KeptInvitation kept, List<PartyEntry> entries) {
        var code = kept.invitation().code().value();
        return new Letter(
                entryOf(kept, entries), InvitationView.printed(code), linkOf(code), DeadlineView.of(kept.due()));
    }

    private Uni<Held> held(KeptInvitation kept, Person holder) {
        var addressee = kept.invitation().addressee();
        var linked = Gone.granted(
                kept.invitation().link(new Actor(holder.id(), addressee.role().capacity()).at(clock.now())));
        return parties.of(addressee.caseId())
                .map(entries -> new Held(
                        linked.next().addressee().caseId(), entryOf(kept, entries), DeadlineView.of(kept.due())));
    }

    private InvitationView view(KeptInvitation kept, List<PartyEntry> entries) {
        return InvitationView.of(
                kept, entryOf(kept, entries), linkOf(kept.invitation().code().value()));
    }

    private String linkOf(String code) {
        return court.publicUrl().resolve("/invitation/" + code).toString();
    }

    private static PartyEntry entryOf(KeptInvitation kept, List<PartyEntry> entries) {
        PartyId party = kept.invitation().addressee().party();
        return entries.stream()
                .filter(entry -> entry.party().id().equals(party))
                .findFirst()
                .orElseThrow();
    }
}
