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
import org.yunting.law.service.Trace.ProvedArrival;

/**
 * The service of one document on one party (OLR 29–31, CPL 87–95, 283, CPI 135). It decides nothing: it says from when a document counts as served and on what
 * ground, and which steps are lawful while it does not.
 *
 * @param of what is served, such as a hearing whose summons it is
 * @param abroad whether the addressee has no domicile in China
 * @param traces in any order
 */
public record Service(Subject of, boolean abroad, ServiceConsent consent, List<Trace> traces) {
    /** Longest note, in characters. */
    public static final int NOTE_LENGTH_MAX = 500;

    static final LegalBasis PROVED = LegalBasis.of(Law.CPI, 135);
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

    /** The time of arrival that the addressee has proved, if any; it counts instead of what the court's system shows. */
    public Optional<ProvedArrival> provedArrival() {
        return traces.stream()
                .filter(ProvedArrival.class::isInstance)
                .map(ProvedArrival.class::cast)
                .max(comparing(ProvedArrival::notedAt));
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
        return Outcome.granted(
                with(new Trace.ServedOffline(way, note, act.at())), new ServiceEvent.ServiceNoted(of, way, note, act));
    }

    /**
     * The clerk notes that the addressee has proved when it arrived at the address that they confirmed. It may be earlier or later than the court's
     * system shows, and what else shows that it reached them counts as before.
     */
    public Outcome<Service> proveArrival(Instant arrivedAt, String proof, Act act) {
        var refusal = refusalOf(arrivedAt, act).or(() -> refusalOfText(proof, PROVED));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return Outcome.granted(
                with(new ProvedArrival(arrivedAt, proof, act.at())),
                new ServiceEvent.ArrivalProved(of, arrivedAt, proof, act));
    }

    private Optional<Refusal> refusalOf(Instant arrivedAt, Act act) {
        if (isNotOfCourt(act)) {
            return Optional.of(Refusal.of(ServiceRefusal.SERVICE_ACT_OF_THE_COURT, PROVED));
        }
        boolean arrived = traces.stream().anyMatch(Trace.Arrived.class::isInstance);
        if (!arrived || !(consent instanceof ServiceConsent.Confirmed)) {
            return Optional.of(Refusal.of(ServiceRefusal.SERVICE_NO_ARRIVAL, PROVED));
        }
        return arrivedAt.isAfter(act.at())
                ? Optional.of(Refusal.of(ServiceRefusal.SERVICE_ARRIVAL_AHEAD, PROVED))
                : Optional.empty();
    }

    private Optional<Refusal> refusalOf(ServiceStep way, String note, Act act) {
        if (isNotOfCourt(act)) {
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
        return refusalOfText(note, way.basis());
    }

    private static Optional<Refusal> refusalOfText(String note, LegalBasis basis) {
        if (note.isBlank()) {
            return Optional.of(Refusal.of(ServiceRefusal.SERVICE_NOTE_MISSING, basis));
        }
        var faults = WrittenText.faults("/note", note, NOTE_LENGTH_MAX);
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(ServiceRefusal.SERVICE_NOTE_NOT_ACCEPTED, basis)
                        .violating(faults));
    }

    private static boolean isNotOfCourt(Act act) {
        return act.actor().capacity() != Capacity.CLERK && act.actor().capacity() != Capacity.JUDGE;
    }

    private Service with(Trace trace) {
        var longer = new ArrayList<>(traces);
        longer.add(trace);
        return new Service(of, abroad, consent, longer);
    }

    private Stream<Effect> effectOf(Trace trace) {
        return switch (trace) {
            case Trace.Arrived(var at) ->
                provedArrival().isPresent() ? Stream.empty() : arrival(at, Effect.Ground.ARRIVED, EFFECT);
            case ProvedArrival proved ->
                provedArrival().filter(proved::equals).stream()
                        .flatMap(last -> arrival(last.at(), Effect.Ground.ARRIVAL_PROVED, PROVED));
            case Trace.Acknowledged refused when consent instanceof ServiceConsent.Refused -> Stream.empty();
            case Trace.Acknowledged(var at) -> Stream.of(new Effect(at, Effect.Ground.ACKNOWLEDGED, EFFECT));
            case Trace.ServedOffline(var way, var note, var at) ->
                Stream.of(new Effect(at.plus(way.lapse()), Effect.Ground.SERVED_OFFLINE, way.basis()));
        };
    }

    /** Nothing counts by its arrival but what came to a confirmed address. */
    private Stream<Effect> arrival(Instant at, Effect.Ground ground, LegalBasis basis) {
        return consent instanceof ServiceConsent.Confirmed(var confirmed)
                ? Stream.of(new Effect(later(at, confirmed), ground, basis))
                : Stream.empty();
    }

    /** What arrived before the address was confirmed counts from the confirmation on. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
