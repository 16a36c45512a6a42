package org.yunting.law.kernel;

import java.util.Locale;

/** A constant with a stable, lower-case, hyphenated key for contracts, storage and locale files: {@code EVIDENCE_EXCHANGE} is {@code evidence-exchange}. */
public interface Keyed {
    /** The constant's own name; every enum already has it. */
    String name();

    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
