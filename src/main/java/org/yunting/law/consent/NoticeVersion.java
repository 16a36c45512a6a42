package org.yunting.law.consent;

/** The exact version of the notice a party was shown before choosing, for example {@code 2026-1}; unique per stage and language. */
public record NoticeVersion(String value) {
    public NoticeVersion {
        if (value.isBlank() || value.length() > 100) {
            throw new IllegalArgumentException("a notice version has 1 to 100 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
