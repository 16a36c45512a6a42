package org.yunting.api.evidence;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.law.evidence.Carried;

/** What a file carries, in one column: keys in their order, parted by spaces. */
final class CarriedKeys {
    private CarriedKeys() {}

    static String write(Set<Carried> carries) {
        return carries.stream().sorted().map(Carried::key).collect(Collectors.joining(" "));
    }

    /** Of a column that is absent, since nobody looked: nothing is known to be there. */
    static Set<Carried> read(@Nullable String column) {
        return column == null || column.isEmpty()
                ? Set.of()
                : Arrays.stream(column.split(" ", -1))
                        .map(key -> Keys.constant(Carried.class, key))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
