package org.yunting.law.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.law.evidence.UploadState.Abandoned;
import org.yunting.law.evidence.UploadState.Announced;
import org.yunting.law.evidence.UploadState.Enclosed;
import org.yunting.law.evidence.UploadState.Refused;
import org.yunting.law.evidence.UploadState.Sealed;
import org.yunting.law.evidence.UploadState.Uploading;
import org.yunting.law.evidence.UploadState.Verifying;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.kernel.Violation;
import org.yunting.law.parties.CaseAct;

/**
 * A file on its way into the court. Bytes travel elsewhere; this knows what was announced, what was declared, and what the server measured, and
 * decides whether the three agree.
 */
public record Upload(UploadId id, PersonId by, UploadPurpose purpose, Announcement announced, UploadState state) {
    private static final LegalBasis SIZES = LegalBasis.house("upload-size");
    private static final LegalBasis MEDIA = LegalBasis.house("media-types");

    /**
     * What the server found when it read the whole file.
     *
     * @param mediaType sniffed from the bytes
     * @param playing absent for what does not play
     * @param legibility whether it opens
     * @param carries what it carries beside what it shows
     * @param scan whether it was looked through for malware
     */
    public record Measured(
            long bytes,
            Sha256 digest,
            String mediaType,
            @Nullable Playing playing,
            Legibility legibility,
            Set<Carried> carries,
            Scan scan) {
        public Measured {
            carries = Set.copyOf(carries);
        }

        public Measured(long bytes, Sha256 digest, String mediaType, @Nullable Playing playing) {
            this(bytes, digest, mediaType, playing, Legibility.LEGIBLE, Set.of(), Scan.NOT_SCANNED);
        }

        public Measured(long bytes, Sha256 digest, String mediaType) {
            this(bytes, digest, mediaType, null);
        }

        /** The same file once it was opened. */
        public Measured opened(Legibility found, Set<Carried> beside) {
            return new Measured(bytes, digest, mediaType, playing, found, beside, scan);
        }

        /** The same file once it was looked through. */
        public Measured scanned(Scan found) {
            return new Measured(bytes, digest, mediaType, playing, legibility, carries, found);
        }
    }

    public static Outcome<Upload> announce(UploadId id, UploadPurpose purpose, Announcement file, Act act) {
        if (purpose instanceof UploadPurpose.ForExhibit exhibit
                && exhibit.side().capacity() != act.capacity()) {
            return Outcome.refused(CaseAct.ADD_EVIDENCE.notOpenTo(act.capacity()));
        }
        if (purpose instanceof UploadPurpose.OfStatement statement
                && statement.side().capacity() != act.capacity()) {
            return Outcome.refused(CaseAct.ENTER_TRIAL.notOpenTo(act.capacity()));
        }
        if (act.capacity() == Capacity.COURT) {
            return Outcome.refused(CaseAct.ADD_EVIDENCE.notOpenTo(act.capacity()));
        }
        var violations = violations(purpose, file);
        if (!violations.isEmpty()) {
            return Outcome.refused(Refusal.of(EvidenceRefusal.UPLOAD_ANNOUNCEMENT_INCOMPLETE, EvidenceEvent.UPLOAD)
                    .violating(violations));
        }
        var fault = faultOf(file.mediaType(), file.bytes(), purpose);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        var person = Objects.requireNonNull(act.actor().person());
        return Outcome.granted(
                new Upload(id, person, purpose, file, new Announced(act.at())),
                new EvidenceEvent.UploadAnnounced(purpose.caseId(), id, file.bytes(), act));
    }

    /** The sender begins, or goes on after a dead line. */
    public Outcome<Upload> begin(Act act) {
        if (!act.actor().is(by)) {
            return notYours();
        }
        return switch (state) {
            case Announced announced ->
                granted(new Uploading(act.at()), new EvidenceEvent.UploadBegun(purpose.caseId(), id, act));
            case Uploading uploading -> Outcome.granted(this);
            case Verifying other -> notNow(UploadAct.BEGIN_UPLOAD);
            case Sealed other -> notNow(UploadAct.BEGIN_UPLOAD);
            case Enclosed other -> notNow(UploadAct.BEGIN_UPLOAD);
            case Refused other -> notNow(UploadAct.BEGIN_UPLOAD);
            case Abandoned other -> notNow(UploadAct.BEGIN_UPLOAD);
        };
    }

    /** The sender has sent all parts and names the digest of the whole. */
    public Outcome<Upload> complete(Sha256 declared, Act act) {
        if (!act.actor().is(by)) {
            return notYours();
        }
        return state instanceof Uploading
                ? granted(
                        new Verifying(declared, act.at()),
                        new EvidenceEvent.UploadCompleted(purpose.caseId(), id, declared, act))
                : notNow(UploadAct.COMPLETE_UPLOAD);
    }

