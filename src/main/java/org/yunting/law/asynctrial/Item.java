package org.yunting.law.asynctrial;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.parties.PartyId;

/**
 * Something handed in to a trial and sealed. It is never edited; a ruling or a strike is added to it and the text stays.
 *
 * @param number from 1 in the order of arrival, without gaps
 * @param party the party who handed it in; absent for the judge
 * @param stage the stage it was handed in for
 * @param enclosures what went with the text
 * @param digest over the text and its enclosures, computed by the court
 * @param late why it is late; absent for what came in time
 * @param ruling the judge's, on what came late or was asked for
 */
public record Item(
        ItemId id,
        int number,
        @Nullable PartyId party,
        TrialStage stage,
        int round,
        Content content,
        Enclosures enclosures,
        Sha256 digest,
        Act act,
        @Nullable String late,
        @Nullable Ruling ruling,
        @Nullable Strike strike) {
    /** What a judge answers. */
    public enum Decision implements Keyed {
        GRANTED,
        REFUSED
    }

    public record Ruling(Decision decision, String reason, Instant at) {}

    /** Taken out of consideration, with its reason; it stays readable on the record. */
    public record Strike(String reason, Instant at) {}

    public boolean isLate() {
        return late != null;
    }

    /** Whether the judge still has to rule on it. */
    public boolean awaitsRuling() {
        return ruling == null && strike == null && (isLate() || content instanceof Content.Request);
    }

    public boolean isBy(PartyId other) {
        return other.equals(party);
    }

    /** Its text in pieces that can be pointed to: the lines that say something, in order. */
    public List<String> paragraphs() {
        return content.text().lines().filter(line -> !line.isBlank()).toList();
    }

    /** Word for word what the digest is over, in UTF-8: the text, and a line for each thing that went with it. */
    public String sealedText() {
        return enclosures.sealedWith(content.text());
    }

    Item ruled(Ruling given) {
        return new Item(id, number, party, stage, round, content, enclosures, digest, act, late, given, strike);
    }

    Item struck(Strike given) {
        return new Item(id, number, party, stage, round, content, enclosures, digest, act, late, ruling, given);
    }
}
