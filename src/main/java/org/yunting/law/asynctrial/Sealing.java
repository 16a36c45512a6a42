package org.yunting.law.asynctrial;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.law.asynctrial.TrialState.UnderWay;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.kernel.Violation;
import org.yunting.law.kernel.WrittenText;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyId;

/** How something handed in becomes an item: legible, agreeing with its digest, numbered, and from then on unaltered. */
final class Sealing {
    private static final LegalBasis TEXTS = LegalBasis.house("texts");
    private static final LegalBasis DIGESTS = LegalBasis.house("digests");

    private final AsyncTrial trial;

    Sealing(AsyncTrial trial) {
        this.trial = trial;
    }

    Outcome<AsyncTrial> byCourt(Draft draft, Act act) {
        return keep(null, draft, null, act);
    }

    /** Keeps what was handed in. The same thing sent twice is kept once. */
    Outcome<AsyncTrial> keep(@Nullable Party party, Draft draft, @Nullable String late, Act act) {
        var known = trial.items().find(draft.id());
        if (known.isPresent()) {
            return again(known.get(), draft, act);
        }
        var refusal = refusalOf(draft).or(() -> refusalOfEnclosures(party, draft, act));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var open = (UnderWay) trial.state();
        var content = draft.content();
        var item = new Item(
                draft.id(),
                trial.items().all().size() + 1,
                party == null ? null : party.id(),
                content.stage().orElse(open.stage()),
                open.round(),
                content,
                draft.enclosures(),
                draft.measured(),
                act,
                late,
                null,
                null);
        var next = trial.with(trial.items().with(item));
        var digest = new Readership(next).isSealed(item) ? null : item.digest();
        return Outcome.granted(
                next,
                new TrialEvent.ItemSubmitted(
                        trial.ref(),
                        item.id(),
                        item.number(),
                        content.key(),
                        item.stage(),
                        digest,
                        item.isLate(),
                        act));
    }

    /** Keeps a batch of questions. It is a round of its own, and nobody has less than the usual time to answer. */
    Outcome<AsyncTrial> ask(List<Draft> questions, Act act) {
        var asked = new HashSet<PartyId>();
        for (var draft : questions) {
            if (!(draft.content() instanceof Content.Question(var to, var text)) || to.isEmpty()) {
                return AsyncTrial.refused(TrialRefusal.TRIAL_NOBODY_ASKED);
            }
            asked.addAll(to);
        }
        if (asked.isEmpty() || !trial.proposal().partyIds().containsAll(asked)) {
            return AsyncTrial.refused(TrialRefusal.TRIAL_NOBODY_ASKED);
        }
        if (questions.stream().allMatch(draft -> trial.items().find(draft.id()).isPresent())) {
            return keepAll(trial, questions, act);
        }
        return keepAll(trial.with(newRound(asked, act)), questions, act);
    }

    private UnderWay newRound(Set<PartyId> asked, Act act) {
        var open = (UnderWay) trial.state();
        boolean first = trial.items().all().stream().noneMatch(item -> item.content() instanceof Content.Question);
        var stillDone = new HashSet<>(open.done());
        stillDone.removeAll(asked);
        var window = open.window()
                .leaving(open.stage().usualWindow(), trial.proposal().company(), act.at());
        return open.with(window).with(stillDone).inRound(first ? open.round() : open.round() + 1);
    }

    private static Outcome<AsyncTrial> keepAll(AsyncTrial from, List<Draft> drafts, Act act) {
        Outcome<AsyncTrial> outcome = Outcome.granted(from);
        for (var draft : drafts) {
            outcome = outcome.then(next -> new Sealing(next).byCourt(draft, act));
        }
        return outcome;
    }

    private Outcome<AsyncTrial> again(Item known, Draft draft, Act act) {
        return known.act().actor().equals(act.actor()) && known.digest().equals(draft.measured())
                ? Outcome.granted(trial)
                : AsyncTrial.refused(TrialRefusal.TRIAL_SUBMITTED_ALREADY);
    }

    private Optional<Refusal> refusalOfEnclosures(@Nullable Party party, Draft draft, Act act) {
        var enclosures = draft.enclosures();
        if (enclosures.isEmpty()) {
            return Optional.empty();
        }
        var violations = enclosures.violations();
        if (party == null || !violations.isEmpty()) {
            return Optional.of(Refusal.of(TrialRefusal.TRIAL_ENCLOSURES_NOT_ACCEPTED, TEXTS)
                    .violating(violations)
                    .instead(Set.of(TrialAct.SUBMIT)));
        }
        if (enclosures.spoken() != null && !draft.delivery().isIdentityFresh()) {
            return Optional.of(Refusal.of(TrialRefusal.TRIAL_IDENTITY_NOT_FRESH, TrialEvent.IDENTITY)
                    .with("minutes", draft.delivery().freshFor().toMinutes())
                    .instead(Set.of(TrialAct.SUBMIT)));
        }
        if (enclosures.spoken() != null && !draft.delivery().transcriptConfirmed()) {
            return Optional.of(Refusal.of(TrialRefusal.TRIAL_TRANSCRIPT_NOT_CONFIRMED, TEXTS)
                    .instead(Set.of(TrialAct.SUBMIT)));
        }
        var readable = new Items(new Readership(trial).readableBy(act.actor()));
        return enclosures.references().stream().allMatch(reference -> isThere(reference, readable))
                ? Optional.empty()
                : Optional.of(Refusal.of(TrialRefusal.TRIAL_REFERENCE_UNKNOWN, TEXTS));
    }

    /** What is sealed from the speaker cannot be pointed to: not even that it exists is told. */
    private static boolean isThere(Enclosures.Reference reference, Items readable) {
        return switch (reference) {
            case Enclosures.ToExhibit exhibit -> true;
            case Enclosures.ToParagraph(var id, var paragraph) ->
                readable.find(id)
                        .filter(item ->
                                paragraph >= 1 && paragraph <= item.paragraphs().size())
                        .isPresent();
        };
    }

    private static Optional<Refusal> refusalOf(Draft draft) {
        var text = draft.content().text();
        var faults = text.isBlank() && !(draft.content() instanceof Content.Confirmation)
                ? List.of(new Violation("/text", "required"))
                : WrittenText.faults("/text", text, Content.TEXT_LENGTH_MAX);
        if (!faults.isEmpty()) {
            return Optional.of(Refusal.of(TrialRefusal.TRIAL_TEXT_NOT_ACCEPTED, TEXTS)
                    .violating(faults)
                    .instead(Set.of(TrialAct.SUBMIT)));
        }
        return draft.declared().equals(draft.measured())
                ? Optional.empty()
                : Optional.of(Refusal.of(TrialRefusal.TRIAL_DIGEST_DIFFERS, DIGESTS)
                        .with("declared", draft.declared())
                        .with("measured", draft.measured())
                        .instead(Set.of(TrialAct.SUBMIT)));
    }
}
