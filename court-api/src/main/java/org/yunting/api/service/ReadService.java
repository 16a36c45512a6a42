package org.yunting.api.service;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.papers.HandOutPaper;
import org.yunting.api.papers.PaperKind;
import org.yunting.api.papers.PaperView;
import org.yunting.api.papers.Papers;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.api.service.ServiceFile.Served;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.CaseAct;

/** Reads how documents were served, and hands out the certificates of it (OLR 31). */
@ApplicationScoped
class ReadService {
    private final ServiceDesk desk;
    private final Papers papers;
    private final HandOutPaper handOut;
    private final CaseAuthorities authorities;
    private final Transactions transactions;

    ReadService(
            ServiceDesk desk,
            Papers papers,
            HandOutPaper handOut,
            CaseAuthorities authorities,
            Transactions transactions) {
        this.desk = desk;
        this.papers = papers;
        this.handOut = handOut;
        this.authorities = authorities;
        this.transactions = transactions;
    }

    Uni<ServiceView> ofCase(CaseId caseId, Person reader) {
        return transactions.reading(() -> authorities
                .actor(caseId, reader, CaseAct.VIEW_CASE)
                .chain(actor -> desk.file(caseId).chain(file -> view(file, actor))));
    }

    /** On the session of the caller's transaction. */
    Uni<ServiceView> view(ServiceFile file, Actor reader) {
        boolean isStaff = reader.capacity().isCourtStaff();
        return Multi.createFrom()
                .iterable(file.all())
                .filter(served -> isStaff || served.isOn(personOf(reader)))
                .onItem()
                .transformToUniAndConcatenate(served -> certificate(served.notice())
                        .map(certificate -> ServiceView.item(served, isStaff, certificate.orElse(null))))
                .collect()
                .asList()
                .map(items -> new ServiceView(items, isStaff));
    }

    /** Asks for the certificate of what came with a notice; it is made a few seconds later. */
    Uni<ServiceView> certify(CaseId caseId, UUID notice, Person asking) {
        return transactions.inOne(() -> certifiable(caseId, notice, asking)
                .chain(served -> papers.ask(PaperKind.SERVICE_CERTIFICATE, notice))
                .chain(() -> ofCase(caseId, asking)));
    }

    Uni<ContentUrlView> certificate(CaseId caseId, UUID notice, Person reader) {
        return transactions.inOne(() -> certifiable(caseId, notice, reader)
                .chain(served ->
                        handOut.to(reader, PaperKind.SERVICE_CERTIFICATE, notice, CertificatePaper.fileName(served))));
    }

    private Uni<Served> certifiable(CaseId caseId, UUID notice, Person asking) {
        return authorities
                .actor(caseId, asking, CaseAct.VIEW_CASE)
                .chain(actor -> desk.file(caseId)
                        .map(file -> Refusals.found(file.all().stream()
                                .filter(served -> notice.equals(served.notice())
                                        && served.service().effect().isPresent())
                                .filter(served -> actor.capacity().isCourtStaff() || served.isOn(personOf(actor)))
                                .findFirst())));
    }

    private Uni<Optional<PaperView>> certificate(@Nullable UUID notice) {
        return notice == null
                ? Uni.createFrom().item(Optional.empty())
                : papers.find(PaperKind.SERVICE_CERTIFICATE, notice).map(found -> found.map(PaperView::of));
    }

    private static PersonId personOf(Actor actor) {
        return Objects.requireNonNull(actor.person());
    }
}
