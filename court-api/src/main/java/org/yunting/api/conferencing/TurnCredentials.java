package org.yunting.api.conferencing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.yunting.media.conference.EndpointId;

/**
 * Makes TURN credentials for one endpoint and a limited time, without asking the server: user name {@code <end in Unix seconds>:<endpoint>}, password the
 * Base64 of its HMAC-SHA1 under the shared secret (draft-uberti-behave-turn-rest-00, coturn's {@code use-auth-secret}). The end is on the machine's
 * clock, because the server knows no other.
 */
@Singleton
public class TurnCredentials {
    private static final String HMAC_SHA1 = "HmacSHA1";

    private final TurnSettings settings;
    private final Clock machine;

    @Inject
    TurnCredentials(TurnSettings settings) {
        this(settings, Clock.systemUTC());
    }

    TurnCredentials(TurnSettings settings, Clock machine) {
        if (settings.urls().isPresent() && settings.secret().isEmpty()) {
            throw new IllegalArgumentException("court.turn.urls without court.turn.secret: no browser could use them");
        }
        this.settings = settings;
        this.machine = machine;
    }

    /** What an endpoint may relay its media over; empty where the court has no TURN server. */
    public List<IceServer> serversFor(EndpointId endpoint) {
        var username = machine.instant().plus(settings.life()).getEpochSecond() + ":" + endpoint.value();
        return settings.urls().stream()
                .map(urls -> new IceServer(
                        urls, username, password(username, settings.secret().orElseThrow())))
                .toList();
    }

    private static String password(String username, String secret) {
        try {
            var mac = Mac.getInstance(HMAC_SHA1);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC_SHA1));
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA1", impossible);
        }
    }
}
