package org.yunting.api.asynctrial;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of a closed trial as it is set on paper: nothing but words, in the language of the court, times in its zone.
 *
 * @param digest of the record that the parties confirmed
 * @param signatures how each party answered the record
 */
record TrialPage(
        String court,
        String caseNumber,
        String cause,
        String zone,
        List<Named> people,
        List<Part> parts,
        List<Signed> signatures,
        String digest,
        String closedAt) {
    record Named(String role, String name) {}

    /** What was handed in for one stage. */
    record Part(String stage, List<Entry> entries) {}

    /**
     * Something handed in.
     *
     * @param about what it refers to or says beside its text
     * @param added what came after it: lateness, ruling, strike
     */
    record Entry(
            int number,
            String at,
            String by,
            String kind,
            @Nullable String about,
            String text,
            List<String> added,
            String digest) {}

    record Signed(String role, String name, String how) {}
}
