package org.yunting.api.evidence;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;

/** Takes up verifications that a crash or an absent store broke off, and clears away uploads that nobody finished. */
@ApplicationScoped
class TendUploads {
    private static final int AT_ONCE = 20;

    private final Consignments consignments;
    private final VerifyUpload verify;
    private final AbandonUpload abandon;
    private final EvidenceSettings settings;
    private final Transactions transactions;
    private final CourtClock clock;

    TendUploads(
            Consignments consignments,
            VerifyUpload verify,
            AbandonUpload abandon,
            EvidenceSettings settings,
            Transactions transactions,
            CourtClock clock) {
        this.consignments = consignments;
        this.verify = verify;
        this.abandon = abandon;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> verifyWhatWaits() {
        var before = clock.now().minus(settings.verificationPatience());
        return transactions
                .reading(() -> consignments.verifyingSinceBefore(before, AT_ONCE))
                .chain(waiting -> eachInTurn(waiting, verify::verifyUnwatched));
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> abandonWhatExpired() {
        return transactions
                .reading(() -> consignments.expiredBefore(clock.now(), AT_ONCE))
                .chain(expired -> eachInTurn(expired, abandon::byTheCourt));
    }

    /** One that fails is logged and left for the next time; the others go on. */
    private static Uni<Void> eachInTurn(List<Consignment> all, Function<Consignment, Uni<?>> act) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> act.apply(one)
                        .replaceWithVoid()
                        .onFailure()
                        .invoke(failure -> Log.warnf(
                                failure,
                                "upload %s is left for later",
                                one.upload().id()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
