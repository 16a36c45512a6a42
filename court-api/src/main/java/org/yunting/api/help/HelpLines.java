package org.yunting.api.help;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Keeps lines of help. Every method runs on the session of the caller's transaction. */
interface HelpLines {
    /**
     * A line.
     *
     * @param person who is helped
     * @param author the same person, or the clerk
     */
    record HelpLine(UUID id, HearingId hearing, PersonId person, PersonId author, String text, Instant at) {
        /** Whether it says the same to the same as another of this id. */
        boolean isSameAs(HelpLine other) {
            return hearing.equals(other.hearing)
                    && person.equals(other.person)
                    && author.equals(other.author)
                    && text.equals(other.text);
        }

        /** Without the text. */
        @Override
        public String toString() {
            return "HelpLine[" + id + "]";
        }
    }

    /** A line with the name of its author. */
    record Signed(HelpLine line, String authorName) {}

    Uni<Optional<HelpLine>> find(UUID id);

    /** Lines of a hearing, the oldest first; of one person, where one is named. */
    Uni<List<Signed>> of(HearingId hearing, @Nullable PersonId person);

    /** How many this author wrote in a hearing since then. */
    Uni<Long> writtenSince(HearingId hearing, PersonId author, Instant since);

    /** Keeps a line, and says whether its id was free. */
    Uni<Boolean> add(HelpLine line);

    Uni<Void> forgetBefore(Instant instant);
}
