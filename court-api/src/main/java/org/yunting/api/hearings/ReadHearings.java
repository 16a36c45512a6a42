package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Cursor;
import org.yunting.api.contract.Page;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.parties.CaseAct;

/** Reads hearings for whoever may see their case. */
@ApplicationScoped
public class ReadHearings {
    private final Hearings hearings;
    private final HearingCases cases;
    private final CaseAuthorities authorities;
    private final Transactions transactions;

    ReadHearings(Hearings hearings, HearingCases cases, CaseAuthorities authorities, Transactions transactions) {
        this.hearings = hearings;
        this.cases = cases;
        this.authorities = authorities;
        this.transactions = transactions;
    }

    public Uni<HearingView> read(HearingId hearing, Person reader) {
        return transactions.reading(() -> view(hearing, reader));
    }

    public Uni<List<HearingView>> ofCase(CaseId caseId, Person reader) {
        return transactions.reading(() -> authorities
                .actor(caseId, reader, CaseAct.VIEW_CASE)
                .chain(() -> hearings.of(caseId))
                .chain(found -> views(found, reader)));
    }

    /** Hearings the reader is summoned to and that have not ended, the next first. */
    public Uni<Page<HearingView>> mine(Person reader, @Nullable String cursor, int limit) {
        var after = Cursor.oldestFirst(cursor);
        return transactions.reading(() -> hearings.of(reader.id(), after, limit + 1)
                .chain(found -> views(found, reader))
                .map(views -> Page.cut(views, limit, view -> new Cursor(view.startsAt(), view.id()))));
    }

    /** Hearings the reader was summoned to that were called off, as long as their time has not come, the next first. */
    Uni<List<HearingView>> calledOff(Person reader, Instant now) {
        return transactions.reading(() -> hearings.calledOff(reader.id(), now).chain(found -> views(found, reader)));
    }

    /** In the transaction of a use case: the hearing as it now stands. */
    public Uni<HearingView> view(HearingId hearing, Person reader) {
        return visible(hearing, reader).chain(kept -> view(kept, reader));
    }

    /** The hearing, if the reader may see its case; fails with {@code not-found} if not. */
    Uni<Kept> visible(HearingId hearing, Person reader) {
        return hearings.find(hearing)
                .map(Refusals::found)
                .call(kept -> authorities.actor(kept.hearing().booking().caseId(), reader, CaseAct.VIEW_CASE));
    }

    Uni<HearingView> view(Kept kept, Person reader) {
        return cases.readiness(kept.hearing().booking().id())
                .map(readiness -> new HearingViewer(kept, readiness, reader.id()).view());
    }

    private Uni<List<HearingView>> views(List<Kept> found, Person reader) {
        Uni<List<HearingView>> views = Uni.createFrom().item(new ArrayList<>());
        for (var kept : found) {
            views = views.call(seen -> view(kept, reader).invoke(seen::add));
        }
        return views;
    }
}
