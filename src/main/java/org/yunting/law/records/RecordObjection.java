package org.yunting.law.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.PersonId;

/**
 * What somebody who read the record says is missing or wrong in it (CPL 150).
 *
 * @param number from 1, in the order they were raised
 * @param line the line it is about; absent where something is missing altogether
 * @param ruling absent while it waits
 */
public record RecordObjection(
        int number,
        PersonId by,
        @Nullable Integer line,
        String text,
        Instant at,
        @Nullable Ruling ruling) {
    /** What the judge says to it. */
    public sealed interface Ruling {
        Act act();

        /**
         * The record is corrected.
         *
         * @param line number of the line that corrects it
         */
        record Upheld(int line, Act act) implements Ruling {}

        /** The record stays; that the objection was raised and refused is in it from now on. */
        record Overruled(String reason, Act act) implements Ruling {}
    }

    public boolean isPending() {
        return ruling == null;
    }

    RecordObjection ruled(Ruling made) {
        return new RecordObjection(number, by, line, text, at, made);
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "RecordObjection[" + number + " by " + by + "]";
    }
}
