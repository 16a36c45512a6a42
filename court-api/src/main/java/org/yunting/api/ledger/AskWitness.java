package org.yunting.api.ledger;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.ledger.WitnessLine.Said;
import org.yunting.api.ledger.WitnessLine.Witness;
import org.yunting.law.ledger.Checkpoint;
import org.yunting.law.ledger.SignedNote;
import org.yunting.law.ledger.Submission;

/** Has one witness co-sign the newest checkpoint, with the proof that it continues the one that the witness saw last; keeps what it answers. */
@ApplicationScoped
class AskWitness {
    private final CheckpointRows checkpoints;
    private final CosignatureRows cosignatures;
    private final TreeRows tree;
    private final WitnessLine line;

    AskWitness(CheckpointRows checkpoints, CosignatureRows cosignatures, TreeRows tree, WitnessLine line) {
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
        this.tree = tree;
        this.line = line;
    }

    /** @return fails where the witness does not answer, or does not co-sign */
    Uni<Void> about(Witness witness) {
        return checkpoints
                .newest()
                .chain(newest -> cosignatures
                        .lastSize(witness.key())
                        .chain(last -> newest.size() == 0 || newest.size() <= last
                                ? Uni.createFrom().voidItem()
                                : ask(witness, newest, last)));
    }

    private Uni<Void> ask(Witness witness, CheckpointRows.Signed newest, long last) {
        return submit(witness, newest, last).chain(said -> switch (said) {
            case Said.Cosigned(var signature) -> cosignatures.keep(newest.size(), witness.key(), signature);
            case Said.SawSize(var size) -> again(witness, newest, last, size);
        });
    }

    /** Its answer was lost, or this is the first time that it is asked by this database: it is asked again from where it stands. */
    private Uni<Void> again(Witness witness, CheckpointRows.Signed newest, long last, long seen) {
        if (seen > newest.size() || seen == last) {
            Log.errorf(
                    "ALARM: the witness %s has seen a ledger of %d entries which is not this one of %d",
                    witness.key().name(), seen, newest.size());
            var asked = SignedNote.parse(newest.note());
            return cosignatures
                    .contradict(
                            witness.key(), seen, Checkpoint.parse(asked.text()).head())
                    .chain(() -> Uni.createFrom()
                            .failure(new IllegalStateException(
                                    "the witness " + witness.key().name() + " knows another ledger")));
        }
        return submit(witness, newest, seen)
                .chain(said -> said instanceof Said.Cosigned(var signature)
                        ? cosignatures.keep(newest.size(), witness.key(), signature)
                        : Uni.createFrom()
                                .failure(new IllegalStateException(
                                        "the witness " + witness.key().name() + " is being asked by others too")));
    }

    private Uni<Said> submit(Witness witness, CheckpointRows.Signed newest, long from) {
        return tree.consistency(from, newest.size())
                .map(proof -> new Submission(from, proof, SignedNote.parse(newest.note())))
                .chain(submission -> line.submit(witness, submission));
    }
}
