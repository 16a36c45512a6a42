package org.yunting.api.asynctrial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.api.asynctrial.SpeakingTerms.SpeakingView;
import org.yunting.api.asynctrial.TrialView.ItemView;
import org.yunting.api.asynctrial.TrialView.PartyView;
import org.yunting.api.asynctrial.TrialView.ReadingView;
import org.yunting.api.asynctrial.TrialView.RulingView;
import org.yunting.api.asynctrial.Trials.DraftText;
import org.yunting.api.asynctrial.Trials.Kept;
import org.yunting.api.contract.DayThereView;
import org.yunting.api.contract.DeadlineView;
import org.yunting.api.papers.Paper;
import org.yunting.api.papers.PaperView;
import org.yunting.law.asynctrial.AsyncTrial;
import org.yunting.law.asynctrial.Item;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.asynctrial.Readership;
import org.yunting.law.asynctrial.Readings;
import org.yunting.law.asynctrial.Readings.Reading;
import org.yunting.law.asynctrial.Task;
import org.yunting.law.asynctrial.TrialRecord;
import org.yunting.law.asynctrial.TrialState.UnderWay;
import org.yunting.law.deadlines.PublicHolidays;
import org.yunting.law.deadlines.Window;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyId;

/**
 * Shows one trial to one reader.
 *
 * @param seen what the reader has read
 */
record TrialViewer(
        Kept kept,
        TrialFile file,
        Actor reader,
        Readings readings,
        Set<ItemId> seen,
        Map<String, DraftText> drafts,
        Optional<Paper> paper,
        SpeakingView speaking) {
    TrialView view() {
        var trial = kept.trial();
        var proposal = trial.proposal();
        var columns = TrialColumns.of(trial.state());
        var readership = new Readership(trial);
        var assessment = file.assess(trial);
        return new TrialView(
                proposal.id().value(),
                proposal.caseId().value(),
                file.acceptance().number().render(),
                file.courtCase().filing().cause().key(),
                proposal.ruleSet(),
                keys(proposal.stages()),
                keys(trial.apart()),
                trial.state().key(),
                columns.stage(),
                trial.following(assessment).map(Keyed::key).orElse(null),
                columns.reason().isEmpty() ? null : columns.reason(),
                columns.opensAt(),
                trial.window().map(Window::due).map(DeadlineView::of).orElse(null),
                columns.endNoted(),
                columns.exchange(),
                proposal.parties().stream().map(this::party).toList(),
                own().map(party -> party.id().value()).orElse(null),
                task(),
                waitingFor(),
                readership.readableBy(reader).stream().map(this::item).toList(),
                readership.sealedFrom(reader),
                findings(),
                AssessmentView.stages(assessment, proposal.stages(), file.today()),
                AssessmentView.DecisionAnswer.of(assessment, file.today()),
                TrialFile.rules(proposal.ruleSet()).questions(),
                readership.sealedFrom(Actor.court()) == 0
                        ? TrialRecord.of(trial).digest().hex()
                        : null,
                paper.map(PaperView::of).orElse(null),
                texts(),
                enclosed(),
                speaking,
                keys(trial.actsOpenTo(reader)),
                kept.version());
    }

    private Map<String, String> texts() {
        return drafts.values().stream().collect(Collectors.toMap(DraftText::slot, DraftText::text));
    }

    private Map<String, EnclosuresWanted> enclosed() {
        var bySlot = new TreeMap<String, EnclosuresWanted>();
        for (var draft : drafts.values()) {
            if (draft.enclosures() != null) {
                bySlot.put(draft.slot(), draft.enclosures());
            }
        }
        return bySlot;
    }

    private Optional<Party> own() {
        return kept.trial().proposal().partyOf(reader);
    }

    private @Nullable String task() {
        var trial = kept.trial();
        if (reader.capacity() == Capacity.JUDGE) {
            return Task.ofJudge(trial).stream().findFirst().map(Keyed::key).orElse(null);
        }
        return own().flatMap(party -> Task.of(party.id(), trial))
                .map(Keyed::key)
                .orElse(null);
    }

    private List<String> waitingFor() {
        var trial = kept.trial();
        var awaited = new ArrayList<String>();
        for (var party : trial.proposal().parties()) {
            if (Task.of(party.id(), trial).isPresent()) {
                awaited.add(party.role().key());
            }
        }
        if (!Task.ofJudge(trial).isEmpty()) {
            awaited.add(Capacity.JUDGE.key());
        }
        return awaited;
    }

    private PartyView party(Party party) {
        AsyncTrial trial = kept.trial();
        boolean done = trial.state() instanceof UnderWay open && open.done().contains(party.id());
        return new PartyView(
                party.id().value(),
                party.role().key(),
                party.name(),
                party.zone().getId(),
                done,
                Task.of(party.id(), trial).map(Keyed::key).orElse(null),
                trial.window().flatMap(window -> dueDay(party, window)).orElse(null));
    }

    private Optional<DayThereView> dueDay(Party party, Window window) {
        return file.parties().stream()
                .filter(entry -> entry.party().id().equals(party.id()))
                .findFirst()
                .map(entry -> PublicHolidays.at(
                        entry.country(), party.zone(), window.due().end()))
                .map(DayThereView::of);
    }

    private Map<String, Boolean> findings() {
        var found = new TreeMap<String, Boolean>();
        kept.trial().findings().forEach((question, answer) -> found.put(question.key(), answer));
        return found;
    }

    private ItemView item(Item item) {
        var ruling = item.ruling();
        var strike = item.strike();
        return new ItemView(
                item.id().value(),
                item.number(),
                item.stage().key(),
                item.round(),
                value(item.party()),
                item.act().capacity().key(),
                ContentJson.plain(item.content()),
                EnclosuresJson.plain(item.enclosures()),
                item.digest().hex(),
                item.act().at(),
                item.late(),
                ruling == null ? null : new RulingView(ruling.decision().key(), ruling.reason(), ruling.at()),
                strike == null ? null : strike.reason(),
                item.awaitsRuling(),
                readings.of(item.id()).stream().map(TrialViewer::reading).toList(),
                isUnread(item));
    }

    private boolean isUnread(Item item) {
        boolean isOwn = Objects.equals(item.act().actor().person(), reader.person())
                || own().filter(party -> item.isBy(party.id())).isPresent();
        return !isOwn && !seen.contains(item.id());
    }

    private static ReadingView reading(Reading reading) {
        return new ReadingView(reading.party().value(), reading.at());
    }

    private static @Nullable UUID value(@Nullable PartyId party) {
        return party == null ? null : party.value();
    }

    private static List<String> keys(Collection<? extends Keyed> many) {
        return many.stream().map(Keyed::key).sorted().toList();
    }
}
