package org.yunting.law.asynctrial.eligibility;

import org.yunting.law.kernel.Keyed;

/** The answer for a stage, the weakest obstacle first. */
public enum Verdict implements Keyed {
    ALLOWED,
    /** Something that matters has not been found yet. */
    JUDGE_DECIDES,
    BLOCKED;

    static Verdict metIf(boolean met) {
        return met ? ALLOWED : BLOCKED;
    }

    Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
