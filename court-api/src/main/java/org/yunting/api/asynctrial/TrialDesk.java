package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.api.asynctrial.Trials.Kept;
import org.yunting.api.cases.Cases;
import org.yunting.api.cases.Mediations;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.consent.Consents;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.identity.Person;
import org.yunting.api.papers.Paper;
import org.yunting.api.papers.PaperKind;
import org.yunting.api.papers.Papers;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.parties.Parties;
import org.yunting.api.permissions.Permissions;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.asynctrial.AsyncTrial;
import org.yunting.law.asynctrial.Item;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.asynctrial.Readership;
import org.yunting.law.asynctrial.Readings;
import org.yunting.law.asynctrial.Reminders;
import org.yunting.law.asynctrial.TrialState.ClosedForDecision;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.parties.CaseAct;

/** What all work on a trial has in common: it is found, decided on, stored and entered, in the transaction of the use case, and shown. */
@ApplicationScoped
class TrialDesk {
    private final Trials trials;
    private final Cases cases;
    private final Parties parties;
    private final Consents consents;
    private final Permissions permissions;
    private final Mediations mediations;
    private final CaseAuthorities authorities;
    private final Docket docket;
    private final Papers papers;
    private final CourtCalendar calendar;
    private final CourtClock clock;
    private final SpeakingTerms speaking;

    TrialDesk(
            Trials trials,
            Cases cases,
            Parties parties,
            Consents consents,
            Permissions permissions,
            Mediations mediations,
            CaseAuthorities authorities,
            Docket docket,
            Papers papers,
            CourtCalendar calendar,
            CourtClock clock,
            SpeakingTerms speaking) {
        this.trials = trials;
        this.cases = cases;
        this.parties = parties;
        this.consents = consents;
        this.permissions = permissions;
        this.mediations = mediations;
        this.authorities = authorities;
        this.docket = docket;
        this.papers = papers;
        this.calendar = calendar;
        this.clock = clock;
        this.speaking = speaking;
    }

    /** The law's answer to an act on a trial, given the trial, what the rules look at, and the act. */
    interface Decision {
        Outcome<AsyncTrial> on(AsyncTrial trial, TrialFile file, Act act);
    }

    Uni<TrialFile> file(CaseId caseId) {
        return parties.of(caseId)
                .chain(entries -> consents.of(caseId)
                        .chain(register -> permissions
                                .of(caseId)
                                .chain(permitted -> cases.find(caseId)
                                        .map(found -> found.orElseThrow().courtCase())
                                        .chain(courtCase -> mediations
                                                .in(courtCase)
                                                .map(mediation -> new TrialFile(
                                                        courtCase,
                                                        entries,
                                                        register,
                                                        permitted,
                                                        mediation,
                                                        calendar.dateOf(clock.now())))))));
    }

    /**
     * Does to a trial what the law grants. The order of answers is: not there, not yours to do, stale, not lawful.
     *
     * @param version the version it rests on; null where nothing shown before can have been overtaken, as when a party hands something in
     */
    Uni<TrialView> change(
            CaseId caseId, Person person, @Nullable IfMatch version, boolean versioned, Decision decision) {
        return authorities
                .actor(caseId, person, CaseAct.ENTER_TRIAL)
                .chain(actor -> file(caseId)
                        .chain(file -> trials.findForChange(caseId, file.parties())
                                .map(Refusals::found)
                                .invoke(kept -> {
                                    if (versioned) {
                                        IfMatch.require(version, kept.version());
                                    }
                                })
                                .chain(kept -> {
                                    var act = actor.at(clock.now());
                                    return store(kept, decision.on(kept.trial(), file, act), act);
                                })
                                .chain(kept -> view(kept, file, actor))));
    }

    /** Notes, once, that the window of each trial is over. */
    Uni<Void> noteWindowEnds(List<Kept> over, Act act) {
        var events = new ArrayList<DomainEvent>();
        Uni<Void> stored = Uni.createFrom().voidItem();
        for (var kept : over) {
            var granted = Refusals.granted(kept.trial().registry().noteWindowEnd(act));
            events.addAll(granted.events());
            stored = stored.chain(() -> trials.store(granted.next(), kept, act.at()))
                    .replaceWithVoid();
        }
        return stored.chain(() -> docket.appendAll(events));
    }

    /** Reminds those of whom something is awaited in each trial, if it is time. */
    Uni<Void> remind(List<Kept> due, Act act) {
        var events = due.stream()
                .flatMap(kept -> new Reminders(kept.trial()).due(kept.remindedUntil(), act).stream())
                .toList();
        return docket.appendAll(events)
                .chain(() -> trials.noteReminded(due.stream().map(Kept::trial).toList(), act.at()));
    }

    Uni<TrialView> add(AsyncTrial trial, List<? extends DomainEvent> events, TrialFile file, Act act) {
        return trials.add(trial, act.at())
                .call(() -> docket.append(trial.proposal().caseId(), events))
                .chain(kept -> view(kept, file, act.actor()));
    }

