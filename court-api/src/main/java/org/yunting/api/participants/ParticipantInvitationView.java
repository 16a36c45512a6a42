package org.yunting.api.participants;

import java.time.Instant;
import java.util.UUID;

/**
 * A way in, told once, to whoever made it.
 *
 * @param code in groups of four
 * @param letterSent whether it is on its way to the address that was given; if not, the clerk tells it
 */
public record ParticipantInvitationView(
        UUID person, String name, String code, String link, Instant expiresAt, boolean letterSent) {}
