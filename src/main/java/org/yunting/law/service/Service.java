package org.yunting.law.service;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.kernel.WrittenText;
import org.yunting.law.parties.PartyId;

/**
 * The service of one document on one party (OLR 29–31, CPL 87–95, 283). It decides nothing: it says from when a document counts as served and on what
 * ground, and which steps are lawful while it does not.
 *
 * @param of what is served, such as a hearing whose summons it is
 * @param abroad whether the addressee has no domicile in China
 * @param traces in any order
 */
public record Service(Subject of, boolean abroad, ServiceConsent consent, List<Trace> traces) {
    /** Longest note, in characters. */
    public static final int NOTE_LENGTH_MAX = 500;

    private static final LegalBasis EFFECT = LegalBasis.of(Law.OLR, 31);

    /**
     * Which document, to whom.
     *
     * @param document id of what it belongs to, such as the hearing; of the case for its acceptance
     */
    public record Subject(CaseId caseId, Instrument instrument, UUID document, PartyId addressee) {}

    public Service {
        traces = List.copyOf(traces);
    }

    /** Of several ways the earliest counts (OLR 31(3)). */
    public Optional<Effect> effect() {
        return traces.stream().flatMap(this::effectOf).min(comparing(Effect::at));
    }

    public boolean isServedBy(Instant now) {
        return effect().filter(effect -> !effect.at().isAfter(now)).isPresent();
    }

    /** What can lawfully be done now; nothing once it is served, or while a public notice runs. */
    public List<ServiceStep> nextSteps() {
        if (effect().isPresent()) {
            return List.of();
        }
        var steps = new ArrayList<ServiceStep>();
        if (consent instanceof ServiceConsent.Open) {
            steps.add(ServiceStep.ASK_FOR_CONSENT);
        }
        steps.addAll(ServiceStep.offline(abroad));
        return List.copyOf(steps);
    }

    /** The clerk notes that it was served on paper or that the notice was published. */
    public Outcome<Service> noteServed(ServiceStep way, String note, Act act) {
        var refusal = refusalOf(way, note, act);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var longer = new ArrayList<>(traces);
        longer.add(new Trace.ServedOffline(way, note, act.at()));
        var noted = new Service(of, abroad, consent, longer);
        return Outcome.granted(noted, new ServiceEvent.ServiceNoted(of, way, note, act));
    }

    private Optional<Refusal> refusalOf(ServiceStep way, String note, Act act) {
        if (act.actor().capacity() != Capacity.CLERK && act.actor().capacity() != Capacity.JUDGE) {
            return Optional.of(Refusal.of(ServiceRefusal.SERVICE_ACT_OF_THE_COURT, way.basis()));
        }
        if (effect().isPresent()) {
            return Optional.of(Refusal.of(ServiceRefusal.SERVICE_ALREADY_EFFECTIVE, EFFECT));
        }
        if (!way.isOffline() || !way.reaches(abroad)) {
            return Optional.of(Refusal.of(ServiceRefusal.SERVICE_WAY_NOT_OPEN, way.basis())
                    .with("way", way.key())
                    .instead(ServiceStep.offline(abroad)));
        }
        if (note.isBlank()) {
            return Optional.of(Refusal.of(ServiceRefusal.SERVICE_NOTE_MISSING, way.basis()));
        }
        var faults = WrittenText.faults("/note", note, NOTE_LENGTH_MAX);
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(ServiceRefusal.SERVICE_NOTE_NOT_ACCEPTED, way.basis())
                        .violating(faults));
    }

    private Stream<Effect> effectOf(Trace trace) {
        return switch (trace) {
            case Trace.Arrived(var at)
            when consent instanceof ServiceConsent.Confirmed(var confirmed) ->
                Stream.of(new Effect(later(at, confirmed), Effect.Ground.ARRIVED, EFFECT));
            case Trace.Arrived unconfirmed -> Stream.empty();
            case Trace.Acknowledged refused when consent instanceof ServiceConsent.Refused -> Stream.empty();
            case Trace.Acknowledged(var at) -> Stream.of(new Effect(at, Effect.Ground.ACKNOWLEDGED, EFFECT));
            case Trace.ServedOffline(var way, var note, var at) ->
                Stream.of(new Effect(at.plus(way.lapse()), Effect.Ground.SERVED_OFFLINE, way.basis()));
        };
    }

    /** What arrived before the address was confirmed counts from the confirmation on. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
