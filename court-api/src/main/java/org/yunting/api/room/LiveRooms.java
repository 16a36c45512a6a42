package org.yunting.api.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yunting.law.kernel.HearingId;

/** The rooms that have lines or media in this process. */
@ApplicationScoped
class LiveRooms {
    private final Map<HearingId, LiveRoom> rooms = new ConcurrentHashMap<>();

    LiveRoom of(HearingId hearing) {
        return rooms.computeIfAbsent(hearing, LiveRoom::new);
    }

    Optional<LiveRoom> find(HearingId hearing) {
        return Optional.ofNullable(rooms.get(hearing));
    }

    Collection<LiveRoom> all() {
        return List.copyOf(rooms.values());
    }

    /** Lets go of a room that has neither lines nor media. */
    void forgetIfIdle(LiveRoom room) {
        if (room.isIdle()) {
            rooms.remove(room.hearing(), room);
        }
    }

    void forget(HearingId hearing) {
        rooms.remove(hearing);
    }
}
