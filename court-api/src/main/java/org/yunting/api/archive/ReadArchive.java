package org.yunting.api.archive;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.archive.SearchRows.Found;
import org.yunting.api.archive.SearchRows.Sought;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.contract.Cursor;
import org.yunting.api.contract.Page;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.CaseAct;

/** Reads files and searches among them. A search shows the files of the cases in which the reader is judge or clerk. */
@ApplicationScoped
class ReadArchive {
    private final ArchiveDesk desk;
    private final SearchRows rows;
    private final CaseAuthorities authorities;
    private final Transactions transactions;
    private final CourtClock clock;

    ReadArchive(
            ArchiveDesk desk,
            SearchRows rows,
            CaseAuthorities authorities,
            Transactions transactions,
            CourtClock clock) {
        this.desk = desk;
        this.rows = rows;
        this.authorities = authorities;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is looked for. */
    record Wanted(
            @Nullable String words,
            @Nullable Integer year,
            @Nullable String cause,
            @Nullable String retention,
            @Nullable String cursor,
            int limit) {}

    /** A file among those found. */
    public record ArchivedFile(
            UUID caseId,
            @Nullable String number,
            String cause,
            String plaintiff,
            String defendant,
            String state,
            String retention,
            @Nullable String until,
            boolean held,
            String confirmedAt) {}

    Uni<ArchiveView> ofCase(CaseId caseId, Person reader) {
        return transactions.reading(() -> authorities
                .actor(caseId, reader, CaseAct.KEEP_FILE)
                .chain(actor -> desk.view(caseId, actor.at(clock.now()))));
    }

    Uni<Page<ArchivedFile>> search(Wanted wanted, Person reader) {
        var sought = new Sought(
                reader.id(),
                Optional.ofNullable(wanted.words()).map(String::strip).filter(words -> !words.isEmpty()),
                Optional.ofNullable(wanted.year()),
                Optional.ofNullable(wanted.cause()),
                Optional.ofNullable(wanted.retention()),
                Cursor.newestFirst(wanted.cursor()),
                wanted.limit() + 1);
        return transactions
                .reading(() -> rows.search(sought))
                .map(found -> Page.cut(found, wanted.limit(), Found::cursor).map(Found::file));
    }
}
