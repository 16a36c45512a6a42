package org.yunting.law.consent;

import java.time.Instant;
import org.yunting.law.kernel.Keyed;

/** Where one party stands on one stage. */
public sealed interface ConsentState {
    /** How consent came about. */
    enum Ground implements Keyed {
        /** Said so, on the notice. */
        EXPRESS,
        /** Chose to act online in this very stage; needs no second question (OLR 4(1)). */
        OWN_CHOICE
    }

    /** The party's choice as it now binds: {@code pending}, {@code online} or {@code offline}. */
    String choice();

    /** Not asked, or asked and not answered: for the law the same. */
    record Pending() implements ConsentState {
        @Override
        public String choice() {
            return "pending";
        }
    }

    record Online(NoticeVersion notice, Ground ground, Instant at) implements ConsentState {
        @Override
        public String choice() {
            return "online";
        }
    }

    record Offline(NoticeVersion notice, Instant at) implements ConsentState {
        @Override
        public String choice() {
            return "offline";
        }
    }

    /** Wants to take consent back; until the judge has ruled, the consent given still stands (OLR 5). */
    record WithdrawalAsked(Online given, String reason, Instant at) implements ConsentState {
        @Override
        public String choice() {
            return "online";
        }
    }
}
