package org.yunting.law.archive;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.yunting.law.kernel.PersonId;

/**
 * Where the file of a case stands after its catalogue was confirmed.
 *
 * <pre>
 * Packaging ─▶ Kept ─▶ UnderAppraisal ─▶ Disposed
 *                ▲           │ declined
 *                └───────────┘
 * </pre>
 */
public sealed interface FileState {
    String key();

    /** What this state leaves room for. */
    Set<FileAct> acts();

    /** The packages are being written. */
    record Packaging() implements FileState {
        @Override
        public String key() {
            return "packaging";
        }

        @Override
        public Set<FileAct> acts() {
            return EnumSet.of(FileAct.PLACE_HOLD, FileAct.LIFT_HOLD);
        }
    }

    /** In the archive, checked, with its copy. */
    record Kept(Instant at) implements FileState {
        @Override
        public String key() {
            return "kept";
        }

        @Override
        public Set<FileAct> acts() {
            return EnumSet.of(FileAct.PLACE_HOLD, FileAct.LIFT_HOLD, FileAct.PROPOSE_DISPOSAL);
        }
    }

    /**
     * Somebody has looked at it and proposes to let it go.
     *
     * @param keptAt since when it is in the archive
     */
    record UnderAppraisal(Instant keptAt, PersonId by, String reason, Instant at) implements FileState {
        @Override
        public String key() {
            return "under-appraisal";
        }

        @Override
        public Set<FileAct> acts() {
            return EnumSet.of(
                    FileAct.PLACE_HOLD, FileAct.LIFT_HOLD, FileAct.APPROVE_DISPOSAL, FileAct.DECLINE_DISPOSAL);
        }
    }

    /** Gone; catalogue, report and ledger entries stay. */
    record Disposed(Instant at) implements FileState {
        @Override
        public String key() {
            return "disposed";
        }

        @Override
        public Set<FileAct> acts() {
            return EnumSet.noneOf(FileAct.class);
        }
    }
}
