package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Cursor;
import org.yunting.api.contract.Page;
import org.yunting.api.identity.Person;

/** Lists the cases somebody may see: all of them by newest change, or only what waits for the reader, most urgent first. */
@ApplicationScoped
public class ListCases {
    /** A work list is looked at as a whole; a desk with more open cases than this sees the most urgent of them. */
    private static final int WORK_LIST_MAX = 500;

    private final Cases cases;
    private final CaseContexts contexts;
    private final Bench bench;

    ListCases(Cases cases, CaseContexts contexts, Bench bench) {
        this.cases = cases;
        this.contexts = contexts;
        this.bench = bench;
    }

    /** What is looked for. */
    public record Wanted(
            @Nullable String words,
            @Nullable String state,
            @Nullable String cursor,
            int limit) {}

    public Uni<Page<CaseSummaryView>> list(Wanted wanted, Person reader) {
        var query = new CaseQuery(
                reader,
                Optional.ofNullable(wanted.words()).filter(words -> !words.isBlank()),
                Optional.ofNullable(wanted.state()),
                Cursor.newestFirst(wanted.cursor()),
                wanted.limit() + 1);
        return bench.transactions()
                .reading(() -> cases.list(query)
                        .map(found -> Page.cut(found, wanted.limit(), ListCases::cursorOf))
                        .chain(page -> summaries(page.items(), reader).map(items -> new Page<>(items, page.next()))));
    }

    public Uni<Page<CaseSummaryView>> workList(Wanted wanted, Person reader) {
        var query = new CaseQuery(reader, Optional.empty(), Optional.empty(), Cursor.newestFirst(null), WORK_LIST_MAX);
        return bench.transactions()
                .reading(() -> cases.open(query)
                        .chain(found -> summaries(found, reader))
                        .map(items -> new Page<>(mostUrgent(items, wanted.limit()), null)));
    }

    private Uni<List<CaseSummaryView>> summaries(List<KeptCase> found, Person reader) {
        return contexts.of(found, reader)
                .map(all -> all.stream()
                        .map(context -> CaseSummaryView.of(context, bench.now()))
                        .toList());
    }

    private static List<CaseSummaryView> mostUrgent(List<CaseSummaryView> items, int limit) {
        return items.stream()
                .filter(item -> item.turn().mine())
                .sorted(Comparator.comparing(ListCases::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(limit)
                .toList();
    }

    private static @Nullable Instant due(CaseSummaryView item) {
        var due = item.turn().due();
        return due == null ? item.nextHearingAt() : due.at();
    }

    private static Cursor cursorOf(KeptCase kept) {
        return new Cursor(kept.changedAt(), kept.courtCase().id().value());
    }
}
