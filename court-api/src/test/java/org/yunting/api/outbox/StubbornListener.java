package org.yunting.api.outbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.yunting.law.kernel.CaseId;

/** Somebody to be told who does not take the first telling of anything, and remembers every attempt. Deaf until asked to listen. */
@ApplicationScoped
class StubbornListener implements Consumer {
    private final List<CourtEvent> attempts = new CopyOnWriteArrayList<>();
    private final List<CourtEvent> taken = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<UUID, Boolean> refused = new ConcurrentHashMap<>();
    private volatile boolean listening;

    @Override
    public String name() {
        return "stubborn-listener";
    }

    @Override
    public boolean wants(CourtEvent event) {
        return listening && event.caseId() != null;
    }

    @Override
    public Uni<Void> accept(CourtEvent event) {
        attempts.add(event);
        if (refused.putIfAbsent(event.id(), true) == null) {
            return Uni.createFrom().failure(new IllegalStateException("not yet"));
        }
        taken.add(event);
        return Uni.createFrom().voidItem();
    }

    void listens(boolean whether) {
        listening = whether;
    }

    List<String> attemptsOn(CaseId caseId) {
        return kinds(attempts, caseId);
    }

    List<String> takenOf(CaseId caseId) {
        return kinds(taken, caseId);
    }

    private static List<String> kinds(List<CourtEvent> events, CaseId caseId) {
        return events.stream()
                .filter(event -> caseId.equals(event.caseId()))
                .map(CourtEvent::kind)
                .toList();
    }
}
