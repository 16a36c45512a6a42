package org.yunting.law.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.yunting.law.kernel.Sha256;

/**
 * Where an upload stands.
 *
 * <pre>
 * Announced ─▶ Uploading ─▶ Verifying ─▶ Sealed | Refused
 * Announced | Uploading ─▶ Abandoned
 * of a statement: Sealed ─▶ Enclosed | Abandoned
 * </pre>
 */
public sealed interface UploadState {
    String key();

    /** The acts this state knows. */
    Set<UploadAct> acts();

    record Announced(Instant at) implements UploadState {
        @Override
        public String key() {
            return "announced";
        }

        @Override
        public Set<UploadAct> acts() {
            return Set.of(UploadAct.BEGIN_UPLOAD, UploadAct.ABANDON_UPLOAD);
        }
    }

    /** Parts are on their way; a device that comes back goes on here. */
    record Uploading(Instant since) implements UploadState {
        @Override
        public String key() {
            return "uploading";
        }

        @Override
        public Set<UploadAct> acts() {
            return Set.of(UploadAct.BEGIN_UPLOAD, UploadAct.COMPLETE_UPLOAD, UploadAct.ABANDON_UPLOAD);
        }
    }

    /** All parts are there, and the sender has named the digest; the server reads the whole file. */
    record Verifying(Sha256 declared, Instant since) implements UploadState {
        @Override
        public String key() {
            return "verifying";
        }

        @Override
        public Set<UploadAct> acts() {
            return Set.of(UploadAct.VERIFY_UPLOAD);
        }
    }

    record Sealed(SealedFile file, Instant at) implements UploadState {
        @Override
        public String key() {
            return "sealed";
        }

        @Override
        public Set<UploadAct> acts() {
            return Set.of();
        }
    }

    /** It went with a statement that was handed in, and stays. */
    record Enclosed(SealedFile file, Instant at) implements UploadState {
        @Override
        public String key() {
            return "enclosed";
        }

        @Override
        public Set<UploadAct> acts() {
            return Set.of();
        }
    }

    /** The bytes were not what was announced; nothing was sealed. */
    record Refused(List<EvidenceRefusal> faults, Instant at) implements UploadState {
        public Refused {
            faults = List.copyOf(faults);
        }

        @Override
        public String key() {
            return "refused";
        }

        @Override
        public Set<UploadAct> acts() {
            return Set.of();
        }
    }

    record Abandoned(Instant at) implements UploadState {
        @Override
        public String key() {
            return "abandoned";
        }

        @Override
        public Set<UploadAct> acts() {
            return Set.of();
        }
    }
}
