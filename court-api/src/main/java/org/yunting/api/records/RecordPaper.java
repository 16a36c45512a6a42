package org.yunting.api.records;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.hearings.Hearings;
import org.yunting.api.identity.Persons;
import org.yunting.api.papers.PaperKind;
import org.yunting.api.papers.PaperSource;
import org.yunting.api.timeline.Docket;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.records.RecordEvent;
import org.yunting.law.records.Sitting;

/** The sealed record of a hearing on paper. */
@ApplicationScoped
class RecordPaper implements PaperSource {
    private final WrittenRecords records;
    private final RecordDesk desk;
    private final Persons persons;
    private final SetRecord setRecord;
    private final Docket docket;
    private final CourtClock clock;

    RecordPaper(
            WrittenRecords records,
            RecordDesk desk,
            Persons persons,
            SetRecord setRecord,
            Docket docket,
            CourtClock clock) {
        this.records = records;
        this.desk = desk;
        this.persons = persons;
        this.setRecord = setRecord;
        this.docket = docket;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance record(RecordPage page);
    }

    /** Under which a browser keeps it. */
    static String fileName(Hearings.Kept hearing) {
        return hearing.caption().caseNumber() + " 庭审笔录.pdf";
    }

    @Override
    public PaperKind kind() {
        return PaperKind.HEARING_RECORD;
    }

    @Override
    public Uni<Composed> compose(UUID hearing) {
        return desk.heard(new HearingId(hearing))
                .chain(heard -> records.of(heard.sitting())
                        .chain(kept -> persons.findAll(people(heard.sitting()))
                                .map(known -> setRecord.page(kept.record(), heard.hearing(), known))))
                .chain(page -> Templates.record(page).createUni())
                .map(html -> new Composed(html, "庭审笔录"));
    }

    @Override
    public Uni<Void> enter(UUID hearing, Sha256 digest) {
        return desk.heard(new HearingId(hearing)).chain(heard -> {
            var subject = new RecordEvent.Subject(
                    heard.sitting().caseId(), heard.sitting().hearing());
            var made = new RecordEvent.RecordPaperMade(
                    subject, digest, Actor.court().at(clock.now()));
            return docket.append(subject.caseId(), List.of(made));
        });
    }

    private static List<PersonId> people(Sitting sitting) {
        return sitting.people().stream().map(Sitting.Participant::person).toList();
    }
}
