package org.yunting.law.records;

import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;

/** How somebody who was to read the record answered. The newest of a person counts; those before it stay. */
public sealed interface RecordAnswer {
    PersonId reader();

    Act act();

    /**
     * Confirmed, which stands for a signature (OLR 33, 34).
     *
     * @param digest of the text that was confirmed; a text that changed afterwards was not
     */
    record Confirmed(PersonId reader, Sha256 digest, Act act) implements RecordAnswer {}

    /** Did not sign; the clerk notes it with what was the matter (CPL 150). */
    record NotSigned(PersonId reader, Ground ground, String reason, Act act) implements RecordAnswer {}

    /** Why somebody did not sign. */
    enum Ground implements Keyed {
        /** Said so. */
        DECLINED,
        /** Did not answer, and the time for reading is over. */
        NO_ANSWER
    }
}
