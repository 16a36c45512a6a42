package org.yunting.api.contract;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the next page; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** Cuts a page from rows of which one more than the limit was asked for. */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursorOf.apply(items.getLast()).encoded());
    }

    public <U> Page<U> map(Function<? super T, ? extends U> change) {
        return new Page<>(items.stream().<U>map(change).toList(), next);
    }
}
