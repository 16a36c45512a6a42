package org.yunting.api.identity;

import org.jspecify.annotations.Nullable;

/** What a person may change about themselves. */
public record MeChange(
        String language, String zone, @Nullable String phone) {}
