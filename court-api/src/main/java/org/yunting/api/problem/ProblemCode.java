package org.yunting.api.problem;

import org.yunting.law.kernel.Keyed;

/** A stable code for a problem that is not a refusal of the law. Each feature keeps its own in one enum; once published a code never changes. */
public interface ProblemCode extends Keyed {
    int status();

    default String code() {
        return key();
    }

    /** Constant per code. */
    default String title() {
        var words = code().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