    /**
     * The court compares what it read with what was announced and declared. Answers a sealed upload if everything agrees, else a refused one;
     * there is nothing in between.
     */
    public Outcome<Upload> verify(Measured measured, Act act) {
        if (act.capacity() != Capacity.COURT) {
            return notYours();
        }
        if (!(state instanceof Verifying(var declared, var since))) {
            return notNow(UploadAct.VERIFY_UPLOAD);
        }
        var faults = faults(measured, declared);
        if (!faults.isEmpty()) {
            return granted(
                    new Refused(faults, act.at()), new EvidenceEvent.UploadRefused(purpose.caseId(), id, faults, act));
        }
        var file = new SealedFile(
                announced.fileName(),
                measured.mediaType(),
                measured.bytes(),
                measured.digest(),
                measured.playing(),
                measured.carries(),
                measured.scan());
        return granted(new Sealed(file, act.at()), new EvidenceEvent.UploadSealed(purpose.caseId(), id, file, act));
    }

    /**
     * It goes with a statement of its sender that is being handed in. Each goes with one statement only.
     *
     * @param spoken whether it is to be what was said, or else a file that goes with it
     */
    public Outcome<Upload> enclose(CaseId caseId, boolean spoken, Act act) {
        if (!act.actor().is(by)) {
            return notYours();
        }
        boolean isMeant =
                spoken ? purpose instanceof UploadPurpose.ForRecording : purpose instanceof UploadPurpose.ForAttachment;
        if (!isMeant || !caseId.equals(purpose.caseId())) {
            return Outcome.refused(Refusal.of(EvidenceRefusal.ENCLOSURE_NOT_OF_THIS_STATEMENT, EvidenceEvent.UPLOAD));
        }
        return switch (state) {
            case Sealed(var file, var at) ->
                granted(new Enclosed(file, act.at()), new EvidenceEvent.UploadEnclosed(caseId, id, act));
            case Enclosed enclosed ->
                Outcome.refused(Refusal.of(EvidenceRefusal.ENCLOSURE_HANDED_IN_ALREADY, EvidenceEvent.UPLOAD));
            case Announced a -> notSealed();
            case Uploading u -> notSealed();
            case Verifying v -> notSealed();
            case Refused r -> notSealed();
            case Abandoned a -> notSealed();
        };
    }

    /** The file, once the court has sealed it. */
    public Optional<SealedFile> file() {
        return switch (state) {
            case Sealed(var file, var at) -> Optional.of(file);
            case Enclosed(var file, var at) -> Optional.of(file);
            case Announced a -> Optional.empty();
            case Uploading u -> Optional.empty();
            case Verifying v -> Optional.empty();
            case Refused r -> Optional.empty();
            case Abandoned a -> Optional.empty();
        };
    }

    /** The sender gives up, or does away with what was to go with a statement, or the court clears away what nobody finished. */
    public Outcome<Upload> abandon(Act act) {
        if (!act.actor().is(by) && act.capacity() != Capacity.COURT) {
            return notYours();
        }
        boolean isSpare = state instanceof Sealed && purpose instanceof UploadPurpose.OfStatement;
        return isSpare || state.acts().contains(UploadAct.ABANDON_UPLOAD)
                ? granted(new Abandoned(act.at()), new EvidenceEvent.UploadAbandoned(purpose.caseId(), id, act))
                : notNow(UploadAct.ABANDON_UPLOAD);
    }

    /** Why the file was refused, for the sender; empty unless it was. */
    public Optional<Refusal> refusal() {
        return state instanceof Refused(var faults, var at) ? Optional.of(refusal(faults)) : Optional.empty();
    }

    /** What a sender who is no longer there is to be told of a refused file; empty unless it was refused. */
    public Optional<EvidenceEvent> newsOfRefusal(Act act) {
        var intendedFor = purpose instanceof UploadPurpose.ForExhibit exhibit ? exhibit.caseId() : null;
        return state instanceof Refused(var faults, var at)
                ? Optional.of(new EvidenceEvent.FileRefusedAfterwards(by, id, intendedFor, faults.getFirst(), act))
                : Optional.empty();
    }

    private Refusal refusal(List<EvidenceRefusal> faults) {
        var codes = faults.stream().map(EvidenceRefusal::code).toList();
        var refusal = Refusal.of(faults.getFirst(), EvidenceEvent.REVIEW).with("faults", String.join(" ", codes));
        return faults.getFirst() == EvidenceRefusal.MEDIA_TYPE_NOT_ALLOWED
                ? namingWhatIsTaken(refusal, purpose)
                : refusal;
    }

