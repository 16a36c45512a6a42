package org.yunting.law.deadlines;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.LegalBasis;

/**
 * A period of procedure as data: a row of the deadline table, or a window that a court sets for itself.
 *
 * @param key stable and hyphenated, for example {@code decide-on-filing}
 * @param length how long
 * @param bound which way the period binds
 * @param extension by how much it may be extended; absent if the law names no length or allows none
 * @param bases the articles it rests on, the leading one first
 */
public record Period(
        String key, Length length, Bound bound, @Nullable Length extension, List<LegalBasis> bases) {
    /** What a length is counted in. */
    public enum Unit implements Keyed {
        /** Elapsed hours; holidays and clock changes do not matter. */
        HOURS,
        /** Calendar days by CPL 85. */
        DAYS,
        /** Court working days. */
        WORKING_DAYS,
        /** Calendar months by CPL 85. */
        MONTHS
    }

    /** Which way a period binds. */
    public enum Bound implements Keyed {
        /** The act must happen before the period ends. */
        WITHIN,
        /** The court must leave at least this long. */
        AT_LEAST,
        /** This long must lie, in full days, between the act and the event it announces. */
        BEFORE
    }

    /** An amount of a unit; at least one. */
    public record Length(int amount, Unit unit) {
        public Length {
            if (amount < 1) {
                throw new IllegalArgumentException("a period has a positive length, not " + amount);
            }
        }

        public static Length days(int amount) {
            return new Length(amount, Unit.DAYS);
        }

        public static Length workingDays(int amount) {
            return new Length(amount, Unit.WORKING_DAYS);
        }

        public static Length months(int amount) {
            return new Length(amount, Unit.MONTHS);
        }

        public static Length hours(int amount) {
            return new Length(amount, Unit.HOURS);
        }
    }

    public Period {
        bases = List.copyOf(bases);
        if (bases.isEmpty()) {
            throw new IllegalArgumentException("a period without legal basis: " + key);
        }
    }

    /** A period within which something must be done. */
    public static Period within(String key, Length length, LegalBasis... bases) {
        return new Period(key, length, Bound.WITHIN, null, List.of(bases));
    }

    /** The same period with the extension that the law allows. */
    public Period extendableBy(Length more) {
        return new Period(key, length, bound, more, bases);
    }

    /** The leading article. */
    public LegalBasis basis() {
        return bases.getFirst();
    }
}
