package org.yunting.api.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.ledger.InclusionProof;
import org.yunting.law.ledger.Receipt;
import org.yunting.law.ledger.Salt;

/**
 * A receipt as it leaves the court: the file that people keep. Its form is fixed in {@code docs/ledger.md}.
 *
 * @param cosignatures signature lines of witnesses; absent where none has signed
 */
public record ReceiptView(
        String format,
        String statement,
        String salt,
        long index,
        List<String> path,
        String checkpoint,
        @Nullable String timestamp,
        @Nullable List<String> cosignatures) {
    /** What stands in {@code format}; another form gets another name. */
    public static final String FORMAT = "yunting-receipt-1";

    static ReceiptView of(Receipt receipt) {
        return new ReceiptView(
                FORMAT,
                receipt.statement(),
                receipt.salt().hex(),
                receipt.proof().index(),
                receipt.proof().path().stream().map(Sha256::hex).toList(),
                receipt.checkpoint(),
                receipt.timestamp().orElse(null),
                receipt.cosignatures().isEmpty() ? null : receipt.cosignatures());
    }

    /** The same without its time stamp, which a code has no room for. */
    ReceiptView withoutTimestamp() {
        return new ReceiptView(format, statement, salt, index, path, checkpoint, null, cosignatures);
    }

    /** As the law reads it. */
    Receipt receipt() {
        var hashes = path.stream().map(Sha256::new).toList();
        return new Receipt(
                statement,
                new Salt(salt),
                new InclusionProof(index, hashes),
                checkpoint,
                Optional.ofNullable(timestamp),
                cosignatures == null ? List.of() : cosignatures);
    }
}
