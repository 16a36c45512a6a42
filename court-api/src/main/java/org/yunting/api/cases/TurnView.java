package org.yunting.api.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.DeadlineView;
import org.yunting.law.kernel.Capacity;

/** Whose turn it is and what is asked; the first card of every page. */
public record TurnView(
        String kind,
        boolean mine,
        @Nullable String who,
        @Nullable DeadlineView due,
        @Nullable Map<String, Object> params) {
    static TurnView none() {
        return new TurnView("none", false, null, null, null);
    }

    static TurnView of(String kind, Capacity who, boolean mine) {
        return new TurnView(kind, mine, who.key(), null, null);
    }

    TurnView by(DeadlineView deadline) {
        return new TurnView(kind, mine, who, deadline, params);
    }

    TurnView with(Map<String, Object> facts) {
        return new TurnView(kind, mine, who, due, facts);
    }
}
