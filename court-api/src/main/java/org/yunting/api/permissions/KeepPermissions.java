package org.yunting.api.permissions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.parties.Parties;
import org.yunting.api.parties.PartyEntry;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.parties.CaseAct;
import org.yunting.law.permissions.PermissionId;
import org.yunting.law.permissions.PermissionRegister;

/** Judge and clerk read the register of a case, note in it, and correct what stands there. */
@ApplicationScoped
class KeepPermissions {
    private final Permissions permissions;
    private final Parties parties;
    private final CaseAuthorities authorities;
    private final Docket docket;
    private final CourtCalendar calendar;
    private final CourtClock clock;
    private final Ids ids;
    private final Transactions transactions;

    KeepPermissions(
            Permissions permissions,
            Parties parties,
            CaseAuthorities authorities,
            Docket docket,
            CourtCalendar calendar,
            CourtClock clock,
            Ids ids,
            Transactions transactions) {
        this.permissions = permissions;
        this.parties = parties;
        this.authorities = authorities;
        this.docket = docket;
        this.calendar = calendar;
        this.clock = clock;
        this.ids = ids;
        this.transactions = transactions;
    }

    /** @param on the day for which it is answered what follows; today if absent */
    Uni<PermissionView> read(CaseId caseId, @Nullable LocalDate on, Person reader) {
        var day = on == null ? today() : on;
        return transactions.reading(() -> authorities
                .actor(caseId, reader, CaseAct.KEEP_PERMISSIONS)
                .chain(actor -> parties.of(caseId))
                .chain(entries -> permissions.of(caseId).map(register -> view(register, entries, day))));
    }

    Uni<PermissionView> note(CaseId caseId, PermissionWanted wanted, Person person) {
        return transactions.inOne(() -> authorities
                .actor(caseId, person, CaseAct.KEEP_PERMISSIONS)
                .chain(actor -> parties.of(caseId)
                        .chain(entries -> permissions
                                .ofForChange(caseId)
                                .map(register ->
                                        Refusals.granted(decide(register, wanted, entries, actor.at(clock.now()))))
                                .call(granted -> permissions.add(
                                        caseId, granted.next().entries().getLast()))
                                .call(granted -> docket.append(caseId, granted.events()))
                                .map(granted -> view(granted.next(), entries, today())))));
    }

    private Outcome<PermissionRegister> decide(
            PermissionRegister register, PermissionWanted wanted, List<PartyEntry> entries, Act act) {
        var id = new PermissionId(ids.next());
        var content = wanted.content(entries);
        var corrected = wanted.corrects();
        return corrected == null
                ? register.note(id, content, act)
                : register.correct(new PermissionId(corrected), id, content, act);
    }

    private LocalDate today() {
        return calendar.dateOf(clock.now());
    }

    private static PermissionView view(PermissionRegister register, List<PartyEntry> entries, LocalDate day) {
        return PermissionView.of(register, Abodes.of(entries), day);
    }
}
