package org.yunting.api.room;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Patience of a room. The defaults are those of the protocol; change both or neither. */
@ConfigMapping(prefix = "court.room")
public interface RoomSettings {
    /** How long a ticket is good. Shorter, and slow phones do not make it; longer, and a stolen one is worth more. */
    @WithDefault("60s")
    Duration ticketLife();

    /** How long a socket may stay without a ticket. */
    @WithDefault("10s")
    Duration enterWithin();

    /** How long nothing may be heard from a socket before its line counts as lost. */
    @WithDefault("30s")
    Duration silenceMax();

    /** How many messages a socket may send in any window of {@link #budgetWindow}. */
    @WithDefault("50")
    @Min(1)
    @Max(10_000)
    int budget();

    @WithDefault("5s")
    Duration budgetWindow();
}
