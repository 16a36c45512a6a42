package org.yunting.api.cases;

import java.util.List;
import java.util.Optional;
import org.yunting.api.identity.Person;
import org.yunting.api.invitations.KeptInvitation;
import org.yunting.api.parties.PartyEntry;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.consent.ConsentRegister;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.parties.CaseAuthority;

/**
 * Everything around a case that one reader's page is made from.
 *
 * @param hearing the next one
 * @param heard whether a hearing was held to its end, and none is to come
 * @param trial its asynchronous trial, if there is one
 * @param handedIn whether the reader has handed in an exhibit
 */
record CaseContext(
        KeptCase kept,
        Person reader,
        CaseAuthority authority,
        List<PartyEntry> parties,
        ConsentRegister consents,
        List<KeptInvitation> invitations,
        Optional<UpcomingHearings.Upcoming> hearing,
        boolean heard,
        Optional<TrialTurns.TrialTurn> trial,
        boolean handedIn) {
    CourtCase courtCase() {
        return kept.courtCase();
    }

    Optional<Capacity> capacity() {
        return authority.appointmentOf(reader.id()).map(appointment -> appointment.capacity());
    }

    /** The party whose part the reader has, if it is one. */
    Optional<PartyEntry> ownParty() {
        return parties.stream()
                .filter(entry -> reader.id().equals(entry.party().person()))
                .findFirst();
    }

    /** The asynchronous trial in which the case goes on, if it does. */
    Optional<TrialTurns.TrialTurn> openTrial() {
        return trial.filter(TrialTurns.TrialTurn::goesOn);
    }

    /** Everything is in, and the ruling is what is left. */
    boolean waitsForRuling() {
        return heard || trial.filter(TrialTurns.TrialTurn::isClosed).isPresent();
    }

    boolean isPending(PartyEntry entry, Stage stage) {
        return consents.stateOf(entry.party().id(), stage).choice().equals("pending");
    }
}
