package org.yunting.law.records;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;

/**
 * A line of the record with every wording it ever had. What counts is the newest; a line worded blank is struck, and its number is not given again.
 *
 * @param number from 1, in the order of writing
 * @param wordings the oldest first; never empty
 */
public record RecordLine(int number, List<Worded> wordings) {
    /** What a line holds. */
    public enum Kind implements Keyed {
        STATEMENT,
        QUESTION,
        ANSWER,
        /** A remark of the clerk, nobody's words. */
        NOTE,
        /** Something done in the room, such as an exhibit shown. */
        ACT,
        /** What the judge added on an objection; only a ruling writes it. */
        CORRECTION
    }

    /**
     * What a line says.
     *
     * @param speaker whose words they are; absent where they are nobody's
     */
    public record Wording(Kind kind, @Nullable PersonId speaker, String text) {
        /** Without what was said. */
        @Override
        public String toString() {
            return "Wording[" + kind + " " + speaker + "]";
        }
    }

    /** A wording, by whom and when. */
    public record Worded(Wording wording, Act act) {}

    public RecordLine {
        wordings = List.copyOf(wordings);
        if (wordings.isEmpty()) {
            throw new IllegalArgumentException("line " + number + " says nothing");
        }
    }

    static RecordLine written(int number, Wording wording, Act act) {
        return new RecordLine(number, List.of(new Worded(wording, act)));
    }

    RecordLine reworded(Wording wording, Act act) {
        var extended = new ArrayList<>(wordings);
        extended.add(new Worded(wording, act));
        return new RecordLine(number, extended);
    }

    public Wording wording() {
        return wordings.getLast().wording();
    }

    /** When it was first written: the moment of the hearing it belongs to. */
    public Instant at() {
        return wordings.getFirst().act().at();
    }

    /** Whether its speaker wrote it: then it is theirs alone. */
    public boolean isOwnWords() {
        var speaker = wordings.getFirst().wording().speaker();
        return speaker != null && wordings.getFirst().act().actor().is(speaker);
    }

    /** Whether somebody else may not word it anew: its speaker wrote it. */
    public boolean isClosedTo(Actor actor) {
        return isOwnWords() && !wordings.getFirst().act().actor().equals(actor);
    }

    /** Whether these are somebody's words, or were said through them. */
    boolean isSpokenBy(Sitting.Participant one) {
        var speaker = wording().speaker();
        return speaker != null && (speaker.equals(one.person()) || speaker.equals(one.interpretsFor()));
    }

    public boolean isStruck() {
        return wording().text().isBlank();
    }

    /** The line as digests see it: number, kind, speaker, moment and text, separated by bars and ended by a line feed; a line feed within is {@code \n}, a backslash doubled. */
    String canonical() {
        var speaker = wording().speaker();
        return String.join(
                        "|",
                        Integer.toString(number),
                        wording().kind().key(),
                        speaker == null ? "" : speaker.toString(),
                        at().toString(),
                        escaped(wording().text()))
                + "\n";
    }

    Sha256 digest() {
        return Sha256.over(canonical().getBytes(StandardCharsets.UTF_8));
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
