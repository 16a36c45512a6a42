package org.yunting.law.kernel;

/**
 * One thing wrong with material handed in.
 *
 * @param pointer where, as an RFC 6901 JSON pointer into the material, {@code ""} for the whole
 * @param code what, stable and hyphenated, for example {@code required}
 */
public record Violation(String pointer, String code) {
    public Violation {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw new IllegalArgumentException("not a JSON pointer: " + pointer);
        }
    }
}
