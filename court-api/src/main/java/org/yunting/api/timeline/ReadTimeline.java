package org.yunting.api.timeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Page;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.CaseAct;

/** Reads what happened in a case, newest first. */
@ApplicationScoped
public class ReadTimeline {
    private final Timeline timeline;
    private final CaseAuthorities authorities;
    private final Transactions transactions;

    ReadTimeline(Timeline timeline, CaseAuthorities authorities, Transactions transactions) {
        this.timeline = timeline;
        this.authorities = authorities;
        this.transactions = transactions;
    }

    public Uni<Page<TimelineEntryView>> page(CaseId caseId, Person reader, @Nullable String cursor, int limit) {
        var before = decoded(cursor);
        return transactions.reading(() -> authorities
                .actor(caseId, reader, CaseAct.VIEW_CASE)
                .chain(() -> timeline.of(caseId, before, limit + 1))
                .map(entries -> cut(entries, limit)));
    }

    private static Page<TimelineEntryView> cut(List<TimelineEntry> entries, int limit) {
        var items = entries.stream().limit(limit).toList();
        var next = entries.size() > limit ? Long.toString(items.getLast().seq(), Character.MAX_RADIX) : null;
        return new Page<>(items.stream().map(TimelineEntryView::of).toList(), next);
    }

    private static @Nullable Long decoded(@Nullable String cursor) {
        try {
            return cursor == null ? null : Long.valueOf(Long.parseLong(cursor, Character.MAX_RADIX));
        } catch (NumberFormatException foreign) {
            throw Problem.of(CommonProblem.UNKNOWN_CURSOR).asException();
        }
    }
}
