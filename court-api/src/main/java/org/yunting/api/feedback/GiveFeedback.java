package org.yunting.api.feedback;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Keys;
import org.yunting.api.database.Transactions;
import org.yunting.api.feedback.FeedbackRows.Said;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.identity.Person;
import org.yunting.api.participants.ParticipantDoor;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.Feedback;
import org.yunting.law.hearings.Feedback.Grade;
import org.yunting.law.hearings.HearingBasis;
import org.yunting.law.hearings.HearingRefusal;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;

/** Somebody says how a hearing was, once. Nothing of it is on the timeline or in the ledger: it is no act of the case. */
@ApplicationScoped
class GiveFeedback {
    private final FeedbackRows rows;
    private final HearingDesk hearings;
    private final CaseAuthorities authorities;
    private final ParticipantDoor door;
    private final Transactions transactions;
    private final CourtClock clock;

    GiveFeedback(
            FeedbackRows rows,
            HearingDesk hearings,
            CaseAuthorities authorities,
            ParticipantDoor door,
            Transactions transactions,
            CourtClock clock) {
        this.rows = rows;
        this.hearings = hearings;
        this.authorities = authorities;
        this.door = door;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Void> give(HearingId hearing, Person person, FeedbackWanted wanted) {
        return transactions.inOne(() -> hearings.find(hearing)
                .map(Refusals::found)
                .call(kept -> authorities.of(kept.hearing().booking().caseId(), person))
                .chain(kept -> keep(kept, person.id(), wanted)));
    }

    /** Also after somebody was dismissed, with the last pass that they were given. */
    Uni<Void> giveByPass(String pass, FeedbackWanted wanted) {
        return transactions.inOne(() -> door.reader(pass)
                .chain(holder -> hearings.find(holder.hearing())
                        .map(Refusals::found)
                        .chain(kept -> keep(kept, holder.person(), wanted))));
    }

    private Uni<Void> keep(Kept kept, PersonId person, FeedbackWanted wanted) {
        Refusals.granted(new Feedback(kept.hearing()).give(actor(kept, person), wanted.words()));
        var said =
                new Said(grade(wanted.heard()), grade(wanted.understood()), grade(wanted.respected()), wanted.words());
        return rows.add(kept.hearing().booking().id(), person, said, clock.now())
                .invoke(first -> {
                    if (!first) {
                        throw Problem.of(FeedbackProblem.FEEDBACK_GIVEN).asException();
                    }
                })
                .replaceWithVoid();
    }

    static Actor actor(Kept kept, PersonId person) {
        var capacity = kept.hearing().roll().find(person).map(Appearance::capacity);
        return new Actor(
                person,
                capacity.orElseThrow(
                        () -> Problem.of(Refusal.of(HearingRefusal.HEARING_NOT_SUMMONED, HearingBasis.ATTENDANCE))
                                .asException()));
    }

    private static Grade grade(String key) {
        return Keys.constant(Grade.class, key);
    }
}
