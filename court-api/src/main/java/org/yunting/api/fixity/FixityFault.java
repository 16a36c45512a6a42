package org.yunting.api.fixity;

import org.yunting.api.archive.AuditPackages;
import org.yunting.api.evidence.FiledExhibit;
import org.yunting.api.ledger.LedgerFault;
import org.yunting.law.evidence.FileUnderSeal;
import org.yunting.law.evidence.Fixity;

/**
 * Something that is not what the court sealed or entered.
 *
 * @param kind stable key
 * @param subject id of an exhibit, of a file under seal, of a package or of an act, index of a leaf, {@code level/index} of a node, or size of a checkpoint
 */
record FixityFault(String kind, String subject) {
    static FixityFault of(LedgerFault fault) {
        return new FixityFault(fault.kind().key(), fault.subject());
    }

    static FixityFault of(FiledExhibit filed, Fixity found) {
        return new FixityFault("exhibit-" + found.key(), filed.exhibit().id().toString());
    }

    static FixityFault of(FileUnderSeal file, Fixity found) {
        return new FixityFault(
                file.kind().key() + "-" + found.key(), file.subject().toString());
    }

    static FixityFault of(AuditPackages.Looked looked) {
        return new FixityFault("package-" + looked.found().key(), looked.id().toString());
    }
}
