package org.yunting.standalone.receipts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.ledger.InclusionProof;
import org.yunting.law.ledger.Receipt;
import org.yunting.law.ledger.Salt;

/** A receipt as it stands in a file; its form is fixed in {@code docs/ledger.md}. */
record ReceiptFile(
        @Nullable String format,
        @Nullable String statement,
        @Nullable String salt,
        @Nullable Long index,
        @Nullable List<String> path,
        @Nullable String checkpoint,
        @Nullable String timestamp,
        @Nullable List<String> cosignatures) {
    private static final String FORMAT = "yunting-receipt-1";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** @throws Unreadable if it is no receipt, or of a form that this verifier does not know */
    static Receipt read(String text) {
        try {
            return JSON.readValue(text, ReceiptFile.class).receipt();
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException foreign) {
            throw new Unreadable("This is no receipt: it is not the JSON that docs/ledger.md describes.", foreign);
        }
    }

    private Receipt receipt() {
        if (!FORMAT.equals(format)) {
            throw new Unreadable("This receipt has the form " + format + ", and this verifier knows " + FORMAT
                    + " only: use a newer one.");
        }
        var hashes = Objects.requireNonNull(path).stream().map(Sha256::new).toList();
        return new Receipt(
                Objects.requireNonNull(statement),
                new Salt(Objects.requireNonNull(salt)),
                new InclusionProof(Objects.requireNonNull(index), hashes),
                Objects.requireNonNull(checkpoint),
                Optional.ofNullable(timestamp),
                cosignatures == null ? List.of() : cosignatures);
    }
}
