package org.yunting.api.screen;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.storage.StorageSettings;

/**
 * What browsers may do with what the court hands out. Scripts come from the court alone; the pages speak to the court, the realm and the object store,
 * and to nobody else; nobody puts them into a frame.
 */
@ApplicationScoped
public class SecurityHeaders {
    private static final int BEFORE_THE_PAGES = 500;
    private static final String CATALOGUE = "/api/docs";
    private static final String HASHED = "/assets/";

    private final String policy;
    private final String policyOfTheCatalogue;

    SecurityHeaders(CourtParticulars court, StorageSettings storage) {
        var realm = originOf(court.issuer());
        var store = originOf(storage.publicEndpoint());
        policy = String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' 'wasm-unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob: " + store,
                "media-src 'self' blob: " + store,
                "font-src 'self' data:",
                "worker-src 'self' blob:",
                "connect-src 'self' " + socketOf(court.publicUrl()) + " " + realm + " " + store,
                "frame-src 'self' blob: " + realm + " " + store,
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self' " + realm,
                "frame-ancestors 'none'");
        policyOfTheCatalogue = policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'");
    }

    void install(@Observes Filters filters) {
        filters.register(this::add, BEFORE_THE_PAGES);
    }

    private void add(RoutingContext request) {
        var path = request.normalizedPath();
        HttpServerResponse response = request.response();
        response.putHeader("Content-Security-Policy", path.startsWith(CATALOGUE) ? policyOfTheCatalogue : policy)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(self), microphone=(self), geolocation=()");
        request.addHeadersEndHandler(ignored -> response.putHeader(HttpHeaders.CACHE_CONTROL, keepingOf(path)));
        request.next();
    }

    /** Files whose name carries their hash never change; pages are asked for anew; answers about cases, and calendars, are not kept at all. */
    private static String keepingOf(String path) {
        if (path.startsWith(HASHED)) {
            return "public, max-age=31536000, immutable";
        }
        return path.startsWith("/api/") || path.startsWith("/calendars/") ? "no-store" : "no-cache";
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static String socketOf(URI address) {
        return originOf(address).replaceFirst("^http", "ws");
    }
}
