package org.yunting.law.asynctrial;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunting.law.consent.Stage;
import org.yunting.law.deadlines.Window;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyId;

/**
 * That a case be tried asynchronously: by whom, between whom, in which stages, under which rules.
 *
 * @param ruleSet key of the rule set
 * @param judge the judge appointed to the case
 * @param stages the stages proposed; the parties answer for each
 */
public record Proposal(
        TrialId id, CaseId caseId, String ruleSet, PersonId judge, List<Party> parties, Set<Stage> stages) {
    public Proposal {
        parties = List.copyOf(parties);
        stages = Set.copyOf(stages);
    }

    /** The party an actor stands for, if any. */
    public Optional<Party> partyOf(Actor actor) {
        return parties.stream().filter(party -> party.isRepresentedBy(actor)).findFirst();
    }

    public Set<PartyId> partyIds() {
        return parties.stream().map(Party::id).collect(Collectors.toUnmodifiableSet());
    }

    Window.Company company() {
        return new Window.Company(parties.stream().map(Party::night).toList());
    }
}
