package org.yunting.law.service;

import java.time.Instant;

/** Whether an addressee has agreed to be served electronically, and confirmed the address (OLR 29, 30). */
public sealed interface ServiceConsent {
    /** Agreed; the account at the court is the confirmed address. */
    record Confirmed(Instant at) implements ServiceConsent {}

    /** Not asked yet, or has not answered. */
    record Open() implements ServiceConsent {}

    record Refused() implements ServiceConsent {}
}
