package org.yunting.api.help;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yunting.api.help.HelpLines.Signed;

/**
 * Help in a hearing: one's own to whoever was summoned, everybody's to the clerk.
 *
 * @param threads by person; one's own is there even while it is empty
 */
public record HelpView(List<ThreadView> threads) {
    /**
     * What one person and the clerk wrote to each other, the oldest first.
     *
     * @param waiting whether the last word is the person's, so that the clerk has something to answer
     */
    public record ThreadView(UUID person, String name, String capacity, boolean waiting, List<LineView> lines) {}

    /**
     * A line.
     *
     * @param fromCourt whether the clerk wrote it
     * @param by name of whoever wrote it
     */
    public record LineView(UUID id, boolean fromCourt, String by, String text, Instant at) {
        static LineView of(Signed signed) {
            var line = signed.line();
            return new LineView(
                    line.id(), !line.author().equals(line.person()), signed.authorName(), line.text(), line.at());
        }

        /** Without the text. */
        @Override
        public String toString() {
            return "LineView[" + id + "]";
        }
    }
}
