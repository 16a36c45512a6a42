package org.yunting.api.room;

import java.time.Instant;

/**
 * A ticket, told once and kept nowhere.
 *
 * @param url path of the socket it opens
 */
public record RoomTicketView(String ticket, String url, Instant expiresAt) {}
