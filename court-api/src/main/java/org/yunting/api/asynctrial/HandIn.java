package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yunting.api.database.Transactions;
import org.yunting.api.evidence.Exhibits;
import org.yunting.api.evidence.StatementFiles;
import org.yunting.api.identity.Person;
import org.yunting.api.problem.Refusals;
import org.yunting.law.asynctrial.AsyncTrial;
import org.yunting.law.asynctrial.Content;
import org.yunting.law.asynctrial.Draft;
import org.yunting.law.asynctrial.Enclosures.ToExhibit;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.evidence.Upload;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Outcome;

/**
 * Somebody hands something in, and it is sealed: a party its answers and statements, written or spoken, the judge questions and points in dispute. What goes
 * with it becomes part of it in the same transaction.
 */
@ApplicationScoped
class HandIn {
    private final TrialDesk desk;
    private final Exhibits exhibits;
    private final StatementFiles files;
    private final SpeakingTerms terms;
    private final Transactions transactions;

    HandIn(TrialDesk desk, Exhibits exhibits, StatementFiles files, SpeakingTerms terms, Transactions transactions) {
        this.desk = desk;
        this.exhibits = exhibits;
        this.files = files;
        this.terms = terms;
        this.transactions = transactions;
    }

    /** @param identifiedAt when the person last showed who they are */
    Uni<TrialView> item(CaseId caseId, Person person, Optional<Instant> identifiedAt, ItemWanted wanted) {
        var delivery = terms.delivery(wanted.enclosed().confirmsTranscript(), identifiedAt);
        var enclosed = new ArrayList<Upload>();
        return transactions.inOne(() -> files.ofSender(wanted.enclosed().uploads(), person.id())
                .chain(uploads -> desk.change(
                        caseId,
                        person,
                        null,
                        false,
                        (trial, file, act) -> enclosing(trial, uploads, wanted, act)
                                .then(kept -> {
                                    enclosed.addAll(kept);
                                    var draft = wanted.draft(uploads, delivery);
                                    return sealed(trial, draft, wanted.whyLate(), act);
                                })))
                .call(() -> files.keepEnclosed(enclosed))
                .call(() -> requireOfThisCase(caseId, wanted)));
    }

    /**
     * What goes with it, as it then stands; nothing where it was handed in before. That a file went with a statement is told by the statement's own event,
     * and to nobody before that.
     */
    private static Outcome<List<Upload>> enclosing(AsyncTrial trial, List<Upload> uploads, ItemWanted wanted, Act act) {
        var kept = new ArrayList<Upload>();
        if (trial.items().find(wanted.itemId()).isPresent()) {
            return Outcome.granted(kept);
        }
        var caseId = trial.proposal().caseId();
        for (var upload : uploads) {
            boolean spoken = wanted.enclosed().hasRecording() && kept.isEmpty();
            switch (upload.enclose(caseId, spoken, act)) {
                case Outcome.Granted<Upload>(var next, var events) -> kept.add(next);
                case Outcome.Refused<Upload>(var refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.granted(kept);
    }

    private static Outcome<AsyncTrial> sealed(AsyncTrial trial, Draft draft, String late, Act act) {
        return switch (draft.content()) {
            case Content.Question q -> trial.bench().ask(List.of(draft), act);
            case Content.Issue i -> trial.bench().nameIssue(draft, act);
            case Content said -> trial.pleading().submit(draft, late, act);
        };
    }

    /** An exhibit of another case does not exist here; failing takes the whole transaction back. */
    private Uni<Void> requireOfThisCase(CaseId caseId, ItemWanted wanted) {
        var named = new ArrayList<ToExhibit>();
        if (wanted.said() instanceof Content.Examination examination) {
            named.add(new ToExhibit(examination.exhibit(), examination.number()));
        }
        wanted.enclosed().pointedTo().stream()
                .filter(ToExhibit.class::isInstance)
                .map(ToExhibit.class::cast)
                .forEach(named::add);
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var exhibit : named) {
            all = all.chain(() -> requireOfThisCase(caseId, exhibit.exhibit(), exhibit.number()));
        }
        return all;
    }

    private Uni<Void> requireOfThisCase(CaseId caseId, ExhibitId id, ExhibitNumber number) {
        return exhibits.find(id)
                .map(found -> Refusals.found(
                        found.filter(filed -> filed.exhibit().caseId().equals(caseId)
                                && filed.exhibit().number().equals(number))))
                .replaceWithVoid();
    }
}
