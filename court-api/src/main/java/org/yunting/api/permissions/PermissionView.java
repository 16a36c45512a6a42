package org.yunting.api.permissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.permissions.Permission;
import org.yunting.law.permissions.PermissionRegister;

/**
 * The register as judge and clerk read it.
 *
 * @param items the newest first, those that were corrected too
 * @param unnoted parties abroad of whom nothing has been noted yet
 */
record PermissionView(List<Item> items, List<PresenceView> unnoted) {
    /**
     * An entry.
     *
     * @param standing what follows from it on the day asked for, by the activity
     * @param expired whether it holds no more on that day
     * @param corrected whether a later entry has taken its place
     */
    record Item(
            UUID id,
            String role,
            String name,
            @Nullable UUID party,
            String country,
            @Nullable String nationality,
            String activity,
            @Nullable String basis,
            String status,
            @Nullable String document,
            @Nullable LocalDate until,
            @Nullable String note,
            @Nullable UUID corrects,
            boolean corrected,
            String standing,
            boolean expired,
            String by,
            Instant at) {}

    static PermissionView of(PermissionRegister register, List<PermissionRegister.Abode> abodes, LocalDate day) {
        var standing = register.standing();
        return new PermissionView(
                register.entries().reversed().stream()
                        .map(entry -> item(entry, !standing.contains(entry), day))
                        .toList(),
                register.unnoted(abodes).stream()
                        .map(presence -> PresenceView.of(presence, day))
                        .toList());
    }

    private static Item item(Permission entry, boolean corrected, LocalDate day) {
        var content = entry.content();
        var presence = entry.presence();
        return new Item(
                entry.id().value(),
                content.who().role().key(),
                content.who().name(),
                Optional.ofNullable(content.who().party())
                        .map(party -> party.value())
                        .orElse(null),
                content.country(),
                content.nationality(),
                content.activity().key(),
                Optional.ofNullable(content.basis()).map(Keyed::key).orElse(null),
                content.status().key(),
                said(content.document()),
                content.until(),
                said(content.note()),
                Optional.ofNullable(entry.corrects()).map(id -> id.value()).orElse(null),
                corrected,
                presence.on(day).key(),
                presence.hasExpired(day),
                entry.act().capacity().key(),
                entry.act().at());
    }

    private static @Nullable String said(String text) {
        return Stream.of(text).filter(one -> !one.isEmpty()).findFirst().orElse(null);
    }
}
