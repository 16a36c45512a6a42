package org.yunting.api.permissions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.permissions.Activity;
import org.yunting.law.permissions.PermissionStatus;
import org.yunting.law.permissions.Presence;

/**
 * That somebody does something from another state, as the rules look at it.
 *
 * @param expired whether the permission held once, and holds no more on the day in question; nobody needs to say it who supposes
 */
public record PresenceView(
        String role,
        String country,
        String activity,
        String status,
        @Nullable LocalDate until,
        @Nullable Boolean expired) {
    public static PresenceView of(Presence presence, LocalDate day) {
        return new PresenceView(
                presence.role().key(),
                presence.country(),
                presence.activity().key(),
                presence.status().key(),
                presence.until(),
                presence.hasExpired(day));
    }

    public Presence presence() {
        return new Presence(
                Keys.constant(Capacity.class, role),
                country,
                Keys.constant(Activity.class, activity),
                Keys.constant(PermissionStatus.class, status),
                until);
    }
}
