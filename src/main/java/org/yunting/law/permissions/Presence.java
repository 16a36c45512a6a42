package org.yunting.law.permissions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.parties.PartyId;

/**
 * That somebody is in another state and does something there, as the rules look at it, real or supposed.
 *
 * @param party which party; null for somebody who is none, and for one supposed
 * @param role in what capacity
 * @param country where, ISO 3166-1 alpha-2
 * @param status {@link PermissionStatus#UNKNOWN} where nothing has been noted
 * @param until the last day on which the permission holds; null where it does not end
 */
public record Presence(
        @Nullable PartyId party,
        Capacity role,
        String country,
        Activity activity,
        PermissionStatus status,
        @Nullable LocalDate until) {
    /** What follows from it on a day. Leave that ran out is no leave; what was refused is refused, whatever the judge thinks of it. */
    public Standing on(LocalDate day) {
        if (!activity.needsEntry()) {
            return Standing.SUFFICES;
        }
        if (status == PermissionStatus.REFUSED) {
            return Standing.LACKING;
        }
        return status.permits() && !hasExpired(day) ? Standing.SUFFICES : activity.withoutLeave();
    }

    public boolean hasExpired(LocalDate day) {
        return status.permits() && until != null && day.isAfter(until);
    }
}
