package org.yunting.api.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yunting.api.papers.PaperView;
import org.yunting.api.service.ServiceFile.Served;
import org.yunting.law.service.Effect;
import org.yunting.law.service.ServiceConsent;
import org.yunting.law.service.ServiceStep;
import org.yunting.law.service.Trace;

/** How the documents of a case were served. A party reads what was served on it; judge and clerk read all. */
record ServiceView(List<Item> items, boolean mayNote) {
    /**
     * One document, one party.
     *
     * @param startsAt when the hearing of a summons begins
     * @param consent {@code confirmed}, {@code open} or {@code refused}
     * @param effect absent while it does not count as served
     * @param nextSteps what is lawful meanwhile; for judge and clerk
     * @param notice what a certificate can be made of
     */
    record Item(
            String instrument,
            UUID document,
            @Nullable Instant startsAt,
            Instant issuedAt,
            UUID party,
            String role,
            String name,
            boolean abroad,
            String consent,
            @Nullable Instant arrivedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable EffectView effect,
            List<NoteView> notes,
            List<StepView> nextSteps,
            @Nullable UUID notice,
            @Nullable PaperView certificate) {}

    record EffectView(Instant at, String ground, String basis) {
        static EffectView of(Effect effect) {
            return new EffectView(
                    effect.at(), effect.ground().key(), effect.basis().toString());
        }
    }

    /** @param arrivedAt when it arrived, where that is what was proved */
    record NoteView(
            String way, String note, Instant at, @Nullable Instant arrivedAt) {
        static Stream<NoteView> of(Trace trace) {
            return switch (trace) {
                case Trace.ServedOffline(var way, var note, var at) ->
                    Stream.of(new NoteView(way.key(), note, at, null));
                case Trace.ProvedArrival(var at, var proof, var notedAt) ->
                    Stream.of(new NoteView(ServiceNoteWanted.PROVED_ARRIVAL, proof, notedAt, at));
                case Trace.Arrived arrived -> Stream.empty();
                case Trace.Acknowledged acknowledged -> Stream.empty();
            };
        }
    }

    record StepView(String step, String basis, boolean offline) {}

    static Item item(Served served, boolean forStaff, @Nullable PaperView certificate) {
        var service = served.service();
        var party = served.party().party();
        return new Item(
                service.of().instrument().key(),
                service.of().document(),
                served.issued().startsAt(),
                served.issued().at(),
                party.id().value(),
                party.role().key(),
                party.name(),
                service.abroad(),
                consent(service.consent()),
                served.arrivedAt(),
                served.acknowledgedAt(),
                service.effect().map(EffectView::of).orElse(null),
                service.traces().stream().flatMap(NoteView::of).toList(),
                forStaff ? steps(service.nextSteps()) : List.of(),
                served.notice(),
                certificate);
    }

    private static List<StepView> steps(List<ServiceStep> steps) {
        return steps.stream()
                .map(step -> new StepView(step.key(), step.basis().toString(), step.isOffline()))
                .toList();
    }

    private static String consent(ServiceConsent consent) {
        return switch (consent) {
            case ServiceConsent.Confirmed confirmed -> "confirmed";
            case ServiceConsent.Open open -> "open";
            case ServiceConsent.Refused refused -> "refused";
        };
    }
}
