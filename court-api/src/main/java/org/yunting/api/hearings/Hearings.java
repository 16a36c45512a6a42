package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yunting.api.contract.Cursor;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.ProcedureGuide;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** The hearings of the court. Every method runs on the session of the caller's transaction. */
public interface Hearings {
    /** A hearing as it was kept, with the version that a change rests on. */
    record Kept(Hearing hearing, Caption caption, long version) {
        /** The order the procedure of the case gives this hearing. */
        public ProcedureGuide guide() {
            return ProcedureGuide.of(caption.procedure(), hearing.roll());
        }
    }

    /** What stands above everything about a hearing: the case. */
    record Caption(String caseNumber, String cause, ProcedureKind procedure) {}

    Uni<Optional<Kept>> find(HearingId hearing);

    /** Hearings of a case, the earliest first. */
    Uni<List<Kept>> of(CaseId caseId);

    /** Hearings somebody is summoned to and that have not ended, the next first. */
    Uni<List<Kept>> of(PersonId person, Cursor after, int limit);

    /** Hearings somebody was summoned to that were called off and would begin after that time, the next first. */
    Uni<List<Kept>> calledOff(PersonId person, Instant after);

    /** Hearings of the whole court that are on, whenever they began, and those that begin within that time, whatever became of them; the first to begin first. */
    Uni<List<Kept>> onOrBetween(Instant from, Instant until, int most);

    /** Hearings of a judge that are on, whenever they began, and those yet to begin that are set for that time; the first to begin first. */
    Uni<List<Hearing>> presidedBy(PersonId judge, Instant from, Instant until);

    /** Times at which any of these persons is taken by a hearing that has not ended. */
    Uni<List<Hearing>> taking(List<PersonId> persons, Instant from, Instant until);

    Uni<Void> add(Hearing hearing, Instant scheduledAt);

    /** Stores what became of a hearing; fails with {@code stale-version} if somebody else changed it since. */
    Uni<Kept> store(Hearing hearing, Kept before);
}
