package org.yunting.api.room;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket, told once and kept nowhere.
 *
 * @param url path of the socket it opens
 * @param presentOn the device on which the person is in the room now; null when on none
 */
public record RoomTicketView(
        String ticket,
        String url,
        Instant expiresAt,
        @Nullable UUID presentOn) {}
