package org.yunting.media.badinput;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Changes a text of lines where lines mean something, as in a session description: a line is left out, doubled, moved or loses its words, a number in it
 * becomes huge or negative. Every third time the text is changed without regard to lines.
 */
public final class LineMutation {
    private static final int CHANGES_MAX = 3;
    private static final List<String> ODD = List.of(
            "",
            " ",
            "  ",
            "\t",
            "-1",
            "0",
            "65536",
            "4294967296",
            "9".repeat(30),
            "\ud800",
            "\u0000",
            "x".repeat(3_000));

    private LineMutation() {}

    public static String of(String text, Random random) {
        if (random.nextInt(3) == 0) {
            return Mutation.of(text, random);
        }
        var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        for (int changes = 1 + random.nextInt(CHANGES_MAX); changes > 0 && !lines.isEmpty(); changes--) {
            change(lines, random);
        }
        return String.join("\n", lines);
    }

    private static void change(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), line);
            case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
            case 3 -> lines.set(at, emptied(line) + odd(random));
            default -> lines.set(at, wordChanged(line, random));
        }
    }

    /** The line's name and nothing that it says. */
    private static String emptied(String line) {
        int colon = line.indexOf(':');
        return line.substring(0, (colon < 0 ? line.indexOf('=') : colon) + 1);
    }

    private static String wordChanged(String line, Random random) {
        String[] words = line.split(" ", -1);
        words[random.nextInt(words.length)] = odd(random);
        return String.join(" ", words);
    }

    private static String odd(Random random) {
        return ODD.get(random.nextInt(ODD.size()));
    }
}
