package org.yunting.api.records;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.Hearings;
import org.yunting.api.identity.Person;
import org.yunting.api.participants.ParticipantDoor;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Timeline;
import org.yunting.law.hearings.HearingState;
import org.yunting.law.hearings.Interpreting;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.CaseAct;
import org.yunting.law.records.Sitting;
import org.yunting.law.records.Sitting.Session;

/** Finds the hearing a record is of, for whoever may have to do with it. Call it inside the transaction of the use case. */
@ApplicationScoped
class RecordDesk {
    /** By these somebody comes into the room. */
    private static final Set<String> ARRIVALS = Set.of("bench-entered", "person-admitted", "witness-called");

    private final HearingDesk hearings;
    private final CaseAuthorities authorities;
    private final ParticipantDoor door;
    private final Timeline timeline;

    RecordDesk(HearingDesk hearings, CaseAuthorities authorities, ParticipantDoor door, Timeline timeline) {
        this.hearings = hearings;
        this.authorities = authorities;
        this.door = door;
        this.timeline = timeline;
    }

    /** A hearing as its record sees it. */
    record Heard(Hearings.Kept hearing, Sitting sitting) {}

    /** The same, and who asks. */
    record Called(Hearings.Kept hearing, Sitting sitting, Actor actor) {}

    /** @return fails with {@code not-found} without standing in the case, with the law's refusal before the identity is verified */
    Uni<Called> call(HearingId hearing, Person person) {
        return hearings.find(hearing)
                .map(Refusals::found)
                .chain(kept -> authorities
                        .actor(kept.hearing().booking().caseId(), person, CaseAct.ENTER_HEARING)
                        .chain(actor -> heard(kept).map(heard -> new Called(kept, heard.sitting(), actor))));
    }

    /** For whoever came with a code, also after they were dismissed. */
    Uni<Called> call(String pass) {
        return door.reader(pass)
                .chain(holder -> heard(holder.hearing())
                        .map(heard ->
                                new Called(heard.hearing(), heard.sitting(), actor(heard.hearing(), holder.person()))));
    }

    private static Actor actor(Hearings.Kept kept, PersonId person) {
        return new Actor(
                person, kept.hearing().roll().find(person).orElseThrow().capacity());
    }

    /** The hearing for the court itself, whoever asks. */
    Uni<Heard> heard(HearingId hearing) {
        return hearings.find(hearing).map(Refusals::found).chain(this::heard);
    }

    Uni<Heard> heard(Hearings.Kept kept) {
        return timeline.concerned(kept.hearing().booking().id(), ARRIVALS)
                .map(arrived -> new Heard(kept, sitting(kept, arrived)));
    }

    private static Sitting sitting(Hearings.Kept kept, Set<PersonId> arrived) {
        var hearing = kept.hearing();
        var people = hearing.roll().appearances().stream()
                .map(one -> new Sitting.Participant(
                        one.person(),
                        one.capacity(),
                        arrived.contains(one.person()),
                        one.interpreting().map(Interpreting::listener).orElse(null)))
                .toList();
        return new Sitting(
                hearing.booking().caseId(),
                hearing.booking().id(),
                hearing.presiding(),
                people,
                session(hearing.state()));
    }

    private static Session session(HearingState state) {
        return switch (state) {
            case HearingState.Scheduled s -> Session.NOT_OPENED;
            case HearingState.WaitingRoomOpen s -> Session.NOT_OPENED;
            case HearingState.Vacated s -> Session.NOT_OPENED;
            case HearingState.InSession s -> Session.UNDER_WAY;
            case HearingState.Paused s -> Session.UNDER_WAY;
            case HearingState.Adjourned s -> Session.OVER;
            case HearingState.Closed s -> Session.OVER;
        };
    }
}
