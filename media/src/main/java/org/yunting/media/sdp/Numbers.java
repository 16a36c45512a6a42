package org.yunting.media.sdp;

import java.util.OptionalLong;

/** Numbers written by strangers. */
final class Numbers {

    private Numbers() {}

    /** A number of ASCII digits between 0 and {@code max}; empty for all else, signs and other scripts' digits included. */
    static OptionalLong unsigned(String text, long max) {
        if (text.isEmpty() || text.length() > 19 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalLong.empty();
        }
        try {
            var number = Long.parseLong(text);
            return number <= max ? OptionalLong.of(number) : OptionalLong.empty();
        } catch (NumberFormatException tooLong) {
            return OptionalLong.empty();
        }
    }
}