    /** Whoever is told that a kind of file is not taken is told which kinds are. */
    private static Refusal namingWhatIsTaken(Refusal refusal, UploadPurpose purpose) {
        return refusal.with("taken", String.join(", ", AllowedMedia.names(purpose)));
    }

    private List<EvidenceRefusal> faults(Measured measured, Sha256 declared) {
        var faults = new ArrayList<EvidenceRefusal>();
        if (measured.bytes() != announced.bytes()) {
            faults.add(EvidenceRefusal.UPLOAD_SIZE_DIFFERS);
        }
        if (!measured.digest().equals(declared) || !announced.agreesWith(measured.digest())) {
            faults.add(EvidenceRefusal.UPLOAD_DIGEST_DIFFERS);
        }
        var allowed = AllowedMedia.find(measured.mediaType(), purpose);
        if (allowed.isEmpty()) {
            faults.add(EvidenceRefusal.MEDIA_TYPE_NOT_ALLOWED);
        } else if (measured.bytes() > allowed.get().bytesMax()) {
            faults.add(EvidenceRefusal.UPLOAD_TOO_LARGE);
        }
        faultOf(measured.legibility()).ifPresent(faults::add);
        if (measured.scan() == Scan.QUARANTINED && !(purpose instanceof UploadPurpose.ForExhibit)) {
            faults.add(EvidenceRefusal.FILE_HARMFUL);
        }
        if (purpose instanceof UploadPurpose.ForRecording recording) {
            faultOf(measured.playing(), recording.limits()).ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<EvidenceRefusal> faultOf(Legibility legibility) {
        return switch (legibility) {
            case LEGIBLE -> Optional.empty();
            case LOCKED -> Optional.of(EvidenceRefusal.FILE_LOCKED);
            case ILLEGIBLE -> Optional.of(EvidenceRefusal.FILE_NOT_READABLE);
        };
    }

    private static Optional<EvidenceRefusal> faultOf(
            @Nullable Playing playing, UploadPurpose.ForRecording.Limits limits) {
        if (playing == null || playing.length().isZero()) {
            return Optional.of(EvidenceRefusal.RECORDING_EMPTY);
        }
        return playing.length().compareTo(limits.longest()) > 0
                ? Optional.of(EvidenceRefusal.RECORDING_TOO_LONG)
                : Optional.empty();
    }

    private static Optional<Refusal> faultOf(String mediaType, long bytes, UploadPurpose purpose) {
        var allowed = AllowedMedia.find(mediaType, purpose);
        if (allowed.isEmpty()) {
            var refusal =
                    Refusal.of(EvidenceRefusal.MEDIA_TYPE_NOT_ALLOWED, MEDIA).with("mediaType", mediaType);
            return Optional.of(namingWhatIsTaken(refusal, purpose));
        }
        return bytes > allowed.get().bytesMax()
                ? Optional.of(Refusal.of(EvidenceRefusal.UPLOAD_TOO_LARGE, SIZES)
                        .with("bytes", bytes)
                        .with("bytesMax", allowed.get().bytesMax()))
                : Optional.empty();
    }

    private static List<Violation> violations(UploadPurpose purpose, Announcement file) {
        var found = new ArrayList<>(file.violations());
        if (purpose instanceof UploadPurpose.ForExhibit exhibit) {
            text(found, "/title", exhibit.description().title(), 200);
            text(found, "/purposeOfProof", exhibit.description().purposeOfProof(), 1000);
        }
        return found;
    }

    private static void text(List<Violation> found, String pointer, String text, int lengthMax) {
        if (text.isBlank()) {
            found.add(new Violation(pointer, "required"));
        }
        if (text.length() > lengthMax) {
            found.add(new Violation(pointer, "too-long"));
        }
    }

    private Outcome<Upload> granted(UploadState next, DomainEvent event) {
        return Outcome.granted(new Upload(id, by, purpose, announced, next), event);
    }

    private Outcome<Upload> notYours() {
        return Outcome.refused(
                Refusal.of(EvidenceRefusal.UPLOAD_BELONGS_TO_SOMEBODY_ELSE, LegalBasis.house("appointments")));
    }

    private Outcome<Upload> notSealed() {
        return Outcome.refused(Refusal.of(EvidenceRefusal.UPLOAD_NOT_SEALED, EvidenceEvent.REVIEW)
                .with("state", state.key())
                .instead(state.acts()));
    }

    private Outcome<Upload> notNow(UploadAct wanted) {
        return Outcome.refused(Refusal.of(EvidenceRefusal.UPLOAD_ACT_NOT_LAWFUL_NOW, EvidenceEvent.UPLOAD)
                .with("state", state.key())
                .with("act", wanted.key())
                .instead(state.acts()));
    }
}
