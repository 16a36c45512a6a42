package org.yunting.api.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sealed record as it is set on paper: nothing but words, in the language of the court, times in its zone.
 *
 * @param digest of the text, which everybody confirmed and signed
 * @param seal digest of text, objections, rulings, answers and signatures
 */
record RecordPage(
        String court,
        String caseNumber,
        String cause,
        String begun,
        String ended,
        String zone,
        List<Named> people,
        List<Written> lines,
        List<Raised> objections,
        List<Answered> answers,
        List<Answered> signatures,
        String digest,
        String seal,
        String sealedAt) {
    /** Somebody summoned. */
    record Named(String capacity, String name, boolean tookPart) {}

    /**
     * A line.
     *
     * @param speaker whose words they are, with capacity; absent where they are nobody's
     * @param text blank where the line was struck
     */
    record Written(int number, String at, @Nullable String speaker, String kind, String text) {}

    /** @param ruling what the judge said to it */
    record Raised(int number, String by, String about, String text, String ruling) {}

    /** @param how confirmed, signed, or why not */
    record Answered(String capacity, String name, String at, String how) {}
}
