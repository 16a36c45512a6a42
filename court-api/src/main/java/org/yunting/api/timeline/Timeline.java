package org.yunting.api.timeline;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Reading the timeline. */
public interface Timeline {
    /**
     * Entries of a case, newest first. The lines of written records are left out: they are many, and read where they stand.
     *
     * @param before only entries with a lower {@code seq}; from the newest if absent
     */
    Uni<List<TimelineEntry>> of(CaseId caseId, @Nullable Long before, int limit);

    /** Every entry of a case of one of these kinds, in the order they were kept. */
    Uni<List<TimelineEntry>> of(CaseId caseId, Set<String> kinds);

    /** One entry of a case. */
    Uni<Optional<TimelineEntry>> find(CaseId caseId, UUID id);

    /** The entry with which a case began. */
    Uni<Optional<TimelineEntry>> filing(CaseId caseId);

    /** The entry by which an exhibit came into its case. */
    Uni<Optional<TimelineEntry>> filing(ExhibitId exhibit);

    /** Something that may have happened: an event of this kind, and of those that name a stage of a trial, in this stage. */
    record Sign(String kind, @Nullable String stage) {}

    /** Whether any of these has happened in a case. */
    Uni<Boolean> has(CaseId caseId, Set<Sign> signs);

    /** Every entry that happened in or concerns a hearing but for the lines of its written record, in the order they were kept. */
    Uni<List<TimelineEntry>> of(HearingId hearing);

    /** Where the timeline of a hearing stands; zero before anything happened there. */
    Uni<Long> position(HearingId hearing);

    /**
     * A stretch of the timeline of a hearing.
     *
     * @param behind a position; the entry there is not of the stretch, the one at {@code upTo} is
     * @param notBefore what is earlier is not of the stretch, whatever its position
     */
    record Stretch(HearingId hearing, long behind, long upTo, Instant notBefore) {}

    /**
     * The end of a stretch.
     *
     * @param entries in the order they were kept
     * @param earlier how many there are before these
     */
    record Latest(List<TimelineEntry> entries, long earlier) {}

    /** The latest entries of these kinds in a stretch. */
    Uni<Latest> latest(Stretch stretch, Set<String> kinds, int most);

    /** Whom entries of these kinds in a hearing concern. */
    Uni<Set<PersonId>> concerned(HearingId hearing, Set<String> kinds);

    /** What the ledger witnesses of acts, by their id; an act that is not there is left out. */
    Uni<Map<UUID, String>> statements(Collection<UUID> ids);
}
