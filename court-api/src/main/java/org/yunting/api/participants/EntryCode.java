package org.yunting.api.participants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yunting.law.parties.InvitationCode;

/** Makes the secrets with which people without an account come in, and what is kept of them. A code has 78 random bits, a pass 256: neither is found by guessing. */
final class EntryCode {
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int PASS_BYTES = 32;

    private EntryCode() {}

    /** A new code, in letters that are not read wrongly. */
    static String next(SecureRandom random) {
        return random.ints(LENGTH, 0, InvitationCode.ALPHABET.length())
                .mapToObj(index -> InvitationCode.ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    static String nextPass(SecureRandom random) {
        var bytes = new byte[PASS_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As it is read out and typed: groups of four. */
    static String printed(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** The digest of a code as somebody typed it: case, dashes and blanks do not matter. */
    static String digestOfTyped(String typed) {
        return digest(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    static String digest(String secret) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
