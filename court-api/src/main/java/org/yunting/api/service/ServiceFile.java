package org.yunting.api.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yunting.api.parties.PartyEntry;
import org.yunting.api.service.ServiceRows.Delivered;
import org.yunting.api.service.ServiceRows.Issued;
import org.yunting.api.service.ServiceRows.Noted;
import org.yunting.law.consent.ConsentRegister;
import org.yunting.law.consent.ConsentState;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.PartyId;
import org.yunting.law.service.Instrument;
import org.yunting.law.service.Service;
import org.yunting.law.service.ServiceConsent;
import org.yunting.law.service.Trace;

/** All that is known about service in one case, put together as the law looks at it. */
record ServiceFile(
        CaseId caseId,
        List<PartyEntry> parties,
        ConsentRegister consents,
        List<Issued> issued,
        List<Delivered> delivered,
        List<Noted> noted) {
    private static final String CHINA = "CN";

    /**
     * The service of one document on one party.
     *
     * @param notice the notice by which it came, which its certificate is about
     */
    record Served(
            Service service,
            PartyEntry party,
            Issued issued,
            @Nullable UUID notice,
            @Nullable Instant arrivedAt,
            @Nullable Instant acknowledgedAt) {
        boolean isOn(PersonId person) {
            return person.equals(party.party().person());
        }
    }

    /** Document by document, the oldest first; within a document the parties in the order of the file. */
    List<Served> all() {
        return issued.stream()
                .flatMap(document -> parties.stream().map(party -> served(document, party)))
                .toList();
    }

    Optional<Served> find(Instrument instrument, UUID document, PartyId party) {
        return all().stream()
                .filter(one -> one.service().of().equals(new Service.Subject(caseId, instrument, document, party)))
                .findFirst();
    }

    private Served served(Issued document, PartyEntry entry) {
        var party = entry.party();
        var subject = new Service.Subject(caseId, document.instrument(), document.document(), party.id());
        var arrivals = delivered.stream()
                .filter(one -> one.person().equals(party.person()))
                .filter(one -> one.document().equals(document.document()) && one.instrument() == document.instrument())
                .toList();
        var service =
                new Service(subject, !entry.country().equals(CHINA), consent(party.id()), traces(subject, arrivals));
        return new Served(
                service,
                entry,
                document,
                arrivals.stream()
                        .map(Delivered::notice)
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .orElse(null),
                arrivals.stream().map(Delivered::at).min(Instant::compareTo).orElse(null),
                arrivals.stream()
                        .map(Delivered::acknowledgedAt)
                        .flatMap(Stream::ofNullable)
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    private List<Trace> traces(Service.Subject subject, List<Delivered> arrivals) {
        var traces = new ArrayList<Trace>();
        for (var arrival : arrivals) {
            traces.add(new Trace.Arrived(arrival.at()));
            Optional.ofNullable(arrival.acknowledgedAt())
                    .map(Trace.Acknowledged::new)
                    .ifPresent(traces::add);
        }
        noted.stream()
                .filter(note -> note.party().equals(subject.addressee())
                        && note.instrument() == subject.instrument()
                        && note.document().equals(subject.document()))
                .map(Noted::trace)
                .forEach(traces::add);
        return traces;
    }

    private ServiceConsent consent(PartyId party) {
        return switch (consents.stateOf(party, Stage.SERVICE)) {
            case ConsentState.Online(var notice, var ground, var at) -> new ServiceConsent.Confirmed(at);
            case ConsentState.WithdrawalAsked(var given, var reason, var at) ->
                new ServiceConsent.Confirmed(given.at());
            case ConsentState.Pending pending -> new ServiceConsent.Open();
            case ConsentState.Offline offline -> new ServiceConsent.Refused();
        };
    }
}
