package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.contract.Cursor;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.contract.Page;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.law.cases.Filing;
import org.yunting.law.cases.FilingCheck;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.kernel.Violation;

/** A person prepares a filing: starts a draft, saves it from any device, asks what is still missing, discards it. */
@ApplicationScoped
public class PrepareFiling {
    private static final String FIRST_STEP = "parties";

    private final FilingDrafts drafts;
    private final Transactions transactions;
    private final CourtClock clock;
    private final CourtCalendar calendar;
    private final Ids ids;

    PrepareFiling(FilingDrafts drafts, Transactions transactions, CourtClock clock, CourtCalendar calendar, Ids ids) {
        this.drafts = drafts;
        this.transactions = transactions;
        this.clock = clock;
        this.calendar = calendar;
        this.ids = ids;
    }

    public Uni<FilingDraft> start(Filing.Cause cause, Person owner) {
        var now = clock.now();
        var draft = new FilingDraft(ids.next(), cause, FIRST_STEP, FilingContent.EMPTY, now, now, 1);
        return transactions.inOne(() -> drafts.add(draft, owner.id()).replaceWith(draft));
    }

    public Uni<FilingDraft> read(UUID id, Person owner) {
        return drafts.find(id, owner.id()).map(Refusals::found);
    }

    public Uni<Page<FilingDraft>> list(Person owner, @Nullable String cursor, int limit) {
        return drafts.of(owner.id(), Cursor.newestFirst(cursor), limit + 1)
                .map(found -> Page.cut(found, limit, draft -> new Cursor(draft.createdAt(), draft.id())));
    }

    /** The draft as it now stands. */
    public record Change(String step, FilingContent content) {}

    public Uni<FilingDraft> save(UUID id, Change change, Person owner, @Nullable IfMatch version) {
        return transactions.inOne(() -> read(id, owner).chain(draft -> {
            IfMatch.require(version, draft.version());
            var saved = new FilingDraft(
                    draft.id(),
                    draft.cause(),
                    change.step(),
                    change.content(),
                    draft.createdAt(),
                    clock.now(),
                    draft.version() + 1);
            return drafts.store(saved, draft.version())
                    .map(PrepareFiling::stillThere)
                    .replaceWith(saved);
        }));
    }

    public Uni<Void> discard(UUID id, Person owner) {
        return transactions.inOne(() -> read(id, owner).chain(drafts::remove).map(PrepareFiling::stillThere));
    }

    /** What still keeps the draft from being filed. */
    public Uni<List<Violation>> check(UUID id, Person owner) {
        return read(id, owner)
                .map(draft ->
                        FilingCheck.violations(draft.content().toFiling(draft.cause()), calendar.dateOf(clock.now())));
    }

    static @Nullable Void stillThere(boolean was) {
        if (!was) {
            throw Problem.of(CommonProblem.STALE_VERSION).asException();
        }
        return null;
    }
}
