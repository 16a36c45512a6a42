package org.yunting.api.papers;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.CallersContext;
import org.yunting.api.database.Transactions;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;
import org.yunting.law.kernel.Sha256;

/**
 * Makes papers, one after the other. Type is set and sealed on a worker thread; the bytes are in the store before anything says so. A crash in between leaves
 * an object that nobody knows, and the paper is made again.
 */
@ApplicationScoped
class MakePapers {
    private static final Logger LOG = Logger.getLogger(MakePapers.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    static final String MEDIA_TYPE = "application/pdf";

    private final Papers papers;
    private final PaperPress press;
    private final SealPaper seal;
    private final ObjectStore store;
    private final Transactions transactions;
    private final CourtClock clock;
    private final Ids ids;
    private final Map<PaperKind, PaperSource> sources;

    MakePapers(
            Papers papers,
            PaperPress press,
            SealPaper seal,
            ObjectStore store,
            Transactions transactions,
            CourtClock clock,
            Ids ids,
            Instance<PaperSource> sources) {
        this.papers = papers;
        this.press = press;
        this.seal = seal;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(PaperSource::kind, Function.identity()));
    }

    @Scheduled(every = "${court.seal.interval:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> workOff() {
        return makeOne().chain(made -> made ? workOff() : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> makeOne() {
        return transactions
                .inOne(() -> papers.takeDue()
                        .chain(due -> due.map(paper -> make(paper).replaceWith(true))
                                .orElseGet(() -> Uni.createFrom().item(false))))
                .onFailure(NotMade.class)
                .recoverWithUni(this::postpone);
    }

    private Uni<Void> make(Paper paper) {
        var source = Objects.requireNonNull(sources.get(paper.kind()), paper.kind()::key);
        return source.compose(paper.subject())
                .chain(this::printed)
                .chain(pdf -> keep(paper, source, pdf))
                .onFailure()
                .transform(failure -> new NotMade(paper, failure));
    }

    private Uni<byte[]> printed(PaperSource.Composed composed) {
        return CallersContext.backTo(Uni.createFrom()
                .item(() -> seal.seal(press.set(composed.html()), composed.reason()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private Uni<Void> keep(Paper paper, PaperSource source, byte[] pdf) {
        var key = ObjectKey.of("papers", ids.next());
        var copy = new Paper.Copy(key, Sha256.over(pdf), pdf.length, clock.now());
        return store.put(key, MEDIA_TYPE, pdf)
                .chain(() -> papers.keep(paper, copy))
                .chain(() -> source.enter(paper.subject(), copy.digest()));
    }

    private Uni<Boolean> postpone(NotMade failure) {
        var paper = failure.paper;
        LOG.errorf(
                failure.getCause(),
                "paper %s of %s was not made",
                paper.id(),
                paper.kind().key());
        return transactions.inOne(() -> papers.postpone(paper.id(), PAUSE)).replaceWith(true);
    }

    /** Carries the paper out of the transaction that failed with it. */
    private static final class NotMade extends RuntimeException {
        private final transient Paper paper;

        NotMade(Paper paper, Throwable cause) {
            super(cause);
            this.paper = paper;
        }
    }
}
