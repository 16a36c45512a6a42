package org.yunting.api.lines;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingView;
import org.yunting.api.hearings.ReadHearings;
import org.yunting.api.identity.Person;
import org.yunting.api.lines.LineTestTaskView.LineTestTaskList;
import org.yunting.api.lines.LineTestView.LineTestList;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.HearingId;

/** Tells the bench how the lines of a hearing's people were tested, everybody how their own was, and a clerk which ones to see to. */
@ApplicationScoped
class ReadLineTests {
    private static final Set<String> BENCH = Set.of(Capacity.JUDGE.key(), Capacity.CLERK.key());
    /** More than a clerk sees to before the next look. */
    private static final int TASKS_MAX = 50;

    private final ReadHearings hearings;
    private final LineTests tests;
    private final Transactions transactions;

    ReadLineTests(ReadHearings hearings, LineTests tests, Transactions transactions) {
        this.hearings = hearings;
        this.tests = tests;
        this.transactions = transactions;
    }

    Uni<LineTestList> of(HearingId hearing, Person reader) {
        return transactions.reading(() -> hearings.view(hearing, reader)
                .chain(view -> tests.of(hearing).map(found -> shown(found, view, reader))));
    }

    Uni<LineTestTaskList> tasksOf(Person clerk) {
        return transactions
                .reading(() -> tests.waitingFor(clerk.id(), TASKS_MAX))
                .map(found -> new LineTestTaskList(
                        found.stream().map(LineTestTaskView::of).toList()));
    }

    private static LineTestList shown(List<LineTests.Kept> found, HearingView hearing, Person reader) {
        var capacity = hearing.myCapacity();
        if (capacity != null && BENCH.contains(capacity)) {
            return new LineTestList(
                    found.stream().map(LineTestView::seenByBench).toList());
        }
        return new LineTestList(found.stream()
                .filter(kept -> kept.person().equals(reader.id()))
                .map(LineTestView::seenByThemselves)
                .toList());
    }
}
