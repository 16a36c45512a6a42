package org.yunting.api.permissions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Needed;
import org.yunting.api.database.Keys;
import org.yunting.api.parties.PartyEntry;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Violation;
import org.yunting.law.permissions.Activity;
import org.yunting.law.permissions.Permission.Content;
import org.yunting.law.permissions.Permission.Participant;
import org.yunting.law.permissions.PermissionBasis;
import org.yunting.law.permissions.PermissionStatus;

/**
 * What is to be noted in the register.
 *
 * @param corrects the entry that it takes the place of, if any
 * @param party a party of the case; absent for somebody who is none, who has a role and a name instead
 * @param activity key of an {@link Activity}
 * @param basis key of a {@link PermissionBasis}
 * @param status key of a {@link PermissionStatus}
 */
public record PermissionWanted(
        @Nullable UUID corrects,
        @Nullable UUID party,
        @Nullable String role,
        @Nullable String name,
        String country,
        @Nullable String nationality,
        String activity,
        @Nullable String basis,
        String status,
        @Nullable String document,
        @Nullable LocalDate until,
        @Nullable String note) {
    Content content(List<PartyEntry> parties) {
        return new Content(
                participant(parties),
                country,
                nationality,
                Keys.constant(Activity.class, activity),
                Optional.ofNullable(basis)
                        .map(key -> Keys.constant(PermissionBasis.class, key))
                        .orElse(null),
                Keys.constant(PermissionStatus.class, status),
                stripped(document),
                until,
                stripped(note));
    }

    private Participant participant(List<PartyEntry> parties) {
        if (party == null) {
            return new Participant(
                    Keys.constant(Capacity.class, Needed.part("/role", role)),
                    Needed.part("/name", name).strip(),
                    null);
        }
        return parties.stream()
                .map(PartyEntry::party)
                .filter(one -> one.id().value().equals(party))
                .findFirst()
                .map(one -> new Participant(one.role().capacity(), one.name(), one.id()))
                .orElseThrow(() -> Problem.of(CommonProblem.INVALID_INPUT)
                        .violating(List.of(new Violation("/party", "unknown")))
                        .asException());
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
