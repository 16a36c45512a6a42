package org.yunting.api.notices;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.contract.Cursor;
import org.yunting.api.contract.Page;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.problem.Refusals;

/** A person reads their notices. */
@ApplicationScoped
public class Inbox {
    private final NoticeRows notices;
    private final Transactions transactions;
    private final CourtClock clock;

    Inbox(NoticeRows notices, Transactions transactions, CourtClock clock) {
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Uni<Page<Notice>> read(Person person, @Nullable String cursor, int limit) {
        return notices.of(person.id(), Cursor.newestFirst(cursor), limit + 1)
                .map(found -> Page.cut(found, limit, notice -> new Cursor(notice.at(), notice.id())));
    }

    public Uni<Notice> markRead(UUID notice, Person person) {
        return transactions.inOne(() -> notices.markRead(notice, person.id(), clock.now())
                .chain(() -> notices.find(notice, person.id()))
                .map(Refusals::found));
    }
}
