package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.speech.SpeechService;
import org.yunting.law.evidence.EvidenceEvent;
import org.yunting.law.evidence.EvidenceRefusal;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.evidence.UploadPurpose;
import org.yunting.law.kernel.Refusal;

/** A speaker lets a machine write down what they have recorded. Where no machine answers they write it themselves; nothing is lost. */
@ApplicationScoped
class TranscribeUpload {
    private final OwnUploads own;
    private final SpeechService speech;
    private final Transactions transactions;

    TranscribeUpload(OwnUploads own, SpeechService speech, Transactions transactions) {
        this.own = own;
        this.speech = speech;
        this.transactions = transactions;
    }

    Uni<TranscriptView> transcribe(UploadId id, Person sender) {
        return transactions
                .reading(() -> own.require(id, sender.id()))
                .chain(consignment -> {
                    requireRecording(consignment);
                    var file = Refusals.found(consignment.upload().file());
                    return speech.transcribe(
                            new SpeechService.Recorded(consignment.store().key(), file.mediaType(), file.bytes()),
                            sender.language());
                })
                .map(text -> new TranscriptView(text, sender.language()));
    }

    private static void requireRecording(Consignment consignment) {
        var upload = consignment.upload();
        if (!(upload.purpose() instanceof UploadPurpose.ForRecording)
                || upload.file().isEmpty()) {
            throw Problem.of(Refusal.of(EvidenceRefusal.UPLOAD_NOT_SEALED, EvidenceEvent.UPLOAD)
                            .with("state", upload.state().key()))
                    .asException();
        }
    }
}
