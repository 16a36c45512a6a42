package org.yunting.api.identity;

import org.yunting.law.kernel.Keyed;

/** An office of the court, held by a role of the realm with the same key. */
public enum Office implements Keyed {
    JUDGE,
    CLERK
}
