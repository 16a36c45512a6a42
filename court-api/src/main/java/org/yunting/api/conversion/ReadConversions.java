package org.yunting.api.conversion;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.conversion.ConversionsView.ConversionView;
import org.yunting.api.database.Keys;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.Hearings;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.timeline.Timeline;
import org.yunting.api.timeline.TimelineEntry;
import org.yunting.law.asynctrial.TrialEvent;
import org.yunting.law.asynctrial.TrialId;
import org.yunting.law.asynctrial.TrialStage;
import org.yunting.law.asynctrial.TrialState.Mode;
import org.yunting.law.conversion.Conversion;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent.EventName;
import org.yunting.law.parties.CaseAct;

/** Reads, for whoever may see the case, which stages left its asynchronous trials and which hearings hear them. */
@ApplicationScoped
class ReadConversions {
    private static final String LEFT = EventName.of(TrialEvent.StageHeardOtherwise.class);

    /** After one of these a trial waits for no hearing any more. */
    private static final Set<String> WENT_ON =
            Set.of(EventName.of(TrialEvent.StageOpened.class), EventName.of(TrialEvent.TrialClosedForDecision.class));

    private static final Set<String> KINDS = Set.of(
            LEFT, EventName.of(TrialEvent.StageOpened.class), EventName.of(TrialEvent.TrialClosedForDecision.class));

    private final Timeline timeline;
    private final Hearings hearings;
    private final CaseAuthorities authorities;
    private final Transactions transactions;

    ReadConversions(Timeline timeline, Hearings hearings, CaseAuthorities authorities, Transactions transactions) {
        this.timeline = timeline;
        this.hearings = hearings;
        this.authorities = authorities;
        this.transactions = transactions;
    }

    Uni<ConversionsView> ofCase(CaseId caseId, Person reader) {
        return transactions.reading(() -> authorities
                .actor(caseId, reader, CaseAct.VIEW_CASE)
                .chain(() -> timeline.of(caseId, KINDS))
                .chain(entries -> hearings.of(caseId).map(kept -> view(entries, kept))));
    }

    private static ConversionsView view(List<TimelineEntry> entries, List<Kept> kept) {
        var all = kept.stream().map(Kept::hearing).toList();
        return new ConversionsView(entries.stream()
                .filter(entry -> entry.kind().equals(LEFT))
                .map(entry -> ConversionView.of(conversion(entry, entries), all))
                .toList());
    }

    private static Conversion conversion(TimelineEntry left, List<TimelineEntry> entries) {
        var params = left.params();
        return new Conversion(
                new TrialId(trial(left)),
                Keys.constant(TrialStage.class, params.getString("stage")),
                Keys.constant(Mode.class, params.getString("mode")),
                params.getString("reason"),
                left.at(),
                wentOnAt(left, entries));
    }

    private static @Nullable Instant wentOnAt(TimelineEntry left, List<TimelineEntry> entries) {
        return entries.stream()
                .filter(entry -> WENT_ON.contains(entry.kind()))
                .filter(entry -> entry.seq() > left.seq() && trial(entry).equals(trial(left)))
                .map(TimelineEntry::at)
                .findFirst()
                .orElse(null);
    }

    private static UUID trial(TimelineEntry entry) {
        return UUID.fromString(entry.params().getString("trial"));
    }
}
