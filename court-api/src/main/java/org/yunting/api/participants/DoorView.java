package org.yunting.api.participants;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever holds a code learns before they come in: that it is for them, and of the hearing no more than the summons says.
 *
 * @param name as the court has it; it cannot be changed
 * @param interprets the language they interpret
 */
public record DoorView(
        UUID hearing,
        UUID person,
        String name,
        String capacity,
        String language,
        String zone,
        String caseNumber,
        Instant startsAt,
        @Nullable String interprets) {}
