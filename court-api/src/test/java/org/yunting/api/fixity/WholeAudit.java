package org.yunting.api.fixity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Someone.clerkChen;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;

/** An audit from its beginning to its end, without the pauses that the court makes between slices; and somebody with the keys to the store. */
final class WholeAudit {
    private WholeAudit() {}

    /** Everything a whole new audit finds, as {@code kind subject}. */
    static Set<String> faultsFound(AuditSlice slice) {
        workOff(slice);
        expect(clerkChen().asks().post("/api/fixity/audits"), 202);
        workOff(slice);
        var newest = read(clerkChen(), "/api/fixity/audits");
        List<String> kinds = newest.getList("items[0].faults.kind");
        List<String> subjects = newest.getList("items[0].faults.subject");
        var faults = new HashSet<String>();
        for (int i = 0; i < kinds.size(); i++) {
            faults.add(kinds.get(i) + " " + subjects.get(i));
        }
        return faults;
    }

    /** The bound is only against going on for ever. */
    private static void workOff(AuditSlice slice) {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (isUnderWay()) {
            assertThat(System.nanoTime()).as("an audit comes to its end").isLessThan(until);
            await(slice.next());
        }
    }

    private static boolean isUnderWay() {
        var audits = read(clerkChen(), "/api/fixity/audits");
        return !audits.getList("items").isEmpty() && audits.getString("items[0].finishedAt") == null;
    }

    static void overwrite(ObjectStore store, ObjectKey key, byte[] bytes) {
        await(store.open(key, "application/pdf")
                .chain(upload -> store.send(upload, 1, bytes)
                        .chain(() -> store.parts(upload))
                        .chain(parts -> store.complete(upload, parts))));
    }

    static void await(Uni<?> work) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> work);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
