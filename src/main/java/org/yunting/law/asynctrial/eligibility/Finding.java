package org.yunting.law.asynctrial.eligibility;

import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.LegalBasis;

/**
 * Why a stage is not simply allowed.
 *
 * @param requirement key of the requirement that is not met, or not yet
 * @param verdict blocked, or for the judge to decide
 * @param question what the judge can find to move it; absent where nothing the judge finds would
 */
public record Finding(
        String requirement,
        Verdict verdict,
        LegalBasis basis,
        @Nullable Question question) {}
