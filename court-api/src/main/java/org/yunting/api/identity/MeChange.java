package org.yunting.api.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a person may change about themselves.
 *
 * @param quiet absent for the usual hours
 */
public record MeChange(
        String language,
        String zone,
        @Nullable QuietView quiet,
        @Nullable String phone) {}
