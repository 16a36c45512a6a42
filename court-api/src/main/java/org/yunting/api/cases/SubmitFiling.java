package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.consent.DecideConsent;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.Appointments;
import org.yunting.api.problem.Refusals;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.cases.CourtCode;
import org.yunting.law.cases.FilingReceipt;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Outcome.Granted;

/** Files a draft: a case begins, with a dated receipt at once, and whoever filed online has chosen online for the filing (OLR 4(1)). */
@ApplicationScoped
public class SubmitFiling {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final FilingDrafts drafts;
    private final Cases cases;
    private final NumberSeries numbers;
    private final NamedParties namedParties;
    private final Appointments appointments;
    private final DecideConsent consent;
    private final FilingDigests digests;
    private final Bench bench;

    SubmitFiling(
            FilingDrafts drafts,
            Cases cases,
            NumberSeries numbers,
            NamedParties namedParties,
            Appointments appointments,
            DecideConsent consent,
            FilingDigests digests,
            Bench bench) {
        this.drafts = drafts;
        this.cases = cases;
        this.numbers = numbers;
        this.namedParties = namedParties;
        this.appointments = appointments;
        this.consent = consent;
        this.digests = digests;
        this.bench = bench;
    }

    public Uni<FilingReceiptView> submit(UUID draft, Person owner, @Nullable IfMatch version) {
        return bench.transactions()
                .inOne(() -> drafts.find(draft, owner.id())
                        .map(Refusals::found)
                        .chain(found -> {
                            IfMatch.require(version, found.version());
                            var act = new Actor(owner.id(), Capacity.PLAINTIFF).at(bench.now());
                            return receive(found, act).chain(filed -> begin(found, filed, owner, act));
                        })
                        .map(FilingReceiptView::of));
    }

    private Uni<Granted<CourtCase>> receive(FilingDraft draft, Act act) {
        return receiptNumber(act.at()).map(number -> {
            var receipt = new FilingReceipt(number, act.at(), digests.of(draft.content()));
            var reception = new CourtCase.Reception(new CaseId(bench.newId()), court(), receipt);
            return Refusals.granted(
                    CourtCase.file(reception, draft.content().toFiling(draft.cause()), bench.calendar(), act));
        });
    }

    private Uni<CourtCase> begin(FilingDraft draft, Granted<CourtCase> filed, Person owner, Act act) {
        var next = filed.next();
        return cases.add(new KeptCase(next, act.at(), 1))
                .chain(() -> namedParties.enter(next, owner))
                .call(() -> appointments.add(next.id(), owner.id(), Capacity.PLAINTIFF, act.at()))
                .call(() -> bench.docket().append(next.id(), filed.events()))
                .chain(plaintiff -> consent.actedOnline(next.id(), plaintiff, Stage.FILING, act))
                .chain(() -> drafts.remove(draft))
                .map(PrepareFiling::stillThere)
                .replaceWith(next);
    }

    private Uni<String> receiptNumber(Instant now) {
        var day = bench.calendar().dateOf(now).format(DAY);
        return numbers.next(court().value(), "receipt", day)
                .map(serial -> day + "-" + String.format(Locale.ROOT, "%04d", serial));
    }

    private CourtCode court() {
        return new CourtCode(bench.court().code());
    }
}
