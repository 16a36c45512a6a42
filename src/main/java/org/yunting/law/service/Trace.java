package org.yunting.law.service;

import java.time.Instant;

/** Something that is known of the way of a document to its addressee. The whole trace is kept (OLR 31). */
public sealed interface Trace {
    Instant at();

    /** It arrived in the account that the addressee has at the court. */
    record Arrived(Instant at) implements Trace {}

    /**
     * The addressee has proved that it arrived in that account at another time than the court's system shows; that time counts instead (CPI 135).
     *
     * @param at when it arrived
     * @param proof what proves it
     * @param notedAt when the court noted it; of several the last counts
     */
    record ProvedArrival(Instant at, String proof, Instant notedAt) implements Trace {}

    /** The addressee confirmed that they have received it. */
    record Acknowledged(Instant at) implements Trace {}

    /** It was served on paper, or the notice was published. */
    record ServedOffline(ServiceStep way, String note, Instant at) implements Trace {}
}
