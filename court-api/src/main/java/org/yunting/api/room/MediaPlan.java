package org.yunting.api.room;

import java.util.Map;
import org.yunting.law.kernel.PersonId;
import org.yunting.media.colibri2.ForceMute;
import org.yunting.media.conference.EndpointId;

/**
 * Who should be heard and seen in a room, as its state has it: with which endpoint, and what the court has muted. Running media is brought in line
 * with the plan after every change, so that no order of events and no restart can leave somebody on the air who was sent out.
 */
record MediaPlan(Map<PersonId, Seat> seats) {
    /**
     * Somebody's place on the bridge.
     *
     * @param line without one, an endpoint that is there stays, and one that is not is not brought in
     */
    record Seat(EndpointId endpoint, ForceMute muted, Line line) {}

    /** Whether the person can be reached at the moment. */
    enum Line {
        UP,
        DOWN
    }

    MediaPlan {
        seats = Map.copyOf(seats);
    }
}
