package org.yunting.api.demo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.database.Transactions;
import org.yunting.api.demo.DemoStory.Cast;
import org.yunting.law.kernel.CaseId;

/**
 * Tells the demonstration into an empty database before the court opens, and only what people could do happens. Each chapter is one transaction that also
 * remembers it as told: a court killed while telling goes on at the next start with the chapter that broke off.
 */
@ApplicationScoped
public class TellDemonstration {
    private static final Logger LOG = Logger.getLogger(TellDemonstration.class);
    private static final int AFTER_THE_CLOCK = 3000;
    private static final String BEGINNING = "beginning";

    private final CourtParticulars court;
    private final DemoPeople people;
    private final FoundingCase foundingCase;
    private final List<DemoChapter> chapters;
    private final DemoChapterRows rows;
    private final Transactions transactions;
    private final CourtClock clock;

    TellDemonstration(
            CourtParticulars court,
            DemoPeople people,
            FoundingCase foundingCase,
            Instance<DemoChapter> chapters,
            DemoChapterRows rows,
            Transactions transactions,
            CourtClock clock) {
        this.court = court;
        this.people = people;
        this.foundingCase = foundingCase;
        this.chapters = chapters.stream()
                .sorted(Comparator.comparingInt(DemoChapter::order))
                .toList();
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    void atStart(@Observes @Priority(AFTER_THE_CLOCK) StartupEvent start) throws Throwable {
        var accounts = court.demo().accounts();
        if (court.demo().enabled() && accounts.isPresent()) {
            VertxContextSupport.subscribeAndAwait(() -> tell(accounts.get()));
        }
    }

    /** Tells what has not been told yet. */
    Uni<Void> tell(Path accounts) {
        return rows.told()
                .chain(told -> isOurs(told)
                        .chain(ours ->
                                ours ? goOn(accounts, told) : Uni.createFrom().voidItem()));
    }

    /** A court that has cases which no demonstration brought is left alone. */
    private Uni<Boolean> isOurs(Map<String, CaseId> told) {
        return told.isEmpty() ? rows.isCourtEmpty() : Uni.createFrom().item(true);
    }

    private Uni<Void> goOn(Path accounts, Map<String, CaseId> told) {
        var untold = chapters.stream()
                .filter(chapter -> !told.containsKey(chapter.key()))
                .toList();
        if (untold.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var time = new StoryTime(clock);
        return people.register(accounts)
                .chain(cast -> beginning(cast, told, time).map(caseId -> new DemoStory(cast, caseId, time)))
                .chain(story -> tellInTurn(untold, story))
                .invoke(() -> LOG.info("the demonstration has been told"))
                // What is missing will be told at the next start; meanwhile the court opens with what there is.
                .onFailure()
                .invoke(failure -> LOG.error("the demonstration broke off", failure))
                .onFailure()
                .recoverWithNull()
                .eventually(time::backToPresent);
    }

    private Uni<CaseId> beginning(Cast cast, Map<String, CaseId> told, StoryTime time) {
        var begun = told.get(BEGINNING);
        return begun == null
                ? transactions.inOne(() -> foundingCase.begin(cast, time).call(caseId -> rows.add(BEGINNING, caseId)))
                : Uni.createFrom().item(begun);
    }

    private Uni<Void> tellInTurn(List<DemoChapter> untold, DemoStory story) {
        Uni<Void> telling = Uni.createFrom().voidItem();
        for (var chapter : untold) {
            telling = telling.chain(() -> chapter.sendFiles(story))
                    .chain(() -> transactions.inOne(
                            () -> chapter.tell(story).chain(() -> rows.add(chapter.key(), story.caseId()))));
        }
        return telling;
    }
}
