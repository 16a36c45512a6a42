package org.yunting.api.ledger;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.yunting.api.database.OwnContext;

/**
 * Looks several times a second whether anything was entered; the scheduler of the other desks counts in whole seconds. One look after the other, never
 * two at once; one that fails is made up for by the next.
 */
@ApplicationScoped
class TendLedger {
    private final GrowTree growTree;
    private final StampCheckpoints stamp;
    private final KeepKeys keepKeys;
    private final LedgerSettings settings;
    private final OwnContext own;
    private Cancellable looking = () -> {};

    TendLedger(GrowTree growTree, StampCheckpoints stamp, KeepKeys keepKeys, LedgerSettings settings, OwnContext own) {
        this.growTree = growTree;
        this.stamp = stamp;
        this.keepKeys = keepKeys;
        this.settings = settings;
        this.own = own;
    }

    void start(@Observes StartupEvent started) {
        looking = Multi.createFrom()
                .ticks()
                .every(settings.interval())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> look())
                .subscribe()
                .with(done -> {}, failure -> Log.error("the ledger is not tended any more", failure));
    }

    void stop(@Observes ShutdownEvent stopped) {
        looking.cancel();
    }

    private Uni<Void> look() {
        return own.run(() -> keepKeys.once().chain(growTree::untilNothingWaits).chain(stamp::newest))
                .onFailure()
                .invoke(failure -> Log.warnf(failure, "the ledger is looked after again later"))
                .onFailure()
                .recoverWithNull();
    }
}
