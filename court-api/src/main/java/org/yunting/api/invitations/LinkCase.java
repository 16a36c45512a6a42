package org.yunting.api.invitations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.IdentityStanding;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.Appointments;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.parties.Parties;
import org.yunting.api.parties.PartyEntry;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.Appointment;
import org.yunting.law.parties.Appointment.Standing;
import org.yunting.law.parties.Invitation;

/** Whoever proves to hold the code links the case to their account (OLR 10), once, within three days, in one capacity. */
@ApplicationScoped
public class LinkCase {
    private final Invitations invitations;
    private final Parties parties;
    private final Appointments appointments;
    private final CaseAuthorities authorities;
    private final Transactions transactions;
    private final Docket docket;
    private final CourtClock clock;

    LinkCase(
            Invitations invitations,
            Parties parties,
            Appointments appointments,
            CaseAuthorities authorities,
            Transactions transactions,
            Docket docket,
            CourtClock clock) {
        this.invitations = invitations;
        this.parties = parties;
        this.appointments = appointments;
        this.authorities = authorities;
        this.transactions = transactions;
        this.docket = docket;
        this.clock = clock;
    }

    /**
     * Links.
     *
     * @param typed the code as typed
     * @return the case that is now the person's
     */
    public Uni<CaseId> link(String typed, Person person) {
        var code = Refusals.found(InvitationCodes.read(typed));
        return transactions.inOne(
                () -> invitations.findForChange(code).map(Refusals::found).chain(kept -> link(kept, person)));
    }

    private Uni<CaseId> link(KeptInvitation kept, Person person) {
        var addressee = kept.invitation().addressee();
        var act = new Actor(person.id(), addressee.role().capacity()).at(clock.now());
        var linked = Gone.granted(kept.invitation().link(act));
        return appoint(addressee, person, act)
                .chain(() -> parties.of(addressee.caseId()))
                .map(entries -> invited(entries, addressee))
                .chain(entry -> parties.link(entry.party().linkedTo(person.id())))
                .chain(() -> invitations.store(kept.with(linked.next())))
                .chain(() -> docket.append(addressee.caseId(), linked.events()))
                .replaceWith(addressee.caseId());
    }

    private Uni<Void> appoint(Invitation.Addressee addressee, Person person, Act act) {
        var standing = person.identity() == IdentityStanding.VERIFIED ? Standing.VERIFIED : Standing.UNVERIFIED;
        var appointment = new Appointment(person.id(), addressee.role().capacity(), standing);
        return authorities
                .of(addressee.caseId())
                .map(authority -> Refusals.granted(authority.appoint(appointment)))
                .chain(() -> appointments.add(addressee.caseId(), person.id(), act.capacity(), act.at()));
    }

    private static PartyEntry invited(List<PartyEntry> entries, Invitation.Addressee addressee) {
        return entries.stream()
                .filter(entry -> entry.party().id().equals(addressee.party()))
                .findFirst()
                .orElseThrow();
    }
}
