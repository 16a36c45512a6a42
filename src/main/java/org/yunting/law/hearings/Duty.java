package org.yunting.law.hearings;

/** What somebody who is neither party nor of the court owes it in a hearing, and how far they have done it. */
public sealed interface Duty permits Testimony, Interpreting {
    String key();
}
