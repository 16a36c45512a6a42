package org.yunting.law.service;

import java.time.Instant;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.LegalBasis;

/**
 * That a document counts as served.
 *
 * @param at from when; with a public notice this lies ahead
 */
public record Effect(Instant at, Ground ground, LegalBasis basis) {
    /** Why it counts. */
    public enum Ground implements Keyed {
        /** It arrived at the address that the addressee confirmed (OLR 31(1)). */
        ARRIVED,
        /** It arrived there, at the time that the addressee has proved (CPI 135). */
        ARRIVAL_PROVED,
        /** The addressee acknowledged it, wherever it was sent (OLR 31(2)). */
        ACKNOWLEDGED,
        SERVED_OFFLINE
    }
}
