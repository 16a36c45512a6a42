package org.yunting.api.permissions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.parties.PartyId;
import org.yunting.law.permissions.Activity;
import org.yunting.law.permissions.PermissionStatus;
import org.yunting.law.permissions.Presence;

/**
 * That somebody does something from another state, as the rules look at it.
 *
 * @param party which party; absent for somebody who is none
 * @param expired whether the permission held once, and holds no more on the day in question; nobody needs to say it who supposes
 */
public record PresenceView(
        @Nullable UUID party,
        String role,
        String country,
        String activity,
        String status,
        @Nullable LocalDate until,
        @Nullable Boolean expired) {
    public static PresenceView of(Presence presence, LocalDate day) {
        return new PresenceView(
                Optional.ofNullable(presence.party()).map(PartyId::value).orElse(null),
                presence.role().key(),
                presence.country(),
                presence.activity().key(),
                presence.status().key(),
                presence.until(),
                presence.hasExpired(day));
    }

    public Presence presence() {
        return new Presence(
                Optional.ofNullable(party).map(PartyId::new).orElse(null),
                Keys.constant(Capacity.class, role),
                country,
                Keys.constant(Activity.class, activity),
                Keys.constant(PermissionStatus.class, status),
                until);
    }
}
