package org.yunting.api.participants;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yunting.api.problem.Refusals;

/** The words of an undertaking; they are the same for everybody and no secret. */
@Path("/api/undertakings/{capacity}")
@PermitAll
public class UndertakingsResource {
    private final Undertakings undertakings;

    UndertakingsResource(Undertakings undertakings) {
        this.undertakings = undertakings;
    }

    @GET
    public Undertakings.UndertakingView readUndertaking(
            @PathParam("capacity") String capacity, @QueryParam("language") @Nullable String language) {
        return Refusals.found(undertakings.of(capacity, Objects.requireNonNullElse(language, "zh-Hans")));
    }
}
