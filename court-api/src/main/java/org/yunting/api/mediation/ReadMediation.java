package org.yunting.api.mediation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yunting.api.cases.Cases;
import org.yunting.api.cases.KeptCase;
import org.yunting.api.cases.Mediations;
import org.yunting.api.database.Keys;
import org.yunting.api.timeline.Timeline;
import org.yunting.api.timeline.TimelineEntry;
import org.yunting.law.asynctrial.TrialEvent;
import org.yunting.law.asynctrial.TrialState;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.hearings.HearingEvent;
import org.yunting.law.hearings.HearingStep;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.DomainEvent.EventName;
import org.yunting.law.mediation.Attempt;
import org.yunting.law.mediation.Attempt.Ending;
import org.yunting.law.mediation.Attempt.Held;
import org.yunting.law.mediation.Attempt.Manner;
import org.yunting.law.mediation.Attempt.Venue;
import org.yunting.law.mediation.Mediation;
import org.yunting.law.mediation.Mediation.Matter;
import org.yunting.law.mediation.MediationEvent;
import org.yunting.law.parties.PartyRole;

/** Reads from the timeline what is on record of mediation: in hearings, in asynchronous trials and by itself. Runs in the caller's transaction. */
@ApplicationScoped
class ReadMediation implements Mediations {
    private static final String STEP_TAKEN = name(HearingEvent.StepTaken.class);
    private static final String SUSPENDED = name(TrialEvent.TrialSuspended.class);
    private static final String RESUMED = name(TrialEvent.TrialResumed.class);
    private static final String HEARD_OTHERWISE = name(TrialEvent.StageHeardOtherwise.class);
    private static final String BEGUN = name(MediationEvent.MediationBegun.class);
    private static final String ENDED = name(MediationEvent.MediationEnded.class);
    private static final String REFUSED = name(MediationEvent.MediationRefused.class);
    private static final String RULED_OUT = name(MediationEvent.MediationRuledOut.class);

    private static final Set<String> KINDS =
            Set.of(STEP_TAKEN, SUSPENDED, RESUMED, HEARD_OTHERWISE, BEGUN, ENDED, REFUSED, RULED_OUT);

    private final Cases cases;
    private final Timeline timeline;
    private final MediationRows rows;

    ReadMediation(Cases cases, Timeline timeline, MediationRows rows) {
        this.cases = cases;
        this.timeline = timeline;
        this.rows = rows;
    }

    @Override
    public Uni<Optional<Mediation>> in(CourtCase courtCase) {
        return courtCase.acceptance() == null
                ? Uni.createFrom().item(Optional.empty())
                : of(courtCase).map(Optional::of);
    }

    @Override
    public Uni<Optional<Mediation>> held(CaseId caseId) {
        return rows.hold(caseId)
                .chain(() -> cases.find(caseId))
                .chain(found -> found.map(KeptCase::courtCase)
                        .map(this::in)
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    Uni<Mediation> of(CourtCase courtCase) {
        return timeline.of(courtCase.id(), KINDS)
                .map(entries -> new Mediation(Matter.of(courtCase), attempts(entries)));
    }

    private static List<Attempt> attempts(List<TimelineEntry> entries) {
        return entries.stream().flatMap(entry -> attempt(entry, entries)).toList();
    }

    private static Stream<Attempt> attempt(TimelineEntry entry, List<TimelineEntry> all) {
        var kind = entry.kind();
        if (kind.equals(STEP_TAKEN)) {
            return isKey(entry, "step", HearingStep.MEDIATION_OFFER.key())
                    ? Stream.of(new Held(Venue.HEARING, Manner.LIVE, entry.at(), entry.at(), null))
                    : Stream.empty();
        }
        if (kind.equals(SUSPENDED)) {
            return isKey(entry, "ground", TrialState.Ground.MEDIATION.key())
                    ? Stream.of(inTrial(entry, all))
                    : Stream.empty();
        }
        if (kind.equals(BEGUN)) {
            return Stream.of(byItself(entry, all));
        }
        if (kind.equals(REFUSED)) {
            var by = Keys.constant(PartyRole.class, text(entry, "role"));
            return Stream.of(new Attempt.Refused(by, text(entry, "reason"), entry.at()));
        }
        return kind.equals(RULED_OUT)
                ? Stream.of(new Attempt.RuledOut(text(entry, "reason"), entry.at()))
                : Stream.empty();
    }

    /** It lasts until the trial goes on, here or in a hearing. */
    private static Held inTrial(TimelineEntry begun, List<TimelineEntry> all) {
        var ended = next(begun, all, Set.of(RESUMED, HEARD_OTHERWISE))
                .filter(entry -> text(entry, "trial").equals(text(begun, "trial")))
                .findFirst();
        return new Held(
                Venue.TRIAL,
                Manner.ASYNCHRONOUS,
                begun.at(),
                ended.map(TimelineEntry::at).orElse(null),
                null);
    }

    private static Held byItself(TimelineEntry begun, List<TimelineEntry> all) {
        var ended = next(begun, all, Set.of(ENDED)).findFirst();
        return new Held(
                Venue.ITSELF,
                Keys.constant(Manner.class, text(begun, "manner")),
                begun.at(),
                ended.map(TimelineEntry::at).orElse(null),
                ended.map(entry -> Keys.constant(Ending.class, text(entry, "ending")))
                        .orElse(null));
    }

    private static Stream<TimelineEntry> next(TimelineEntry begun, List<TimelineEntry> all, Set<String> kinds) {
        return all.stream().filter(entry -> entry.seq() > begun.seq() && kinds.contains(entry.kind()));
    }

    private static boolean isKey(TimelineEntry entry, String param, String key) {
        return text(entry, param).equals(key);
    }

    private static String text(TimelineEntry entry, String param) {
        return Objects.requireNonNull(entry.params().getString(param), param);
    }

    private static String name(Class<? extends DomainEvent> event) {
        return EventName.of(event);
    }
}
