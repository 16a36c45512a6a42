package org.yunting.law.evidence;

import java.time.Instant;

/**
 * Whether an exhibit came late, which the judge alone says (CPL 68). A party may explain without being asked.
 *
 * <pre>InTime ─▶ Questioned ─▶ Explained;  InTime ─▶ Explained</pre>
 */
public sealed interface Lateness {
    String key();

    record InTime() implements Lateness {
        @Override
        public String key() {
            return "in-time";
        }
    }

    record Questioned(Instant since) implements Lateness {
        @Override
        public String key() {
            return "questioned";
        }
    }

    record Explained(String reason, Instant since) implements Lateness {
        @Override
        public String key() {
            return "explained";
        }
    }
}
