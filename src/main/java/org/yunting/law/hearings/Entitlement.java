package org.yunting.law.hearings;

import java.util.Optional;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.PersonId;

/** Who holds which acts in one hearing. The roll decides, not what an actor says of themselves. */
record Entitlement(PersonId presiding, Roll roll) {
    /** Why an act in this hand is not this actor's; empty if it is. */
    Optional<HearingRefusal> refusalTo(Actor actor, HearingAct.Hand hand) {
        return switch (hand) {
            case COURT -> unless(actor.capacity() == Capacity.COURT, HearingRefusal.HEARING_ACT_OF_THE_COURT);
            case SUMMONED -> unless(isOnRoll(actor), HearingRefusal.HEARING_NOT_SUMMONED);
            case PARTY ->
                unless(isOnRoll(actor) && actor.capacity().isParty(), HearingRefusal.HEARING_ACT_OF_THE_PARTIES);
            case PARTICIPANT ->
                unless(
                        isOnRoll(actor) && actor.capacity().isParticipant(),
                        HearingRefusal.HEARING_ACT_OF_THE_PARTICIPANTS);
            case APART -> unless(isApart(actor), HearingRefusal.HEARING_NO_PRIVATE_ROOM);
            case PRESIDING_JUDGE -> unless(isPresiding(actor), HearingRefusal.HEARING_NOT_PRESIDING);
            case BENCH ->
                unless(
                        isPresiding(actor) || (actor.capacity() == Capacity.CLERK && isOnRoll(actor)),
                        HearingRefusal.HEARING_ACT_OF_THE_BENCH);
        };
    }

    private boolean isPresiding(Actor actor) {
        return actor.is(presiding) && actor.capacity() == Capacity.JUDGE;
    }

    private boolean isApart(Actor actor) {
        return actor.person() != null
                && roll.find(actor.person())
                        .filter(appearance -> appearance.privateRoom() != null)
                        .isPresent();
    }

    private boolean isOnRoll(Actor actor) {
        return actor.person() != null
                && roll.find(actor.person())
                        .filter(appearance -> appearance.capacity() == actor.capacity())
                        .isPresent();
    }

    private static Optional<HearingRefusal> unless(boolean entitled, HearingRefusal refusal) {
        return entitled ? Optional.empty() : Optional.of(refusal);
    }
}
