package org.yunting.law.parties;

import java.util.regex.Pattern;

/**
 * The code that proves an invitation reached its addressee: ten characters without those that are read wrongly (no I, L, O, U, 0, 1). About 48
 * bits; it comes from the injected random source and must be compared and stored as a secret.
 */
public record InvitationCode(String value) {
    /** The characters a code is made of. */
    public static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    public static final int LENGTH = 10;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    public InvitationCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an invitation code");
        }
    }

    /** Without the code: whoever reads it may link the case. */
    @Override
    public String toString() {
        return "InvitationCode[…]";
    }
}
