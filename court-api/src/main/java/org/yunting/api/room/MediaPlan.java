package org.yunting.api.room;

import java.util.HashMap;
import java.util.Map;
import org.yunting.law.kernel.PersonId;
import org.yunting.media.colibri2.ForceMute;
import org.yunting.media.conference.ConferenceFocus.Part;
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
    record Seat(EndpointId endpoint, Part part, ForceMute muted, Line line) {
        /** Of somebody who looks on: offered nothing to send on, and what comes all the same the bridge does not take. */
        static Seat looksOn(EndpointId endpoint) {
            return new Seat(endpoint, Part.LISTENS, new ForceMute(true, true), Line.UP);
        }
    }

    /** Whether the person can be reached at the moment. */
    enum Line {
        UP,
        DOWN
    }

    MediaPlan {
        seats = Map.copyOf(seats);
    }

    /** The same, and others besides. */
    MediaPlan and(Map<PersonId, Seat> others) {
        var all = new HashMap<>(others);
        all.putAll(seats);
        return new MediaPlan(all);
    }
}
