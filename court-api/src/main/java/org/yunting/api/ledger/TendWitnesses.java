package org.yunting.api.ledger;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.yunting.api.database.OwnContext;
import org.yunting.api.ledger.WitnessLine.Witness;
import org.yunting.law.ledger.VerifierKey;

/** Asks each witness by itself: one that is dead holds up neither the ledger nor another witness, and is asked again after a pause. */
@ApplicationScoped
class TendWitnesses {
    private final AskWitness ask;
    private final LedgerSettings settings;
    private final OwnContext own;
    private final List<Cancellable> asking = new ArrayList<>();

    TendWitnesses(AskWitness ask, LedgerSettings settings, OwnContext own) {
        this.ask = ask;
        this.settings = settings;
        this.own = own;
    }

    void start(@Observes StartupEvent started) {
        settings.witnesses().values().forEach(at -> {
            var witness = new Witness(VerifierKey.parse(at.key()), at.url());
            if (witness.key().kind() != VerifierKey.Kind.COSIGNATURE) {
                throw new IllegalStateException(
                        "the key of the witness " + witness.key().name() + " is none that co-signs");
            }
            asking.add(Multi.createFrom()
                    .ticks()
                    .every(settings.witnessInterval())
                    .onOverflow()
                    .drop()
                    .onItem()
                    .transformToUniAndConcatenate(tick -> look(witness))
                    .subscribe()
                    .with(done -> {}, failure -> Log.error("a witness is not asked any more", failure)));
        });
    }

    void stop(@Observes ShutdownEvent stopped) {
        asking.forEach(Cancellable::cancel);
    }

    private Uni<Void> look(Witness witness) {
        return own.run(() -> ask.about(witness))
                .onFailure()
                .invoke(failure -> Log.warnf(
                        "the witness %s is asked again later: %s", witness.key().name(), failure))
                .onFailure()
                .recoverWithUni(
                        () -> Uni.createFrom().voidItem().onItem().delayIt().by(settings.witnessPause()));
    }
}
