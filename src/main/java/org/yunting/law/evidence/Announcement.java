package org.yunting.law.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.kernel.Violation;

/**
 * What a sender says about a file before sending it. The type is a hint for early refusal; what counts is sniffed later.
 *
 * @param bytes size in bytes
 * @param digest of the whole file, if the sender knew it by then
 */
public record Announcement(
        String fileName,
        String mediaType,
        long bytes,
        @Nullable Sha256 digest) {
    /** Path separators, control characters, and characters that hide or reorder text. */
    private static final Pattern DECEPTIVE =
            Pattern.compile("[/\\\\\\p{Cc}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");

    private static final int NAME_LENGTH_MAX = 255;

    List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (fileName.isBlank()) {
            found.add(new Violation("/fileName", "required"));
        }
        if (fileName.length() > NAME_LENGTH_MAX) {
            found.add(new Violation("/fileName", "too-long"));
        }
        if (DECEPTIVE.matcher(fileName).find()) {
            found.add(new Violation("/fileName", "forbidden-character"));
        }
        if (bytes < 1) {
            found.add(new Violation("/size", "empty"));
        }
        return found;
    }

    /** Whether a file with this digest may be the one announced. */
    boolean agreesWith(Sha256 measured) {
        return digest == null || digest.equals(measured);
    }

    /** Without the file name. */
    @Override
    public String toString() {
        return "Announcement[" + mediaType + " " + bytes + "]";
    }
}
