package org.yunting.media.badinput;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Changes a message in a few places: something cut out, doubled, moved, altered, the end lost or something put behind it; in bytes also single bits, and
 * numbers where a length may stand, made huge or negative.
 */
public final class Mutation {
    private static final int CHANGES_MAX = 4;
    private static final int PIECE_MAX = 60;
    private static final int ALTERED_CHARACTER_MAX = 0x3000;
    private static final int ALTERED_BYTE_MAX = 0x100;

    /** Longer than any packet that a path carries, and than what is read of one. */
    private static final int ADDED_MAX = 2_500;

    private static final int SELDOM = 40;
    private static final int[] LENGTHS = {0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, Integer.MIN_VALUE, -1};

    private Mutation() {}

    public static String of(String text, Random random) {
        return mutate(text, random, ALTERED_CHARACTER_MAX);
    }

    public static byte[] of(byte[] bytes, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> withBitsFlipped(bytes, random);
            case 1 -> withAnotherLength(bytes, random);
            case 2 -> withPiecesMoved(withBitsFlipped(bytes, random), random);
            case 3 -> withPiecesMoved(withAnotherLength(bytes, random), random);
            default -> withPiecesMoved(bytes, random);
        };
    }

    private static byte[] withPiecesMoved(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return mutate(text, random, ALTERED_BYTE_MAX).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One of these changed, or the beginning of one before the end of another. */
    public static byte[] ofOne(List<byte[]> recorded, Random random) {
        byte[] one = recorded.get(random.nextInt(recorded.size()));
        return random.nextInt(4) == 0
                ? spliced(one, recorded.get(random.nextInt(recorded.size())), random)
                : of(one, random);
    }

    private static byte[] spliced(byte[] one, byte[] other, Random random) {
        int head = random.nextInt(one.length + 1);
        int tail = random.nextInt(other.length + 1);
        byte[] both = Arrays.copyOf(one, head + other.length - tail);
        System.arraycopy(other, tail, both, head, other.length - tail);
        return both;
    }

    private static byte[] withBitsFlipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        for (int flips = 1 + random.nextInt(CHANGES_MAX); flips > 0 && flipped.length > 0; flips--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return flipped;
    }

    /** Writes one to four bytes over others, the highest first, as every length in these protocols stands. */
    private static byte[] withAnotherLength(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int length = LENGTHS[random.nextInt(LENGTHS.length)];
        int width = Math.min(changed.length, 1 + random.nextInt(Integer.BYTES));
        int at = random.nextInt(changed.length - width + 1);
        for (int i = 0; i < width; i++) {
            changed[at + i] = (byte) (length >> (Byte.SIZE * (width - 1 - i)));
        }
        return changed;
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
        if (random.nextInt(SELDOM) == 0) {
            mutated.repeat(random.nextInt(alteredMax), random.nextInt(ADDED_MAX));
        }
        return mutated.toString();
    }
}
