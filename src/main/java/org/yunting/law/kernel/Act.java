package org.yunting.law.kernel;

import java.time.Instant;

/**
 * Who acts and when: what every procedural act has in common. The instant comes from the caller's clock; the law reads none.
 */
public record Act(Actor actor, Instant at) {
    public Capacity capacity() {
        return actor.capacity();
    }
}
