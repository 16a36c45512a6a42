package org.yunting.law.evidence;

import java.time.Instant;
import org.yunting.law.kernel.Keyed;

/**
 * How far an exhibit has come, from its being offered to the judge's decision (举证、质证、认证). What the other side says of it, where its original
 * is and who may see it run beside this.
 *
 * <pre>
 * Offered ─▶ Examined ─▶ Admitted ◀─▶ Refused     the judge may decide otherwise until judgment
 * Offered | Examined ─▶ Withdrawn | FiledInError  struck: out of consideration, never deleted
 * </pre>
 */
public sealed interface TenderState {
    String key();

    /** Why, in the words of whoever brought this state about; empty where nothing needed saying. */
    String reason();

    Instant since();

    record Offered(Instant since) implements TenderState {
        @Override
        public String key() {
            return "offered";
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /** All have spoken of it or could have: facts may be found on it from now on (OLR 15). */
    record Examined(String reason, Instant since) implements TenderState {
        @Override
        public String key() {
            return "examined";
        }
    }

    record Admitted(Measure measure, String reason, Instant since) implements TenderState {
        @Override
        public String key() {
            return "admitted";
        }
    }

    record Refused(String reason, Instant since) implements TenderState {
        @Override
        public String key() {
            return "refused";
        }
    }

    record Withdrawn(String reason, Instant since) implements TenderState {
        @Override
        public String key() {
            return "withdrawn";
        }
    }

    record FiledInError(String reason, Instant since) implements TenderState {
        @Override
        public String key() {
            return "filed-in-error";
        }
    }

    /** What admitting a late exhibit cost the party that brought it (CPL 68). */
    enum Measure implements Keyed {
        NONE,
        REPRIMAND,
        FINE
    }

    /** Out of consideration, with its trace kept. */
    default boolean isStruck() {
        return this instanceof Withdrawn || this instanceof FiledInError;
    }

    /** Neither decided on nor struck. */
    default boolean isPending() {
        return this instanceof Offered || this instanceof Examined;
    }
}
