package org.yunting.standalone.receipts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.ledger.Checkpoint;
import org.yunting.law.ledger.Receipt;
import org.yunting.law.ledger.ReceiptCheck;
import org.yunting.law.ledger.ReceiptFault;
import org.yunting.law.ledger.SignedNote;
import org.yunting.law.ledger.TrustedKey;

/** The command {@code ./court verify RECEIPT [FILE] --keys KEYS}. Says in sentences what holds and what does not. */
public final class VerifyReceipt {
    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;
    private static final int CANNOT_BE_CHECKED = 2;
    private static final int BUFFER_BYTES = 128 * 1024;
    private static final String USE = """
            Use: ./court verify RECEIPT [FILE] --keys KEYS
            RECEIPT is the JSON file the court gave out, FILE the file it is about, and KEYS a file with the keys you trust: what the court publishes at
            /api/ledger/keys, saved once and compared with a second source, such as a paper receipt. A receipt never brings the key it is checked with.""";

    private final PrintStream out;

    VerifyReceipt(PrintStream out) {
        this.out = out;
    }

    /** @param arguments see the text of use; the exit code is 0 if the receipt holds, 1 if it does not, 2 if it cannot be checked */
    public static void main(String[] arguments) {
        System.exit(
                new VerifyReceipt(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        var files = new ArrayList<String>();
        @Nullable String keys = null;
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.startsWith("--keys=")) {
                keys = argument.substring("--keys=".length());
            } else if (argument.equals("--keys") && i + 1 < arguments.size()) {
                keys = arguments.get(++i);
            } else {
                files.add(argument);
            }
        }
        if (keys == null
                || files.isEmpty()
                || files.size() > 2
                || files.stream().anyMatch(name -> name.startsWith("--"))) {
            out.println(USE);
            return CANNOT_BE_CHECKED;
        }
        try {
            var receipt = ReceiptFile.read(Files.readString(Path.of(files.getFirst())));
            var trusted = KeysFile.read(Files.readString(Path.of(keys)));
            Optional<Sha256> file =
                    files.size() == 2 ? Optional.of(digestOf(Path.of(files.getLast()))) : Optional.empty();
            return check(receipt, file, trusted);
        } catch (IOException unreadable) {
            out.println("A file cannot be read: " + unreadable.getMessage() + ".");
            return CANNOT_BE_CHECKED;
        } catch (Unreadable foreign) {
            out.println(foreign.getMessage());
            return CANNOT_BE_CHECKED;
        }
    }

    private int check(Receipt receipt, Optional<Sha256> file, List<TrustedKey> trusted) {
        var faults = new ReceiptCheck(trusted).faults(receipt, file);
        if (!faults.isEmpty()) {
            out.println("This receipt does NOT hold:");
            faults.forEach(fault -> out.println("  - " + sentence(fault)));
            return DOES_NOT_HOLD;
        }
        var checkpoint = Checkpoint.parse(SignedNote.parse(receipt.checkpoint()).text());
        try {
            var time = receipt.timestamp().isPresent()
                    ? "before "
                            + sentence(TimeStamp.over(
                                    receipt.checkpoint(), receipt.timestamp().get()))
                    : "at a time that this receipt does not prove, because it has no time stamp yet";
            tell(receipt, file, checkpoint, time);
            tellWitnesses(receipt, trusted);
            return HOLDS;
        } catch (TimeStamp.Wrong wrong) {
            out.println("This receipt does NOT hold:");
            out.println("  - Its time stamp is wrong: " + wrong.getMessage() + ".");
            return DOES_NOT_HOLD;
        }
    }

    private void tell(Receipt receipt, Optional<Sha256> file, Checkpoint checkpoint, String time) {
        out.println("This receipt holds. What follows has stood unaltered in the ledger " + checkpoint.origin()
                + " since it was entered:");
        out.println("  " + receipt.statement());
        out.println("It is entry " + receipt.proof().index() + " of "
                + checkpoint.head().size() + ", and was entered " + time + ".");
        if (file.isPresent()) {
            out.println("The file is the one it names, byte for byte.");
        } else if (receipt.namesAFile()) {
            out.println("It names a file; give the file too, to compare it.");
        }
        out.println("Whether it was true before it was entered, no receipt can prove (OLR 16, 18).");
    }

    private void tellWitnesses(Receipt receipt, List<TrustedKey> trusted) {
        new ReceiptCheck(trusted)
                .witnesses(receipt)
                .forEach(witness -> out.println("The witness " + witness.name() + " co-signed at " + witness.at()
                        + ": by then the ledger had continued all that it had seen of it."));
    }

    private static String sentence(TimeStamp stamp) {
        return stamp.at() + ", by a time stamp of " + stamp.authority().getSubject();
    }

    private static String sentence(ReceiptFault fault) {
        return switch (fault) {
            case CHECKPOINT_UNREADABLE -> "Its checkpoint is not a signed checkpoint at all.";
            case SIGNED_BY_NO_TRUSTED_KEY -> "Its checkpoint is not signed by any key that you trust.";
            case SIGNATURE_WRONG -> "A key that you trust is named, but it did not sign this checkpoint.";
            case KEY_RETIRED -> "Its checkpoint is signed by a key that was retired before the ledger was that large.";
            case NOT_IN_THE_TREE ->
                "Its statement does not stand in the tree that was signed: statement, place or proof was changed.";
            case COSIGNATURE_WRONG -> "A witness that you trust is named, but it did not co-sign this checkpoint.";
            case FILE_DIFFERS -> "The file is not the one that the statement names.";
        };
    }

    private static Sha256 digestOf(Path file) throws IOException {
        var digest = Sha256.digesting();
        var buffer = new byte[BUFFER_BYTES];
        try (var bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            while (bytes.read(buffer) >= 0) {
                // The stream counts what passes.
            }
        }
        return Sha256.ofBytes(digest.digest());
    }
}
