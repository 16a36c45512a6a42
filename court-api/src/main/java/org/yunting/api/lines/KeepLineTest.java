package org.yunting.api.lines;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.lines.LineTestRule.Judged;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Judges a test that somebody made of their line, keeps it in the place of the one before, and forgets it in time. It stands on no record. */
@ApplicationScoped
public class KeepLineTest {
    private final LineTests tests;
    private final LineSettings settings;
    private final Transactions transactions;
    private final CourtClock clock;

    KeepLineTest(LineTests tests, LineSettings settings, Transactions transactions, CourtClock clock) {
        this.tests = tests;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What the person is told of their test.
     *
     * @param reasons what keeps it from being good, the worst first
     */
    public record Result(Verdict verdict, List<LineTestReason> reasons) {}

    public Uni<Result> keep(HearingId hearing, PersonId person, LineTestFigures figures) {
        return keep(hearing, person, LineTestRule.judge(figures), figures);
    }

    /** A test of which no figures came in its time: there is a line, and what it is worth is not known. */
    public Uni<Result> keepUnfinished(HearingId hearing, PersonId person) {
        return keep(hearing, person, Judged.UNFINISHED, null);
    }

    private Uni<Result> keep(HearingId hearing, PersonId person, Judged judged, @Nullable LineTestFigures figures) {
        return transactions
                .inOne(() -> tests.keep(hearing, person, clock.now(), judged, figures))
                .replaceWith(() -> new Result(judged.verdict(), judged.reasons()));
    }

    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forgetOld() {
        return transactions.inOne(() -> tests.forgetBefore(clock.now().minus(settings.kept())));
    }
}
