package org.yunting.api.screen;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers every address of the screen with its one page; the router in that page then shows what belongs there.
 *
 * <p>Addresses of the screen are those without a dot, outside {@code /api}, {@code /q} and {@code /problems}. Files with a dot in their names carry a hash in it and
 * may be kept by browsers; the page names them and may not, or a new version would ask for files that are gone.
 */
@ApplicationScoped
final class ScreenRoutes {
    private static final String ADDRESSES_OF_THE_SCREEN = "/(?!(?:api|q|problems)(?:/|$))[^.]*";
    private static final String PAGE = "/index.html";

    /** That page, and the one that checks receipts and stands apart from it. */
    private static final String PAGES = "/(?:index|verify)[.]html";

    /** Before the files are looked for, which would answer 404. */
    private static final int BEFORE_FILES = 1;

    void add(@Observes Router router) {
        router.getWithRegex(ADDRESSES_OF_THE_SCREEN).order(BEFORE_FILES).handler(context -> context.reroute(PAGE));
        router.getWithRegex(PAGES).order(BEFORE_FILES).handler(ScreenRoutes::neverKept);
    }

    private static void neverKept(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        context.next();
    }
}
