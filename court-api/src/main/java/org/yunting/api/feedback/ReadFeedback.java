package org.yunting.api.feedback;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.yunting.api.database.Transactions;
import org.yunting.api.feedback.FeedbackRows.Said;
import org.yunting.api.feedback.FeedbackView.AnswersView;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.law.hearings.Feedback;
import org.yunting.law.hearings.Feedback.Grade;
import org.yunting.law.hearings.Feedback.Question;
import org.yunting.law.kernel.HearingId;

/** Tells the clerk of a hearing what all said of it. */
@ApplicationScoped
class ReadFeedback {
    private final FeedbackRows rows;
    private final HearingDesk hearings;
    private final CaseAuthorities authorities;
    private final Transactions transactions;

    ReadFeedback(FeedbackRows rows, HearingDesk hearings, CaseAuthorities authorities, Transactions transactions) {
        this.rows = rows;
        this.hearings = hearings;
        this.authorities = authorities;
        this.transactions = transactions;
    }

    Uni<FeedbackView> read(HearingId hearing, Person reader) {
        return transactions.reading(() -> hearings.find(hearing)
                .map(Refusals::found)
                .call(kept -> authorities.of(kept.hearing().booking().caseId(), reader))
                .chain(kept -> read(kept, reader)));
    }

    private Uni<FeedbackView> read(Kept kept, Person reader) {
        var feedback = new Feedback(kept.hearing());
        Refusals.granted(feedback.read(GiveFeedback.actor(kept, reader.id())));
        return rows.of(kept.hearing().booking().id()).map(all -> view(feedback, all));
    }

    private static FeedbackView view(Feedback feedback, List<Said> all) {
        return new FeedbackView(
                feedback.whoTookPart(),
                all.size(),
                Stream.of(Question.values())
                        .map(question -> new AnswersView(
                                question.key(),
                                count(all, question, Grade.GOOD),
                                count(all, question, Grade.FAIR),
                                count(all, question, Grade.POOR)))
                        .toList(),
                all.stream().map(Said::text).filter(text -> !text.isEmpty()).toList());
    }

    private static long count(List<Said> all, Question question, Grade grade) {
        return all.stream().filter(said -> said.to(question) == grade).count();
    }
}
