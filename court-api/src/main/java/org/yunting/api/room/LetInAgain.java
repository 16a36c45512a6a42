package org.yunting.api.room;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Tries again for whom the bridge had no place. In their own room that is done whenever somebody goes; of other rooms on the same bridge nobody tells. */
@ApplicationScoped
class LetInAgain {
    private final LiveRooms live;
    private final TellRoom tellRoom;

    LetInAgain(LiveRooms live, TellRoom tellRoom) {
        this.live = live;
        this.tellRoom = tellRoom;
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void everywhere() {
        live.all().forEach(tellRoom::letInAgain);
    }
}