    Uni<TrialView> read(CaseId caseId, Person person) {
        return authorities
                .actor(caseId, person, CaseAct.VIEW_CASE)
                .chain(actor -> file(caseId)
                        .chain(file -> trials.find(caseId, file.parties())
                                .map(Refusals::found)
                                .chain(kept -> view(kept, file, actor))));
    }

    /** Notes that a side has read what was shown to it. The trial is held meanwhile, so that two devices at once give one reading. */
    Uni<TrialView> noteReadings(CaseId caseId, Person person, List<ItemId> shown) {
        return authorities
                .actor(caseId, person, CaseAct.VIEW_CASE)
                .chain(actor -> file(caseId)
                        .chain(file -> trials.findForChange(caseId, file.parties())
                                .map(Refusals::found)
                                .call(kept -> trials.readings(kept.trial())
                                        .chain(before -> keep(before, before.note(shown, actor.at(clock.now())))))
                                .chain(kept -> view(kept, file, actor))));
    }

    /** Notes for somebody of the court what they have gone through. Of what they may not read nothing is noted. */
    Uni<TrialView> mark(CaseId caseId, Person person, List<ItemId> shown) {
        return authorities
                .actor(caseId, person, CaseAct.MARK_TRIAL)
                .chain(actor -> file(caseId)
                        .chain(file -> trials.find(caseId, file.parties())
                                .map(Refusals::found)
                                .call(kept -> trials.mark(
                                        kept.trial().proposal().id(),
                                        person.id(),
                                        readable(kept, actor, shown),
                                        clock.now()))
                                .chain(kept -> view(kept, file, actor))));
    }

    private static List<ItemId> readable(Kept kept, Actor reader, List<ItemId> shown) {
        return new Readership(kept.trial())
                .readableBy(reader).stream()
                        .map(Item::id)
                        .filter(shown::contains)
                        .toList();
    }

    private Uni<Void> keep(Readings before, Outcome<Readings> outcome) {
        var granted = Refusals.granted(outcome);
        return trials.store(granted.next(), before)
                .chain(() -> docket.append(before.trial().proposal().caseId(), granted.events()));
    }

    /** What somebody may read of all that was handed in. */
    Uni<List<Item>> readable(CaseId caseId, Person person) {
        return authorities
                .actor(caseId, person, CaseAct.VIEW_CASE)
                .chain(actor -> parties.of(caseId)
                        .chain(entries -> trials.find(caseId, entries))
                        .map(Refusals::found)
                        .map(kept -> new Readership(kept.trial()).readableBy(actor)));
    }

    private Uni<Kept> store(Kept kept, Outcome<AsyncTrial> outcome, Act act) {
        var granted = Refusals.granted(outcome);
        return trials.store(granted.next(), kept, act.at())
                .call(stored -> stored.trial().state() instanceof ClosedForDecision
                        ? papers.ask(PaperKind.TRIAL_RECORD, caseOf(stored).value())
                        : Uni.createFrom().voidItem())
                .call(() -> docket.append(kept.trial().proposal().caseId(), granted.events()))
                .call(stored -> noteActedOn(kept, stored));
    }

    /** What a side takes up in what it has just handed in, it has read. */
    private Uni<Void> noteActedOn(Kept before, Kept stored) {
        var items = stored.trial().items().all();
        if (items.size() == before.trial().items().all().size()
                || items.getLast().party() == null) {
            return Uni.createFrom().voidItem();
        }
        return trials.readings(stored.trial()).chain(readings -> keep(readings, readings.provedBy(items.getLast())));
    }

    private Uni<TrialView> view(Kept kept, TrialFile file, Actor reader) {
        return trials.drafts(kept.trial().proposal().id(), Objects.requireNonNull(reader.person()))
                .chain(drafts -> trials.readings(kept.trial())
                        .chain(readings -> seen(kept, readings, reader)
                                .chain(seen -> paper(kept)
                                        .map(paper -> new TrialViewer(
                                                        kept,
                                                        file,
                                                        reader,
                                                        readings,
                                                        seen,
                                                        drafts,
                                                        paper,
                                                        speaking.view())
                                                .view()))));
    }

    /** What its reader has read: a party what is proved, somebody of the court what they marked. */
    private Uni<Set<ItemId>> seen(Kept kept, Readings readings, Actor reader) {
        var proposal = kept.trial().proposal();
        return proposal.partyOf(reader)
                .map(party -> Uni.createFrom().item(readings.by(party.id())))
                .orElseGet(() -> trials.marks(proposal.id(), Objects.requireNonNull(reader.person())));
    }

    /** Only what is closed has one. */
    private Uni<Optional<Paper>> paper(Kept kept) {
        return kept.trial().state() instanceof ClosedForDecision
                ? papers.find(PaperKind.TRIAL_RECORD, caseOf(kept).value())
                : Uni.createFrom().item(Optional.empty());
    }

    private static CaseId caseOf(Kept kept) {
        return kept.trial().proposal().caseId();
    }
}
