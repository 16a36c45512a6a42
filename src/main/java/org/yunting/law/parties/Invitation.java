package org.yunting.law.parties;

import static org.yunting.law.parties.PartyEvent.LINKING;

import java.util.Objects;
import java.util.Set;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.deadlines.DeadlineTable;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.InvitationState.Annulled;
import org.yunting.law.parties.InvitationState.Lapsed;
import org.yunting.law.parties.InvitationState.Linked;
import org.yunting.law.parties.InvitationState.Sent;

/**
 * The court's invitation to a party to link the case within three days (OLR 10). A lapsed invitation costs the party nothing by itself: the case
 * goes on offline for that party, or the court invites again.
 */
public record Invitation(InvitationId id, Addressee addressee, InvitationCode code, InvitationState state) {
    /** Which party of which case is invited. */
    public record Addressee(CaseId caseId, PartyId party, PartyRole role) {}

    public static Outcome<Invitation> send(
            InvitationId id, Addressee addressee, InvitationCode code, CourtCalendar calendar, Act act) {
        if (!CaseAct.INVITE_PARTY.isOpenTo(act.capacity())) {
            return Outcome.refused(CaseAct.INVITE_PARTY.notOpenTo(act.capacity()));
        }
        var due = calendar.deadline(DeadlineTable.LINK_CASE, act.at());
        return Outcome.granted(
                new Invitation(id, addressee, code, new Sent(act.at(), due)),
                new PartyEvent.PartyInvited(addressee.caseId(), id, addressee.party(), addressee.role(), due, act));
    }

    /** The addressee, who has proved to hold the code, links the case; acts in the capacity invited to. */
    public Outcome<Invitation> link(Act act) {
        if (act.capacity() != addressee.role().capacity()) {
            return Outcome.refused(CaseAct.LINK_CASE.notOpenTo(act.capacity()));
        }
        PersonId person = Objects.requireNonNull(act.actor().person());
        return switch (state) {
            case Sent(var at, var due)
            when due.allows(act.at()) ->
                Outcome.granted(
                        with(new Linked(person, act.at())),
                        new PartyEvent.CaseLinked(
                                addressee.caseId(), id, addressee.party(), addressee.role(), person, act));
            case Sent(var at, var due) ->
                Outcome.refused(refusal(PartyRefusal.INVITATION_LAPSED).with("due", due.end()));
            case Lapsed lapsed -> Outcome.refused(refusal(PartyRefusal.INVITATION_LAPSED));
            case Linked linked -> Outcome.refused(refusal(PartyRefusal.INVITATION_ALREADY_LINKED));
            case Annulled gone -> Outcome.refused(refusal(PartyRefusal.INVITATION_ANNULLED));
        };
    }

    /** The court notes that nobody linked in time. */
    public Outcome<Invitation> lapse(Act act) {
        if (!CaseAct.NOTE_LAPSE.isOpenTo(act.capacity())) {
            return Outcome.refused(CaseAct.NOTE_LAPSE.notOpenTo(act.capacity()));
        }
        return switch (state) {
            case Sent(var at, var due)
            when due.hasPassed(act.at()) ->
                Outcome.granted(
                        with(new Lapsed(act.at())),
                        new PartyEvent.InvitationLapsed(
                                addressee.caseId(), id, addressee.party(), addressee.role(), act));
            case Sent(var at, var due) ->
                Outcome.refused(refusal(PartyRefusal.INVITATION_NOT_YET_LAPSED).with("due", due.end()));
            case Lapsed lapsed -> Outcome.refused(refusal(PartyRefusal.INVITATION_LAPSED));
            case Linked linked -> Outcome.refused(refusal(PartyRefusal.INVITATION_ALREADY_LINKED));
            case Annulled gone -> Outcome.refused(refusal(PartyRefusal.INVITATION_ANNULLED));
        };
    }

    /** Takes the invitation back, because a new one takes its place. */
    public Outcome<Invitation> annul(Act act) {
        if (!CaseAct.INVITE_PARTY.isOpenTo(act.capacity())) {
            return Outcome.refused(CaseAct.INVITE_PARTY.notOpenTo(act.capacity()));
        }
        return switch (state) {
            case Sent sent -> annulled(act);
            case Lapsed lapsed -> annulled(act);
            case Linked linked -> Outcome.refused(refusal(PartyRefusal.INVITATION_ALREADY_LINKED));
            case Annulled gone -> Outcome.refused(refusal(PartyRefusal.INVITATION_ANNULLED));
        };
    }

    private Outcome<Invitation> annulled(Act act) {
        return Outcome.granted(
                with(new Annulled(act.at())),
                new PartyEvent.InvitationAnnulled(addressee.caseId(), id, addressee.party(), addressee.role(), act));
    }

    private Refusal refusal(PartyRefusal code) {
        var refusal = Refusal.of(code, LINKING).with("state", state.key());
        return state instanceof Linked ? refusal : refusal.instead(Set.of(CaseAct.INVITE_PARTY));
    }

    private Invitation with(InvitationState next) {
        return new Invitation(id, addressee, code, next);
    }
}
