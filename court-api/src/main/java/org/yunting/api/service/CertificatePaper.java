package org.yunting.api.service;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.cases.Cases;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.papers.PaperKind;
import org.yunting.api.papers.PaperSource;
import org.yunting.api.papers.PaperWords;
import org.yunting.api.problem.Refusals;
import org.yunting.api.service.ServiceFile.Served;
import org.yunting.api.timeline.Docket;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.service.ServiceConsent;
import org.yunting.law.service.ServiceEvent;

/** The certificate of electronic service, which stands for a receipt on paper (OLR 31); its subject is the notice by which the document came. */
@ApplicationScoped
class CertificatePaper implements PaperSource {
    private static final String TITLE = "电子送达凭证";

    private final ServiceRows rows;
    private final ServiceDesk desk;
    private final Cases cases;
    private final PaperWords words;
    private final Docket docket;
    private final CourtClock clock;

    CertificatePaper(
            ServiceRows rows, ServiceDesk desk, Cases cases, PaperWords words, Docket docket, CourtClock clock) {
        this.rows = rows;
        this.desk = desk;
        this.cases = cases;
        this.words = words;
        this.docket = docket;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance certificate(CertificatePage page);
    }

    /** Under which a browser keeps it. */
    static String fileName(Served served) {
        return TITLE + " " + served.party().party().role().key() + ".pdf";
    }

    @Override
    public PaperKind kind() {
        return PaperKind.SERVICE_CERTIFICATE;
    }

    @Override
    public Uni<Composed> compose(UUID notice) {
        return served(notice)
                .chain(served -> cases.find(served.service().of().caseId())
                        .map(Refusals::found)
                        .map(kept -> page(served, kept.courtCase())))
                .chain(page -> Templates.certificate(page).createUni())
                .map(html -> new Composed(html, TITLE));
    }

    @Override
    public Uni<Void> enter(UUID notice, Sha256 digest) {
        return served(notice).chain(served -> {
            var subject = served.service().of();
            var made = new ServiceEvent.ServiceCertified(
                    subject, digest, Actor.court().at(clock.now()));
            return docket.append(subject.caseId(), List.of(made));
        });
    }

    private Uni<Served> served(UUID notice) {
        return rows.brought(notice)
                .map(Refusals::found)
                .chain(brought -> desk.file(brought.caseId())
                        .map(file -> Refusals.found(file.all().stream()
                                .filter(served -> notice.equals(served.notice()))
                                .findFirst())));
    }

    private CertificatePage page(Served served, CourtCase courtCase) {
        var service = served.service();
        var party = served.party().party();
        var effect = service.effect().orElseThrow();
        return new CertificatePage(
                words.court(),
                Objects.requireNonNull(courtCase.acceptance()).number().render(),
                words.of("cause", courtCase.filing().cause()),
                words.of("instrument", service.of().instrument()),
                time(served.issued().startsAt()),
                words.of("capacity", party.role()),
                party.name(),
                consent(service.consent()),
                words.time(served.issued().at()),
                time(served.arrivedAt()),
                service.provedArrival()
                        .map(proved -> words.time(proved.at()) + "（" + proved.proof() + "）")
                        .orElse(null),
                time(served.acknowledgedAt()),
                words.time(effect.at()),
                words.of("effect", effect.ground()) + "（" + words.article(effect.basis()) + "）",
                words.zone());
    }

    private @Nullable String time(@Nullable Instant at) {
        return Optional.ofNullable(at).map(words::time).orElse(null);
    }

    private String consent(ServiceConsent consent) {
        return switch (consent) {
            case ServiceConsent.Confirmed(var at) -> "同意电子送达并确认以本平台账户为送达地址（" + words.time(at) + "）";
            case ServiceConsent.Open open -> "未事先确认";
            case ServiceConsent.Refused refused -> "不同意电子送达";
        };
    }
}
