package org.yunting.media.badinput;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Changes a message in a few places: something cut out, doubled, moved, altered, or the end lost. */
public final class Mutation {
    private static final int CHANGES_MAX = 4;
    private static final int PIECE_MAX = 60;
    private static final int ALTERED_CHARACTER_MAX = 0x3000;
    private static final int ALTERED_BYTE_MAX = 0x100;

    private Mutation() {}

    public static String of(String text, Random random) {
        return mutate(text, random, ALTERED_CHARACTER_MAX);
    }

    public static byte[] of(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return mutate(text, random, ALTERED_BYTE_MAX).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String mutate(String text, Random random, int alteredMax) {
        StringBuilder mutated = new StringBuilder(text);
        int changes = 1 + random.nextInt(CHANGES_MAX);
        for (int i = 0; i < changes && !mutated.isEmpty(); i++) {
            int from = random.nextInt(mutated.length());
            int to = Math.min(mutated.length(), from + 1 + random.nextInt(PIECE_MAX));
            switch (random.nextInt(5)) {
                case 0 -> mutated.delete(from, to);
                case 1 -> mutated.insert(from, mutated.substring(from, to));
                case 2 -> mutated.setCharAt(from, (char) random.nextInt(alteredMax));
                case 3 -> mutated.setLength(from);
                default -> mutated.insert(random.nextInt(mutated.length()), mutated.substring(from, to));
            }
        }
        return mutated.toString();
    }
}
