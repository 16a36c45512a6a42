package org.yunting.api.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.Ids;

/** Gives every request an id: the caller's {@code X-Request-Id} if it is a reasonable one, a new one if not. Echoed, logged, told as {@code instance}. */
@ApplicationScoped
public class RequestId {
    public static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    private static final Pattern REASONABLE = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int BEFORE_EVERYTHING = 1000;

    private final Ids ids;

    RequestId(Ids ids) {
        this.ids = ids;
    }

    void install(@Observes Filters filters) {
        filters.register(this::give, BEFORE_EVERYTHING);
    }

    /** The id of a request; absent only outside of one. */
    public static @Nullable String of(@Nullable RoutingContext request) {
        return request == null ? null : request.get(KEY);
    }

    private void give(RoutingContext request) {
        var offered = request.request().getHeader(HEADER);
        var id = offered != null && REASONABLE.matcher(offered).matches()
                ? offered
                : ids.next().toString();
        request.put(KEY, id);
        request.response().putHeader(HEADER, id);
        MDC.put(KEY, id);
        request.next();
    }
}
