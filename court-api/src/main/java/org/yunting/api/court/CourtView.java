package org.yunting.api.court;

import java.time.Instant;
import java.util.Map;

/** The court, as told to everybody. */
public record CourtView(
        Map<String, String> name, String code, String zone, Instant now, boolean demo, String issuer, String clientId) {
    /** The court at an instant of its own clock. */
    public static CourtView of(CourtParticulars court, Instant now) {
        return new CourtView(
                court.name(),
                court.code(),
                court.zone().getId(),
                now,
                court.demo().clock(),
                court.issuer().toString(),
                court.clientId());
    }
}
