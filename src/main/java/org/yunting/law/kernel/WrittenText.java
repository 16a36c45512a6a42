package org.yunting.law.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What any text handed in must be: of a length somebody can read, and showing to the eye what it holds. */
public final class WrittenText {
    /**
     * Control characters but line breaks and tabs, characters that hide or reorder text, blanks that look like nothing, and halves of characters, which
     * no file can hold.
     */
    private static final Pattern DECEPTIVE = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|\\p{Cs}"
            + "|[\\u00AD\\u115F\\u1160\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\u3164\\uFEFF\\uFFA0"
            + "\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}]");

    private WrittenText() {}

    /** What is wrong with a text; markup is text like any other, and shown as it was written. */
    public static List<Violation> faults(String pointer, String text, int lengthMax) {
        var found = new ArrayList<Violation>();
        if (text.length() > lengthMax) {
            found.add(new Violation(pointer, "too-long"));
        }
        if (DECEPTIVE.matcher(text).find()) {
            found.add(new Violation(pointer, "forbidden-character"));
        }
        return found;
    }
}
