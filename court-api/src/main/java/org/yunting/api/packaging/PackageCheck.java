package org.yunting.api.packaging;

import java.time.Instant;
import org.yunting.law.kernel.Keyed;

/**
 * One line of the four-property report (四性检测, ARL 39; the items after DA/T 70).
 *
 * @param check stable key of what was looked at
 * @param tool name and version
 * @param detail numbers and names that go with the outcome
 */
public record PackageCheck(Property property, String check, String tool, Outcome outcome, String detail, Instant at) {
    /** 真实性 完整性 可用性 安全性. */
    public enum Property implements Keyed {
        AUTHENTICITY,
        INTEGRITY,
        USABILITY,
        SECURITY
    }

    public enum Outcome implements Keyed {
        PASSED,
        FAILED,
        /** Not done here, and said so. */
        NOT_DONE,
        /** So as long as the court's software keeps to it: nothing outside of it enforces it. */
        BY_SOFTWARE;

        public static Outcome of(boolean passed) {
            return passed ? PASSED : FAILED;
        }
    }
}
