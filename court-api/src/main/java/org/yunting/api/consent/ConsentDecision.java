package org.yunting.api.consent;

import org.jspecify.annotations.Nullable;

/**
 * A choice.
 *
 * @param choice {@code online} or {@code offline}
 * @param noticeVersion version of the notice that was shown
 * @param reason why, when consent given is to be taken back
 */
public record ConsentDecision(
        String choice, String noticeVersion, @Nullable String reason) {}
