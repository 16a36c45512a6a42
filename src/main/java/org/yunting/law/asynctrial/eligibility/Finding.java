package org.yunting.law.asynctrial.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.permissions.Presence;

/**
 * Why a stage is not simply allowed.
 *
 * @param requirement key of the requirement that is not met, or not yet
 * @param verdict blocked, or for the judge to decide
 * @param question what the judge can find to move it; absent where nothing the judge finds would
 * @param wants for whom a permission is wanting, where that is why
 */
public record Finding(
        String requirement,
        Verdict verdict,
        LegalBasis basis,
        @Nullable Question question,
        List<Presence> wants) {
    public Finding {
        wants = List.copyOf(wants);
    }
}
