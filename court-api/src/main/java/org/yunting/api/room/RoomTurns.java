package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.OwnContext;
import org.yunting.law.kernel.HearingId;

/**
 * Lets what happens in one room happen one after the other, whichever socket, timer or bridge it comes from. Rooms do not wait for each other.
 */
@ApplicationScoped
class RoomTurns {
    private final OwnContext context;
    /** Turns that wait, by room; a room is present exactly while one of its turns runs. Guarded by itself. */
    private final Map<HearingId, Queue<Runnable>> waiting = new HashMap<>();

    RoomTurns(OwnContext context) {
        this.context = context;
    }

    /** The work, when it is its turn. It is queued on subscription, and its turn ends when it succeeds or fails. */
    <T> Uni<T> take(HearingId room, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .emitter(result -> queue(
                        room,
                        () -> context.run(work)
                                .onTermination()
                                .invoke(() -> next(room))
                                .subscribe()
                                .with(result::complete, result::fail)));
    }

    private void queue(HearingId room, Runnable turn) {
        synchronized (waiting) {
            var others = waiting.get(room);
            if (others != null) {
                others.add(turn);
                return;
            }
            waiting.put(room, new ArrayDeque<>());
        }
        turn.run();
    }

    private void next(HearingId room) {
        @Nullable Runnable turn;
        synchronized (waiting) {
            var others = waiting.get(room);
            turn = others == null ? null : others.poll();
            if (turn == null) {
                waiting.remove(room);
                return;
            }
        }
        turn.run();
    }
}
