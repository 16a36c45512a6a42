package org.yunting.law.archive;

import org.yunting.law.kernel.Keyed;

/**
 * What goes into a file, in the order of its catalogue: as the trial went, first what the parties brought, then what the court served and recorded, at the
 * end carriers and the data that prove the rest. The order follows the practice of the courts' filing rules, whose text could not be had; it is the
 * court's own rule {@code catalogue-order}.
 */
public enum ItemKind implements Keyed {
    /** The complaint (起诉状), as it was last corrected. */
    FILING(FilePart.MAIN),
    PLAINTIFF_EXHIBIT(FilePart.MAIN),
    DEFENDANT_EXHIBIT(FilePart.MAIN),
    THIRD_PARTY_EXHIBIT(FilePart.MAIN),
    SERVICE_CERTIFICATE(FilePart.MAIN),
    /** What was handed in to an asynchronous trial (OLR 20), word for word as it was sealed: what the ledger's digests of it are over. */
    TRIAL_STATEMENTS(FilePart.MAIN),
    /** A recording or a file that went with a statement of an asynchronous trial; part of the e-file like every other material (OLR 35). */
    STATEMENT_FILE(FilePart.MAIN),
    TRIAL_RECORD(FilePart.MAIN),
    HEARING_RECORD(FilePart.MAIN),
    /** The sound of one device, piece by piece (AVR 5). */
    RECORDING(FilePart.MAIN),
    /** Every act, as the ledger witnesses it. */
    TIMELINE(FilePart.MAIN),
    /** Receipts of the ledger for all that: with them the file proves itself. */
    LEDGER_RECEIPTS(FilePart.MAIN),
    /** Who took part from another state, and what permitted it, with what was corrected (CPL 284). */
    PERMISSION_REGISTER(FilePart.INTERNAL),
    /** Who read what, and when. */
    ACCESS_LOG(FilePart.INTERNAL);

    private final FilePart part;

    ItemKind(FilePart part) {
        this.part = part;
    }

    public FilePart part() {
        return part;
    }
}
