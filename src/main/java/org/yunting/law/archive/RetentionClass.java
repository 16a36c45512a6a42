package org.yunting.law.archive;

import java.util.Optional;
import java.util.OptionalInt;
import org.yunting.law.kernel.Keyed;

/** How long a file is kept (domain rule 7.2.2), the shortest first. */
public enum RetentionClass implements Keyed {
    /** 短期. */
    THIRTY_YEARS(30),
    /** 长期. */
    SIXTY_YEARS(60),
    /** 永久. */
    PERMANENT(0);

    private final int years;

    RetentionClass(int years) {
        this.years = years;
    }

    /** Empty if it never ends. */
    public OptionalInt years() {
        return years == 0 ? OptionalInt.empty() : OptionalInt.of(years);
    }

    /** The longer of two. */
    static RetentionClass longest(RetentionClass one, RetentionClass other) {
        return Optional.of(one).filter(it -> it.compareTo(other) >= 0).orElse(other);
    }
}
