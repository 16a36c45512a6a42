package org.yunting.api.asynctrial;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.asynctrial.SpeakingTerms.SpeakingView;
import org.yunting.api.contract.DayThereView;
import org.yunting.api.contract.DeadlineView;
import org.yunting.api.contract.Versioned;
import org.yunting.api.papers.PaperView;
import org.yunting.law.asynctrial.eligibility.Question;

/**
 * An asynchronous trial as its reader may see it.
 *
 * @param task what is awaited of the reader, if anything; of the judge the most pressing
 * @param waitingFor capacities of all of whom something is awaited
 * @param sealed how many items are in and still closed to the reader
 * @param questions all that the judge can be asked under these rules
 * @param record digest of the record as it stands, to be signed; told once nothing of it is sealed
 * @param paper the record as PDF/A, once the trial is closed
 * @param drafts what the reader is writing, by slot
 * @param enclosed what is to go with each of these
 * @param speaking on what terms statements can be spoken
 */
record TrialView(
        UUID id,
        UUID caseId,
        String caseNumber,
        String cause,
        String ruleSet,
        List<String> stages,
        List<String> apart,
        String state,
        @Nullable String stage,
        @Nullable String next,
        @Nullable String reason,
        @Nullable Instant opensAt,
        @Nullable DeadlineView due,
        boolean endNoted,
        @Nullable String exchange,
        List<PartyView> parties,
        @Nullable UUID myParty,
        @Nullable String task,
        List<String> waitingFor,
        List<ItemView> items,
        int sealed,
        Map<String, Boolean> findings,
        List<AssessmentView.StageAnswer> assessment,
        AssessmentView.DecisionAnswer decision,
        List<Question> questions,
        @Nullable String record,
        @Nullable PaperView paper,
        Map<String, String> drafts,
        Map<String, EnclosuresWanted> enclosed,
        SpeakingView speaking,
        List<String> may,
        long version)
        implements Versioned {
    /**
     * A party and how far it is in the open stage.
     *
     * @param dueDay what is known of the day on which the window ends where it lives; absent while no window runs. It moves nothing: the end is decided by the law of the court
     */
    record PartyView(
            UUID id,
            String role,
            String name,
            String zone,
            boolean done,
            @Nullable String task,
            @Nullable DayThereView dueDay) {}

    /**
     * Something handed in. {@code content} has its kind and text, and what it refers to.
     *
     * @param readBy which of the other sides has read it, the first to do so first
     * @param unread whether its reader has not read it yet; never of one's own
     */
    record ItemView(
            UUID id,
            int number,
            String stage,
            int round,
            @Nullable UUID party,
            String capacity,
            Map<String, Object> content,
            @Nullable Map<String, Object> enclosures,
            String digest,
            Instant at,
            @Nullable String late,
            @Nullable RulingView ruling,
            @Nullable String struck,
            boolean awaitsRuling,
            List<ReadingView> readBy,
            boolean unread) {}

    /** That a side has read something, and when it first did. */
    record ReadingView(UUID party, Instant at) {}

    record RulingView(String decision, String reason, Instant at) {}
}
