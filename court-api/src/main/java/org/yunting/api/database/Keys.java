package org.yunting.api.database;

import org.yunting.law.kernel.Keyed;

/** Reads the stable keys that columns and contract use back into constants. */
public final class Keys {
    private Keys() {}

    /**
     * The constant with that key.
     *
     * @throws IllegalArgumentException if there is none: the column's CHECK and the type disagree, or the contract and the type do
     */
    public static <E extends Enum<E> & Keyed> E constant(Class<E> type, String key) {
        for (var constant : type.getEnumConstants()) {
            if (constant.key().equals(key)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no " + type.getSimpleName() + " has the key " + key);
    }
}
