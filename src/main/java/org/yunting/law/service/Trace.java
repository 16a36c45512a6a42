package org.yunting.law.service;

import java.time.Instant;

/** Something that is known of the way of a document to its addressee. The whole trace is kept (OLR 31). */
public sealed interface Trace {
    Instant at();

    /** It arrived in the account that the addressee has at the court. */
    record Arrived(Instant at) implements Trace {}

    /** The addressee confirmed that they have received it. */
    record Acknowledged(Instant at) implements Trace {}

    /** It was served on paper, or the notice was published. */
    record ServedOffline(ServiceStep way, String note, Instant at) implements Trace {}
}
