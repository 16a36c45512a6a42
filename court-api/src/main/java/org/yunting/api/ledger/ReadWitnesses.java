package org.yunting.api.ledger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.yunting.api.ledger.WitnessedRows.Alarm;
import org.yunting.api.ledger.WitnessedRows.Witnessed;
import org.yunting.api.ledger.WitnessesView.AlarmView;
import org.yunting.api.ledger.WitnessesView.ContradictionView;
import org.yunting.api.ledger.WitnessesView.WitnessView;
import org.yunting.api.ledger.WitnessesView.WitnessedLedgerView;
import org.yunting.law.ledger.TrustedKey;
import org.yunting.law.ledger.VerifierKey;

/** Shows how far witnesses have followed the ledger, and what speaks against it or against ledgers that this court follows. */
@ApplicationScoped
class ReadWitnesses {
    private static final int ALARMS = 100;

    private final CheckpointRows checkpoints;
    private final CosignatureRows cosignatures;
    private final WitnessedRows witnessed;
    private final List<VerifierKey> witnesses;
    private final List<String> logs;

    ReadWitnesses(
            CheckpointRows checkpoints,
            CosignatureRows cosignatures,
            WitnessedRows witnessed,
            LedgerSettings settings) {
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
        this.witnessed = witnessed;
        this.witnesses = settings.witnesses().values().stream()
                .map(at -> VerifierKey.parse(at.key()))
                .toList();
        this.logs = settings.witnessedLogs().values().stream()
                .map(line -> TrustedKey.parse(line).key().name())
                .toList();
    }

    Uni<WitnessesView> read() {
        return checkpoints
                .newest()
                .chain(newest -> Multi.createFrom()
                        .iterable(witnesses)
                        .onItem()
                        .transformToUniAndConcatenate(witness -> witness(witness, newest.size()))
                        .collect()
                        .asList())
                .chain(own -> others().map(others -> new WitnessesView(own, others)));
    }

    private Uni<WitnessView> witness(VerifierKey witness, long newest) {
        return cosignatures
                .last(witness)
                .chain(last -> cosignatures
                        .contradictions(witness)
                        .map(found -> new WitnessView(
                                witness.name(),
                                last.map(CosignatureRows.Cosigned::size).orElse(0L),
                                last.map(CosignatureRows.Cosigned::at).orElse(null),
                                newest
                                        - last.map(CosignatureRows.Cosigned::size)
                                                .orElse(0L),
                                found.stream()
                                        .map(each -> new ContradictionView(each.seen(), each.size(), each.at()))
                                        .toList())));
    }

    private Uni<List<WitnessedLedgerView>> others() {
        return witnessed.alarms(ALARMS).chain(alarms -> {
            var origins = new TreeSet<>(logs);
            alarms.forEach(alarm -> origins.add(alarm.origin()));
            return witnessed
                    .heads(origins)
                    .map(seen -> origins.stream()
                            .map(origin -> other(origin, seen, alarms))
                            .toList());
        });
    }

    private static WitnessedLedgerView other(String origin, List<Witnessed> seen, List<Alarm> alarms) {
        Optional<Witnessed> head =
                seen.stream().filter(each -> each.origin().equals(origin)).findFirst();
        return new WitnessedLedgerView(
                origin,
                head.map(Witnessed::size).orElse(0L),
                head.map(Witnessed::at).orElse(null),
                alarms.stream()
                        .filter(alarm -> alarm.origin().equals(origin))
                        .map(alarm -> new AlarmView(alarm.kind(), alarm.size(), alarm.at(), alarm.submission()))
                        .toList());
    }
}
