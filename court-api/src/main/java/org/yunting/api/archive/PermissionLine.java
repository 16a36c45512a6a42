package org.yunting.api.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.parties.PartyId;
import org.yunting.law.permissions.Permission;
import org.yunting.law.permissions.PermissionId;

/**
 * An entry of the register of permissions, as it rests in the file.
 *
 * @param role in what capacity they took part
 * @param party absent for somebody who is none
 * @param country where they were, ISO 3166-1 alpha-2
 * @param until the last day on which it held
 * @param corrects the entry that it took the place of
 * @param by key of the capacity of whoever noted it
 */
record PermissionLine(
        UUID id,
        String role,
        String name,
        @Nullable UUID party,
        String country,
        @Nullable String nationality,
        String activity,
        @Nullable String basis,
        String status,
        String document,
        @Nullable LocalDate until,
        String note,
        @Nullable UUID corrects,
        String by,
        Instant at) {
    static PermissionLine of(Permission entry) {
        var content = entry.content();
        return new PermissionLine(
                entry.id().value(),
                content.who().role().key(),
                content.who().name(),
                Optional.ofNullable(content.who().party()).map(PartyId::value).orElse(null),
                content.country(),
                content.nationality(),
                content.activity().key(),
                Optional.ofNullable(content.basis()).map(Keyed::key).orElse(null),
                content.status().key(),
                content.document(),
                content.until(),
                content.note(),
                Optional.ofNullable(entry.corrects()).map(PermissionId::value).orElse(null),
                entry.act().capacity().key(),
                entry.act().at());
    }
}
