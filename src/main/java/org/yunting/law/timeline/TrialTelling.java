package org.yunting.law.timeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.yunting.law.asynctrial.TrialEvent;
import org.yunting.law.kernel.Keyed;

/** Tells the events of an asynchronous trial. Every entry names the trial; sets are told as keys in order, with spaces between. */
final class TrialTelling {
    private TrialTelling() {}

    static TimelineEntry tell(TrialEvent event) {
        return switch (event) {
            case TrialEvent.TrialProposed e ->
                entry(
                        TimelineKey.TRIAL_PROPOSED,
                        e,
                        Map.of(
                                "ruleSet",
                                e.ruleSet(),
                                "stages",
                                keys(e.stages()),
                                "due",
                                e.due().end()));
            case TrialEvent.ProposalAnswered e ->
                entry(TimelineKey.PROPOSAL_ANSWERED, e, Map.of("role", e.role().key(), "stages", keys(e.agreed())));
            case TrialEvent.TrialAgreed e -> entry(TimelineKey.TRIAL_AGREED, e, Map.of("stages", keys(e.stages())));
            case TrialEvent.TrialNotAgreed e -> entry(TimelineKey.TRIAL_NOT_AGREED, e, Map.of("reason", e.reason()));
            case TrialEvent.FindingMade e ->
                entry(
                        TimelineKey.FINDING_MADE,
                        e,
                        Map.of("question", e.question().key(), "answer", e.answer(), "reason", e.reason()));
            case TrialEvent.StageOpened e ->
                entry(
                        TimelineKey.STAGE_OPENED,
                        e,
                        Map.of(
                                "stage", e.stage().key(),
                                "exchange", e.exchange().key(),
                                "due", e.due().end()));
            case TrialEvent.SilenceTakenAsWaiver e ->
                entry(
                        TimelineKey.SILENCE_TAKEN_AS_WAIVER,
                        e,
                        Map.of("stage", e.stage().key(), "reason", e.reason()));
            case TrialEvent.IdentityConfirmed e ->
                entry(TimelineKey.IDENTITY_CONFIRMED, e, Map.of("role", e.role().key()));
            case TrialEvent.ItemSubmitted e ->
                entry(
                        TimelineKey.ITEM_SUBMITTED,
                        e,
                        Map.of(
                                "item", e.number(),
                                "kind", e.kind(),
                                "stage", e.stage().key(),
                                "digest", e.digest(),
                                "late", e.late()));
            case TrialEvent.NothingFurtherSaid e ->
                entry(
                        TimelineKey.NOTHING_FURTHER_SAID,
                        e,
                        Map.of("role", e.role().key(), "stage", e.stage().key()));
            case TrialEvent.RecordConfirmed e ->
                entry(TimelineKey.RECORD_CONFIRMED, e, Map.of("role", e.role().key(), "digest", e.record()));
            case TrialEvent.SealedItemsReleased e ->
                entry(
                        TimelineKey.SEALED_ITEMS_RELEASED,
                        e,
                        Map.of("stage", e.stage().key()));
            case TrialEvent.ConductEvent e -> tellCourse(e);
        };
    }

    private static TimelineEntry tellCourse(TrialEvent.ConductEvent event) {
        return switch (event) {
            case TrialEvent.ItemRuledOn e ->
                entry(
                        TimelineKey.ITEM_RULED_ON,
                        e,
                        Map.of(
                                "item", e.number(),
                                "decision", e.decision().key(),
                                "reason", e.reason()));
            case TrialEvent.ItemStruck e ->
                entry(TimelineKey.ITEM_STRUCK, e, Map.of("item", e.number(), "reason", e.reason()));
            case TrialEvent.WindowExtended e ->
                entry(TimelineKey.WINDOW_EXTENDED, e, Map.of("due", e.due().end()));
            case TrialEvent.WindowExtendedForOutage e ->
                entry(
                        TimelineKey.WINDOW_EXTENDED_FOR_OUTAGE,
                        e,
                        Map.of("due", e.due().end(), "minutes", e.minutes()));
            case TrialEvent.WindowEnded e -> entry(TimelineKey.WINDOW_ENDED, e, Map.of("silent", keys(e.silent())));
            case TrialEvent.TrialSuspended e ->
                entry(
                        TimelineKey.TRIAL_SUSPENDED,
                        e,
                        Map.of("ground", e.ground().key(), "reason", e.reason()));
            case TrialEvent.TrialResumed e ->
                entry(TimelineKey.TRIAL_RESUMED, e, Map.of("due", e.due().end()));
            case TrialEvent.StageHeardOtherwise e ->
                entry(
                        TimelineKey.STAGE_HEARD_OTHERWISE,
                        e,
                        Map.of(
                                "stage", e.stage().key(),
                                "mode", e.mode().key(),
                                "reason", e.reason()));
            case TrialEvent.TrialClosedForDecision e -> entry(TimelineKey.TRIAL_CLOSED_FOR_DECISION, e, Map.of());
        };
    }

    private static String keys(Collection<? extends Keyed> many) {
        return many.stream().map(Keyed::key).sorted().collect(Collectors.joining(" "));
    }

    private static TimelineEntry entry(TimelineKey key, TrialEvent event, Map<String, ?> params) {
        var told = new HashMap<String, Object>(params);
        told.put("trial", event.course().trial());
        return Timeline.entry(key, event, told);
    }
}
