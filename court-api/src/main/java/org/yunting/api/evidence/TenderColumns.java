package org.yunting.api.evidence;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.law.evidence.Access;
import org.yunting.law.evidence.Lateness;
import org.yunting.law.evidence.Origin;
import org.yunting.law.evidence.OriginalState;
import org.yunting.law.evidence.OriginalState.DemandGround;
import org.yunting.law.evidence.OriginalState.EquivalenceGround;
import org.yunting.law.evidence.TenderState;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.parties.PartyId;

/** How the states of a tender lie in columns: each its name, and what that state needs beside it. */
final class TenderColumns {
    private TenderColumns() {}

    /** A state that has a ground, words and a beginning, or some of these. */
    record Told(
            String key,
            @Nullable Keyed ground,
            @Nullable String reason,
            @Nullable Instant since) {
        @Nullable
        String groundKey() {
            return ground == null ? null : ground.key();
        }
    }

    static Told of(TenderState state) {
        var measure = state instanceof TenderState.Admitted admitted ? admitted.measure() : null;
        return new Told(state.key(), measure, state.reason(), state.since());
    }

    static Told of(OriginalState state) {
        return switch (state) {
            case OriginalState.NotDemanded none -> new Told(state.key(), null, null, null);
            case OriginalState.Demanded(var ground, var why, var since) -> new Told(state.key(), ground, why, since);
            case OriginalState.Posted posted -> new Told(state.key(), null, null, posted.since());
            case OriginalState.Received(var since) -> new Told(state.key(), null, null, since);
            case OriginalState.Equivalent(var ground, var why, var since) -> new Told(state.key(), ground, why, since);
            case OriginalState.Differing(var why, var since) -> new Told(state.key(), null, why, since);
        };
    }

    static Told of(Lateness state) {
        return switch (state) {
            case Lateness.InTime none -> new Told(state.key(), null, null, null);
            case Lateness.Questioned(var since) -> new Told(state.key(), null, null, since);
            case Lateness.Explained(var reason, var since) -> new Told(state.key(), null, reason, since);
        };
    }

    static Told of(Access state) {
        return switch (state) {
            case Access.ToAll none -> new Told(state.key(), null, null, null);
            case Access.Asked(var ground, var reason, var since) -> new Told(state.key(), ground, reason, since);
            case Access.Restricted(var ground, var readers, var reason, var since) ->
                new Told(state.key(), ground, reason, since);
        };
    }

    static TenderState state(String key, String reason, Object since, @Nullable String measure) {
        var begun = Columns.instant(since);
        return switch (key) {
            case "offered" -> new TenderState.Offered(begun);
            case "examined" -> new TenderState.Examined(reason, begun);
            case "admitted" ->
                new TenderState.Admitted(
                        Keys.constant(TenderState.Measure.class, Objects.requireNonNull(measure)), reason, begun);
            case "refused" -> new TenderState.Refused(reason, begun);
            case "withdrawn" -> new TenderState.Withdrawn(reason, begun);
            case "filed-in-error" -> new TenderState.FiledInError(reason, begun);
            case String unknown -> throw unknown(unknown);
        };
    }

    static OriginalState original(Object[] columns, int from) {
        var ground = (String) columns[from + 1];
        var why = Objects.requireNonNullElse((String) columns[from + 2], "");
        var since = columns[from + 5];
        return switch ((String) columns[from]) {
            case "not-demanded" -> new OriginalState.NotDemanded();
            case "demanded" ->
                new OriginalState.Demanded(Keys.constant(DemandGround.class, ground), why, Columns.instant(since));
            case "posted" ->
                new OriginalState.Posted(
                        (String) columns[from + 3], (String) columns[from + 4], Columns.instant(since));
            case "received" -> new OriginalState.Received(Columns.instant(since));
            case "equivalent" ->
                new OriginalState.Equivalent(
                        Keys.constant(EquivalenceGround.class, ground), why, Columns.instant(since));
            case "differing" -> new OriginalState.Differing(why, Columns.instant(since));
            case String unknown -> throw unknown(unknown);
        };
    }

    static Lateness lateness(String key, @Nullable String reason, @Nullable Object since) {
        return switch (key) {
            case "in-time" -> new Lateness.InTime();
            case "questioned" -> new Lateness.Questioned(Columns.instant(since));
            case "explained" -> new Lateness.Explained(Objects.requireNonNull(reason), Columns.instant(since));
            case String unknown -> throw unknown(unknown);
        };
    }

    static Access access(Object[] columns, int from) {
        var key = (String) columns[from];
        if (key.equals("to-all")) {
            return new Access.ToAll();
        }
        var ground = Keys.constant(Access.Ground.class, (String) columns[from + 1]);
        var reason = (String) columns[from + 3];
        var since = Columns.instant(columns[from + 4]);
        return key.equals("asked")
                ? new Access.Asked(ground, reason, since)
                : new Access.Restricted(ground, readers((String) columns[from + 2]), reason, since);
    }

    static @Nullable Origin origin(Object[] columns, int from) {
        var sort = (String) columns[from];
        return sort == null
                ? null
                : new OriginView(
                                sort,
                                (String) columns[from + 1],
                                (String) columns[from + 2],
                                words((String) columns[from + 3]),
                                (UUID) columns[from + 4],
                                null)
                        .origin();
    }

    private static Set<PartyId> readers(String ids) {
        return words(ids).stream().map(PartyId::parse).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> words(String many) {
        return Arrays.stream(many.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static IllegalStateException unknown(String key) {
        return new IllegalStateException("no tender is " + key);
    }
}
