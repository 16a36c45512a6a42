package org.yunting.media.sdp;

import java.util.List;

/**
 * An answer that cannot be used.
 *
 * @param violations everything that is wrong, each in one phrase without values from the text, which may hold secrets
 */
public record MalformedSdp(List<String> violations) implements AnswerReading {

    public MalformedSdp {
        violations = List.copyOf(violations);
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a malformed answer has at least one violation");
        }
    }
}
